// Rows of the sequence as arrows between columns: where each begins, where it breaks, what is done
// at its end, and on which side a fault struck.
import type { Fault } from '../../../../mocks/faults.ts';
import type {
  DoneRow,
  ExchangeRow,
  Lane,
  LateWorkRow,
  NoticeRow,
  Row,
} from '../../session/sequence-rows.ts';
import { besideOf, xOf, type Columns } from './columns.ts';
import { strikeOf, type Strike } from './strikes.ts';

export type ArrowTone = 'plain' | 'good' | 'bad' | 'wait' | 'quiet';

/** One arrow; places are in percent of the width. */
export type Arrow = {
  readonly from: number;
  readonly to: number;
  /** Until there it is only hinted at: it has left long ago; null when all of it is seen. */
  readonly seenFrom: number | null;
  /** Where it breaks off; null when it arrives. */
  readonly breaksAt: number | null;
  readonly twice: boolean;
  readonly tone: ArrowTone;
  /** Where the mark of the fault is on it; null when none struck here. */
  readonly boltAt: number | null;
};

/** What is seen at the end of what was sent. */
export type EndMark =
  /** The service has done the work, once or twice; or it has answered a question. */
  | 'done'
  | 'done-twice'
  | 'answered'
  /** It has got the call, and has not done the work. */
  | 'not-done'
  | 'not-stored'
  | 'held'
  /** A notice or an act was taken, ignored or rejected. */
  | 'taken'
  | 'ignored'
  | 'rejected'
  /** It has never arrived. */
  | 'none';

/** A row as it is drawn. */
export type Shape =
  | { readonly is: 'divider' }
  | { readonly is: 'mark'; readonly x: number }
  | {
      readonly is: 'arrows';
      readonly out: Arrow;
      readonly end: EndMark;
      /** The answer on its way back; null when there is none. */
      readonly back: Arrow | null;
      /** Is the answer still awaited? */
      readonly open: boolean;
    };

const along = (from: number, to: number, share: number): number => from + (to - from) * share;

/** Where an arrow breaks that never arrives, and where the mark is on one that does. */
const breakShare = 0.55;
const boltShare = 0.5;
const lateShare = 0.4;

const arrow = (from: number, to: number, given: Partial<Arrow> = {}): Arrow => ({
  from,
  to,
  seenFrom: null,
  breaksAt: null,
  twice: false,
  tone: 'plain',
  boltAt: null,
  ...given,
});

const between = (columns: Columns, from: Lane, to: Lane): readonly [number, number] => {
  const [start, end] = [xOf(columns, from), xOf(columns, to)];
  // Within one column it comes from the side.
  return [start === end ? besideOf(columns, from) : start, end];
};

const kept = ['done', 'existed', 'queued'];

const endOf = (row: ExchangeRow, strike: Strike | null): EndMark => {
  const { work, call, faults, held } = row;
  if (strike?.arrives === false) return 'none';
  if (faults.some(({ effect }) => effect === 'not-stored' || effect === 'store-failed')) {
    return 'not-stored';
  }
  const [first, second] = work;
  if (first !== undefined) {
    if (!kept.includes(first.did)) return 'not-done';
    return second === undefined ? 'done' : 'done-twice';
  }
  if (held && row.outcome === null) return 'held';
  if (strike?.side === 'before') return 'not-done';
  return call === 'lookup' ? 'answered' : 'none';
};

/** Ends of a call that no answer brought about. */
const unanswered = ['timed-out', 'restarted', 'reset', 'no-connection'];

const tones = { ok: 'good', refused: 'bad', busy: 'wait', unknown: 'wait' } as const;

const backOf = (row: ExchangeRow, strike: Strike | null, ends: readonly number[]): Arrow | null => {
  const [service = 0, engine = 0] = ends;
  const { outcome, work, call, held } = row;
  const boltAt = strike?.side === 'after' ? along(service, engine, boltShare) : null;
  if (outcome !== null && !unanswered.includes(outcome.why)) {
    const tone = strike?.spoiled === true ? 'bad' : tones[outcome.kind];
    return arrow(service, engine, { tone, boltAt });
  }
  const hadIt = work.length > 0 || (call === 'lookup' && strike?.side === 'after') || held;
  if (!hadIt || (held && outcome === null && work.length === 0)) return null;
  return arrow(service, engine, {
    tone: 'bad',
    breaksAt: along(service, engine, boltShare),
    boltAt,
  });
};

