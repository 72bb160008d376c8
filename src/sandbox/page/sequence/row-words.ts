// The rows of the diagram in words: a label on the arrow, how it ended, and a whole sentence for
// who cannot see it.
import { formatInstantSeconds, type Instant } from '../../../calendar/time.ts';
import { labelOf } from '../../../order/tracks.ts';
import { printStep } from '../../../scenario/print.ts';
import { reasons } from '../../../wire/reasons.ts';
import { calls, type Named } from '../../../wire/services.ts';
import { words } from '../../../world/journal-words.ts';
import type { Verdict } from '../../../world/entries.ts';
import { formatMoney } from '../../../world/journal.ts';
import {
  lanes,
  sayExchange,
  sayNotice,
  sayOutcome,
  sayVerdict,
  sayWork,
  type DoneRow,
  type ExchangeRow,
  type LateWorkRow,
  type NoteRow,
  type NoticeRow,
  type Row,
} from '../../session/sequence-rows.ts';
import { actLabelOf } from './act-words.ts';
import { sayEffect, saySide, strikeOf } from './strikes.ts';

const both = (say: (language: keyof Named) => string): Named => ({ vi: say('vi'), en: say('en') });

/** `09:00:30` */
export const timeIn = (at: Instant): string => formatInstantSeconds(at).slice(-8);

/** `bị từ chối: đơn hàng đã thanh toán`; null for what was accepted, or was no request. */
export const sayDeclined = (verdict: Verdict | null): Named | null => {
  if (verdict === null || verdict.outcome === 'accepted') return null;
  const said = sayVerdict(verdict);
  const { reason } = verdict;
  return both((each) => said[each] + (reason === null ? '' : `: ${reasons[reason][each]}`));
};

/** What stands on the arrow of a row, or in its chip. */
export const labelIn = (row: Row): Named => {
  switch (row.is) {
    case 'done':
      return row.from === null ? sentenceOfStep(row) : actLabelOf(row.action);
    case 'exchange': {
      const said = sayExchange(row);
      const again = (each: keyof Named): string => `${said[each]}, ${words.reconnected[each]}`;
      return row.reconnected ? both(again) : said;
    }
    case 'late-work':
      return both(
        (each) => `${calls[row.call][each]} ${{ vi: 'đến trễ', en: 'arrives late' }[each]}`,
      );
    case 'notice':
      return sayNotice(row);
    case 'move':
      return both(
        () => `${row.track}: ${labelOf(row.track, row.from)} → ${labelOf(row.track, row.to)}`,
      );
    case 'note':
      return noteIn(row);
  }
};

const sentenceOfStep = ({ action }: DoneRow): Named => both((each) => printStep(action, each).text);

const noteIn = ({ entry }: NoteRow): Named => {
  switch (entry.is) {
    case 'placed':
      return both((each) => {
        const total = formatMoney(entry.total, each);
        return { vi: `Đơn hàng mới, ${total}`, en: `New order, ${total}` }[each];
      });
    case 'to-refund':
      return both((each) => {
        const money = formatMoney(entry.amount, each);
        const why = reasons[entry.reason][each];
        return { vi: `Cần hoàn lại ${money}: ${why}`, en: `To refund ${money}: ${why}` }[each];
      });
    case 'superseded':
      return {
        vi: `Thôi không gửi ${calls[entry.call].vi} nữa, vì có ${calls[entry.by].vi}`,
        en: `Gives up ${calls[entry.call].en}, for ${calls[entry.by].en}`,
      };
  }
};

const nobodyWaits: Named = {
  vi: 'không còn ai chờ phản hồi',
  en: 'nobody waits for the answer any more',
};
const neverThere: Named = { vi: 'dịch vụ không nhận được', en: 'the service never got it' };
const notSent: Named = { vi: 'chưa gửi được', en: 'not sent' };
const notThere: Named = { vi: 'không đến nơi', en: 'does not arrive' };
const putOff: Named = { vi: 'sẽ gửi sau', en: 'to be sent later' };

