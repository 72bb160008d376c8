// `order-lab merge-reports`: makes one report of a run that was done in shards.
import { resolve } from 'node:path';
import type { Envelope } from '@cucumber/messages';
import type { Language } from '../scenario/compiled.ts';
import type { Named } from '../wire/services.ts';
import { outcomesIn, timesIn } from '../scenario/report/from-messages.ts';
import { mergeMessages } from '../scenario/report/merge.ts';
import {
  isRunRecord,
  mergeRecords,
  misfitsOf,
  type NamedRecord,
} from '../scenario/report/record.ts';
import { exitCodes, Unusable } from './complaint.ts';
import type { Host } from './host.ts';
import { version } from './machine.ts';
import { peopleReport } from './people-report.ts';
import { readText } from './read-file.ts';
import {
  messagesFile,
  planReports,
  recordFile,
  writeReports,
  type ReporterName,
} from './reporters.ts';

export type MergeOptions = {
  readonly lang: Language;
  readonly reporter: readonly ReporterName[];
  readonly out?: string;
};

const notMade = (path: string, what: Named): Unusable =>
  new Unusable({
    vi: `"${path}" ${what.vi}. Thư mục như vậy do "order-lab run --out DIR" tạo ra.`,
    en: `"${path}" ${what.en}. Such a folder is made by "order-lab run --out DIR".`,
  });

const parsed = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw notMade(path, { vi: 'bị hỏng: không phải JSON', en: 'is broken: it is not JSON' });
  }
};

const readRecord = (folder: string, cwd: string): NamedRecord => {
  const path = `${folder}/${recordFile}`;
  const record = parsed(readText(path, cwd), path);
  if (isRunRecord(record)) return { from: folder, record };
  throw notMade(path, {
    vi: 'không phải bản ghi của một lần chạy',
    en: 'is not the record of a run',
  });
};

const readMessages = (folder: string, cwd: string): readonly Envelope[] => {
  const path = `${folder}/${messagesFile}`;
  const lines = readText(path, cwd).split('\n');
  const envelopes = lines
    .filter((line) => line.trim() !== '')
    .map((line) => parsed(line, path) as Envelope);
  if (envelopes.at(-1)?.testRunFinished !== undefined) return envelopes;
  throw new Unusable({
    vi: `"${path}" dừng trước khi lần chạy kết thúc. Tệp có bị cắt ngang không?`,
    en: `"${path}" stops before the end of the run. Was it cut off?`,
  });
};

const sayIncomplete = (ran: number, selected: number): Named => ({
  vi: `Chỉ ${ran} trong ${selected} kịch bản đã chạy: có phần đã dừng sớm.`,
  en: `Only ${ran} of ${selected} scenarios ran: a shard stopped early.`,
});

/**
 * Merges the folders that the shards wrote with --out.
 * @returns the exit code: 1 if any scenario failed
 * @throws Unusable when a folder cannot be read or the shards do not fit together
 */
export const mergeReports = async (
  folders: readonly string[],
  options: MergeOptions,
  host: Host,
): Promise<number> => {
  const { lang } = options;
  const plain = folders.map((folder) => folder.replace(/(?<=.)[\\/]+$/, ''));
  const records = plain.map((folder) => readRecord(folder, host.cwd));
  const misfits = misfitsOf(records);
  if (misfits.length > 0) {
    const list = (of: Language): string => misfits.map((one) => `  ${one[of]}`).join('\n');
    throw new Unusable({
      vi: `Đây không phải các phần của cùng một lần chạy:\n${list('vi')}`,
      en: `These are not the shards of one run:\n${list('en')}`,
    });
  }
  const plan = planReports(options.reporter, options.out, host);
  if (plan.folder !== null && plain.some((folder) => isSame(folder, plan.folder, host.cwd))) {
    throw new Unusable({
      vi: `--out "${plan.folder}" là một trong các thư mục cần gộp. Hãy chọn thư mục khác.`,
      en: `--out "${plan.folder}" is one of the folders to merge. Name another one.`,
    });
  }
  const ordered = records.toSorted(
    (a, b) => (a.record.shard?.index ?? 0) - (b.record.shard?.index ?? 0),
  );
  const record = mergeRecords(ordered.map((named) => named.record));
  const envelopes = mergeMessages(ordered.map(({ from }) => readMessages(from, host.cwd)));
  const outcomes = outcomesIn(envelopes);
  const { startedAt, finishedAt } = timesIn(envelopes);
  const output = host[plan.peopleOn];
  const total = record.selected;
  const { people } = plan;
  const report = peopleReport(output, { people, language: lang, total, clock: host.clock });
  for (const outcome of outcomes) report.add(outcome);
  report.finish(record, finishedAt - startedAt);
  if (outcomes.length < total) {
    output.write(`${output.paint('warning', sayIncomplete(outcomes.length, total)[lang])}\n`);
  }
  const times = { startedAt, finishedAt, version: version() };
  const messages = () => Promise.resolve(envelopes);
  const ended = { outcomes, times, record, notRun: [], messages, language: lang };
  await writeReports(plan, ended, host);
  const isGood = outcomes.every(({ status }) => status === 'passed');
  return isGood ? exitCodes.good : exitCodes.failed;
};

const isSame = (a: string, b: string | null, cwd: string): boolean =>
  b !== null && resolve(cwd, a) === resolve(cwd, b);
