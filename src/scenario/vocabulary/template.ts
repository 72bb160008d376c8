// A sentence's template in parts: literals, parameters, and words that follow the number.
import type { Language } from '../compiled.ts';
import { foldCharacters } from './fold.ts';
import type { Fields, Parameter } from './parameter.ts';
import { parameterOf } from './parameters.ts';

export type Part =
  | { readonly literal: string }
  | { readonly parameter: Parameter }
  /** `plural` unless the number is 1, then `singular`. */
  | { readonly plural: string; readonly singular: string; readonly source: string };

const token = /\{(?<name>\w+)\}|\((?<optional>[^)]*)\)|(?<first>[^\s/]+)\/(?<second>[^\s/]+)/g;

/**
 * Splits a template.
 * @param template a Cucumber Expression of the vocabulary
 */
export const partsOf = (template: string): Part[] => {
  const parts: Part[] = [];
  let from = 0;
  for (const match of template.matchAll(token)) {
    if (match.index > from) parts.push({ literal: template.slice(from, match.index) });
    from = match.index + match[0].length;
    const { name, optional, first = '', second = '' } = match.groups ?? {};
    if (name !== undefined) parts.push({ parameter: parameterOf(name) });
    else if (optional !== undefined)
      parts.push({ plural: optional, singular: '', source: match[0] });
    else parts.push({ plural: first, singular: second, source: match[0] });
  }
  if (from < template.length) parts.push({ literal: template.slice(from) });
  return parts;
};

/** The template with its literals folded and its parameters renamed by `rename`. */
export const foldTemplate = (template: string, rename: (name: string) => string): string =>
  partsOf(template)
    .map((part) => {
      if ('parameter' in part) return `{${rename(part.parameter.name)}}`;
      return foldCharacters('literal' in part ? part.literal : part.source);
    })
    .join('');

/** The longest literal of a template, folded: a sentence without it cannot match. */
export const anchorOf = (template: string): string =>
  partsOf(template)
    .map((part) => ('literal' in part ? foldCharacters(part.literal) : ''))
    .reduce((longest, literal) => (literal.length > longest.length ? literal : longest), '');

const isOne = (fields: Fields): boolean =>
  (fields['count'] ?? fields['quantity'] ?? fields['amount']) === 1;

/** One part of a template as text, and the parameter it says, if it is one. */
export type Said = { readonly text: string; readonly parameter?: Parameter };

/**
 * Fills a template in, part by part.
 * @param say prints one parameter
 */
export const sayParts = (
  template: string,
  fields: Fields,
  say: (parameter: Parameter) => string,
): Said[] =>
  partsOf(template).map((part) => {
    if ('parameter' in part) return { text: say(part.parameter), parameter: part.parameter };
    if ('literal' in part) return { text: part.literal };
    return { text: isOne(fields) ? part.singular : part.plural };
  });

/**
 * Fills a template in.
 * @param say prints one parameter; by default from the fields
 */
export const fillIn = (
  template: string,
  fields: Fields,
  language: Language,
  say = (parameter: Parameter): string => parameter.print(fields, language),
): string =>
  sayParts(template, fields, say)
    .map(({ text }) => text)
    .join('');
