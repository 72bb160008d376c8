// A session as a feature file that `order-lab run` passes, and the checks that pin what is seen.
import { calls, services, takes, type CallName, type Service } from '../../wire/services.ts';
import { countHeld, thingsOf } from '../../../mocks/holdings.ts';
import { isCheck } from '../../scenario/expect.ts';
import type { Language } from '../../scenario/compiled.ts';
import { printFeature, printStep } from '../../scenario/print.ts';
import { keywordsOf } from '../../scenario/vocabulary/keywords.ts';
import type { Verdict } from '../../world/entries.ts';
import type { Check, Step } from '../../world/steps.ts';
import {
  countRefunds,
  countSent,
  statusesOf,
  unfiredFaults,
  type World,
} from '../../world/world.ts';
import { momentAt, playedSteps, type Story } from './moments.ts';
import { isAboutKnown, namesIn } from './names.ts';
import { defaultSeed, type Session } from './session.ts';

/** A step as it is recorded. */
export type Recorded = {
  readonly step: Step;
  /** Which step of the session it is; null for a check that the language asks for. */
  readonly index: number | null;
};

/** The check that must follow a command that was rejected or ignored (scenario language). */
const declined = (verdict: Verdict | null): readonly Check[] => {
  if (verdict === null || verdict.reason === null || verdict.outcome === 'accepted') return [];
  const { outcome, reason } = verdict;
  return [{ action: outcome === 'rejected' ? 'expect-rejected' : 'expect-ignored', reason }];
};

const isVerdict = (step: Step | undefined): boolean =>
  step?.action === 'expect-rejected' || step?.action === 'expect-ignored';

/**
 * The steps of a session as its scenario has them: what was declined is expected right behind. A
 * fault on an order that the story, cut short, never comes to place is left out: nobody could say
 * it, and it never strikes.
 */
export const recordedSteps = (story: Story): readonly Recorded[] => {
  const names = namesIn(story.steps);
  const played = playedSteps(story, story.steps.length);
  return played
    .filter(({ step }) => isAboutKnown(names, step))
    .flatMap(({ index, step, moment, happened }): readonly Recorded[] => {
      const own = { step, index };
      if (!happened || isVerdict(story.steps[index + 1])) return [own];
      return [own, ...declined(moment.verdict).map((check) => ({ step: check, index: null }))];
    });
};

/** A line of the scenario, as it appears while somebody clicks. */
export type ScriptLine = Recorded & {
  readonly keyword: string;
  readonly text: string;
  /** The data table under it. */
  readonly table: readonly (readonly string[])[];
};

/** The steps of a session as lines of a scenario, those it has not come to included. */
export const scriptOf = (story: Story, language: Language): readonly ScriptLine[] => {
  const recorded = recordedSteps(story);
  const words = keywordsOf(
    recorded.map(({ step }) => step),
    language,
  );
  return recorded.map((each, at) => {
    const { text, table = [] } = printStep(each.step, language);
    return { ...each, keyword: words[at] ?? '', text, table };
  });
};

const noTitle: Readonly<Record<Language, string>> = {
  vi: 'Phiên thử',
  en: 'A session',
};
const noFeature: Readonly<Record<Language, string>> = {
  vi: 'Ghi lại từ sandbox',
  en: 'Recorded in the sandbox',
};

/** Says with which seed the file is to be run; `feature-reader.ts` reads it. */
const seedComment = (seed: number): readonly string[] =>
  seed === defaultSeed ? [] : [`order-lab run --seed ${seed}`];

/**
 * The tags of a session's scenario, each with its `@`. A fault that never fires is an error, unless
 * the scenario says that it may.
 */
export const tagsOf = (session: Session): readonly string[] => {
  const { tags, mode, steps } = session;
  const { world } = momentAt(session, steps.length);
  const own = tags.filter((tag) => tag !== '@stepwise' && tag !== '@fault-optional');
  const isOptional = tags.includes('@fault-optional') || unfiredFaults(world).length > 0;
  return [
    ...(mode === 'stepwise' ? ['@stepwise'] : []),
    ...(isOptional ? ['@fault-optional'] : []),
    ...own,
  ];
};

/** The whole story of a session as a feature file, in its language. */
export const featureOf = (session: Session): string => {
  const { language, title, feature, seed } = session;
  const steps = recordedSteps(session).map(({ step }) => step);
  return printFeature({
    language,
    name: feature === null || feature === '' ? noFeature[language] : feature,
    comments: seedComment(seed),
    scenarios: [{ name: title || noTitle[language], tags: tagsOf(session), steps }],
  });
};

/** The checks that pin how an order stands: its statuses, and money to be given back. */
export const pinStatuses = (world: World, order: string): readonly Check[] => {
  const count = countRefunds(world, order);
  const refunds: readonly Check[] = count === 0 ? [] : [{ action: 'expect-refunds', order, count }];
  return [{ action: 'expect-statuses', order, statuses: statusesOf(world, order) }, ...refunds];
};

/** The checks that pin what the services hold of an order, as many as they hold. */
export const pinHoldings = ({ outside }: World, order: string): readonly Check[] =>
  (Object.keys(services) as Service[]).flatMap((service) =>
    thingsOf[service].flatMap((thing): readonly Check[] => {
      const count = countHeld(outside, service, thing, order);
      return count === 0 ? [] : [{ action: 'expect-holds', order, service, count, thing }];
    }),
  );

/** The checks that pin how often MISA ORDER has sent each call for an order: retries show there. */
export const pinSent = (world: World, order: string): readonly Check[] =>
  (Object.keys(services) as Service[]).flatMap((service) =>
    (Object.keys(calls) as CallName[]).flatMap((call): readonly Check[] => {
      const count = takes(service, call) ? countSent(world, call, service, order) : 0;
      return count === 0 ? [] : [{ action: 'expect-sent', order, service, call, count }];
    }),
  );

/** Does a story show anything that must be true? One that does not proves nothing. */
export const provesSomething = (story: Story): boolean =>
  recordedSteps(story).some(({ step }) => isCheck(step));
