// What of a search can be left out with the same verdicts, by name; each can be switched off.

/** The reductions: each can be switched off, and then more is looked at for the same verdicts. */
export type Reductions = {
  /** Faults whose effect the caller cannot tell from another's are skipped. */
  readonly alike: boolean;
  /** Calls that have nothing to do with each other go in one order alone. */
  readonly commuting: boolean;
  /** Invoice and contract of an order are looked at one after the other, each without the other. */
  readonly apart: boolean;
  /** Worlds in which two orders have changed places are one. */
  readonly symmetric: boolean;
  /** What the engine has turned away is not asked again while the engine is in the same state. */
  readonly turnedAway: boolean;
};

const switched = (isOn: boolean): Reductions => ({
  alike: isOn,
  commuting: isOn,
  apart: isOn,
  symmetric: isOn,
  turnedAway: isOn,
});
export const everyReduction: Reductions = switched(true);
export const noReduction: Reductions = switched(false);

/** What the reductions are called where they are switched off. */
const reductionNames: Readonly<Record<string, keyof Reductions>> = {
  alike: 'alike',
  commuting: 'commuting',
  apart: 'apart',
  symmetric: 'symmetric',
  'turned-away': 'turnedAway',
};
export const namesOfReductions: readonly string[] = Object.keys(reductionNames);

/** Every reduction but those of these names. */
export const reductionsWithout = (names: readonly string[]): Reductions => ({
  ...everyReduction,
  ...Object.fromEntries(names.map((name) => [reductionNames[name], false])),
});
