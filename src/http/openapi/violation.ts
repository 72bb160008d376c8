// What an exchange did that its document does not allow, and how people are told of it.
import type { Named } from '../../wire/services.ts';

export const places = {
  'request body': { vi: 'nội dung yêu cầu', en: 'request body' },
  'request header': { vi: 'header yêu cầu', en: 'request header' },
  query: { vi: 'tham số truy vấn', en: 'query parameter' },
  path: { vi: 'đường dẫn', en: 'path' },
  'response status': { vi: 'mã HTTP phản hồi', en: 'response status' },
  'response body': { vi: 'nội dung phản hồi', en: 'response body' },
  'response header': { vi: 'header phản hồi', en: 'response header' },
} as const satisfies Record<string, Named>;

export type Place = keyof typeof places;

export type Violation = {
  /** The operation's or webhook's id; method and path of a request that no operation takes. */
  readonly operation: string;
  readonly where: Place;
  /** JSON pointer into a body, '' for all of it; the name of a header or a parameter. */
  readonly field: string;
  readonly expected: Named;
  /** Shown short, and secrets not at all. */
  readonly actual: Named;
};

const longest = 120;
/** Levels of a value that are shown: a body can be deeper than any stack. */
const deepest = 32;
/** Names of values no report prints: `Authorization`, `client_secret`, `X-MISA-AccessToken`. */
const secretName = /^(?:authorization|password|.*token|.*secret|.*access[-_]?code)$/iu;
/** JSON inside of a text, as Kế toán sends it, with such a name in it. */
const secretInText = /(?:authorization|password|token|secret|access[-_]?code)\\*["']\s*:/iu;

/** A text in one line of at most 120 characters. */
export const shortened = (text: string): string => {
  const line = text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  const letters = [...line];
  return letters.length <= longest ? line : `${letters.slice(0, longest - 1).join('')}…`;
};

export const same = (text: string): Named => ({ vi: text, en: text });
export const absent: Named = { vi: '(không có)', en: '(absent)' };
export const secret: Named = { vi: '(bí mật)', en: '(a secret)' };

/** Is a value of this name kept from every report? Also the last name of a JSON pointer. */
export const isSecret = (field: string): boolean =>
  secretName.test(field.slice(field.lastIndexOf('/') + 1));

/**
 * A value as JSON, short. Secrets are left out: by the value's own name, and inside of it.
 * @param field name or JSON pointer of the value
 */
export const shownValue = (field: string, value: unknown): Named => {
  if (value === undefined) return absent;
  if (isSecret(field)) return secret;
  // Arrays and objects that are shown, and how deep each of them is.
  const depths = new Map<unknown, number>();
  // A plain function: `this` is what the value is in.
  const text = JSON.stringify(value, function show(this: unknown, name, inner: unknown) {
    const hidden = isSecret(name) || (typeof inner === 'string' && secretInText.test(inner));
    if (hidden) return secret.en;
    if (typeof inner !== 'object' || inner === null) return inner;
    const depth = (depths.get(this) ?? 0) + 1;
    depths.set(inner, depth);
    return depth > deepest ? '…' : inner;
  });
  return same(shortened(text));
};

/**
 * A body that is no JSON. Names of secrets in it hide it whole: where the value ends in a broken
 * text nobody knows.
 */
export const shownText = (text: string): Named => {
  if (text === '') return absent;
  const hides = /authorization|password|token|secret|access[-_]?code/iu.test(text);
  if (!hides) return same(JSON.stringify(shortened(text)));
  const size = `${text.length}`;
  return { vi: `(${size} ký tự có bí mật)`, en: `(${size} characters with a secret among them)` };
};

/** A violation in one sentence: operation, field, expected and actual value. */
export const sayViolation = (violation: Violation, language: 'vi' | 'en'): string => {
  const { operation, where, field, expected, actual } = violation;
  const place = `${places[where][language]}${field === '' ? '' : ` ${shortened(field)}`}`;
  return language === 'vi'
    ? `${operation}: ${place}: mong đợi ${expected.vi}, thực tế ${actual.vi}`
    : `${operation}: ${place}: expected ${expected.en}, actual ${actual.en}`;
};
