// What a verification comes to: where each interaction stands, and the counts that must add up.
import { fails, isDue, type Verification, type Verified } from '../result.ts';

/**
 * Where an interaction stands: `pending` failed and is not held to it yet; `due` passed and is
 * still marked pending, which fails the run.
 */
export type Standing = 'passed' | 'failed' | 'pending' | 'due';

export const standings = ['passed', 'failed', 'pending', 'due'] as const satisfies Standing[];

/** Where an interaction stands. */
export const standingOf = (verified: Verified): Standing => {
  if (fails(verified)) return 'failed';
  if (isDue(verified)) return 'due';
  return verified.verdict === 'passed' ? 'passed' : 'pending';
};

export type Counts = Readonly<Record<Standing, number>>;

/** How many of a list stand where. */
export const countsOf = (list: readonly Verified[]): Counts => {
  const counts = { passed: 0, failed: 0, pending: 0, due: 0 };
  for (const verified of list) counts[standingOf(verified)] += 1;
  return counts;
};

export type Tally = Counts & {
  /** Interactions in the files. */
  readonly total: number;
  readonly passedBefore: number;
  readonly bailed: number;
  /** Compared with OpenAPI documents. */
  readonly compared: number;
  /** In the files, neither verified nor left out; below 0 when more came out than went in. */
  readonly unaccounted: number;
};

/** The counts of a whole verification. */
export const tallyOf = ({ verified, total, leftOut, compared }: Verification): Tally => {
  const { passedBefore, bailed } = leftOut;
  const unaccounted = total - verified.length - passedBefore - bailed;
  return { total, ...countsOf(verified), passedBefore, bailed, compared, unaccounted };
};

/** `nothing`: not one interaction was verified, so nothing is proved. */
export type Outcome = 'passed' | 'failed' | 'nothing';

/** What the run comes to. Counts that do not add up are a failure too: something was skipped. */
export const outcomeOf = (tally: Tally): Outcome => {
  const { passed, failed, pending, due, unaccounted } = tally;
  if (failed + due > 0 || unaccounted !== 0) return 'failed';
  return passed + pending > 0 ? 'passed' : 'nothing';
};

export type Group = { readonly provider: string; readonly list: readonly Verified[] };

/** The interactions of each provider, in the order they were verified. */
export const byProvider = (list: readonly Verified[]): readonly Group[] =>
  [...Map.groupBy(list, ({ provider }) => provider)].map(([provider, of]) => ({
    provider,
    list: of,
  }));
