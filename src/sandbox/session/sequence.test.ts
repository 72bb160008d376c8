// The sequence diagram: rows that pair what went out with how it ended, each with its cause.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstantSeconds } from '../../calendar/time.ts';
import type { Step } from '../../world/steps.ts';
import { playedSteps } from './moments.ts';
import { clicked, demonstration, placeDesktop, wandered } from './sample-session.ts';
import { lanesIn, sequenceOf } from './sequence.ts';
import {
  sayExchange,
  sayFaults,
  sayNotice,
  sayOutcome,
  sayVerdict,
  sayWork,
  type ExchangeRow,
  type Row,
} from './sequence-rows.ts';
import { newSession, type Session } from './session.ts';

const rowsOf = (session: Session, order?: string): readonly Row[] =>
  sequenceOf(playedSteps(session, session.steps.length), order);

const timeOf = (at: number | null): string | null =>
  at === null ? null : formatInstantSeconds(at).slice(11);

/** A row in a few words. */
const lineOf = (row: Row): string => {
  const from = `${row.step} ${timeOf(row.at)}`;
  switch (row.is) {
    case 'done':
      return `${from} ${row.from} → ${row.to}: ${row.action.action}`;
    case 'exchange': {
      const faults = sayFaults(row.faults).map(({ en }) => en);
      const works = row.work.map((work) => sayWork(work).en);
      const about = [sayExchange(row).en, ...faults, ...works, sayOutcome(row).en].join('; ');
      return `${from}–${timeOf(row.end)} → ${row.to}: ${about}`;
    }
    case 'late-work':
      return `${from} late → ${row.to}: ${row.call}; ${row.work?.did}`;
    case 'notice': {
      const faults = sayFaults(row.faults).map(({ en }) => en);
      const ends = row.verdicts.map((verdict) => sayVerdict(verdict).en);
      return `${from} ${row.from} →: ${[sayNotice(row).en, ...faults, ...ends].join('; ')}`;
    }
    case 'move':
      return `${from} ${row.track} ${row.from} → ${row.to}`;
    case 'note':
      return `${from} ${row.entry.is}`;
  }
};

const linesOf = (steps: readonly Step[], session = newSession()): readonly string[] =>
  rowsOf(clicked(steps, session)).map(lineOf);

const pay = { action: 'receive-money', order: 'DH-1' } as const satisfies Step;
const send: Step = {
  action: 'send-call',
  order: 'DH-1',
  service: 'suman',
  call: 'licence-request',
};
const once = { times: 1 } as const;
const onRequest = { service: 'suman', call: 'licence-request', often: once } as const;

describe('the demonstration', () => {
  it('has a row for each exchange, with its attempts, faults and ends', () => {
    expect(linesOf(demonstration).slice(0, 10)).toEqual([
      '0 09:00:00 customer → engine: place',
      '0 09:00:00 placed',
      '1 09:00:00 null → null: fault',
      '2 09:00:00 bank → engine: receive-money',
      '2 09:00:00 TT unpaid → paid',
      '2 09:00:00–09:00:30 → suman: the licence request, attempt 1; reply lost (after); has done; unknown (timed out)',
      '2 09:01:00–09:01:00 → suman: the licence request, attempt 2; already has; ok (it existed)',
      '2 09:01:00 GPSD not-granted → granting',
      '3 09:01:00 suman-people → suman: grant-licence',
      '3 09:01:00 suman →: the licence granted notice, sending 1; accepted',
    ]);
  });

  it('has the lanes in which something happens, from left to right', () => {
    expect(lanesIn(rowsOf(clicked(demonstration)))).toEqual([
      'customer',
      'bank',
      'engine',
      'suman',
      'suman-people',
      'amis-sales',
      'amis-accounting',
      'amis-people',
    ]);
    expect(lanesIn([])).toEqual(['engine']);
  });
});

