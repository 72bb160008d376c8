// Which reports of a verification are wanted and where they go: files in a folder, or one of them
// on stdout; people read the rest.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonReport } from '../../pacts/verification/report/json.ts';
import { junitReport } from '../../pacts/verification/report/junit.ts';
import { markdownReport } from '../../pacts/verification/report/markdown.ts';
import { printVerification } from '../../pacts/verification/report/pretty.ts';
import type { Verification } from '../../pacts/verification/result.ts';
import type { Language } from '../scenario/compiled.ts';
import { plain } from '../scenario/report/paint.ts';
import { Unusable } from './complaint.ts';
import type { Host } from './host.ts';
import { makeFolder } from './output-folder.ts';
import type { VerifyReporter } from './verify-reporter-names.ts';

/** Reports for machines: a whole document each, and the file it is kept in. */
const documents = {
  json: { file: 'verify.json', of: jsonReport },
  junit: { file: 'verify.xml', of: junitReport },
  markdown: { file: 'verify.md', of: markdownReport },
} as const satisfies Record<
  string,
  { readonly file: string; readonly of: (v: Verification, lang: Language) => string }
>;
type DocumentName = keyof typeof documents;

export type VerifyPlan = {
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
export const planVerifyReports = (
  chosen: readonly VerifyReporter[],
  out: string | undefined,
  host: Host,
): VerifyPlan => {
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

/** @throws Unusable: the file cannot be written */
const writeDocument = (path: string, text: string): void => {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const why = (error as Error).message;
    throw new Unusable({
      vi: `Không ghi được báo cáo "${path}": ${why}. Chọn thư mục khác bằng --out.`,
      en: `Cannot write the report "${path}": ${why}. Choose another folder with --out.`,
    });
  }
};

/** Writes every report that was asked for. @throws Unusable: one cannot be written */
export const writeVerifyReports = (
  { folder, wanted, peopleOn }: VerifyPlan,
  verification: Verification,
  lang: Language,
  host: Host,
): void => {
  const people = host[peopleOn];
  people.write(printVerification(verification, { lang, colour: people.paint !== plain }));
  for (const name of wanted) {
    const { file, of } = documents[name];
    const text = of(verification, lang);
    if (folder === null) host.out.write(text);
    else writeDocument(join(folder, file), text);
  }
};