const endOfExchange = (row: ExchangeRow): Named => {
  const outcome = sayOutcome(row);
  const did = row.work.map(sayWork);
  // `ok (done)` says it all; what went otherwise is told twice, by the service and by the engine.
  const isPlain = row.outcome?.kind === 'ok' && row.faults.length === 0;
  if (did.length === 0 || isPlain) return outcome;
  return both(
    (each) => `${did.map((work) => work[each]).join(', ')}; MISA ORDER: ${outcome[each]}`,
  );
};

const endOfNotice = ({ verdicts, faults, sending }: NoticeRow): Named => {
  if (verdicts.length === 0) {
    if (faults.some(({ effect }) => effect === 'notice-late')) return putOff;
    return sending === null ? notSent : notThere;
  }
  return both((each) =>
    verdicts
      .map((verdict) => (sayDeclined(verdict) ?? sayVerdict(verdict))[each])
      .join(each === 'vi' ? '; lần nữa: ' : '; again: '),
  );
};

const endOfLate = ({ work }: LateWorkRow): Named => {
  if (work === null) return neverThere;
  const did = sayWork(work);
  return both((each) => `${did[each]}, ${nobodyWaits[each]}`);
};

/** How a row ended, in a line; null where there is no more to say than its label. */
export const endIn = (row: Row): Named | null => {
  switch (row.is) {
    case 'exchange':
      return endOfExchange(row);
    case 'late-work':
      return endOfLate(row);
    case 'notice':
      return endOfNotice(row);
    case 'done':
      return sayDeclined(row.verdict);
    default:
      return null;
  }
};

/** What struck a row, with its side: `sau khi đã thực hiện: mất phản hồi`. */
export const faultsIn = (
  row: Row,
): readonly { readonly side: Named | null; readonly said: Named }[] => {
  if (row.is !== 'exchange' && row.is !== 'notice' && row.is !== 'late-work') return [];
  return row.faults.map((fault) => {
    const { side } = strikeOf(fault, row.is === 'notice' ? 'notice' : 'call');
    return { side: side === null ? null : saySide(side), said: sayEffect(fault) };
  });
};

const partiesIn = (row: Row): Named | null => {
  if (row.is === 'move' || row.is === 'note' || row.from === null || row.to === null) return null;
  const [from, to] = [lanes[row.from], lanes[row.to]];
  return both((each) => `${from[each]} → ${to[each]}`);
};

const fault: Named = { vi: 'sự cố', en: 'fault' };
const until: Named = { vi: 'đến', en: 'until' };

/** A row as a sentence: when, who to whom, what, what struck it, how it ended. */
export const sentenceIn = (row: Row): Named => {
  const [parties, label, end, faults] = [partiesIn(row), labelIn(row), endIn(row), faultsIn(row)];
  const isLong = row.is === 'exchange' && row.end !== null && row.end !== row.at;
  return both((each) => {
    const times = timeIn(row.at) + (isLong ? ` ${until[each]} ${timeIn(row.end ?? row.at)}` : '');
    const struck = faults.map(({ side, said }) =>
      [fault[each], side?.[each], said[each]].filter((part) => part !== undefined).join(' '),
    );
    const what = parties === null ? label[each] : `${parties[each]}: ${label[each]}`;
    return [times, what, ...struck, ...(end === null ? [] : [end[each]])].join('; ');
  });
};

const units = [
  [86_400_000, { vi: 'ngày', en: 'd' }],
  [3_600_000, { vi: 'giờ', en: 'h' }],
  [60_000, { vi: 'phút', en: 'min' }],
  [1_000, { vi: 'giây', en: 's' }],
] as const satisfies readonly (readonly [number, Named])[];

/** `2 ngày 3 giờ`: the two largest units; nothing for less than a second. */
export const saySpan = (ms: number): Named => {
  const at = units.findIndex(([size]) => ms >= size);
  const parts: [number, Named][] = [];
  let rest = ms;
  for (const [size, unit] of at < 0 ? [] : units.slice(at, at + 2)) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push([count, unit]);
    rest -= count * size;
  }
  return both((each) => parts.map(([count, unit]) => `${count} ${unit[each]}`).join(' '));
};
