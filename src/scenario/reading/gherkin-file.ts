// One feature file through the Gherkin parser: document and pickles, or readable syntax problems.
import { AstBuilder, GherkinClassicTokenMatcher, Parser, compile } from '@cucumber/gherkin';
import type { Envelope, GherkinDocument, Pickle } from '@cucumber/messages';
import { SourceMediaType } from '@cucumber/messages';
import { columnIn } from './columns.ts';
import type { Named } from '../../wire/services.ts';
import type { Language, Problem } from '../compiled.ts';
import { swallowedSteps } from './descriptions.ts';
import { isSecondFeature, languageHint, readable, titleMeant } from './syntax.ts';

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
  const errors = thrown.errors ?? [thrown];
  // Without its feature no line of a file is understood: the first one says it all.
  const isLost = /expected:.*#FeatureLine/.test(errors[0]?.message ?? '');
  // Nor is what follows another feature: that belongs to a file of its own.
  const second = errors.findIndex(({ message }) => isSecondFeature(message, language));
  const told = isLost ? 1 : second < 0 ? errors.length : second + 1;
  return errors.slice(0, told).map(({ message, location }, index) => {
    const words = readable(message, language);
    const more = index === 0 ? hint : { vi: '', en: '' };
    const line = Math.max(1, location?.line ?? 1);
    const original = lines[line - 1] ?? '';
    return {
      uri,
      line,
      column: columnIn(original, Math.max(0, (location?.column ?? 1) - 1)),
      source: original,
      message: { vi: words.vi + more.vi, en: words.en + more.en },
      suggestions: more.en === '' ? titleMeant(original, message, language) : [],
    };
  });
};

type Child = {
  readonly scenario?: {
    readonly examples: readonly {
      readonly location: { readonly line: number };
      readonly tableBody: readonly unknown[];
    }[];
  };
  readonly rule?: { readonly children: readonly Child[] };
};

/** Examples without a row run nothing, silently: they are told. */
const emptyExamples = (file: GherkinFile, children: readonly Child[]): Problem[] =>
  children.flatMap(({ scenario, rule }) => {
    const empty = (scenario?.examples ?? []).filter(({ tableBody }) => tableBody.length === 0);
    const own = empty.map(({ location: { line } }): Problem => {
      const source = file.lines[line - 1] ?? '';
      const column = source.length - source.trimStart().length + 1;
      const message = {
        vi: 'Bảng này không có dòng dữ liệu nào dưới tiêu đề, nên không có gì để chạy',
        en: 'No row of examples stands under the headings here, so nothing would run',
      };
      return { uri: file.uri, line, column, source, message, suggestions: [] };
    });
    return [...own, ...emptyExamples(file, rule?.children ?? [])];
  });

const unreadable = (file: GherkinFile, message: Named): GherkinFile => ({
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
    return unreadable(file, {
      vi: `Kịch bản viết bằng tiếng Việt (vi) hoặc tiếng Anh (en), không phải "${declared}"`,
      en: `Scenarios are written in vi or en, not in "${declared}"`,
    });
  }
  // Nothing but comments is as good as nothing.
  if (text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) return file;
  let count = 0;
  const newId = (): string => `${uri}#${count++}`;
  try {
    const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
    const document: GherkinDocument = { uri, ...parser.parse(text) };
    if (document.feature === undefined) return file;
    const pickles = compile(document, uri, newId);
    const envelopes = [
      ...file.envelopes,
      { gherkinDocument: document },
      ...pickles.map((pickle) => ({ pickle })),
    ];
    const problems = [
      ...swallowedSteps(file, document.feature),
      ...emptyExamples(file, document.feature.children),
    ];
    return { ...file, document, pickles, envelopes, problems };
  } catch (error) {
    return { ...file, problems: problemsOf(error, text, file) };
  }
};
