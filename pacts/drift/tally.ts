// What became of every drift: caught, missed, rightly let pass, or a false alarm.

/**
 * `plain`: Pact's matchers see it. `hidden`: it is in JSON in a string, so that the engine's own
 * codec must see it. `tampered`: what is signed was changed and not signed again.
 */
export type DriftKind = 'plain' | 'hidden' | 'tampered';

/** Who has drifted: a service's answers and callbacks, or the engine's requests. */
export type DriftSide = 'provider' | 'consumer';

export type Drifted = {
  readonly side: DriftSide;
  readonly kind: DriftKind;
  readonly provider: string;
  readonly interaction: string;
  /** `status`, `header idempotent-replayed`, `$.orderCode`. */
  readonly at: string;
  /** `removed`, `renamed`, `retyped`, `→ 500`. */
  readonly change: string;
  /** Does the contract ask for it? */
  readonly isAsked: boolean;
  readonly isCaught: boolean;
  /** Does the engine's codec read something else because of it? Null where nobody reads. */
  readonly isNoticed: boolean | null;
};

export type Tally = {
  readonly asked: number;
  readonly caught: number;
  readonly unasked: number;
  readonly falseAlarms: number;
};

/** The counts of some drifts. */
export const tallyOf = (drifts: readonly Drifted[]): Tally => {
  const asked = drifts.filter(({ isAsked }) => isAsked);
  const unasked = drifts.filter(({ isAsked }) => !isAsked);
  return {
    asked: asked.length,
    caught: asked.filter(({ isCaught }) => isCaught).length,
    unasked: unasked.length,
    falseAlarms: unasked.filter(({ isCaught }) => isCaught).length,
  };
};

/** Drifts that the contract judges wrongly: asked for and missed, or not asked for and caught. */
export const wrongIn = (drifts: readonly Drifted[]): readonly Drifted[] =>
  drifts.filter(({ isAsked, isCaught }) => isAsked !== isCaught);

/** What every contract asks for: the documented status, and what Pact wants beside a body. */
const always: readonly string[] = ['status', 'header content-type'];

/** Fields that a contract asks for although the engine reads the same without them. */
export const needlessIn = (drifts: readonly Drifted[]): readonly Drifted[] =>
  drifts.filter(
    ({ isAsked, isNoticed, at }) => isAsked && isNoticed === false && !always.includes(at),
  );
