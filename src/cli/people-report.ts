// Prints the report for people while scenarios end: files, failures, warnings, coverage, summary.
import type { Language } from '../scenario/compiled.ts';
import { coverageLines } from '../scenario/report/coverage-table.ts';
import type { Outcome } from '../scenario/report/outcome.ts';
import {
  failureLines,
  featureLines,
  summaryLine,
  warningLines,
  type Look,
} from '../scenario/report/pretty.ts';
import type { RunRecord } from '../scenario/report/record.ts';
import { sayShard } from '../scenario/report/words.ts';
import type { Output } from './host.ts';

/** More scenarios than this are listed by file on a terminal. */
const fewScenarios = 40;
const patienceMs = 2000;
const redrawMs = 100;

export type PeopleReport = {
  /** Takes the next outcome, and its journal if it is to be shown. */
  readonly add: (outcome: Outcome, journal?: readonly string[]) => void;
  /** Prints all that is only known at the end. */
  readonly finish: (record: RunRecord, durationMs: number) => void;
};

/** A line that is rewritten in place while a long run goes on. */
const progressLine = (output: Output, total: number, clock: () => number) => {
  const startedAt = clock();
  let drawnAt = startedAt;
  let isDrawn = false;
  return {
    clear: (): void => {
      if (isDrawn) output.write('\r\u001B[K');
      isDrawn = false;
    },
    draw: (done: number): void => {
      const time = clock();
      if (!output.isLive || time - startedAt < patienceMs || time - drawnAt < redrawMs) return;
      output.write(`\r\u001B[K${done}/${total}`);
      drawnAt = time;
      isDrawn = true;
    },
  };
};

/**
 * A report for people.
 * @param options `people` and `language` as the plan says; `total` scenarios to come
 */
export const peopleReport = (
  output: Output,
  options: {
    readonly people: 'all' | 'brief';
    readonly language: Language;
    readonly total: number;
    readonly clock: () => number;
  },
): PeopleReport => {
  const { people, language, total, clock } = options;
  const { paint, isLive } = output;
  const look: Look = { language, paint, compact: isLive && total > fewScenarios };
  const progress = progressLine(output, total, clock);
  const print = (lines: readonly string[]): void => {
    if (lines.length > 0) output.write(`${lines.join('\n')}\n`);
  };
  const all: Outcome[] = [];
  let ofFile: Outcome[] = [];
  let journals = new Map<string, readonly string[]>();
  const flush = (): void => {
    progress.clear();
    // Journals were asked for: they are printed even where the report is brief.
    const isShown = people === 'all' || journals.size > 0;
    if (ofFile.length > 0 && isShown) print(featureLines(ofFile, journals, look));
    ofFile = [];
    journals = new Map();
  };
  return {
    add: (outcome, journal) => {
      if (ofFile[0] !== undefined && ofFile[0].uri !== outcome.uri) flush();
      all.push(outcome);
      ofFile.push(outcome);
      if (journal !== undefined) journals.set(outcome.pickleId, journal);
      progress.draw(all.length);
    },
    finish: (record, durationMs) => {
      flush();
      const { shard, coverage, selected, seed } = record;
      const isPart = record.filtered || shard !== null;
      if (people === 'all') print(['']);
      print(failureLines(all, seed, look));
      print(warningLines(all, look));
      if (people === 'all') {
        print(coverageLines(coverage, { language, paint, filtered: isPart }));
      }
      if (shard !== null) print([sayShard(shard.index, shard.of, selected)[language]]);
      print([summaryLine(all, total - all.length, durationMs, look)]);
    },
  };
};
