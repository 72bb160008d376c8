// Where in a line something cannot be read: the line in three parts, the middle one to be marked.
import { tintLine } from '../script/tinting.ts';

/** A line of which one place is marked. */
export type Marked = { readonly before: string; readonly place: string; readonly after: string };

/** What stands at a place: a quoted text, a word, or whatever sign is there. */
const thing = /^(?:"[^"]*"|[\p{L}\p{M}\p{N}_@.-]+|.)/u;

/** Does a sentence begin right after this beginning of a line, behind `Khi` or `When`? */
const beginsSentence = (before: string, line: string): boolean => {
  const tokens = tintLine(line.normalize('NFC'));
  const at = tokens.findIndex(({ tint }) => tint === 'keyword');
  if (at < 0) return false;
  const lead = tokens.slice(0, at + 1).map(({ text }) => text);
  return lead.join('') === before.normalize('NFC').trimEnd();
};

/**
 * Finds the place in a line that a caret stands under.
 * @param caret blanks and tabs up to a caret, one for each composed letter of the line
 */
export const markedAt = (text: string, caret: string): Marked => {
  const column = caret.length - 1;
  let at = Math.min(column, text.length);
  // Letters that are written in parts take more of the text than of the caret's line.
  while (at < text.length && text.slice(0, at).normalize('NFC').length < column) at += 1;
  const rest = text.slice(at);
  const before = text.slice(0, at);
  // Where a sentence as a whole is unknown, its beginning is the place.
  const isWhole = !rest.startsWith('"') && beginsSentence(before, text);
  const place = isWhole ? rest.trimEnd() : (thing.exec(rest)?.[0] ?? '');
  return { before, place, after: rest.slice(place.length) };
};
