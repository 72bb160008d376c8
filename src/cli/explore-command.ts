// `order-lab explore`: every fault, time and ordering within a bound, on the real engine; what is
// found is a scenario.
import { join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { boundsFor, explorationOf, startsFor } from '../explore/exploration.ts';
import { noReduction, reductionsWithout } from '../explore/reductions.ts';
import type { Bounds } from '../explore/choices.ts';
import { allProperties } from '../explore/properties.ts';
import type { Property } from '../explore/property.ts';
import { walkAtRandom, type Walked } from '../explore/random-walk.ts';
import {
  findingsOf,
  isWhole,
  seenOf,
  tell,
  type Report,
  type Told,
} from '../explore/report/told.ts';
import { sayNumber } from '../explore/report/words.ts';
import type { Explored } from '../explore/search.ts';
import type { Start } from '../explore/starts.ts';
import type { Language } from '../scenario/compiled.ts';
import { pasteLine } from '../scenario/report/pretty.ts';
import type { CallName, Named, NoticeName } from '../wire/services.ts';
import { exitCodes, NothingMatched, Unusable } from './complaint.ts';
import { chosenCall, chosenStarts } from './explore-asked.ts';
import type { ExploreReporter } from './explore-reporter-names.ts';
import { planExploreReports, writeExploreReports } from './explore-reporters.ts';
import { exploreStarts } from './explore-starts.ts';
import type { Host } from './host.ts';
import { openFolder, writeText } from './output-folder.ts';
import { progressLine } from './progress-line.ts';

export type ExploreCommandOptions = {
  readonly faults: number;
  readonly actions?: number;
  readonly start?: readonly string[];
  readonly only?: string;
  readonly maxStates: number;
  /** False: `--no-reduction`. */
  readonly reduction: boolean;
  /** Names of reductions that are switched off. */
  readonly without: readonly string[];
  readonly bail?: true;
  readonly random?: number;
  readonly seed: number;
  readonly witness?: true;
  readonly save?: string;
  readonly reporter: readonly ExploreReporter[];
  readonly out?: string;
  readonly lang: Language;
  /** The flags that were given, `--start` say; what is not among them is a default. */
  readonly given?: readonly string[];
};

/** The line of progress is rewritten so often, ms. */
const redrawMs = 500;

const words = {
  partial: {
    vi: 'Chưa xem hết trong giới hạn, nên chưa chứng minh gì (mã thoát 2).',
    en: 'Not all within the bound was looked at, so nothing is proven (exit code 2).',
  },
  notSeen: {
    vi: 'Có trạng thái hoặc bước chuyển không bao giờ xảy ra (xem ở trên): hệ thống không làm được điều nó phải làm.',
    en: 'Some status or move never came about (see above): the engine cannot do what it should.',
  },
  states: { vi: 'trạng thái', en: 'states' },
  idle: { vi: 'Không có sự cố nào để thử từ', en: 'There was no fault to try from' },
  saved: { vi: 'Đã ghi', en: 'Saved' },
  walking: { vi: 'đi ngẫu nhiên', en: 'random walks' },
} as const satisfies Record<string, Named>;

/** Says where it is, now and then. */
const progressOf = ({ err, clock }: Host, language: Language) => {
  const line = progressLine(err);
  const startedAt = clock();
  let drawnAt = startedAt;
  return {
    clear: line.clear,
    draw: (where: string, states: number): void => {
      const now = clock();
      if (!err.isLive || now - drawnAt < redrawMs) return;
      const rate = Math.round(states / ((now - startedAt) / 1000));
      const word = words.states[language];
      const [count, speed] = [sayNumber(states, language), sayNumber(rate, language)];
      line.draw(`${where}: ${count} ${word}, ${speed} ${word}/s`);
      drawnAt = now;
    },
  };
};

type Progress = ReturnType<typeof progressOf>;

/** Walks at random from each start; of a start where it was stopped, what was walked until then. */
const walkFrom = async (
  starts: readonly Start[],
  explored: readonly Explored[],
  options: {
    readonly walks: number;
    readonly seed: number;
    readonly bounds: Bounds;
    readonly properties: readonly Property[];
  },
  progress: (start: Start, states: number) => void,
  signal: AbortSignal,
): Promise<readonly Walked[]> => {
  const all: Walked[] = [];
  let before = 0;
  for (const start of starts) {
    // A start whose documents are explored one by one is explored in parts, which have its steps.
    const broken = explored
      .filter((each) => each.start.steps === start.steps)
      .flatMap(({ findings }) => findings.map(({ violation }) => violation.property));
    const walks = walkAtRandom(start, { ...options, broken });
    let now = walks.next();
    while (now.done !== true && !signal.aborted) {
      progress(start, before + now.value.states);
      // oxlint-disable-next-line no-await-in-loop
      await setImmediate();
      if (!signal.aborted) now = walks.next();
    }
    before += now.value.states;
    all.push(now.value);
  }
  return all;
};

type Asked = {
  readonly chosen: readonly Start[];
  /** The call or notice on which faults are tried; undefined = every one. */
  readonly only: CallName | NoticeName | undefined;
};

/** Explores, and then walks if that was asked for; stops when the process is asked to. */
const look = async (
  { chosen, only }: Asked,
  options: ExploreCommandOptions,
  properties: readonly Property[],
  host: Host,
  progress: Progress,
): Promise<Report> => {
  const { faults, actions = null, maxStates, bail = false, random = 0, seed } = options;
  const { without } = options;
  const reductions = options.reduction ? reductionsWithout(without) : noReduction;
  const bounds: Bounds = {
    ...boundsFor(faults, actions, reductions),
    ...(only === undefined ? {} : { only }),
  };
  const stop = new AbortController();
  void host.untilStopped().then(() => stop.abort());
  const starts = startsFor(chosen, reductions);
  const began = host.clock();
  const before = starts.map(() => 0);
  const explored = await exploreStarts(
    starts,
    { bounds, properties, maxStates, findAll: !bail },
    (states, position) => {
      before[position - 1] = states;
      const total = before.reduce((all, each) => all + each, 0);
      const name = starts[position - 1]?.name ?? '';
      progress.draw(`${name} (${position}/${starts.length}, K = ${faults})`, total);
    },
    stop.signal,
  );
  const seconds = (host.clock() - began) / 1000;
  const found = explored.some(({ findings }) => findings.length > 0);
  const walks = random > 0 && !stop.signal.aborted && !(bail && found) ? random : 0;
  const walked = await walkFrom(
    walks > 0 ? chosen : [],
    explored,
    { walks, seed, bounds: { ...bounds, commuting: false }, properties },
    ({ name }, states) => progress.draw(`${words.walking[options.lang]}, ${name}`, states),
    stop.signal,
  );
  return {
    exploration: explorationOf(explored, { faults, actions }, reductions, seconds),
    maxStates,
    only: only ?? null,
    bail,
    walked,
    seed,
    savedIn: options.save ?? null,
  };
};

/**
 * Starts from which no fault on the one call could be tried, for it never went out: to have found
 * nothing there tells nothing.
 * @throws NothingMatched: there is no other start
 */
const idleStarts = async ({ only, exploration }: Report): Promise<readonly string[]> => {
  const { faults, explored } = exploration;
  if (only === null || faults === 0) return [];
  const { actions, reductions } = exploration;
  const starts = explored.filter(({ complete }) => complete).map(({ start }) => start);
  const options = {
    bounds: boundsFor(0, actions, reductions),
    properties: [],
    maxStates: Infinity,
  };
  const { signal } = new AbortController();
  const healthy = await exploreStarts(starts, options, () => {}, signal);
  const idle = healthy.filter(({ start, transitions }) =>
    explored.some((each) => each.start === start && each.transitions === transitions),
  );
  if (idle.length === explored.length) {
    throw new NothingMatched({
      vi: `--only ${only}: từ những điểm bắt đầu này không có sự cố nào như vậy, nên chưa chứng minh gì.`,
      en: `--only ${only}: there is no such fault to try from these starts, so nothing is proven.`,
    });
  }
  return idle.map(({ start }) => start.name);
};

/** Writes the scenario of each finding. @throws Unusable: it cannot be written */
const save = (
  folder: string,
  told: readonly Told[],
  language: Language,
  { cwd }: Host,
): readonly string[] =>
  told.map(({ file, feature }) => {
    const path = join(folder, file);
    writeText(path, feature);
    const uri = relative(cwd, path);
    const line = feature.split('\n').findIndex((each) => /^\s*(?:Kịch bản|Scenario):/u.test(each));
    return `${words.saved[language]}: ${uri}\n  ${pasteLine({ uri, line: line + 1 }, 1)}\n`;
  });

/** With any one fault every status and move can be seen: one that is not is a finding too. */
const isNotSeen = (report: Report, { faults, actions, only }: ExploreCommandOptions): boolean => {
  const isAll = faults > 0 && actions === undefined && only === undefined;
  return isAll && (seenOf(report).unseen ?? []).length > 0;
};

/** Explores, and tells what came of it: in the folder of the findings, if there is to be one. */
const exploreInto = async (
  folder: string | null,
  options: ExploreCommandOptions,
  host: Host,
  properties: readonly Property[],
): Promise<number> => {
  const { lang, reporter, out } = options;
  const asked = { chosen: chosenStarts(options.start), only: chosenCall(options.only) };
  const plan = planExploreReports(reporter, out, host);
  const progress = progressOf(host, lang);
  const report = await look(asked, options, properties, host, progress);
  progress.clear();
  const idle = await idleStarts(report);
  const told = findingsOf(report).map((finding) => tell(finding, lang, properties));
  writeExploreReports(plan, report, told, lang, host);
  const people = host[plan.peopleOn];
  if (idle.length > 0) people.write(`${words.idle[lang]}: ${idle.join(', ')}\n`);
  if (folder !== null) for (const line of save(folder, told, lang, host)) people.write(line);
  if (told.length > 0) return exitCodes.failed;
  if (isNotSeen(report, options)) {
    people.write(`${people.paint('bad', words.notSeen[lang])}\n`);
    return exitCodes.failed;
  }
  if (isWhole(report)) return exitCodes.good;
  people.write(`${people.paint('warning', words.partial[lang])}\n`);
  return exitCodes.unusable;
};

/** An exploration is the same with every seed: whoever gives one wants to walk. */
const seedForNothing = {
  vi: '--seed chỉ dùng cho các lượt đi ngẫu nhiên: hãy thêm --random <n>, hoặc bỏ --seed đi.',
  en: '--seed is for random walks alone: add --random <n>, or leave it out.',
};

/**
 * Explores.
 * @param properties what must be true; a test has its own
 * @returns the exit code: 0 when everything within the bound was looked at and nothing is wrong; 1
 *   when something is; 2 when nothing was found in a part: a run that was stopped proves nothing,
 *   and must not pass for one that does
 * @throws Unusable, NothingMatched
 */
export const exploreCommand = async (
  options: ExploreCommandOptions,
  host: Host,
  properties: readonly Property[] = allProperties,
): Promise<number> => {
  if (options.witness) return (await import('./explore-witness.ts')).showWitnesses(options, host);
  if (options.given?.includes('--seed') === true && options.random === undefined) {
    throw new Unusable(seedForNothing);
  }
  // Hours may lie between here and the first finding: where it goes is made sure of now.
  const folder = options.save === undefined ? null : openFolder(options.save, host);
  try {
    return await exploreInto(folder?.path ?? null, options, host, properties);
  } finally {
    folder?.takeBack();
  }
};
