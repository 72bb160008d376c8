// The closed words that are not names on the wire: kinds, payments, units, work, things.
import type { PaymentMethod, Thing, Unit, Work } from '../../world/steps.ts';
import { calls } from '../../wire/services.ts';
import type { CallName } from '../../wire/services.ts';

/** A closed word in both languages; `one` is the English singular, `also` what is read besides. */
export type Word = {
  readonly vi: string;
  readonly en: string;
  readonly one?: string;
  readonly also?: readonly string[];
};
type Words<K extends string> = Readonly<Record<K, Word>>;

const same = (word: string): Word => ({ vi: word, en: word });

export const kinds: Words<'desktop' | 'saas'> = { desktop: same('Desktop'), saas: same('SaaS') };

export const payments: Words<PaymentMethod> = {
  'bank-transfer': { vi: 'chuyển khoản', en: 'by bank transfer' },
  online: { vi: 'trực tuyến', en: 'online' },
};

export const units: Words<Unit> = {
  seconds: { vi: 'giây', en: 'seconds', one: 'second' },
  minutes: { vi: 'phút', en: 'minutes', one: 'minute' },
  hours: { vi: 'giờ', en: 'hours', one: 'hour' },
  days: { vi: 'ngày', en: 'days', one: 'day' },
  'working-days': { vi: 'ngày làm việc', en: 'working days', one: 'working day' },
};

/** Milliseconds of the units that have a fixed length. */
export const unitMs: Readonly<Record<Exclude<Unit, 'working-days'>, number>> = {
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
};

export const works: Words<Work> = {
  'licence-request': { vi: 'yêu cầu cấp GPSD', en: 'the licence request' },
  'resource-grant': { vi: 'cấp tài nguyên', en: 'the resource grant' },
  'top-up-codes': { vi: 'cấp mã nạp tiền', en: 'the top-up codes' },
  'invoice-request': { vi: 'đề nghị xuất hóa đơn', en: 'the invoice request' },
  'revenue-record': { vi: 'ghi nhận doanh số', en: 'the revenue record' },
};

export const things: Words<Thing> = {
  'licence-requests': { vi: 'yêu cầu cấp GPSD', en: 'licence requests', one: 'licence request' },
  licences: { vi: 'GPSD', en: 'licences', one: 'licence' },
  'temporary-resources': {
    vi: 'tài nguyên tạm',
    en: 'temporary resources',
    one: 'temporary resource',
  },
  resources: { vi: 'tài nguyên', en: 'resources', one: 'resource' },
  'locked-resources': { vi: 'tài nguyên bị khóa', en: 'locked resources', one: 'locked resource' },
  'top-up-codes': { vi: 'mã nạp tiền', en: 'top-up codes', one: 'top-up code' },
  'invoice-requests': {
    vi: 'đề nghị xuất hóa đơn',
    en: 'invoice requests',
    one: 'invoice request',
  },
  'sales-contracts': { vi: 'hợp đồng bán', en: 'sales contracts', one: 'sales contract' },
  invoices: { vi: 'hóa đơn', en: 'invoices', one: 'invoice' },
};

/** The calls of the wire, and `every`: business calls and look-ups, never token calls. */
export const callWords: Words<CallName | 'every'> = {
  ...calls,
  every: { vi: 'mọi yêu cầu', en: 'every request' },
};

export const invoiceWords: Words<'yes' | 'no'> = {
  yes: { vi: 'có xuất hóa đơn', en: 'with an invoice' },
  no: { vi: 'không xuất hóa đơn', en: 'without an invoice' },
};
