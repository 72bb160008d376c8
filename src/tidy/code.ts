// Blanks comments and the insides of strings, so that rules match code and not talk about code.

/** Where a scan stands: the text, what has been kept so far, and the position. */
type Scan = { readonly text: string; kept: string; at: number };

const blank = (part: string): string => part.replaceAll(/[^\n]/gu, ' ');

const keep = (scan: Scan, length = 1): void => {
  scan.kept += scan.text.slice(scan.at, scan.at + length);
  scan.at += length;
};

const drop = (scan: Scan, end: number): void => {
  const stop = Math.min(end, scan.text.length);
  scan.kept += blank(scan.text.slice(scan.at, stop));
  scan.at = stop;
};

const endOf = (text: string, mark: string, from: number): number => {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found;
};

/** Keeps the two quotes, drops what is between. */
const quoted = (scan: Scan, quote: string): void => {
  keep(scan);
  let end = scan.at;
  while (end < scan.text.length && scan.text[end] !== quote && scan.text[end] !== '\n') {
    end += scan.text[end] === '\\' ? 2 : 1;
  }
  drop(scan, end);
  if (scan.text[scan.at] === quote) keep(scan);
};

/** A template: its text is dropped, the code in `${}` is code. */
const template = (scan: Scan): void => {
  keep(scan);
  while (scan.at < scan.text.length && scan.text[scan.at] !== '`') {
    if (scan.text[scan.at] === '\\') drop(scan, scan.at + 2);
    else if (scan.text.startsWith('${', scan.at)) {
      keep(scan, 2);
      code(scan, true);
    } else drop(scan, scan.at + 1);
  }
  keep(scan);
};

/** A `/` starts a pattern where a value may start, and divides everywhere else. */
const startsPattern = (kept: string): boolean =>
  /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|of|in))\s*$/u.test(kept.slice(-40));

const pattern = (scan: Scan): void => {
  keep(scan);
  let end = scan.at;
  let inClass = false;
  while (end < scan.text.length && scan.text[end] !== '\n') {
    const character = scan.text[end];
    if (character === '\\') end += 1;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) break;
    end += 1;
  }
  drop(scan, end);
  keep(scan);
};

/** Code up to the end, or, inside of a template, up to the brace that closes `${`. */
const code = (scan: Scan, inTemplate: boolean): void => {
  let depth = 0;
  while (scan.at < scan.text.length) {
    const character = scan.text[scan.at];
    if (scan.text.startsWith('//', scan.at)) drop(scan, endOf(scan.text, '\n', scan.at));
    else if (scan.text.startsWith('/*', scan.at)) drop(scan, endOf(scan.text, '*/', scan.at) + 2);
    else if (character === "'" || character === '"') quoted(scan, character);
    else if (character === '`') template(scan);
    else if (character === '/' && startsPattern(scan.kept)) pattern(scan);
    else {
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
      keep(scan);
      if (inTemplate && depth < 0) return;
    }
  }
};

/**
 * The text with comments, patterns and the insides of strings replaced by spaces.
 * Length and line breaks stay, so that a position in the result is a position in the text.
 */
export const codeOnly = (text: string): string => {
  const scan: Scan = { text, kept: '', at: 0 };
  code(scan, false);
  return scan.kept;
};

/** Every module that a file imports, by name and line, types and dynamic imports included. */
export const importsOf = (text: string): readonly { module: string; line: number }[] => {
  const found = codeOnly(text).matchAll(/\b(?:from|import)\s*\(?\s*(?<quote>['"`]) *\k<quote>/gu);
  return [...found].map((match) => {
    const start = match.index + match[0].search(/['"`]/u) + 1;
    return {
      module: text.slice(start, match.index + match[0].length - 1),
      line: text.slice(0, match.index).split('\n').length,
    };
  });
};
