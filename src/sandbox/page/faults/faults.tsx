// What can go wrong: the faults in force, presets, a fault put together by hand, and what struck.
import type { JSX } from 'preact';
import './faults.css';
import { ArmedNow } from './armed-now.tsx';
import { FaultForm } from './fault-form.tsx';
import { FiredList } from './fired-list.tsx';
import { Presets } from './presets.tsx';

export const Faults = (): JSX.Element => (
  <div class="faults">
    <ArmedNow />
    <Presets />
    <FaultForm />
    <FiredList />
  </div>
);
