// The screen of an accountant in a service: what waits for them, and what the service holds.
import { batch } from '@preact/signals';
import type { JSX } from 'preact';
import { services, type Service } from '../../../wire/services.ts';
import './services.css';
import { healthOf } from '../faults/armed.ts';
import { Icon } from '../look/icon.tsx';
import { part, say, side, world } from '../state.ts';
import { ToneChip } from './cells.tsx';
import { Holdings } from './holdings.tsx';
import { Queue } from './queue.tsx';
import { sayHealth, screens, tableWords as words } from './service-words.ts';
import type { Screen } from './waiting-since.ts';

const servicesOf: Readonly<Record<Screen, readonly Service[]>> = {
  suman: ['suman'],
  amis: ['amis-sales', 'amis-accounting'],
};

const openFaults = (): void =>
  batch(() => {
    side.value = 'faults';
    part.value = 'side';
  });

/** How each service of a screen is, and the way to the faults. */
const Health = ({ of }: { readonly of: Screen }): JSX.Element => (
  <ul class="service-health">
    {servicesOf[of].map((service) => (
      <li key={service}>
        {of === 'amis' ? <span>{say(services[service]).replace(/^.*– /u, '')}</span> : null}
        <ToneChip toned={sayHealth(healthOf(world.value, service))} />
      </li>
    ))}
    <li>
      <button type="button" class="service-faults" onClick={openFaults}>
        <Icon name="bolt" size={15} />
        {say(words.faults)}
      </button>
    </li>
  </ul>
);

export const ServiceScreen = ({ of }: { readonly of: Screen }): JSX.Element => (
  <div class="service" data-of={of}>
    <header class="service-band">
      <div>
        <h2>{say(screens[of].name)}</h2>
        <p>{say(screens[of].who)}</p>
      </div>
      <Health of={of} />
    </header>
    <div class="service-content">
      <Queue of={of} />
      <Holdings of={of} />
    </div>
  </div>
);
