// What a verification found in words: Pact's own findings, and those of the engine's codecs.
import type { Misreading } from '../decode.ts';
import { hideIn } from './crossed.ts';
import type { Passage } from './door.ts';
import type { Mismatch } from './native.ts';
import type { Finding, FindingKind } from './result.ts';
import type { StateError, StateSetter } from './states.ts';
import type { State } from '../contract.ts';
import type { Named } from '../../src/wire/services.ts';

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');

/** A finding as it may be shown: without secrets, and then cut, so that no half of one is left. */
export const presentable = (finding: Finding, secrets: readonly string[]): Finding => {
  const clean = (text: string, most: number): string => {
    const open = hideIn(text, secrets);
    return open.length > most ? `${open.slice(0, most)}…` : open;
  };
  const { at, expected, actual, message } = finding;
  return {
    ...finding,
    at: clean(at, 400),
    expected: clean(expected, 400),
    actual: clean(actual, 400),
    message: { vi: clean(message.vi, 1000), en: clean(message.en, 1000) },
  };
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
  document: { vi: 'tài liệu OpenAPI', en: 'the OpenAPI document' },
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
export const connectionFinding = (what: string | Named, url: string): Finding => {
  const { vi, en } = typeof what === 'string' ? { vi: what, en: what } : what;
  return {
    kind: 'connection',
    at: url,
    expected: 'an answer',
    actual: en,
    message: {
      vi: `không nhận được phản hồi từ ${url}: ${vi}`,
      en: `no answer from ${url}: ${en}`,
    },
    side: 'network',
  };
};

/** Why a provider gave no answer. */
export const failures: { readonly [F in NonNullable<Passage['failure']>]: Named } = {
  'no-connection': { vi: 'không kết nối được', en: 'nobody can be reached there' },
  reset: { vi: 'kết nối bị ngắt trước khi trả lời', en: 'the connection broke before an answer' },
  'broken-off': {
    vi: 'phản hồi bị đứt giữa chừng, hoặc dài quá 4 MiB',
    en: 'the answer broke off, or is longer than 4 MiB',
  },
  silence: { vi: 'chờ quá lâu mà không trả lời', en: 'it did not answer in time' },
};

/** No callback came. @param waitedMs for it */
export const noCallbackFinding = (url: string, waitedMs: number): Finding => ({
  kind: 'connection',
  at: url,
  expected: 'a callback',
  actual: `none within ${waitedMs / 1000} s`,
  message: {
    vi: `không nhận được thông báo nào trong ${waitedMs / 1000} giây: dịch vụ phải gửi thông báo tới ${url}`,
    en: `no callback came within ${waitedMs / 1000} s: the service must send its callbacks to ${url}`,
  },
  side: 'provider',
});
