// All that the engine counts on from SUMAN MISA.
import type { Interaction } from '../contract.ts';
import { callbacks } from './callbacks.ts';
import { licences } from './licences.ts';
import { resources } from './resources.ts';
import { tokens } from './tokens.ts';
import { topUps } from './top-up-codes.ts';

export const sumanContract: readonly Interaction[] = [
  ...tokens,
  ...licences,
  ...resources,
  ...topUps,
  ...callbacks,
];
