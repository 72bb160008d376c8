// What opening a file needs, the Gherkin parser included: loaded once somebody opens one.
import type { Language } from '../../../scenario/compiled.ts';
import { runScenario } from '../../../scenario/run.ts';
import { translate } from '../../../scenario/translate.ts';
import { playedSteps } from '../../session/moments.ts';
import type { Opened } from '../../session/feature-reader.ts';

export { readFeature } from '../../session/feature-reader.ts';

/** Where a scenario fails, and what is said there. */
export type Failing = {
  /** Index of the step. */
  readonly step: number;
  readonly lines: readonly string[];
};

/**
 * The first thing that is wrong with a scenario: what `order-lab run` would say of it, at the same
 * step. Null when it passes.
 */
export const failingOf = ({ session, scenario }: Opened, language: Language): Failing | null => {
  // A step that would keep the page busy for too long is found by playing it with a limit first.
  const stuck = playedSteps(session, session.steps.length).find(
    ({ moment }) => moment.trouble !== null,
  );
  const { steps } = scenario;
  const playable =
    stuck === undefined
      ? scenario
      : { ...scenario, steps: steps.slice(0, stuck.index), faultOptional: true };
  const { failure } = runScenario(playable, { seed: session.seed, language });
  if (failure !== undefined) return { step: failure.step, lines: failure.message.split('\n') };
  const trouble = stuck?.moment.trouble ?? null;
  return stuck === undefined || trouble === null
    ? null
    : { step: stuck.index, lines: trouble[language] };
};

/** A feature file in the language of the page; as it is where that cannot be had. */
export const inLanguage = (source: string, language: Language): string => {
  const said = translate(source, 'sandbox.feature', language);
  return typeof said === 'string' ? said : source;
};
