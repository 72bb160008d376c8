// The rows of a sequence diagram, as data: who told whom what, and how it ended; and in words.
import type { Fault } from '../../../mocks/faults.ts';
import type { Instant } from '../../calendar/time.ts';
import type { TrackName } from '../../order/tracks.ts';
import type { DocumentName } from '../../wire/calls.ts';
import {
  calls,
  notices,
  type CallName,
  type Named,
  type NoticeName,
  type Service,
} from '../../wire/services.ts';
import { effectOf } from '../../world/coverage.ts';
import type { Entry, Verdict } from '../../world/entries.ts';
import { answers, outcomes, whys, works } from '../../world/journal-words.ts';
import type { Action } from '../../world/steps.ts';

/** The lanes, from left to right: people of MISA's customer and bank, the engine, the services. */
export const lanes = {
  customer: { vi: 'Khách hàng', en: 'Customer' },
  bank: { vi: 'Ngân hàng', en: 'Bank' },
  accountant: { vi: 'Kế toán đơn hàng', en: 'Order accountant' },
  engine: { vi: 'MISA ORDER', en: 'MISA ORDER' },
  suman: { vi: 'SUMAN MISA', en: 'SUMAN MISA' },
  'suman-people': { vi: 'Kế toán GPSD', en: 'Licence accountant' },
  'amis-sales': { vi: 'AMIS.VN – Bán hàng', en: 'AMIS.VN – Bán hàng' },
  'amis-accounting': { vi: 'AMIS.VN – Kế toán', en: 'AMIS.VN – Kế toán' },
  'amis-people': { vi: 'Kế toán hóa đơn', en: 'Invoice accountant' },
} as const satisfies Record<string, Named>;

export type Lane = keyof typeof lanes;

/** An entry of the journal of one kind. */
export type EntryOf<I extends Entry['is']> = Extract<Entry, { is: I }>;
type Placed = {
  /** Index of the session's step that caused it. */
  readonly step: number;
  readonly at: Instant;
  /** Null for what concerns every order. */
  readonly order: string | null;
};

/** What somebody outside of the system did: a person, the bank, time, or whoever makes faults. */
export type DoneRow = Placed & {
  readonly is: 'done';
  readonly action: Action;
  /** Null for what nobody in a lane does: time, faults, a restart. */
  readonly from: Lane | null;
  readonly to: Lane | null;
  /** Null when nothing was asked of anybody. */
  readonly verdict: Verdict | null;
};

/** What a service did with a call. */
export type Work = Pick<EntryOf<'worked'>, 'at' | 'did' | 'via'>;

/** A call from going out to its end. */
export type ExchangeRow = Placed & {
  readonly is: 'exchange';
  readonly order: string;
  readonly from: 'engine';
  readonly to: Service;
  readonly call: CallName;
  /** What a look-up asks about. */
  readonly of: CallName | null;
  readonly attempt: number;
  readonly key: string | null;
  /** Sent again within its attempt, with a new token. */
  readonly reconnected: boolean;
  readonly faults: readonly Fault[];
  readonly work: readonly Work[];
  /** The service kept it open for a while. */
  readonly held: boolean;
  /** Null while it is under way. */
  readonly end: Instant | null;
  /** Index of the step during which it ended. */
  readonly endStep: number | null;
  readonly outcome: Pick<EntryOf<'answered'>, 'kind' | 'why' | 'next'> | null;
};

/** Work on a call that its client has long given up, or that a service had kept. */
export type LateWorkRow = Placed & {
  readonly is: 'late-work';
  readonly order: string;
  readonly from: 'engine';
  readonly to: Service;
  readonly call: CallName;
  /** Null when a fault kept the service from it. */
  readonly work: Work | null;
  readonly faults: readonly Fault[];
};

