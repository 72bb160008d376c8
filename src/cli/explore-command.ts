// `order-lab explore`: every fault, time and ordering within a bound, on the real engine; what is
// found is a scenario.
import { basename, join, relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  boundsFor,
  everyReduction,
  explorationOf,
  noReduction,
  startsFor,
  type Reductions,
} from '../explore/exploration.ts';
import type { Bounds } from '../explore/choices.ts';
import { allProperties } from '../explore/properties.ts';
import type { Property } from '../explore/property.ts';
import { walkAtRandom, type Walked } from '../explore/random-walk.ts';
import { findingsOf, isWhole, tell, type Report, type Told } from '../explore/report/told.ts';
import { sayNumber } from '../explore/report/words.ts';
import type { Explored } from '../explore/search.ts';
import { starts as everyStart, type Start } from '../explore/starts.ts';
import type { Language } from '../scenario/compiled.ts';
import { pasteLine } from '../scenario/report/pretty.ts';
import { calls, notices, type CallName, type NoticeName, type Named } from '../wire/services.ts';
import { exitCodes, NothingMatched } from './complaint.ts';
import type { ExploreReporter } from './explore-reporter-names.ts';
import {
  makeFolder,
  planExploreReports,
  writeExploreReports,
  writeText,
} from './explore-reporters.ts';
import { exploreStarts } from './explore-starts.ts';
import type { Host } from './host.ts';

export type ExploreCommandOptions = {
  readonly faults: number;
  readonly actions?: number;
  readonly start?: readonly string[];
  readonly only?: string;
  readonly maxStates: number;
  /** False: `--no-reduction`. */
  readonly reduction: boolean;
  readonly bail?: true;
  readonly random?: number;
  readonly seed: number;
  readonly witness?: true;
  readonly save?: string;
  readonly reporter: readonly ExploreReporter[];
  readonly out?: string;
  readonly lang: Language;
};

/** The line of progress is rewritten so often, ms. */
const redrawMs = 500;

const words = {
  partial: {
    vi: 'Chưa xem hết trong giới hạn, nên chưa chứng minh gì (mã thoát 2).',
    en: 'Not all within the bound was looked at, so nothing is proven (exit code 2).',
  },
  states: { vi: 'trạng thái', en: 'states' },
  idle: { vi: 'Không có sự cố nào để thử từ', en: 'There was no fault to try from' },
  saved: { vi: 'Đã ghi', en: 'Saved' },
  walking: { vi: 'đi ngẫu nhiên', en: 'random walks' },
} as const satisfies Record<string, Named>;

/** The starts that were asked for. @throws NothingMatched: there is none of that name */
const chosenStarts = (names: readonly string[] | undefined): readonly Start[] => {
  const unknown = names?.filter((name) => !everyStart.some((start) => start.name === name)) ?? [];
  if (unknown.length > 0) {
    const [asked, known] = [unknown.join('", "'), everyStart.map(({ name }) => name).join('\n  ')];
    throw new NothingMatched({
      vi: `Không có điểm bắt đầu nào tên "${asked}". Có:\n  ${known}`,
      en: `There is no start "${asked}". There are:\n  ${known}`,
    });
  }
  return everyStart.filter(({ name }) => names === undefined || names.includes(name));
};

/** The call or notice on which faults are tried. @throws NothingMatched: there is no such one */
const chosenCall = (name: string | undefined): CallName | NoticeName | undefined => {
  if (name === undefined) return undefined;
  const known = [...Object.keys(calls), ...Object.keys(notices)] as (CallName | NoticeName)[];
  const call = known.find((each) => each === name);
  if (call !== undefined) return call;
  throw new NothingMatched({
    vi: `--only: không có yêu cầu hay thông báo nào tên "${name}". Có:\n  ${known.join('\n  ')}`,
    en: `--only: there is no call and no notice "${name}". There are:\n  ${known.join('\n  ')}`,
  });
};

/** A line that says where it is, rewritten now and then where a person watches. */
const progressLine = ({ err, clock }: Host, language: Language) => {
  const startedAt = clock();
  let drawnAt = startedAt;
  let isDrawn = false;
  return {
    clear: (): void => {
      if (isDrawn) err.write('\r\u001B[K');
      isDrawn = false;
    },
    draw: (where: string, states: number): void => {
      const now = clock();
      if (!err.isLive || now - drawnAt < redrawMs) return;
      const rate = Math.round(states / ((now - startedAt) / 1000));
      const word = words.states[language];
      const [count, speed] = [sayNumber(states, language), sayNumber(rate, language)];
      err.write(`\r\u001B[K${where}: ${count} ${word}, ${speed} ${word}/s`);
      drawnAt = now;
      isDrawn = true;
    },
  };
};

type Progress = ReturnType<typeof progressLine>;

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

/** Explores, and then walks if that was asked for; stops when the process is asked to. */
const look = async (
  options: ExploreCommandOptions,
  properties: readonly Property[],
  host: Host,
  progress: Progress,
): Promise<Report> => {
  const { faults, actions = null, maxStates, bail = false, random = 0, seed } = options;
  const chosen = chosenStarts(options.start);
  const only = chosenCall(options.only);
  const reductions: Reductions = options.reduction ? everyReduction : noReduction;
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
const save = (folder: string, told: readonly Told[], language: Language, host: Host): string => {
  const path = makeFolder(folder, host);
  const lines = told.map(({ file, feature }) => {
    writeText(join(path, file), feature);
    const uri = relative(host.cwd, join(path, file));
    const line = feature.split('\n').findIndex((each) => /^\s*(?:Kịch bản|Scenario):/u.test(each));
    return `${words.saved[language]}: ${uri}\n  ${pasteLine({ uri, line: line + 1 }, 1)}\n`;
  });
  return lines.join('');
};

/**
 * Prints the shortest scenario to each status, move and reason, or saves them.
 * @throws Unusable: they cannot be written
 */
const showWitnesses = async (
  { lang, save: folder }: ExploreCommandOptions,
  host: Host,
): Promise<number> => {
  const { witnessFiles } = await import('../explore/witness-files.ts');
  const files = witnessFiles(lang);
  if (folder === undefined) {
    host.out.write(files.map(({ text }) => text).join('\n'));
    return exitCodes.good;
  }
  const path = makeFolder(folder, host);
  for (const { path: name, text } of files) {
    const file = join(path, basename(name));
    writeText(file, text);
    host.out.write(`${words.saved[lang]}: ${relative(host.cwd, file)}\n`);
  }
  return exitCodes.good;
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
  const { lang, reporter, out } = options;
  if (options.witness) return showWitnesses(options, host);
  const plan = planExploreReports(reporter, out, host);
  const progress = progressLine(host, lang);
  const report = await look(options, properties, host, progress);
  progress.clear();
  const idle = await idleStarts(report);
  const told = findingsOf(report).map((finding) => tell(finding, lang, properties));
  writeExploreReports(plan, report, told, lang, host);
  const people = host[plan.peopleOn];
  if (idle.length > 0) people.write(`${words.idle[lang]}: ${idle.join(', ')}\n`);
  if (options.save !== undefined) people.write(save(options.save, told, lang, host));
  if (told.length > 0) return exitCodes.failed;
  if (isWhole(report)) return exitCodes.good;
  people.write(`${people.paint('warning', words.partial[lang])}\n`);
  return exitCodes.unusable;
};