/** The fault that decides how an exchange is drawn: a held call is there, whatever comes next. */
const decisive = (faults: readonly Fault[]): Fault | undefined =>
  faults.find(({ effect }) => effect === 'held') ?? faults.at(-1);

const exchangeShape = (row: ExchangeRow, columns: Columns): Shape => {
  const [from, to] = between(columns, row.from, row.to);
  const fault = decisive(row.faults);
  const strike = fault === undefined ? null : strikeOf(fault, 'call');
  const isBefore = strike?.side === 'before';
  const breaksAt = strike?.arrives === false ? along(from, to, breakShare) : null;
  const out = arrow(from, to, {
    twice: strike?.twice === true,
    tone: breaksAt === null ? 'plain' : 'bad',
    breaksAt,
    boltAt: isBefore ? (breaksAt ?? along(from, to, boltShare)) : null,
  });
  const back = backOf(row, strike, [to, from]);
  return { is: 'arrows', out, end: endOf(row, strike), back, open: row.outcome === null };
};

const lateShape = (row: LateWorkRow, columns: Columns): Shape => {
  const [from, to] = between(columns, row.from, row.to);
  const isStruck = row.faults.length > 0;
  const did = row.work?.did ?? '';
  const end = row.work === null ? 'none' : kept.includes(did) ? 'done' : 'not-done';
  // What arrives late has left long ago: the arrow is its last stretch.
  const seenFrom = along(from, to, lateShare);
  const breaksAt = isStruck ? along(seenFrom, to, breakShare) : null;
  const out = arrow(from, to, {
    seenFrom,
    tone: isStruck ? 'bad' : 'wait',
    breaksAt,
    boltAt: breaksAt,
  });
  return { is: 'arrows', out, end, back: null, open: false };
};

const verdictEnds = { accepted: 'taken', ignored: 'ignored', rejected: 'rejected' } as const;

const noticeShape = (row: NoticeRow, columns: Columns): Shape => {
  const [from, to] = between(columns, row.from, row.to);
  const fault = row.faults.at(-1);
  const strike = fault === undefined ? null : strikeOf(fault, 'notice');
  const breaksAt = strike?.arrives === false ? along(from, to, breakShare) : null;
  const [first] = row.verdicts;
  const isBad = strike !== null && (breaksAt !== null || strike.spoiled === true);
  const out = arrow(from, to, {
    twice: strike?.twice === true,
    tone: isBad ? 'bad' : 'plain',
    breaksAt,
    boltAt: strike === null ? null : (breaksAt ?? along(from, to, boltShare)),
  });
  const end = first === undefined ? 'none' : verdictEnds[first.outcome];
  return { is: 'arrows', out, end, back: null, open: false };
};

const doneShape = ({ from, to, verdict }: DoneRow, columns: Columns): Shape => {
  if (from === null || to === null) return { is: 'divider' };
  const [start, stop] = between(columns, from, to);
  const end = verdict === null ? 'none' : verdictEnds[verdict.outcome];
  const tone = end === 'rejected' ? 'bad' : end === 'ignored' ? 'quiet' : 'plain';
  const out = arrow(start, stop, { tone });
  return { is: 'arrows', out, end, back: null, open: false };
};

/** A row as arrows, a mark or a divider. */
export const shapeOf = (row: Row, columns: Columns): Shape => {
  switch (row.is) {
    case 'done':
      return doneShape(row, columns);
    case 'exchange':
      return exchangeShape(row, columns);
    case 'late-work':
      return lateShape(row, columns);
    case 'notice':
      return noticeShape(row, columns);
    case 'move':
    case 'note':
      return { is: 'mark', x: xOf(columns, row.lane) };
  }
};

/** Where the words of a row stand: from a place on to the right, or up to one. */
export type TextPlace = { readonly align: 'start' | 'end'; readonly x: number };

/** Less room than this to the right, in percent, and the words go to the left. */
const roomAtLeast = 40;

/** Words begin where their arrow does on the left, or end where it does on the right. */
export const textPlaceOf = (shape: Shape): TextPlace => {
  if (shape.is === 'divider') return { align: 'start', x: 0 };
  if (shape.is === 'mark') return { align: 'start', x: shape.x };
  const { from, to } = shape.out;
  const left = Math.min(from, to);
  if (100 - left >= roomAtLeast) return { align: 'start', x: left };
  return { align: 'end', x: Math.max(from, to) };
};