/** One sending of a notice, and what the engine made of each delivery. */
export type NoticeRow = Placed & {
  readonly is: 'notice';
  readonly order: string;
  readonly from: Service;
  readonly to: 'engine';
  readonly notice: NoticeName;
  /** That it is about, where an order has two; null where it has one, or when it never went out. */
  readonly document: DocumentName | null;
  /** Null when a fault kept it from going out. */
  readonly id: string | null;
  readonly sending: number | null;
  readonly deliveries: number;
  readonly faults: readonly Fault[];
  readonly verdicts: readonly Verdict[];
};

/** A status has moved. */
export type MoveRow = Placed & {
  readonly is: 'move';
  readonly order: string;
  readonly lane: 'engine';
  readonly track: TrackName;
  readonly from: string;
  readonly to: string;
};

/** Something the engine wrote down: an order placed, money to give back, a call given up. */
export type NoteRow = Placed & {
  readonly is: 'note';
  readonly order: string;
  readonly lane: 'engine';
  readonly entry: EntryOf<'placed' | 'to-refund' | 'superseded'>;
};

export type Row = DoneRow | ExchangeRow | LateWorkRow | NoticeRow | MoveRow | NoteRow;

const attemptIn = (attempt: number): Named => ({ vi: `lần ${attempt}`, en: `attempt ${attempt}` });

const about = ({ vi, en }: Named): Named => ({ vi: ` (${vi})`, en: ` (${en})` });

/** What crosses: `yêu cầu cấp GPSD, lần 2`, `tra cứu (hợp đồng bán), lần 1`. */
export const sayExchange = ({ call, of, attempt }: ExchangeRow): Named => {
  const nth = attemptIn(attempt);
  const asked = of === null ? { vi: '', en: '' } : about(calls[of]);
  return {
    vi: `${calls[call].vi}${asked.vi}, ${nth.vi}`,
    en: `${calls[call].en}${asked.en}, ${nth.en}`,
  };
};

const underWay: Named = { vi: 'đang chờ phản hồi', en: 'waiting for an answer' };

/** How it ended: `không rõ đã thực hiện chưa (hết giờ chờ)`. */
export const sayOutcome = ({ outcome }: ExchangeRow): Named => {
  if (outcome === null) return underWay;
  const { kind, why } = outcome;
  const known = why === tokenRefused ? tokenWords : (whys[why] ?? { vi: why, en: why });
  return { vi: `${answers[kind].vi} (${known.vi})`, en: `${answers[kind].en} (${known.en})` };
};

/** Why a call ended that its client sent again at once, with a new token. */
export const tokenRefused = 'token-refused';
const tokenWords: Named = {
  vi: 'mã truy cập bị từ chối, kết nối lại',
  en: 'the token is refused, connecting again',
};

/** What a service did: `đã thực hiện`, `từ chối (stale-revision)`. */
export const sayWork = ({ did }: Work): Named => {
  if (did === 'done' || did === 'existed' || did === 'queued') return works[did];
  const code = whys[did] ?? { vi: did, en: did };
  return { vi: `${works.refused.vi} (${code.vi})`, en: `${works.refused.en} (${code.en})` };
};

/** `thông báo đã cấp GPSD, lần 2`, `thông báo đã lưu chứng từ (hợp đồng bán), lần 1` */
export const sayNotice = ({ notice, document, sending }: NoticeRow): Named => {
  const name = notices[notice];
  const of = document === null ? { vi: '', en: '' } : about(calls[document]);
  const nth = {
    vi: sending === null ? '' : `, lần ${sending}`,
    en: sending === null ? '' : `, sending ${sending}`,
  };
  return {
    vi: `thông báo ${name.vi}${of.vi}${nth.vi}`,
    en: `the ${name.en} notice${of.en}${nth.en}`,
  };
};

/** Each fault that struck: `mất phản hồi (sau)`. */
export const sayFaults = (faults: readonly Fault[]): readonly Named[] => faults.map(effectOf);

/** `bỏ qua`, `rejected`; the reason is `reasons` of the wire's to say. */
export const sayVerdict = ({ outcome }: Verdict): Named => outcomes[outcome];
