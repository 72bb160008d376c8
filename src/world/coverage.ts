// What a journal has shown: statuses reached, legal moves taken, faults struck; and all there is to
// show.
import type { CallFault, DownFault, Fault, NoticeFault } from '../../mocks/faults.ts';
import { legalMoves, rowsOf, trackNames, type TrackName } from '../order/tracks.ts';
import {
  calls,
  notices,
  services,
  type CallName,
  type Named,
  type NoticeName,
  type Service,
} from '../wire/services.ts';
import type { Entry } from './entries.ts';

/** Keys in the forms below, each once; plain data, so that shards can be merged. */
export type Coverage = {
  /** `TT/paid` */
  readonly statuses: readonly string[];
  /** `TT/unpaid>paid` */
  readonly moves: readonly string[];
  /** `suman/licence-request/reply-lost`; notices likewise. */
  readonly strikes: readonly string[];
};

type Sided = 'error' | 'reset';
/**
 * The effects of call faults as the grids show them: on both sides of the work where both can be.
 */
export type CallEffectName =
  | Exclude<(CallFault | DownFault)['effect'], Sided>
  | `${Sided}-${'before' | 'after'}`;
export type NoticeEffectName = (NoticeFault | DownFault)['effect'];

/** Every effect a fault can have on a call, by the side of the work it strikes on. */
export const callEffects = {
  'error-before': { vi: 'lỗi HTTP (trước)', en: 'HTTP error (before)' },
  'error-after': { vi: 'lỗi HTTP (sau)', en: 'HTTP error (after)' },
  'reset-before': { vi: 'ngắt kết nối (trước)', en: 'reset (before)' },
  'reset-after': { vi: 'ngắt kết nối (sau)', en: 'reset (after)' },
  refused: { vi: 'từ chối (trước)', en: 'refused (before)' },
  'never-received': { vi: 'không nhận được (trước)', en: 'never received (before)' },
  'late-request': { vi: 'yêu cầu đến trễ (trước)', en: 'late request (before)' },
  held: { vi: 'giữ lại (trước)', en: 'held (before)' },
  down: { vi: 'ngừng hoạt động (trước)', en: 'service down (before)' },
  'reply-lost': { vi: 'mất phản hồi (sau)', en: 'reply lost (after)' },
  'slow-reply': { vi: 'phản hồi chậm (sau)', en: 'slow reply (after)' },
  garbled: { vi: 'phản hồi hỏng (sau)', en: 'garbled reply (after)' },
  'off-schema': { vi: 'phản hồi sai cấu trúc (sau)', en: 'off-schema reply (after)' },
  doubled: { vi: 'nhận hai lần (sau)', en: 'received twice (after)' },
  'not-stored': { vi: 'nhận nhưng không lưu (sau)', en: 'accepted, not stored (after)' },
  'store-failed': { vi: 'báo không lưu được (sau)', en: 'reported as not stored (after)' },
} as const satisfies Record<CallEffectName, Named>;

/** Every effect a fault can have on a notice. */
export const noticeEffects = {
  'notice-lost': { vi: 'bị mất', en: 'lost' },
  'notice-doubled': { vi: 'gửi hai lần', en: 'sent twice' },
  'notice-late': { vi: 'đến trễ', en: 'late' },
  'notice-forged': { vi: 'sai chữ ký', en: 'wrong signature' },
  down: { vi: 'dịch vụ ngừng hoạt động', en: 'service down' },
} as const satisfies Record<NoticeEffectName, Named>;

/** A row of the grid of faults: a call at a service, or a notice of one. */
export type GridRow<E extends string> = {
  readonly service: Service;
  readonly name: Named;
  /** Effect → the key of its cell; absent where the effect cannot be. */
  readonly cells: Readonly<Partial<Record<E, string>>>;
};

const strikeKey = (service: Service, on: CallName | NoticeName, effect: string): string =>
  `${service}/${on}/${effect}`;

/** Only AMIS.VN – Kế toán queues, and only documents. */
const canBe = (service: Service, call: CallName, effect: CallEffectName): boolean =>
  (effect !== 'not-stored' && effect !== 'store-failed') ||
  (service === 'amis-accounting' && call !== 'lookup');

const serviceNames = Object.keys(services) as readonly Service[];
const callEffectNames = Object.keys(callEffects) as readonly CallEffectName[];
const noticeEffectNames = Object.keys(noticeEffects) as readonly NoticeEffectName[];

/** Every call of every service × every fault that can strike it. */
export const callGrid: readonly GridRow<CallEffectName>[] = serviceNames.flatMap((service) =>
  (Object.keys(calls) as CallName[])
    .filter((call) => calls[call].services.includes(service))
    .map((call) => ({
      service,
      name: calls[call],
      cells: Object.fromEntries(
        callEffectNames
          .filter((effect) => canBe(service, call, effect))
          .map((effect) => [effect, strikeKey(service, call, effect)]),
      ),
    })),
);

/** Every notice × every fault that can strike it. */
export const noticeGrid: readonly GridRow<NoticeEffectName>[] = (
  Object.keys(notices) as NoticeName[]
).map((notice) => {
  const { service } = notices[notice];
  return {
    service,
    name: notices[notice],
    cells: Object.fromEntries(
      noticeEffectNames.map((effect) => [effect, strikeKey(service, notice, effect)]),
    ),
  };
});

/** Every status of every track, as keys: 28. */
export const allStatuses: readonly string[] = trackNames.flatMap((track) =>
  Object.keys(rowsOf(track)).map((status) => `${track}/${status}`),
);

const moveKey = (track: TrackName, from: string, to: string): string => `${track}/${from}>${to}`;

/** Every legal move of `tracks.ts`, as keys. */
export const allMoves: readonly string[] = legalMoves.map(({ track, from, to }) =>
  moveKey(track, from, to),
);

/** The name of a fault's effect in the grids, with the side of the work where both can be. */
export const strikeName = (fault: Fault): CallEffectName | NoticeEffectName =>
  fault.effect === 'error' || fault.effect === 'reset'
    ? `${fault.effect}-${fault.when}`
    : fault.effect;

const allEffects: Readonly<Record<CallEffectName | NoticeEffectName, Named>> = {
  ...noticeEffects,
  ...callEffects,
};

/** What a fault does, in words. */
export const effectOf = (fault: Fault): Named => allEffects[strikeName(fault)];

/** What a journal has shown. */
export const coverageOf = (entries: readonly Entry[]): Coverage => {
  const statuses = new Set<string>();
  const moves = new Set<string>();
  const strikes = new Set<string>();
  for (const entry of entries) {
    if (entry.is === 'placed') {
      for (const [track, status] of Object.entries(entry.statuses))
        statuses.add(`${track}/${status}`);
    } else if (entry.is === 'moved') {
      statuses.add(`${entry.track}/${entry.to}`);
      moves.add(moveKey(entry.track, entry.from, entry.to));
    } else if (entry.is === 'struck') {
      strikes.add(strikeKey(entry.service, entry.on, strikeName(entry.fault)));
    }
  }
  return { statuses: [...statuses], moves: [...moves], strikes: [...strikes] };
};

/** What several runs have shown together. */
export const mergeCoverage = (parts: readonly Coverage[]): Coverage => {
  const merge = (pick: (part: Coverage) => readonly string[]): readonly string[] =>
    [...new Set(parts.flatMap(pick))].toSorted();
  return {
    statuses: merge(({ statuses }) => statuses),
    moves: merge(({ moves }) => moves),
    strikes: merge(({ strikes }) => strikes),
  };
};
