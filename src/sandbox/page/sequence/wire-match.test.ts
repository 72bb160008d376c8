// Rows and what crossed the wire for them: as the same story, told in memory and over a wire.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMswNetwork } from '../../../http/msw-network.ts';
import { openStoryHost, type StoryHost } from '../../../http/story-host.ts';
import type { Step } from '../../../world/steps.ts';
import { playedSteps } from '../../session/moments.ts';
import { clicked, demonstration, placeDesktop, wandered } from '../../session/sample-session.ts';
import { sequenceOf } from '../../session/sequence.ts';
import type { Row } from '../../session/sequence-rows.ts';
import type { Session } from '../../session/session.ts';
import type { WireExchange } from '../wire-state.ts';
import { attemptBefore, exchangesOf, sentBefore } from './wire-match.ts';

const rowsOf = (session: Session, order: string): readonly Row[] =>
  sequenceOf(playedSteps(session, session.steps.length), order);

const pay = { action: 'receive-money', order: 'DH-1' } as const satisfies Step;

describe('over a wire', () => {
  let host: StoryHost;
  beforeAll(async () => {
    host = await openStoryHost(openMswNetwork);
  });
  afterAll(() => host.close());

  /** Rows that got another exchange than theirs, and exchanges that no row got. */
  const mismatches = async (session: Session, order = 'DH-1'): Promise<readonly unknown[]> => {
    const { exchanges } = await host.follow(session);
    const rows = rowsOf(session, order);
    let calls = 0;
    const wrong = rows.filter((row) => {
      const found = exchangesOf(row, rows, exchanges);
      const last = found.at(-1);
      if (row.is === 'notice') {
        const isOwn = found.every(({ at, is }) => at === row.at && is === 'callback');
        return found.length !== row.deliveries || !isOwn;
      }
      if (row.is !== 'exchange') return found.length > 0;
      calls += 1;
      const isOwn = found.every(({ id }) => id === `${order}#${calls}`);
      return !isOwn || last?.at !== row.at || last.endedAt !== row.end;
    });
    const known = new Set(rows.flatMap((row) => exchangesOf(row, rows, exchanges)));
    const own = exchanges.filter((each) => each.order === order);
    return [...wrong, ...own.filter((each) => !known.has(each))];
  };

  it('every row of the demonstration has its exchange, and every exchange its row', async () => {
    expect(await mismatches(clicked(demonstration))).toEqual([]);
  });

  it('a connection that is refused is that of its row, though no request was sent', async () => {
    const down: Step = {
      action: 'fault',
      fault: { effect: 'down', service: 'suman', often: { times: 2 } },
    };
    expect(await mismatches(clicked([down, placeDesktop, pay]))).toEqual([]);
  });

  it('a call sent again with a new token is two rows, each with its own', async () => {
    const refused: Step = {
      action: 'fault',
      fault: {
        effect: 'error',
        status: 401,
        when: 'before',
        service: 'suman',
        call: 'every',
        often: { times: 1 },
      },
    };
    expect(await mismatches(clicked([refused, placeDesktop, pay]))).toEqual([]);
  });

  it('a notice that was lost, doubled or forged is told by how often it went out', async () => {
    const often = { times: 1 } as const;
    const on = { service: 'suman', notice: 'licence-granted', often } as const;
    const faults = (['notice-forged', 'notice-lost', 'notice-doubled'] as const).map(
      (effect): Step => ({ action: 'fault', fault: { effect, ...on } }),
    );
    const grant: Step = { action: 'grant-licence', order: 'DH-1' };
    const later: Step = { action: 'pass', amount: 1, unit: 'hours' };
    expect(await mismatches(clicked([placeDesktop, pay, ...faults, grant, later]))).toEqual([]);
  });

  it.each([3, 17, 91, 404, 777])('whatever is clicked, by number %i', async (seed) => {
    const picks = Array.from({ length: 14 }, (_, index) => (seed * 7919 + index * 104_729) % 9973);
    expect(await mismatches(wandered(picks, clicked([placeDesktop, pay])))).toEqual([]);
  });
});

describe('before a wire has told anything', () => {
  it('nothing is known', () => {
    const rows = rowsOf(clicked(demonstration), 'DH-1');
    expect(rows.flatMap((row) => exchangesOf(row, rows, []))).toEqual([]);
  });

  it('what has no id is one sending each', () => {
    const rows = rowsOf(clicked(demonstration), 'DH-1');
    const row = rows.findLast((each) => each.is === 'exchange' && each.call === 'licence-request');
    if (row?.is !== 'exchange') throw new Error('There is no such row.');
    const request = { method: 'POST', path: '/', query: {}, headers: {}, body: '' };
    const about = { service: 'suman', is: 'call', order: 'DH-1', call: 'licence-request' } as const;
    const exchange = (number: number): WireExchange => ({
      ...about,
      number,
      at: row.at,
      of: null,
      notice: null,
      id: null,
      request,
      response: null,
      end: 'open',
      intended: null,
      endedAt: null,
    });
    expect(exchangesOf(row, rows, [exchange(1), exchange(2)])).toEqual([exchange(2)]);
  });
});

describe('rows', () => {
  it('know the attempt before', () => {
    const rows = rowsOf(clicked(demonstration), 'DH-1');
    const attempts = rows.flatMap((row, index) =>
      row.is === 'exchange' && row.call === 'licence-request' ? [[row, index] as const] : [],
    );
    const [first, second] = attempts;
    expect(first && attemptBefore(first[0], rows)).toBeNull();
    expect(second && attemptBefore(second[0], rows)).toBe(first?.[1]);
  });

  it('that arrive late know when they were sent', () => {
    const late: Step = {
      action: 'fault',
      fault: {
        effect: 'late-request',
        delayMs: 7_200_000,
        service: 'suman',
        call: 'licence-request',
        often: { times: 1 },
      },
    };
    const later: Step = { action: 'pass', amount: 3, unit: 'hours' };
    const rows = rowsOf(clicked([late, placeDesktop, pay, later]), 'DH-1');
    const row = rows.find(({ is }) => is === 'late-work');
    const sent = row === undefined ? null : sentBefore(row, rows);
    expect(sent === null ? null : rows[sent]).toMatchObject({ is: 'exchange', attempt: 1 });
  });
});