describe('an exchange', () => {
  const stepwise = newSession({ mode: 'stepwise' });
  const armed = (effect: object): Step =>
    ({ action: 'fault', fault: { ...effect, ...onRequest } }) as Step;
  const exchanges = (steps: readonly Step[]): readonly ExchangeRow[] =>
    rowsOf(clicked(steps, stepwise)).filter((row) => row.is === 'exchange');

  it('is open while it is under way, and ends in a later step', () => {
    const held = [armed({ effect: 'held' }), placeDesktop, pay, send];
    expect(exchanges(held)).toMatchObject([
      { held: true, end: null, endStep: null, outcome: null },
    ]);
    const release: Step = { action: 'release', service: 'suman', call: 'licence-request' };
    expect(exchanges([...held, release])).toMatchObject([
      { step: 3, endStep: 4, work: [{ via: 'released', did: 'done' }], outcome: { kind: 'ok' } },
    ]);
  });

  it('that is sent again with a new token is two', () => {
    const refused = armed({ effect: 'error', status: 401, when: 'before' });
    const [one, other, ...more] = exchanges([refused, placeDesktop, pay, send]);
    expect(one && sayOutcome(one).en).toBe('refused (the token is refused, connecting again)');
    expect(other).toMatchObject({ reconnected: true, attempt: 1, outcome: { kind: 'ok' } });
    expect(more).toEqual([]);
  });

  it('is not what a late request brings about, even while it is still open', () => {
    const late = armed({ effect: 'late-request', delayMs: 10_000 });
    const passed: Step = { action: 'pass', amount: 15, unit: 'seconds' };
    const rows = rowsOf(clicked([late, placeDesktop, pay, send, passed], stepwise));
    expect(rows.filter(({ is }) => is === 'exchange')).toMatchObject([{ work: [], end: null }]);
    expect(rows.at(-1)).toMatchObject({ is: 'late-work', step: 4 });
  });

  it('that reaches its service late is worked on without it', () => {
    const late = armed({ effect: 'late-request', delayMs: 3_600_000 });
    const passed: Step = { action: 'pass', amount: 2, unit: 'hours' };
    const rows = rowsOf(clicked([late, placeDesktop, pay, send, passed], stepwise));
    expect(rows.filter(({ is }) => is === 'late-work')).toMatchObject([
      { step: 4, to: 'suman', call: 'licence-request', work: { did: 'done', via: 'late-request' } },
    ]);
  });
});

describe('a notice', () => {
  const grant: Step = { action: 'grant-licence', order: 'DH-1' };
  const struckBy = (fault: object): readonly string[] => {
    const armed = {
      action: 'fault',
      fault: { service: 'suman', notice: 'licence-granted', often: once, ...fault },
    } as Step;
    return linesOf([placeDesktop, pay, armed, grant]).filter((line) => line.includes('notice'));
  };

  it.each([
    [{ effect: 'notice-doubled' }, ['sent twice; accepted; ignored']],
    [{ effect: 'notice-lost' }, ['lost', '5; accepted']],
    [{ effect: 'notice-forged' }, ['wrong signature; rejected', 'accepted']],
    [{ effect: 'notice-late', delayMs: 3_600_000 }, ['late']],
  ])('struck by %j shows what arrived', (fault, ends) => {
    const lines = struckBy(fault).filter((line) => line.includes('licence'));
    expect(lines).toHaveLength(ends.length);
    const end = ends[0] ?? '';
    expect(lines[0]?.endsWith(end)).toBe(true);
  });
});

describe('whatever is clicked', () => {
  it('leaves out no call, no answer, no notice and no move, and causes lie before ends', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 14 }), (picks) => {
        const session = wandered(picks);
        const played = playedSteps(session, session.steps.length);
        const entries = played.flatMap(({ moment, happened }) => (happened ? moment.entries : []));
        const rows = sequenceOf(played);
        const count = (is: string): number => entries.filter((entry) => entry.is === is).length;
        const exchanges = rows.filter((row) => row.is === 'exchange');
        const sendings = rows.filter((row) => row.is === 'notice');
        expect(exchanges).toHaveLength(count('sent'));
        const ended = exchanges.filter(({ outcome }) => outcome !== null);
        const again = exchanges.filter(({ reconnected }) => reconnected);
        expect(ended).toHaveLength(count('answered') + again.length);
        expect(sendings.filter(({ sending }) => sending !== null)).toHaveLength(
          count('noticed-out'),
        );
        expect(sendings.flatMap(({ verdicts }) => verdicts)).toHaveLength(count('noticed'));
        expect(rows.filter(({ is }) => is === 'move')).toHaveLength(count('moved'));
        expect(rows.filter(({ is }) => is === 'done')).toHaveLength(session.steps.length);
        const works = rows.flatMap((row) => (row.is === 'exchange' ? row.work : []));
        const late = rows.filter((row) => row.is === 'late-work' && row.work !== null);
        expect(works.length + late.length).toBe(count('worked'));
        for (const { step, endStep, at, end } of exchanges) {
          if (end === null) continue;
          expect(end).toBeGreaterThanOrEqual(at);
          expect(endStep).toBeGreaterThanOrEqual(step);
        }
        expect(rows.map(({ at }) => at)).toEqual(
          rows.map(({ at }) => at).toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 80 },
    );
  });

  it('can be seen of one order alone', () => {
    const other = { ...placeDesktop, order: 'DH-2' };
    const rows = rowsOf(clicked([...demonstration, other]), 'DH-2');
    expect(rows.map(({ is }) => is)).toEqual(['done', 'done', 'note']);
  });
});
