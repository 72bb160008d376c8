// Every canary there is.
import type { Canary } from './canary.ts';
import { callCanaries } from './call-canaries.ts';
import { mockCanaries } from './mock-canaries.ts';
import { peopleCanaries } from './people-canaries.ts';
import { ruleCanaries } from './rule-canaries.ts';
import { timeCanaries } from './time-canaries.ts';

export const canaries: readonly Canary[] = [
  ...callCanaries,
  ...ruleCanaries,
  ...peopleCanaries,
  ...timeCanaries,
  ...mockCanaries,
];

/**
 * The canary of a name.
 * @throws Error when there is none, with the names there are
 */
export const canaryNamed = (name: string): Canary => {
  const found = canaries.find((each) => each.name === name);
  if (found !== undefined) return found;
  const names = canaries.map((each) => each.name).join(', ');
  throw new Error(`There is no canary "${name}". There are: ${names}.`);
};
