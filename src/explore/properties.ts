// Every property there is: of each world, of each step, of each end, and of the whole.
import { seenProperties } from './properties/seen.ts';
import { deedProperties } from './properties/deeds.ts';
import { endProperties } from './properties/ends.ts';
import { moreProperties } from './properties/more.ts';
import { peopleProperties } from './properties/people.ts';
import { stateProperties } from './properties/states.ts';
import { timeProperties } from './properties/times.ts';
import type { Property } from './property.ts';

/** A crash of the engine is found besides: what breaks an invariant throws. */
export const allProperties: readonly Property[] = [
  ...stateProperties,
  ...deedProperties,
  ...moreProperties,
  ...peopleProperties,
  ...timeProperties,
  ...endProperties,
  ...seenProperties,
];
