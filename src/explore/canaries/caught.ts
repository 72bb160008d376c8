// What exploring with a canary on comes to, as the processes tell each other.
import type { Named } from '../../wire/services.ts';

export type Caught = {
  /** Distinct worlds until it was found, or until all was looked at. */
  readonly states: number;
  /** Null when nothing was found: then the explorer is broken, or the bug harms nobody. */
  readonly finding: {
    /** Name of the property that broke. */
    readonly property: string;
    readonly said: Named;
    /** Fault rules in the story. */
    readonly faults: number;
    /** Steps of the story. */
    readonly steps: number;
    /** The story as a feature file. */
    readonly feature: string;
  } | null;
};
