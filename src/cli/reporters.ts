// Which reports are wanted and where they go: files in a folder, or one of them on stdout.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Envelope } from '@cucumber/messages';
import type { CompiledScenario, Language } from '../scenario/compiled.ts';
import { ctrfOf, type RunTimes } from '../scenario/report/ctrf.ts';
import { annotationsOf } from '../scenario/report/github.ts';
import type { Outcome } from '../scenario/report/outcome.ts';
import type { RunRecord } from '../scenario/report/record.ts';
import { Unusable } from './complaint.ts';
import type { Host } from './host.ts';
import { makeFolder } from './output-folder.ts';

/** Reports for machines: a whole document each, and the file it is kept in. */
const documents = {
  ctrf: 'ctrf-report.json',
  junit: 'junit.xml',
  html: 'report.html',
  messages: 'messages.ndjson',
} as const;
type DocumentName = keyof typeof documents;

export const reporterNames = ['pretty', 'ctrf', 'junit', 'html', 'messages', 'github'] as const;
export type ReporterName = (typeof reporterNames)[number];

/** The file that `merge-reports` reads besides the messages. */
export const recordFile = 'coverage.json';
export const messagesFile = documents.messages;

/** Where everything goes. */
export type Plan = {
  /** Relative to the working folder, or null for none. */
  readonly folder: string | null;
  readonly inFolder: readonly DocumentName[];
  readonly onStdout: DocumentName | null;
  readonly annotates: boolean;
  /** The stream that people read. */
  readonly peopleOn: 'out' | 'err';
  /** All of the report for people, or just its failures and closing line. */
  readonly people: 'all' | 'brief';
};

const isDocument = (name: ReporterName): name is DocumentName => Object.hasOwn(documents, name);

/**
 * Decides where the reports go.
 * @throws Unusable when two documents want stdout, or the folder cannot be made
 */
export const planReports = (
  chosen: readonly ReporterName[],
  out: string | undefined,
  host: Host,
): Plan => {
  const wanted = [...new Set(chosen)].filter(isDocument);
  const [onStdout = null, second] = out === undefined ? wanted : [];
  if (onStdout !== null && second !== undefined) {
    throw new Unusable({
      vi: `Báo cáo ${wanted.join(' và ')} không in chung ra stdout được. Dùng --out DIR để ghi thành tệp.`,
      en: `Reports ${wanted.join(' and ')} cannot share stdout. Give --out DIR to have them as files.`,
    });
  }
  if (out !== undefined) makeFolder(out, host);
  const annotates = chosen.includes('github');
  // Annotations share a stream with people, as a CI's log does, but only when both were asked for.
  const isForMachines = annotates && out === undefined && !chosen.includes('pretty');
  const peopleOn = onStdout !== null || isForMachines ? 'err' : 'out';
  return {
    folder: out ?? null,
    // The messages are always kept with a folder: merge-reports needs them.
    inFolder: out === undefined ? [] : [...new Set([...wanted, 'messages' as const])],
    onStdout,
    annotates,
    peopleOn,
    people: peopleOn === 'out' || chosen.includes('pretty') ? 'all' : 'brief',
  };
};

/** What the reports are made of; the messages only when one of them needs them. */
export type Ended = {
  readonly outcomes: readonly Outcome[];
  readonly times: RunTimes;
  readonly record: RunRecord;
  /** Chosen, and left out because another had failed. */
  readonly notRun: readonly CompiledScenario[];
  readonly messages: () => Promise<readonly Envelope[]>;
  readonly language: Language;
};

const documentOf = async (name: DocumentName, ended: Ended): Promise<string> => {
  switch (name) {
    case 'ctrf': {
      const timestamp = new Date(ended.times.finishedAt).toISOString();
      const report = ctrfOf(ended.outcomes, ended.times, timestamp, ended.notRun);
      return `${JSON.stringify(report, null, 2)}\n`;
    }
    case 'junit':
      return (await import('../scenario/report/junit.ts')).junitOf(await ended.messages());
    case 'html':
      return (await import('./html.ts')).htmlOf(await ended.messages());
    case 'messages':
      return (await ended.messages()).map((envelope) => `${JSON.stringify(envelope)}\n`).join('');
  }
};

/** Writes every report that was asked for. */
export const writeReports = async (plan: Plan, ended: Ended, host: Host): Promise<void> => {
  const { folder, inFolder, onStdout, annotates } = plan;
  if (folder !== null) {
    const path = resolve(host.cwd, folder);
    for (const name of inFolder) {
      writeFileSync(join(path, documents[name]), await documentOf(name, ended));
    }
    writeFileSync(join(path, recordFile), `${JSON.stringify(ended.record, null, 2)}\n`);
  }
  if (onStdout !== null) host.out.write(await documentOf(onStdout, ended));
  if (annotates) {
    const stream = onStdout === null ? host.out : host.err;
    for (const line of annotationsOf(ended.outcomes)) stream.write(`${line}\n`);
  }
};
