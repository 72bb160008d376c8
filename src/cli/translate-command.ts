// `order-lab translate`: says feature files in the other language.
import { basename, dirname, join, resolve } from 'node:path';
import type { Language, Problem } from '../scenario/compiled.ts';
import { translate as translateFeature } from '../scenario/translate.ts';
import { exitCodes, Unusable } from './complaint.ts';
import { findFeatureFiles } from './feature-files.ts';
import type { Host } from './host.ts';
import { failOnProblems } from './load.ts';
import { makeFolder, writeText } from './output-folder.ts';
import { readFeature } from './read-file.ts';

export type TranslateOptions = { readonly out?: string; readonly lang: Language };

const write = (folder: string, uri: string, text: string, { cwd }: Host): void => {
  // Folders of the file are kept, but nothing is written above the folder asked for.
  const inside = uri.startsWith('..') ? basename(uri) : uri;
  const path = join(resolve(cwd, folder), inside);
  if (path === resolve(cwd, uri)) {
    throw new Unusable({
      vi: `"${uri}" sẽ bị ghi đè: hãy chọn thư mục khác cho --out.`,
      en: `"${uri}" would be overwritten: name another folder with --out.`,
    });
  }
  makeFolder(dirname(path), { cwd });
  writeText(path, text);
};

/**
 * Translates files: to stdout, or with --out each into its own file.
 * @throws Unusable when a file cannot be read or cannot be said in the other language
 */
export const translate = (
  to: Language,
  paths: readonly string[],
  { out }: TranslateOptions,
  host: Host,
): number => {
  const files = findFeatureFiles(paths, host.cwd);
  const problems: Problem[] = [];
  const texts = files.map(({ uri }) => {
    const source = readFeature(uri, host.cwd);
    const said = typeof source === 'string' ? translateFeature(source, uri, to) : [source];
    if (typeof said === 'string') return { uri, text: said };
    problems.push(...said);
    return { uri, text: '' };
  });
  failOnProblems(problems, host, 'translate');
  for (const { uri, text } of texts) {
    if (out !== undefined) write(out, uri, text, host);
    else host.out.write(texts.length > 1 ? `# ${uri}\n${text}\n` : text);
  }
  return exitCodes.good;
};
