// What a finding calls things: the words of the scenario language, so that no report has a name of
// the code in it.
import type { Thing } from '../../mocks/holdings.ts';
import type { Language } from '../scenario/compiled.ts';
import { callWords, things, works } from '../scenario/vocabulary/closed-words.ts';
import {
  notices,
  services,
  type CallName,
  type NoticeName,
  type Service,
} from '../wire/services.ts';
import type { Work } from '../world/steps.ts';

/** `AMIS.VN – Kế toán` */
export const sayService = (service: Service, language: Language): string =>
  services[service][language];

/** `đề nghị xuất hóa đơn`, `invoice requests` */
export const sayThing = (thing: Thing, language: Language): string => things[thing][language];

/** `1 hóa đơn`; `1 invoice`, `2 invoices` */
export const sayCount = (count: number, thing: Thing, language: Language): string => {
  const { vi, en, one = en } = things[thing];
  return `${count} ${{ vi, en: count === 1 ? one : en }[language]}`;
};

/** `đề nghị xuất hóa đơn`, `the invoice request` */
export const sayCall = (call: CallName, language: Language): string => callWords[call][language];

/** `đã lưu chứng từ`, `document stored` */
export const sayNotice = (notice: NoticeName, language: Language): string =>
  notices[notice][language];

/** What a fault can be on: a call or a notice. */
export const sayCrossing = (name: CallName | NoticeName, language: Language): string =>
  name in notices ? sayNotice(name as NoticeName, language) : sayCall(name as CallName, language);

/** What people retry: `ghi nhận doanh số`, `the revenue record` */
export const sayWork = (work: Work, language: Language): string => works[work][language];
