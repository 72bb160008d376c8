// What the cells of a column of examples become in the other language.
import type { Language } from '../compiled.ts';
import { foldCharacters } from '../vocabulary/fold.ts';
import type { Parameter } from '../vocabulary/parameter.ts';
import { parameters } from '../vocabulary/parameters.ts';
import { printStep } from '../print.ts';
import { readSentence } from '../reading/reading.ts';

export type Languages = { readonly from: Language; readonly to: Language };
/** What becomes of the cells of one column. */
export type ColumnWords = {
  /** Says a cell in the other language; the same text if it cannot. */
  readonly translate: (cell: string) => string;
  /** Does the sentence understand this translation of the cell? */
  readonly accepts: (translated: string, cell: string) => boolean;
};

const matches = (parameter: Parameter, language: Language, text: string): boolean =>
  new RegExp(`^(?:${parameter.pattern[language]})$`).test(foldCharacters(text));

/** The cells of names, numbers and labels stay. */
export const same: ColumnWords = {
  translate: (cell) => cell,
  accepts: (translated, cell) => translated === cell,
};

/**
 * The cells of a parameter's own words.
 * @param lead what stands before the cell in the argument, as the comma of `, 2 lần`
 */
export const wordsOf = (parameter: Parameter, { from, to }: Languages, lead = ''): ColumnWords => ({
  translate: (cell) => {
    const written = lead + cell;
    if (!matches(parameter, from, written)) return cell;
    const reading = parameter.read({ written, folded: foldCharacters(written) }, from, {});
    const said = 'fields' in reading ? parameter.print(reading.fields, to) : '';
    return said.startsWith(lead) && said !== lead ? said.slice(lead.length) : cell;
  },
  accepts: (translated) => matches(parameter, to, lead + translated),
});

/** Cells that are whole sentences. */
export const sentences = ({ from, to }: Languages): ColumnWords => ({
  translate: (cell) => {
    const { step, match } = readSentence(cell, from);
    return step === undefined || match?.language === to ? cell : printStep(step, to).text;
  },
  accepts: (translated) => readSentence(translated, to).step !== undefined,
});

/** Where a value stands in a printed argument, and what its column's cells become. */
export const findIn = (
  printed: string,
  value: string,
  languages: Languages,
): { readonly found: string; readonly words: ColumnWords } | undefined => {
  if (printed.includes(value)) return { found: value, words: same };
  // Numbers may be grouped; they are read with any separator.
  const digits = value.replace(/[., ]/g, '');
  const grouped = /^\d+$/.test(digits) && new RegExp([...digits].join('[.,]?')).exec(printed)?.[0];
  if (grouped) return { found: grouped, words: same };
  for (const parameter of parameters) {
    for (const lead of ['', ', ', ' ']) {
      const words = wordsOf(parameter, languages, lead);
      const found = words.translate(value);
      if (found !== value && printed.includes(found)) return { found, words };
    }
  }
  return undefined;
};
