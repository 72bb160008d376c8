// A story as the rows of a sequence diagram: which call was struck by what, how it ended; each row
// with the step of the session that caused it.
import { notices, type CallName, type NoticeName, type Service } from '../../wire/services.ts';
import type { Entry, Verdict } from '../../world/entries.ts';
import type { Action } from '../../world/steps.ts';
import type { Played } from './moments.ts';
import {
  lanes,
  tokenRefused,
  type EntryOf,
  type ExchangeRow,
  type Lane,
  type NoticeRow,
  type Row,
  type Work,
} from './sequence-rows.ts';

const everyLane = Object.keys(lanes) as readonly Lane[];

/** Who does a step, and to whom. */
const partiesOf = ({ action }: Action): readonly [Lane | null, Lane | null] => {
  switch (action) {
    case 'place':
    case 'place-top-up':
    case 'confirm':
    case 'cancel':
      return ['customer', 'engine'];
    case 'receive-money':
    case 'report-money-again':
      return ['bank', 'engine'];
    case 'ask-confirmation':
      return ['accountant', 'customer'];
    case 'retry':
      return ['accountant', 'engine'];
    case 'grant-licence':
      return ['suman-people', 'suman'];
    case 'issue-invoice':
      return ['amis-people', 'amis-accounting'];
    default:
      return [null, null];
  }
};

type Open<R> = { -readonly [K in keyof R]: R[K] };

/** Rows while they are made, and those of them that are yet to end. */
class Rows {
  readonly rows: Open<Row>[] = [];
  private readonly open: Open<ExchangeRow>[] = [];
  /** A notice that a fault has struck and that may yet go out. */
  private struck: Open<NoticeRow> | null = null;

  take(entry: Entry, { index: step, moment }: Played): void {
    const { struck } = this;
    this.struck = null;
    switch (entry.is) {
      case 'step': {
        const [from, to] = partiesOf(entry.action);
        const { action, at, order } = entry;
        this.rows.push({ is: 'done', step, at, order, action, from, to, verdict: moment.verdict });
        return;
      }
      case 'sent':
        return this.send(entry, step);
      case 'answered':
        return this.end(entry, entry, step);
      case 'struck':
        return entry.on in notices ? this.strikeNotice(entry, step) : this.strikeCall(entry, step);
      case 'worked':
        return this.work(entry, step);
      case 'held': {
        const row = this.openOf(entry.service, entry.order, entry.call, null);
        if (row !== undefined) row.held = true;
        return;
      }
      case 'noticed-out':
        return this.sendNotice(entry, step, struck);
      case 'noticed':
        return this.judge(entry.order, entry.notice, entry);
      case 'stray-notice':
        return this.judge(entry.order, entry.notice, {
          outcome: 'rejected',
          reason: 'unknown-order',
        });
      default:
        this.write(entry, step);
    }
  }

  private write(
    entry: EntryOf<'moved' | 'placed' | 'to-refund' | 'superseded' | 'declined' | 'acted'>,
    step: number,
  ): void {
    const { at, order } = entry;
    if (entry.is === 'moved') {
      const { track, from, to } = entry;
      this.rows.push({ is: 'move', step, at, order, lane: 'engine', track, from, to });
    } else if (entry.is !== 'declined' && entry.is !== 'acted') {
      // What was declined, and what accountants of services did, is said by the row of the step.
      this.rows.push({ is: 'note', step, at, order, lane: 'engine', entry });
    }
  }

  private openOf(
    service: Service,
    order: string,
    call: CallName,
    of: CallName | null,
  ): Open<ExchangeRow> | undefined {
    return this.open.findLast(
      (row) =>
        row.to === service &&
        row.order === order &&
        row.call === call &&
        (of === null || row.of === of),
    );
  }

  private send(entry: EntryOf<'sent'>, step: number): void {
    const { at, order, service: to, call, of = null, attempt, key, reconnected } = entry;
    if (reconnected) {
      this.end(entry, { kind: 'refused', why: tokenRefused, next: null }, step);
    }
    const row: Open<ExchangeRow> = {
      is: 'exchange',
      step,
      at,
      order,
      from: 'engine',
      to,
      call,
      of,
      attempt,
      key,
      reconnected,
      faults: [],
      work: [],
      held: false,
      end: null,
      endStep: null,
      outcome: null,
    };
    this.rows.push(row);
    this.open.push(row);
  }

