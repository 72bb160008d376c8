// How much of a story is followed over a wire: a host is not to be kept busy, or filled, by one.
import type { Action } from '../world/steps.ts';

export type StoryLimits = {
  /** Inputs to the engine in one step. */
  readonly inputs: number;
  /** Of a whole story: they are all kept. */
  readonly exchanges: number;
  readonly entries: number;
};

/** As many inputs as in memory. */
export const usualLimits: StoryLimits = { inputs: 50_000, exchanges: 20_000, entries: 100_000 };

/** As in memory: more codes in one order than can be shown. */
export const codesAtMost = 1_000;

/** The services take no longer ones. */
export const nameLengthAtMost = 100;

/** What a step asks for that no wire is asked to carry, however well it is said. */
export type Oversize = 'codes' | 'name';

/**
 * Why a step cannot be played: it would go beyond a limit, a request cannot say its names, or it
 * makes no sense where it stands (`unplayable`).
 */
export type StuckWhy = keyof StoryLimits | Oversize | 'unplayable';
export const stuckWhys = [
  'inputs',
  'exchanges',
  'entries',
  'codes',
  'name',
  'unplayable',
] as const satisfies readonly StuckWhy[];

/** A step that cannot be played, and so ends a story. */
export type Stuck = {
  /** Its index in the steps of the story. */
  readonly step: number;
  readonly why: StuckWhy;
};

/** Can a request say this name? One of dots is no part of a path. */
const isOddName = (name: string | undefined): boolean =>
  name !== undefined && (name.length > nameLengthAtMost || /^\.{1,2}$/u.test(name));

/** What of a step no wire is asked to carry; null when it is. */
export const oversizeOf = (action: Action): Oversize | null => {
  if (action.action !== 'place' && action.action !== 'place-top-up') return null;
  if (action.action === 'place-top-up' && action.quantity > codesAtMost) return 'codes';
  return isOddName(action.order) || isOddName(action.customer) ? 'name' : null;
};
