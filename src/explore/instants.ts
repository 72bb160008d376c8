// The instants of a world: when time would do something by itself, and what is far off.
import { firstDue } from '../../mocks/cells.ts';
import { minuteMs } from '../calendar/time.ts';
import type { World } from '../world/world.ts';

/** Instants nearer than this are told apart to the millisecond, others by days. */
export const soonMs = 2 * minuteMs;

/** When time would next do something by itself, ms; `never` when nothing is under way. */
export const nextInstant = ({ engine, outside }: World): number =>
  Math.min(
    firstDue(engine, 'clock'),
    firstDue(engine, 'slow-clock'),
    firstDue(engine, 'deadline'),
    firstDue(outside.post, 'slow-clock'),
  );
