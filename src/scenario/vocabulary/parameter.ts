// What a parameter of a sentence is: how its text looks, is read and is printed, in both languages.
import type { Named } from '../../wire/services.ts';
import type { Language } from '../compiled.ts';

/** Fields of a Step (or of its fault), by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** What is wrong with an argument, as a sentence, and what may have been meant. */
export type Complaint = { readonly message: Named; readonly suggestions: readonly string[] };

export type Reading = { readonly fields: Fields } | { readonly complaint: Complaint };

/** An argument's text: as written, and its key (same length). */
export type ArgumentText = { readonly written: string; readonly folded: string };

export type Parameter = {
  /** As used in the vocabulary between braces. */
  readonly name: string;
  /** The fields of the Step it gives. */
  readonly fields: readonly string[];
  /** Those of `fields` that a Step may lack. */
  readonly optional?: readonly string[];
  /** Regular expression of a right value, on folded text, without capture groups. */
  readonly pattern: Readonly<Record<Language, string>>;
  /** The same on text as written, where that differs: for editors, which do not fold. */
  readonly asWritten?: Readonly<Record<Language, string>>;
  /** The same for a value that may be wrong: only used to say what is wrong. */
  readonly loose: Readonly<Record<Language, string>>;
  /**
   * Reads an argument.
   * @param so the fields read before it in the same sentence
   */
  readonly read: (text: ArgumentText, language: Language, so: Fields) => Reading;
  /** Prints its fields; throws on a value that no sentence can say. */
  readonly print: (fields: Fields, language: Language) => string;
  /** How the listing shows it: a word in capitals, or a typical value. */
  readonly shown: Named;
  /** A typical value, for suggestions. */
  readonly example: Fields;
  /** The text is the same in both languages (a quoted label, a number). */
  readonly neutral?: true;
};

export const fine = (fields: Fields): Reading => ({ fields });
export const wrong = (message: Named, suggestions: readonly string[] = []): Reading => ({
  complaint: { message, suggestions },
});

/** The same text for both languages. */
export const both = (text: string): Readonly<Record<Language, string>> => ({ vi: text, en: text });

/** Escapes a literal for a regular expression. */
export const escaped = (literal: string): string => literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Anything but quotes, as short as possible. */
export const anyWords = both('[^"]+?');

/** A string field that must be there when printing. */
export const textOf = (fields: Fields, field: string): string => {
  const value = fields[field];
  if (typeof value === 'string') return value;
  throw new Error(`A sentence needs the field "${field}" as text; it is ${JSON.stringify(value)}`);
};

/** A whole number that must be there when printing. */
export const numberOf = (fields: Fields, field: string): number => {
  const value = fields[field];
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new Error(
    `A sentence needs the field "${field}" as a whole number; it is ${String(value)}`,
  );
};
