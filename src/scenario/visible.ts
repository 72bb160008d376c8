// Text of a file as it may be shown: control characters escaped, and long lines cut.

/** More of a line than this says no more. */
const most = 200;

/**
 * Control characters but for the tab, separators of lines, and what nobody sees: marks that turn
 * text around, spaces without width.
 */
const unseen = new RegExp(
  `[${[
    String.raw`\u0000-\u0008\u000A-\u001F\u007F-\u009F\u2028\u2029`,
    String.raw`\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF`,
  ].join('')}]`,
  'gu',
);

/** A text with its control characters written as `\u001B`, so that no terminal obeys them. */
export const visible = (text: string): string =>
  text.replace(
    unseen,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

/** The beginning of a long text; no letter is cut in two. */
export const cut = (text: string): string =>
  text.length <= most ? text : `${Array.from(text.slice(0, most)).slice(0, -1).join('')}…`;

/** A line of dots up to a caret: the text before it takes as many columns as it has letters. */
export const caretLine = (source: string, column: number): string => {
  const before = source.slice(0, column - 1).normalize('NFC');
  return `${before.replaceAll(/[^\t]/g, ' ')}^`;
};

/**
 * A line of a file, and a caret under a column of it; of a long line the part around the column.
 * @param column from 1, in UTF-16 units of the line
 */
export const echo = (
  source: string,
  column: number,
): { readonly text: string; readonly caret: string } => {
  const isLong = source.length > most;
  const from = isLong ? Math.max(0, Math.min(column - 1 - most / 4, source.length - most)) : 0;
  const [lead, tail] = [from > 0 ? '…' : '', from + most < source.length ? '…' : ''];
  const before = visible(lead + source.slice(from, column - 1));
  const after = visible(source.slice(Math.max(from, column - 1), from + most));
  return { text: before + after + tail, caret: caretLine(before, before.length + 1) };
};
