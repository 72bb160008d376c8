// Which sentence a text is: Cucumber Expressions on the folded text, compiled when needed.
import {
  CucumberExpression,
  ParameterType,
  ParameterTypeRegistry,
} from '@cucumber/cucumber-expressions';
import type { Language } from '../compiled.ts';
import type { FoldedSentence } from '../vocabulary/fold.ts';
import type { ArgumentText, Parameter } from '../vocabulary/parameter.ts';
import { parameters } from '../vocabulary/parameters.ts';
import { anchorOf, foldTemplate, partsOf } from '../vocabulary/template.ts';
import { vocabulary } from '../vocabulary.ts';

/** An argument found in a sentence; `start` is its place in the tidied text. */
export type FoundArgument = ArgumentText & {
  readonly parameter: Parameter;
  readonly start: number;
};

export type Match = {
  /** Index in the vocabulary. */
  readonly sentence: number;
  readonly language: Language;
  readonly template: string;
  readonly arguments: readonly FoundArgument[];
};

/** One way to write one sentence. */
type Expression = {
  readonly sentence: number;
  readonly template: string;
  readonly anchor: string;
  readonly parameters: readonly Parameter[];
  /** Compiled at first use. */
  readonly regexp: () => RegExp;
};

/** Strict matching takes right values only; loose matching takes what may stand in their place. */
export type Strictness = 'strict' | 'loose';

const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** Parameters that look the same share one parameter type: the registry sorts those that do not. */
type Types = {
  readonly registry: ParameterTypeRegistry;
  readonly nameOf: (parameter: string) => string;
};

const typesOf = (language: Language, strictness: Strictness): Types => {
  const registry = new ParameterTypeRegistry();
  const bySource = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { name, pattern, loose } of parameters) {
    const source = (strictness === 'strict' ? pattern : loose)[language];
    const shared = bySource.get(source) ?? name;
    names.set(name, shared);
    if (shared !== name) continue;
    bySource.set(source, name);
    registry.defineParameterType(new ParameterType(name, source, String));
  }
  return { registry, nameOf: (parameter) => names.get(parameter) ?? parameter };
};

const expressionsOf = (language: Language, strictness: Strictness): Expression[] => {
  const types = lazily(() => typesOf(language, strictness));
  return vocabulary.flatMap((row, sentence) =>
    [row[language], ...(row.also?.[language] ?? [])].map((template) => ({
      sentence,
      template,
      anchor: anchorOf(template),
      parameters: partsOf(template).flatMap((part) =>
        'parameter' in part ? [part.parameter] : [],
      ),
      regexp: lazily(() => {
        const folded = foldTemplate(template, types().nameOf);
        return new RegExp(new CucumberExpression(folded, types().registry).regexp.source, 'd');
      }),
    })),
  );
};

const compiled: Readonly<Record<`${Language} ${Strictness}`, () => readonly Expression[]>> = {
  'vi strict': lazily(() => expressionsOf('vi', 'strict')),
  'en strict': lazily(() => expressionsOf('en', 'strict')),
  'vi loose': lazily(() => expressionsOf('vi', 'loose')),
  'en loose': lazily(() => expressionsOf('en', 'loose')),
};

const matchOne = (
  expression: Expression,
  text: FoldedSentence,
  language: Language,
): Match | undefined => {
  if (!text.folded.includes(expression.anchor)) return undefined;
  const found = expression.regexp().exec(text.folded);
  if (found === null) return undefined;
  return {
    sentence: expression.sentence,
    language,
    template: expression.template,
    arguments: expression.parameters.map((parameter, index) => {
      const [start, end] = found.indices?.[index + 1] ?? [0, 0];
      const written = text.written.slice(start, end);
      return { parameter, start, written, folded: text.folded.slice(start, end) };
    }),
  };
};

/**
 * Every way a text can be read, in the order of the vocabulary.
 * @param strictness `loose` only to find out what is wrong with a text that matches nothing
 */
export const matchesOf = (
  text: FoldedSentence,
  language: Language,
  strictness: Strictness,
): Match[] =>
  compiled[`${language} ${strictness}`]().flatMap(
    (expression) => matchOne(expression, text, language) ?? [],
  );

/** The first strict match, in the language given or else in the other one. */
export const matchSentence = (text: FoldedSentence, language: Language): Match | undefined => {
  for (const tried of [language, language === 'vi' ? 'en' : 'vi'] as const) {
    for (const expression of compiled[`${tried} strict`]()) {
      const match = matchOne(expression, text, tried);
      if (match !== undefined) return match;
    }
  }
  return undefined;
};
