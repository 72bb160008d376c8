// Witnesses as feature files, one for each track and one for the reasons: ordinary scenarios, which
// `order-lab run` plays.
import { labelOf } from '../order/tracks.ts';
import type { Language } from '../scenario/compiled.ts';
import { printFeature } from '../scenario/print.ts';
import { reasons } from '../wire/reasons.ts';
import type { Named } from '../wire/services.ts';
import { step } from '../world/step.ts';
import type { Step } from '../world/steps.ts';
import { newWorld } from '../world/world.ts';
import { boundsFor, everyReduction, startsFor } from './exploration.ts';
import type { Answer, Sight } from './sights.ts';
import type { Start } from './starts.ts';
import { witnessesFrom, type Witness, type Witnesses } from './witness.ts';

export type WitnessFile = { readonly path: string; readonly text: string };

/** All there is to see is seen with each action once, and one fault. */
const actions = 1;
/** It takes some 50,000; more of them would tell that something cannot be reached any more. */
const maxWorlds = 200_000;

/** The story, with how each declined step is answered right behind it, and what shows the sight. */
const stepsOf = ({ steps, checks }: Witness): readonly Step[] => {
  const all: Step[] = [];
  let world = newWorld();
  for (const action of steps) {
    const stepped = step(world, action, 'stepwise');
    world = stepped.world;
    all.push(action);
    const { verdict } = stepped;
    if (verdict === null || verdict.reason === null || verdict.outcome === 'accepted') continue;
    const { outcome, reason } = verdict;
    all.push({ action: outcome === 'rejected' ? 'expect-rejected' : 'expect-ignored', reason });
  }
  return [...all, ...checks];
};

const answered: Readonly<Record<Answer, Named>> = {
  rejected: { vi: 'Yêu cầu bị từ chối', en: 'A request is rejected' },
  ignored: { vi: 'Yêu cầu được bỏ qua', en: 'A request is ignored' },
  'notice-ignored': { vi: 'Thông báo bị bỏ qua', en: 'A notice is ignored' },
};

const nameOf = (sight: Sight, language: Language): string => {
  if (sight.is === 'status') {
    const { track, status } = sight;
    return `${track}: "${labelOf(track, status)}"`;
  }
  if (sight.is === 'move') {
    const { track, from, to } = sight;
    return `${track}: "${labelOf(track, from)}" → "${labelOf(track, to)}"`;
  }
  return `${answered[sight.answer][language]}: ${reasons[sight.reason][language]}`;
};

/** File names, in the order of the files. */
const groups = ['tt', 'gpsd', 'tn', 'xhd', 'gnds', 'ly-do'] as const;
type Group = (typeof groups)[number];
const groupOfTrack = { TT: 'tt', GPSD: 'gpsd', TN: 'tn', XHĐ: 'xhd', GNDS: 'gnds' } as const;
const groupOf = (sight: Sight): Group =>
  sight.is === 'reason' ? 'ly-do' : groupOfTrack[sight.track];

const titleOf = (group: Group, language: Language): string => {
  if (group === 'ly-do') {
    return { vi: 'Đường ngắn nhất đến mỗi lý do', en: 'The shortest way to each reason' }[language];
  }
  const track = Object.entries(groupOfTrack).find(([, name]) => name === group)?.[0] ?? '';
  return {
    vi: `Đường ngắn nhất đến mỗi trạng thái và mỗi lần chuyển của ${track}`,
    en: `The shortest way to each status and each move of ${track}`,
  }[language];
};

const comment: Readonly<Record<Language, string>> = {
  vi: 'Do order-lab explore --witness tìm ra: ít sự cố nhất, rồi ít bước nhất.',
  en: 'Found by order-lab explore --witness: fewest faults, then fewest steps.',
};

/** What every file of them begins with. */
const lookOf = (language: Language) => ({
  comments: [comment[language]],
  tags: ['@witness', '@stepwise'],
});

const scenarioOf = (witness: Witness, language: Language) => ({
  name: nameOf(witness.sight, language),
  steps: stepsOf(witness),
});

/**
 * Witnesses as feature files; those that have nothing to show are left out.
 * @param found what is to be written, in the order it is to stand in
 */
export const filesOf = (found: readonly Witness[], language: Language): readonly WitnessFile[] =>
  groups.flatMap((group) => {
    const own = found.filter(({ sight }) => groupOf(sight) === group);
    if (own.length === 0) return [];
    const text = printFeature({
      language,
      name: titleOf(group, language),
      ...lookOf(language),
      scenarios: own.map((witness) => scenarioOf(witness, language)),
    });
    return [{ path: `witnesses/${group}.feature`, text }];
  });

/**
 * All witnesses as one feature: a file holds one alone.
 * @param found what is to be written, in the order it is to stand in
 */
export const featureOf = (found: readonly Witness[], language: Language): string =>
  printFeature({
    language,
    name: {
      vi: 'Đường ngắn nhất đến mỗi trạng thái, mỗi lần chuyển và mỗi lý do',
      en: 'The shortest way to each status, each move and each reason',
    }[language],
    ...lookOf(language),
    scenarios: found.map((witness) => scenarioOf(witness, language)),
  });

/** All that was found, and whether it was looked for in a part alone. */
export type Look = Pick<Witnesses, 'found'> & { readonly isPart: boolean };

/**
 * Looks for all witnesses: from every start it takes about a minute.
 * @param chosen where they may begin
 * @param faults in one story at most; all there is to see is seen with one
 */
export const lookForWitnesses = (chosen: readonly Start[], faults: number): Look => {
  const bounds = boundsFor(faults, actions, everyReduction);
  const { found, missing, worlds } = witnessesFrom(
    startsFor(chosen, everyReduction),
    bounds,
    maxWorlds,
  );
  return { found, isPart: missing.length > 0 && worlds >= maxWorlds };
};
