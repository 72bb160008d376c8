// One order: who bought what, its five tracks, and what has happened.
import type { JSX } from 'preact';
import { processOf } from '../../../world/world.ts';
import './order.css';
import { steps } from '../script/script-state.ts';
import { Sequence } from '../sequence/sequence.tsx';
import { order, world } from '../state.ts';
import { OrderEmpty } from './order-empty.tsx';
import { OrderHead } from './order-head.tsx';
import { StoryAhead } from './story-ahead.tsx';
import { Tracks } from './tracks.tsx';

export const Order = (): JSX.Element => {
  const code = order.value?.code;
  if (code === undefined) return steps.value.length === 0 ? <OrderEmpty /> : <StoryAhead />;
  return (
    <>
      <article class="order-page">
        <OrderHead process={processOf(world.value, code)} />
        <Tracks key={code} code={code} />
      </article>
      <Sequence />
    </>
  );
};
