// What parsing a feature file gives: scenarios as located Steps, or problems as a person can read
// them.
import type { Envelope } from '@cucumber/messages';
import type { Named } from '../wire/services.ts';
import type { Step } from '../world/steps.ts';

export type Language = 'vi' | 'en';

/** A place in a source file; line and column count from 1, in the file as written (before NFC). */
export type Place = { readonly uri: string; readonly line: number; readonly column: number };

/** One step of a scenario: the Step, and where and how it was written. */
export type CompiledStep = Place & {
  readonly step: Step;
  /** The sentence as written, in NFC, placeholders filled in. */
  readonly text: string;
  /** As written, trimmed: `Khi`, `Given`, `*`. */
  readonly keyword: string;
  /** The line in the file, as written, for the caret. */
  readonly source: string;
  /** Id of the pickle step in the Cucumber messages. */
  readonly pickleStepId: string;
  /** Which sentence matched: its index in the vocabulary, and the arguments' places in `text`. */
  readonly sentence: number;
  readonly arguments: readonly {
    readonly start: number;
    readonly value: string;
    readonly type: string;
  }[];
};

/** One runnable scenario (each row of an outline's examples is one). */
export type CompiledScenario = Place & {
  readonly feature: string;
  readonly rule?: string;
  /** Placeholders filled in. */
  readonly name: string;
  readonly language: Language;
  readonly tags: readonly string[];
  readonly stepwise: boolean;
  readonly faultOptional: boolean;
  readonly pickleId: string;
  readonly steps: readonly CompiledStep[];
};

/**
 * Something that cannot be read or understood (exit 2). `message` is complete; the caret line is
 * drawn from the rest.
 */
export type Problem = Place & {
  /** The line in the file, as written; empty when the file itself cannot be read. */
  readonly source: string;
  readonly message: Named;
  /** "Did you mean": the nearest sentences or names, best first, at most three. */
  readonly suggestions: readonly string[];
};

export type ParsedFile = {
  readonly uri: string;
  readonly language: Language;
  readonly scenarios: readonly CompiledScenario[];
  readonly problems: readonly Problem[];
  /** source, gherkinDocument and pickle envelopes, for the reports. */
  readonly envelopes: readonly Envelope[];
};
