// The Idempotency-Key header: a quoted string of ASCII, as the IETF draft has it, while our keys
// have order codes in them, of any letters.
import { longestKey } from './schemas.ts';

const unplain = /[^\u{20}-\u{7e}]|["%\\]/gu;

/** A key as header text: in double quotes, percent-encoded where it is not printable ASCII. */
export const writeKey = (key: string): string =>
  `"${key.toWellFormed().replace(unplain, (each) => encodeURIComponent(each))}"`;

export type KeyReading =
  | { readonly is: 'key'; readonly key: string }
  | { readonly is: 'missing' }
  /** `why`: a sentence for the answer. */
  | { readonly is: 'wrong'; readonly why: string };

/**
 * Reads the header. Takes a bare key too, as many an API does; `"a"` and `a` are the same key.
 * Source: draft-ietf-httpapi-idempotency-key-header, section 2.1.
 */
export const readKey = (header: string | undefined): KeyReading => {
  const text = header?.trim() ?? '';
  if (text === '') return { is: 'missing' };
  const isQuoted = text.startsWith('"');
  if (isQuoted && (text.length < 2 || !text.endsWith('"'))) {
    return { is: 'wrong', why: 'The Idempotency-Key begins with a double quote and has no end.' };
  }
  const key = decode(isQuoted ? text.slice(1, -1) : text);
  if (key === '') return { is: 'missing' };
  if (key.length > longestKey) {
    const why =
      `The Idempotency-Key has ${key.length} characters, and may have ${longestKey}. ` +
      'Send a shorter one that still names this one command.';
    return { is: 'wrong', why };
  }
  return { is: 'key', key };
};

const decode = (text: string): string => {
  if (!text.includes('%') && !text.includes('\\')) return text;
  const unescaped = text.replace(/\\(?<escaped>["\\])/gu, '$<escaped>');
  try {
    return decodeURIComponent(unescaped);
  } catch {
    // A key is opaque: one whose `%` encodes nothing is itself.
    return unescaped;
  }
};
