// What the engine's own codecs read otherwise than a contract says, in words; signatures too.
import type { Named } from '../../src/wire/services.ts';
import type { Misreading } from '../decode.ts';
import { shown, wordsOf } from './findings.ts';
import type { Finding, Said } from './result.ts';

/** What each service signs in a callback. */
const signed: Readonly<Record<string, Named>> = {
  suman: {
    vi: '`id.timestamp.body` (Standard Webhooks), timestamp lệch không quá 5 phút',
    en: '`id.timestamp.body` (Standard Webhooks), its timestamp within 5 minutes',
  },
  'amis-accounting': { vi: 'đúng nguyên văn `data`', en: 'the exact text of `data`' },
};

/**
 * A callback is not signed as agreed.
 * @param isSecretGiven by ORDER_LAB_CALLBACK_SECRET; else it is the lab's own
 */
export const signatureFinding = (provider: string, isSecretGiven: boolean): Finding => {
  const what = signed[provider] ?? { vi: 'nội dung', en: 'the body' };
  const secret: Named = isSecretGiven
    ? { vi: 'khóa trong ORDER_LAB_CALLBACK_SECRET', en: 'the secret in ORDER_LAB_CALLBACK_SECRET' }
    : {
        vi: 'khóa của chính lab, vì chưa đặt ORDER_LAB_CALLBACK_SECRET',
        en: "the lab's own secret, because ORDER_LAB_CALLBACK_SECRET is unset",
      };
  const expected: Named = {
    vi: `HMAC-SHA256 trên ${what.vi}, bằng ${secret.vi}`,
    en: `HMAC-SHA256 over ${what.en}, with ${secret.en}`,
  };
  const actual: Named = { vi: 'chữ ký khác', en: 'another signature' };
  return {
    kind: 'reading',
    at: 'signature',
    expected,
    actual,
    message: {
      vi: `chữ ký của thông báo: mong đợi ${expected.vi}; thực tế ${actual.vi}`,
      en: `the signature of the callback: expected ${expected.en}; got ${actual.en}`,
    },
    side: 'provider',
  };
};

/** What the engine makes of an answer, by the kinds of a reply. */
const replyKinds: Readonly<Record<string, Named>> = {
  done: { vi: 'hiểu là đã làm được', en: 'read as done' },
  refused: { vi: 'hiểu là bị từ chối', en: 'read as refused' },
  error: { vi: 'hiểu là lỗi HTTP', en: 'read as an HTTP error' },
  garbled: { vi: 'không đọc được: không phải JSON', en: 'unreadable: no JSON' },
  'off-schema': {
    vi: 'không đọc được: thiếu trường hoặc sai kiểu',
    en: 'unreadable: a field is missing or of the wrong type',
  },
};
const resultKinds: Readonly<Record<string, Named>> = {
  'licence-request': { vi: 'hiểu là có yêu cầu cấp GPSD', en: 'read as a licence request' },
  resource: { vi: 'hiểu là có tài nguyên', en: 'read as a resource' },
  codes: { vi: 'hiểu là có mã nạp tiền', en: 'read as top-up codes' },
  'sales-document': { vi: 'hiểu là có chứng từ', en: 'read as a document' },
  queued: { vi: 'hiểu là đang chờ lưu', en: 'read as queued' },
  stored: { vi: 'hiểu là đã lưu', en: 'read as stored' },
  absent: { vi: 'hiểu là không tìm thấy', en: 'read as not found' },
};
const tokenWords = (value: unknown): Named =>
  value === null ? { vi: 'không có token', en: 'no token' } : { vi: 'có token', en: 'a token' };
const existedWords = (value: unknown): Named =>
  value === true
    ? { vi: 'hiểu là đã có từ trước', en: 'read as done before' }
    : { vi: 'hiểu là vừa mới làm', en: 'read as done just now' };

/** A value that the engine read, in words where there are any. */
const readWords = ({ at, expected, actual }: Misreading, value: unknown): Said => {
  if (at === '' && (expected === null || actual === null)) return tokenWords(value);
  if (at === '/existed') return existedWords(value);
  const words = at === '/kind' ? replyKinds : at === '/result/is' ? resultKinds : {};
  const name = String(value);
  return (Object.hasOwn(words, name) ? words[name] : undefined) ?? shown(value);
};

/** The engine's codec reads something else than the contract says. */
export const misreadingFinding = (misreading: Misreading): Finding => {
  const { at } = misreading;
  const right = readWords(misreading, misreading.expected);
  const wrong = readWords(misreading, misreading.actual);
  return {
    kind: 'reading',
    at,
    expected: right,
    actual: wrong,
    message: {
      vi: `MISA ORDER đọc được ${at}: mong đợi ${wordsOf(right, 'vi')}, thực tế ${wordsOf(wrong, 'vi')}`,
      en: `what MISA ORDER reads at ${at}: expected ${wordsOf(right, 'en')}, got ${wordsOf(wrong, 'en')}`,
    },
    side: 'provider',
  };
};
