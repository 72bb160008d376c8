// Texts of others as they may be shown: on one line, cut, and with nothing a terminal obeys.
import { cut, visible } from '../../../src/scenario/visible.ts';

/** A text of anybody on one line: control characters are written out, and long texts cut. */
export const line = (text: string): string => visible(cut(text.toWellFormed()));

/** A text of several lines in full. */
export const paragraph = (text: string): readonly string[] =>
  text.toWellFormed().split(/\r?\n/u).map(visible);

/** Of a text that goes wrong late, this much is shown before that place. */
const lead = 40;
/** A difference that comes this early needs no cut before it. */
const early = 120;

/**
 * Expected and actual, each on one line. Long texts that are alike for long (JSON in a string) are
 * shown from a little before the place where they part.
 */
export const pair = (expected: string, actual: string): readonly [string, string] => {
  const [left, right] = [[...expected], [...actual]];
  let alike = 0;
  while (alike < left.length && left[alike] === right[alike]) alike += 1;
  const isAlike = alike === left.length && alike === right.length;
  if (isAlike || alike <= early) return [line(expected), line(actual)];
  const from = (letters: readonly string[]): string =>
    line(`…${letters.slice(alike - lead).join('')}`);
  return [from(left), from(right)];
};

/**
 * A JSON value as people read it; a text as it came.
 * @param most lines
 * @param sayMore says how many lines were cut
 */
export const block = (
  value: unknown,
  most: number,
  sayMore: (count: number) => string,
): readonly string[] => {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  const lines = text.replace(/\r?\n$/u, '').split(/\r?\n/u);
  const shown = lines.slice(0, most).map(line);
  return lines.length > most ? [...shown, sayMore(lines.length - most)] : shown;
};

/** An address without what may be secret in it: who logs in, and the query. */
export const address = (url: string): string =>
  line(url.replace(/\/\/[^/?#]*@/u, '//').replace(/[?#][\s\S]*$/u, ''));
