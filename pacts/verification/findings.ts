// What a verification found in words: Pact's own findings, and those of the engine's codecs.
import type { Misreading } from '../decode.ts';
import type { Mismatch } from './native.ts';
import type { Finding, FindingKind } from './result.ts';
import type { StateError, StateSetter } from './states.ts';
import type { State } from '../contract.ts';

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
};

const kinds: Readonly<Record<string, FindingKind>> = {
  StatusMismatch: 'status',
  HeaderMismatch: 'header',
  BodyMismatch: 'body',
  BodyTypeMismatch: 'body',
  MetadataMismatch: 'metadata',
};

const places: { readonly [K in FindingKind]: { readonly vi: string; readonly en: string } } = {
  status: { vi: 'mã trạng thái HTTP', en: 'the HTTP status' },
  header: { vi: 'header', en: 'the header' },
  body: { vi: 'nội dung', en: 'the body' },
  metadata: { vi: 'header của thông báo', en: 'the header of the callback' },
  reading: { vi: 'MISA ORDER đọc được', en: 'what MISA ORDER reads' },
  state: { vi: 'trạng thái chuẩn bị', en: 'the provider state' },
  connection: { vi: 'kết nối', en: 'the connection' },
};

/** The fields that are missing: Pact names what they are missing from. */
const missingIn = ({ path = '$', mismatch = '' }: Mismatch): { readonly at: string } | null => {
  const names = /missing the following keys: (.+)$/u.exec(mismatch)?.[1];
  if (names === undefined) return null;
  const each = names.split(', ').map((name) => `${path}.${name}`);
  return { at: each.join(', ') };
};

/** One of Pact's findings. */
export const findingOf = (mismatch: Mismatch): Finding => {
  const kind = kinds[mismatch.type] ?? 'body';
  const missing = missingIn(mismatch);
  const at = missing?.at ?? mismatch.path ?? mismatch.key ?? '';
  const expected = missing === null ? shown(mismatch.expected) : '(có)';
  const actual = missing === null ? shown(mismatch.actual) : '(không có)';
  const place = places[kind];
  const where = at === '' ? '' : ` ${at}`;
  return {
    kind,
    at,
    expected,
    actual,
    message: {
      vi: `${place.vi}${where}: mong đợi ${expected}, thực tế ${actual}`,
      en: `${place.en}${where}: ${mismatch.mismatch ?? `expected ${expected}, got ${actual}`}`,
    },
    side: 'provider',
  };
};

/** The engine's codec reads something else than the contract says. */
export const misreadingFinding = ({ at, expected, actual }: Misreading): Finding => {
  const right = shown(expected);
  const wrong = shown(actual);
  return {
    kind: 'reading',
    at,
    expected: right,
    actual: wrong,
    message: {
      vi: `${places.reading.vi} ${at}: mong đợi ${right}, thực tế ${wrong}`,
      en: `${places.reading.en} at ${at}: expected ${right}, got ${wrong}`,
    },
    side: 'provider',
  };
};

/** A provider state that could not be set, and the handler that would. */
export const stateFinding = (
  state: State,
  error: StateError,
  setter: StateSetter,
  wanted: Readonly<Record<string, string>>,
): Finding => {
  const isMissing = error.kind === 'missing';
  const { name } = state;
  return {
    kind: 'state',
    at: name,
    expected: isMissing ? 'a state handler of this name' : 'the state handler to set it',
    actual: error.message,
    message: isMissing
      ? {
          vi: `chưa có hàm chuẩn bị trạng thái "${name}" (${error.message})`,
          en: `there is no state handler for "${name}" (${error.message})`,
        }
      : {
          vi: `hàm chuẩn bị trạng thái "${name}" bị lỗi (${error.message})`,
          en: `the state handler for "${name}" failed (${error.message})`,
        },
    side: 'state-handler',
    remedy: setter.handlerFor(state, wanted),
  };
};

/** Nothing came that could be compared. */
export const connectionFinding = (what: string, url: string): Finding => ({
  kind: 'connection',
  at: url,
  expected: 'an answer',
  actual: what,
  message: {
    vi: `không nhận được phản hồi từ ${url}: ${what}`,
    en: `no answer from ${url}: ${what}`,
  },
  side: 'network',
});

/** No callback came. */
export const noCallbackFinding = (url: string): Finding => ({
  kind: 'connection',
  at: url,
  expected: 'a callback',
  actual: 'none within 10 s',
  message: {
    vi: `không nhận được thông báo nào trong 10 giây: dịch vụ phải gửi thông báo tới ${url}`,
    en: `no callback came within 10 s: the service must send its callbacks to ${url}`,
  },
  side: 'provider',
});
