// What a verification found in words: Pact's own findings, and those of the engine's codecs.
import { hideIn } from './crossed.ts';
import type { Passage } from './door.ts';
import type { Mismatch } from './native.ts';
import { askedAt } from './matchers.ts';
import type { Finding, FindingKind, Said } from './result.ts';
import type { StateError, StateSetter } from './states.ts';
import type { State } from '../contract.ts';
import type { Named } from '../../src/wire/services.ts';

/** A value of a finding as text. */
export const shown = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');

/** A finding as it may be shown: without secrets, and then cut, so that no half of one is left. */
export const presentable = (finding: Finding, secrets: readonly string[]): Finding => {
  const clean = (text: string, most: number): string => {
    const open = hideIn(text, secrets);
    return open.length > most ? `${open.slice(0, most)}…` : open;
  };
  const both = ({ vi, en }: Named, most: number): Named => ({
    vi: clean(vi, most),
    en: clean(en, most),
  });
  const said = (text: Said): Said =>
    typeof text === 'string' ? clean(text, 400) : both(text, 400);
  const { at, expected, actual, message } = finding;
  return {
    ...finding,
    at: clean(at, 400),
    expected: said(expected),
    actual: said(actual),
    message: both(message, 1000),
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

const there: Named = { vi: '(có)', en: '(there)' };
const notThere: Named = { vi: '(không có)', en: '(not there)' };

/** Words in a language; a value as it is. */
export const wordsOf = (said: Said, language: keyof Named): string =>
  typeof said === 'string' ? said : said[language];

/** One of Pact's findings. @param raw the interaction as its file has it */
export const findingOf = (
  mismatch: Mismatch,
  raw: Readonly<Record<string, unknown>> = {},
): Finding => {
  const kind = kinds[mismatch.type] ?? 'body';
  const missing = missingIn(mismatch);
  const at = missing?.at ?? mismatch.path ?? mismatch.key ?? '';
  const asked = missing === null ? askedAt(raw, kind, at, mismatch.expected) : there;
  const expected = asked ?? shown(mismatch.expected);
  const actual = missing === null ? shown(mismatch.actual) : notThere;
  const place = places[kind];
  const where = at === '' ? '' : ` ${at}`;
  return {
    kind,
    at,
    expected,
    actual,
    message: {
      vi: `${place.vi}${where}: mong đợi ${wordsOf(expected, 'vi')}, thực tế ${wordsOf(actual, 'vi')}`,
      en: `${place.en}${where}: ${
        mismatch.mismatch ?? `expected ${wordsOf(expected, 'en')}, got ${wordsOf(actual, 'en')}`
      }`,
    },
    side: 'provider',
  };
};

/** A state gave no token, so that the example's was sent: why a 401 may have come. */
export const withoutToken = (finding: Finding): Finding => {
  const note: Named = {
    vi: 'hàm chuẩn bị trạng thái không trả về token; token ví dụ đã được gửi',
    en: "the handler returned no token; the example's was sent",
  };
  const { actual, message } = finding;
  return {
    ...finding,
    actual: {
      vi: `${wordsOf(actual, 'vi')} (${note.vi})`,
      en: `${wordsOf(actual, 'en')} (${note.en})`,
    },
    message: { vi: `${message.vi} (${note.vi})`, en: `${message.en} (${note.en})` },
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
    expected: isMissing
      ? { vi: 'một hàm chuẩn bị trạng thái tên này', en: 'a state handler of this name' }
      : { vi: 'hàm chuẩn bị được trạng thái', en: 'the state handler to set it' },
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
    expected: { vi: 'một phản hồi', en: 'an answer' },
    actual: { vi, en },
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

/**
 * No callback came where it was expected.
 * @param waitedMs for it
 * @param stray what came to another path, if anything did
 */
export const noCallbackFinding = (
  url: string,
  waitedMs: number,
  stray: Passage['stray'],
): Finding => {
  const expected: Named = { vi: 'một thông báo', en: 'a callback' };
  if (stray !== null) {
    const came = `${stray.method} ${stray.path}`;
    const { pathname } = new URL(url);
    return {
      kind: 'connection',
      at: url,
      expected,
      actual: came,
      message: {
        vi: `thông báo đến ${came}, mong đợi POST ${pathname}: dịch vụ phải gửi thông báo tới ${url}`,
        en: `a callback came at ${came}, expected POST ${pathname}: the service must send its callbacks to ${url}`,
      },
      side: 'provider',
    };
  }
  const seconds = waitedMs / 1000;
  return {
    kind: 'connection',
    at: url,
    expected,
    actual: { vi: `không có trong ${seconds} giây`, en: `none within ${seconds} s` },
    message: {
      vi: `không nhận được thông báo nào trong ${seconds} giây: dịch vụ phải gửi thông báo tới ${url}`,
      en: `no callback came within ${seconds} s: the service must send its callbacks to ${url}`,
    },
    side: 'provider',
  };
};
