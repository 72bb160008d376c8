// One feature file through the Gherkin parser: document and pickles, or readable syntax problems.
import { AstBuilder, GherkinClassicTokenMatcher, Parser, compile } from '@cucumber/gherkin';
import type { Envelope, GherkinDocument, Pickle } from '@cucumber/messages';
import { SourceMediaType } from '@cucumber/messages';
import { columnIn } from './columns.ts';
import type { Named } from '../../wire/services.ts';
import type { Language, Problem } from '../compiled.ts';
import { keywords } from '../vocabulary/keywords.ts';
import { languageHint, readable, stepWords } from './syntax.ts';

export type GherkinFile = {
  readonly uri: string;
  readonly language: Language;
  /** The lines as written, without their ends. */
  readonly lines: readonly string[];
  readonly document?: GherkinDocument;
  readonly pickles: readonly Pickle[];
  readonly problems: readonly Problem[];
  readonly envelopes: readonly Envelope[];
};

/** The language a file declares in its first lines; English if it says nothing. */
const declaredLanguage = (source: string): string =>
  /^(?:\s*(?:#.*)?\r?\n)*?\s*#\s*language\s*:\s*([a-zA-Z_-]+)/.exec(source)?.[1] ?? 'en';

const isOurs = (language: string): language is Language => language === 'vi' || language === 'en';

type Located = {
  message: string;
  location?: { line: number; column?: number };
  errors?: Located[];
};

const problemsOf = (error: unknown, source: string, file: GherkinFile): Problem[] => {
  const { uri, lines, language } = file;
  const thrown = error as Located;
  const hint = languageHint(source, language);
  return (thrown.errors ?? [thrown]).map(({ message, location }, index) => {
    const told = readable(message, language);
    const more = index === 0 ? hint : { vi: '', en: '' };
    const line = Math.max(1, location?.line ?? 1);
    const original = lines[line - 1] ?? '';
    return {
      uri,
      line,
      column: columnIn(original, Math.max(0, (location?.column ?? 1) - 1)),
      source: original,
      message: { vi: told.vi + more.vi, en: told.en + more.en },
      suggestions: [],
    };
  });
};

type Described = { readonly description: string; readonly steps: readonly unknown[] };
type Child = {
  readonly background?: Described;
  readonly scenario?: Described;
  readonly rule?: { readonly children: readonly Child[] };
};

const describedIn = (children: readonly Child[]): Described[] =>
  children.flatMap(({ background, scenario, rule }) =>
    rule ? describedIn(rule.children) : (background ?? scenario ?? []),
  );

/**
 * Steps with the keywords of the other language are, to Gherkin, a description: a scenario that
 * has no steps, only such lines, would pass without having done anything.
 */
const swallowedSteps = (file: GherkinFile, children: readonly Child[]): Problem[] => {
  const other = file.language === 'vi' ? 'en' : 'vi';
  const words = stepWords(other).split(', ');
  return describedIn(children).flatMap(({ description, steps }) => {
    const lost = description
      .split('\n')
      .find((line) => words.some((word) => line.trim().startsWith(`${word} `)));
    if (steps.length > 0 || lost === undefined) return [];
    const line = file.lines.findIndex((source) => source.normalize('NFC').trim() === lost.trim());
    const source = file.lines[line] ?? '';
    const column = source.length - source.trimStart().length + 1;
    const begin = stepWords(file.language);
    const message = {
      vi: `Tệp này ("# language: ${file.language}") không có bước nào như vậy: bước bắt đầu bằng ${begin}`,
      en: `Not a step of a file in ${file.language}: steps begin with ${begin}`,
    };
    return [{ uri: file.uri, line: line + 1, column, source, message, suggestions: [] }];
  });
};

const noFeature = (language: Language): Named => ({
  vi: `Tệp này có chữ nhưng không có tính năng nào: hãy bắt đầu bằng "${keywords[language].feature}:"`,
  en: `This file has text but no feature: begin with "${keywords[language].feature}:"`,
});

const emptyFile = (file: GherkinFile, message: Named): GherkinFile => ({
  ...file,
  problems: [
    { uri: file.uri, line: 1, column: 1, source: file.lines[0] ?? '', message, suggestions: [] },
  ],
});

/**
 * Parses the Gherkin of a file, put in NFC first.
 * @param source the file's text as written
 * @param uri names the file in problems and ids
 */
export const parseGherkin = (source: string, uri: string): GherkinFile => {
  // A byte order mark is no part of the text, nor of its columns.
  const original = source.replace(/^\uFEFF/, '');
  const text = original.normalize('NFC');
  const declared = declaredLanguage(text);
  const file: GherkinFile = {
    uri,
    language: isOurs(declared) ? declared : 'en',
    lines: original.split(/\r?\n/),
    pickles: [],
    problems: [],
    envelopes: [
      { source: { uri, data: source, mediaType: SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN } },
    ],
  };
  if (!isOurs(declared)) {
    return emptyFile(file, {
      vi: `Kịch bản viết bằng tiếng Việt (vi) hoặc tiếng Anh (en), không phải "${declared}"`,
      en: `Scenarios are written in vi or en, not in "${declared}"`,
    });
  }
  if (text.trim() === '') return file;
  let count = 0;
  const newId = (): string => `${uri}#${count++}`;
  try {
    const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
    const document: GherkinDocument = { uri, ...parser.parse(text) };
    if (document.feature === undefined) return emptyFile(file, noFeature(file.language));
    const pickles = compile(document, uri, newId);
    const envelopes = [
      ...file.envelopes,
      { gherkinDocument: document },
      ...pickles.map((pickle) => ({ pickle })),
    ];
    const problems = swallowedSteps(file, document.feature.children);
    return { ...file, document, pickles, envelopes, problems };
  } catch (error) {
    return { ...file, problems: problemsOf(error, text, file) };
  }
};
