// Which reports of an exploration are wanted and where they go: files in a folder, or one of them
// on stdout; people read the rest.
import { join } from 'node:path';
import { htmlReport } from '../explore/report/html.ts';
import { jsonReport } from '../explore/report/json.ts';
import { prettyReport } from '../explore/report/pretty.ts';
import type { Report, Told } from '../explore/report/told.ts';
import type { Language } from '../scenario/compiled.ts';
import { Unusable } from './complaint.ts';
import type { ExploreReporter } from './explore-reporter-names.ts';
import type { Host } from './host.ts';
import { makeFolder, writeText } from './output-folder.ts';

/** Reports for machines: a whole document each, and the file it is kept in. */
const documents = {
  json: { file: 'explore.json', of: jsonReport },
  html: { file: 'explore.html', of: htmlReport },
} as const satisfies Record<
  string,
  {
    readonly file: string;
    readonly of: (report: Report, language: Language, told: readonly Told[]) => string;
  }
>;
type DocumentName = keyof typeof documents;

export type ExplorePlan = {
  /** Absolute, or null for none. */
  readonly folder: string | null;
  readonly wanted: readonly DocumentName[];
  /** The stream that people read. */
  readonly peopleOn: 'out' | 'err';
};

/**
 * Decides where the reports go.
 * @throws Unusable when two documents want stdout, or the folder cannot be made
 */
export const planExploreReports = (
  chosen: readonly ExploreReporter[],
  out: string | undefined,
  host: Host,
): ExplorePlan => {
  const wanted = [...new Set(chosen)].filter((name) => name !== 'pretty');
  if (out === undefined) {
    if (wanted.length < 2) {
      return { folder: null, wanted, peopleOn: wanted.length === 0 ? 'out' : 'err' };
    }
    throw new Unusable({
      vi: `Báo cáo ${wanted.join(' và ')} không in chung ra stdout được. Dùng --out DIR để ghi thành tệp.`,
      en: `Reports ${wanted.join(' and ')} cannot share stdout. Give --out DIR to have them as files.`,
    });
  }
  const folder = makeFolder(out, host);
  // A folder that was asked for without a word of what goes into it gets all.
  const all = Object.keys(documents) as DocumentName[];
  return { folder, wanted: wanted.length === 0 ? all : wanted, peopleOn: 'out' };
};

/** Writes every report that was asked for. @throws Unusable: one cannot be written */
export const writeExploreReports = (
  { folder, wanted, peopleOn }: ExplorePlan,
  report: Report,
  told: readonly Told[],
  language: Language,
  host: Host,
): void => {
  const people = host[peopleOn];
  const lines = prettyReport(report, { language, paint: people.paint }, told);
  people.write(`${lines.join('\n')}\n`);
  for (const name of wanted) {
    const { file, of } = documents[name];
    const text = of(report, language, told);
    if (folder === null) host.out.write(text);
    else writeText(join(folder, file), text);
  }
};
