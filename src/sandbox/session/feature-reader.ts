// A feature file as sessions, through the real parser. A module of its own: the page loads it, and
// the Gherkin parser with it, once somebody opens a file.
import type { CompiledScenario, Problem } from '../../scenario/compiled.ts';
import { parseFeature } from '../../scenario/parse.ts';
import { defaultSeed, newSession, type Session } from './session.ts';

/** A scenario of a file, ready to be played from its beginning. */
export type Opened = {
  readonly session: Session;
  /** As the parser gave it, for running it as `order-lab run` does. */
  readonly scenario: CompiledScenario;
  /** Line of the scenario in the file, from 1. */
  readonly line: number;
  /** Where each step is written, lines and columns from 1: as many as the session has steps. */
  readonly places: readonly { readonly line: number; readonly column: number }[];
};

export type FeatureReading = {
  /** The scenarios that are right in every step. */
  readonly scenarios: readonly Opened[];
  /** What is wrong with the others, each at its line and column. */
  readonly problems: readonly Problem[];
};

const seedIn = (source: string): number => {
  const written = /^\s*# order-lab run --seed (\d{1,10})\s*$/mu.exec(source)?.[1];
  return written === undefined ? defaultSeed : Number(written);
};

const open = (scenario: CompiledScenario, seed: number): Opened => {
  const { name, feature, language, stepwise, tags, steps, line } = scenario;
  return {
    session: newSession({
      title: name,
      feature,
      language,
      seed,
      mode: stepwise ? 'stepwise' : 'resting',
      tags: tags.filter((tag) => tag !== '@stepwise'),
      // Moments are kept by their steps, and the parser remembers sentences with theirs.
      steps: steps.map(({ step }) => ({ ...step })),
    }),
    scenario,
    line,
    places: steps.map(({ line: at, column }) => ({ line: at, column })),
  };
};

/**
 * Reads a feature file that was dropped, pasted or found by the explorer.
 * @param source its text, in either language
 * @param uri names it in its problems
 */
export const readFeature = (source: string, uri = 'sandbox.feature'): FeatureReading => {
  const { scenarios, problems } = parseFeature(source, uri);
  const seed = seedIn(source);
  return { scenarios: scenarios.map((scenario) => open(scenario, seed)), problems };
};