  private end(
    {
      service,
      order,
      call,
      of,
      at,
    }: Pick<EntryOf<'sent'>, 'service' | 'order' | 'call' | 'of' | 'at'>,
    { kind, why, next }: NonNullable<ExchangeRow['outcome']>,
    step: number,
  ): void {
    const row = this.openOf(service, order, call, of ?? null);
    if (row === undefined) return;
    row.end = at;
    row.endStep = step;
    row.outcome = { kind, why, next };
    this.open.splice(this.open.indexOf(row), 1);
  }

  private strikeCall(entry: EntryOf<'struck'>, step: number): void {
    const { service: to, order, at, fault } = entry;
    const call = entry.on as CallName;
    const row = this.openOf(to, order, call, entry.of ?? null);
    if (row !== undefined) row.faults = [...row.faults, fault];
    else {
      const late = { is: 'late-work', step, at, order, from: 'engine', to, call } as const;
      this.rows.push({ ...late, work: null, faults: [fault] });
    }
  }

  private work(entry: EntryOf<'worked'>, step: number): void {
    const { service: to, order, call, at, did, via } = entry;
    const work: Work = { at, did, via };
    // A late request is not the one that may be under way just now.
    const row = via === 'late-request' ? undefined : this.openOf(to, order, call, null);
    if (row !== undefined) row.work = [...row.work, work];
    else {
      const late = { is: 'late-work', step, at, order, from: 'engine', to, call } as const;
      this.rows.push({ ...late, work, faults: [] });
    }
  }

  private strikeNotice(entry: EntryOf<'struck'>, step: number): void {
    const { service: from, order, at, fault } = entry;
    const row: Open<NoticeRow> = {
      is: 'notice',
      step,
      at,
      order,
      from,
      to: 'engine',
      notice: entry.on as NoticeName,
      document: null,
      id: null,
      sending: null,
      deliveries: 0,
      faults: [fault],
      verdicts: [],
    };
    this.rows.push(row);
    this.struck = row;
  }

  private sendNotice(
    entry: EntryOf<'noticed-out'>,
    step: number,
    struck: Open<NoticeRow> | null,
  ): void {
    const { at, order, service: from, notice, document = null, id, sending, deliveries } = entry;
    const sent = { document, id, sending, deliveries };
    if (struck !== null && struck.order === order && struck.notice === notice) {
      Object.assign(struck, sent);
      return;
    }
    this.rows.push({
      is: 'notice',
      step,
      at,
      order,
      from,
      to: 'engine',
      notice,
      ...sent,
      faults: [],
      verdicts: [],
    });
  }

  private judge(order: string, notice: NoticeName, { outcome, reason }: Verdict): void {
    const row = this.rows.findLast(
      (each): each is Open<NoticeRow> =>
        each.is === 'notice' && each.order === order && each.notice === notice,
    );
    if (row !== undefined) row.verdicts = [...row.verdicts, { outcome, reason }];
  }
}

/**
 * What has happened in a story, as rows of a sequence diagram, in the order things began.
 * @param played its steps, from `playedSteps`
 * @param order of this order alone, with what concerns every order; absent = of all
 */
export const sequenceOf = (played: readonly Played[], order?: string): readonly Row[] => {
  const rows = new Rows();
  for (const each of played) {
    if (!each.happened) continue;
    for (const entry of each.moment.entries) rows.take(entry, each);
  }
  return order === undefined
    ? rows.rows
    : rows.rows.filter((row) => row.order === null || row.order === order);
};

/** The lanes in which something happens, from left to right. */
export const lanesIn = (rows: readonly Row[]): readonly Lane[] => {
  const used = new Set<Lane | null>(['engine']);
  for (const row of rows) {
    if (row.is === 'move' || row.is === 'note') continue;
    used.add(row.from);
    used.add(row.to);
  }
  return everyLane.filter((lane) => used.has(lane));
};
