// The rules as tables: every cell of the two tables of moves of the domain page, and the decisions.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command, Work } from './commands.ts';
import { decide, type Decision, type Facts } from './decide.ts';
import { movedBy, type OutcomeName } from './events.ts';
import { evolve, type Order, type OrderKind } from './order.ts';
import { monday, orderIn } from './sample-orders.ts';
import { isLegalMove, legalMoves, rowsOf, type Status, type TrackName } from './tracks.ts';

const facts: Facts = {
  now: monday,
  suspendAt: monday,
  seenReference: () => false,
  holdsTemporary: false,
  retrying: () => false,
};

const money: Command = { command: 'receive-money', reference: 'FT-1', amount: 1_000 };
const confirm: Command = { command: 'confirm', customer: 'An' };
const cancel: Command = { command: 'cancel', customer: 'An' };

/** A decision in the words of the domain page: `→ paid`, `ignored already-asked`. */
const said = (order: Order, decision: Decision): string => {
  if (decision.outcome !== 'accepted') return `${decision.outcome} ${decision.reason}`;
  const after = decision.events.reduce(evolve, order);
  return `→ ${after.TT}`;
};

/** Everything a service can prove: the events outside TT. */
const outcomes = (Object.keys(movedBy) as (keyof typeof movedBy)[]).filter(
  (event): event is OutcomeName => movedBy[event].track !== 'TT',
);

describe('TT: command × status', () => {
  const statuses = [
    'unpaid',
    'awaiting-confirmation',
    'confirmation-sent',
    'paid',
    'suspended',
    'cancelled',
  ] as const satisfies readonly Status<'TT'>[];
  const table: readonly (readonly [string, Command, readonly string[]])[] = [
    [
      'MISA asks for confirmation',
      { command: 'ask-confirmation' },
      [
        '→ awaiting-confirmation',
        'ignored already-asked',
        'ignored already-confirmed',
        'rejected already-paid',
        'rejected order-suspended',
        'rejected order-cancelled',
      ],
    ],
    [
      'the customer confirms',
      confirm,
      [
        '→ confirmation-sent',
        '→ confirmation-sent',
        'ignored already-confirmed',
        'rejected already-paid',
        'rejected order-suspended',
        'rejected order-cancelled',
      ],
    ],
    [
      'money, right amount, new reference',
      money,
      ['→ paid', '→ paid', '→ paid', 'rejected already-paid', '→ paid', 'rejected order-cancelled'],
    ],
    [
      'the customer cancels',
      cancel,
      [
        '→ cancelled',
        '→ cancelled',
        '→ cancelled',
        'rejected already-paid',
        '→ cancelled',
        'ignored already-cancelled',
      ],
    ],
    [
      'five days have passed',
      { command: 'suspend' },
      [
        '→ suspended',
        '→ suspended',
        '→ suspended',
        'ignored already-paid',
        'ignored already-suspended',
        'ignored already-cancelled',
      ],
    ],
  ];
  const cells = table.flatMap(([row, command, answers]) =>
    statuses.map((status, column) => [row, status, answers[column] ?? '', command] as const),
  );

  test.each(cells)('%s while %s: %s', (_row, status, answer, command) => {
    for (const kind of ['desktop', 'saas'] as const) {
      const order = orderIn(kind, { TT: status });
      expect(said(order, decide(order, command, facts))).toBe(answer);
    }
  });
});

describe('the other tracks: outcome × status', () => {
  /** An order as it must be for the outcome to be possible at all, but for the track itself. */
  const ready = (kind: OrderKind, track: TrackName, from: string, outcome: OutcomeName): Order => {
    const isAboutDocuments = track === 'XHĐ' || track === 'GNDS';
    const delivered = {
      desktop: { GPSD: 'granted' },
      saas: { TN: 'granted' },
      'top-up': { TN: 'code-issued' },
    };
    return orderIn(kind, {
      TT: outcome === 'resource-revoked' ? 'cancelled' : 'paid',
      ...(isAboutDocuments ? delivered[kind] : {}),
      [track]: from,
    });
  };
  const kindsOf = (track: TrackName, status: string): readonly OrderKind[] => {
    if (track === 'GPSD') return ['desktop'];
    if (track === 'TN') return status.startsWith('code-') ? ['top-up'] : ['saas'];
    if (track === 'GNDS') return ['desktop', 'saas'];
    return ['desktop', 'saas', 'top-up'];
  };
  const cells = outcomes.flatMap((outcome) => {
    const { track, to } = movedBy[outcome];
    const isCodes = to.startsWith('code-');
    return Object.keys(rowsOf(track))
      .filter((from) => track !== 'TN' || from.startsWith('code-') === isCodes)
      .filter((from) => from !== 'not-required' && from !== 'no-contract')
      .map((from) => [outcome, track, from, to] as const);
  });

  test.each(cells)(
    '%s (%s) on %s → %s exactly when the table has the move',
    (outcome, track, from, to) => {
      for (const kind of kindsOf(track, from)) {
        const order = ready(kind, track, from, outcome);
        const decision = decide(order, { command: 'record', outcome }, facts);
        const taken = { outcome: 'accepted', events: [{ event: outcome }] };
        const behind = { outcome: 'ignored', reason: 'nothing-new' };
        expect(decision).toEqual(isLegalMove(track, from, to) ? taken : behind);
      }
    },
  );

  test('every legal move outside TT is made by some outcome', () => {
    const made = new Set(cells.map(([, track, from, to]) => `${track} ${from} ${to}`));
    const missing = legalMoves.filter(
      ({ track, from, to }) => track !== 'TT' && !made.has(`${track} ${from} ${to}`),
    );
    expect(missing).toEqual([]);
  });

  test.each([
    ['desktop', 'codes-issued', 'no-such-track'],
    ['desktop', 'resource-granted', 'no-such-track'],
    ['saas', 'licence-granted', 'no-such-track'],
    ['top-up', 'resource-granted', 'no-such-track'],
  ] as const)('an order of kind %s has no %s', (kind, outcome, reason) => {
    const order = orderIn(kind, { TT: 'paid' });
    expect(decide(order, { command: 'record', outcome }, facts)).toEqual({
      outcome: 'rejected',
      reason,
    });
  });

  test('nothing is delivered before the money, and nothing invoiced or recorded before delivery', () => {
    const record = (order: Order, outcome: OutcomeName): Decision =>
      decide(order, { command: 'record', outcome }, facts);
    expect(record(orderIn('desktop'), 'licence-granted')).toMatchObject({ reason: 'not-paid' });
    expect(record(orderIn('saas'), 'resource-granted')).toMatchObject({ reason: 'not-paid' });
    const paid = orderIn('desktop', { TT: 'paid' });
    expect(record(paid, 'invoice-issued')).toMatchObject({ reason: 'not-delivered' });
    expect(record(paid, 'revenue-recorded')).toMatchObject({ reason: 'not-delivered' });
  });

  test('a resource is revoked only of a cancelled order', () => {
    const order = orderIn('saas', { TN: 'temporarily-granted' });
    const decision = decide(order, { command: 'record', outcome: 'resource-revoked' }, facts);
    expect(decision).toMatchObject({ outcome: 'rejected', reason: 'not-cancelled' });
  });
});

describe('money', () => {
  test('D7: a reference seen before is ignored, whatever became of it and whatever the order is', () => {
    const seen = { ...facts, seenReference: () => true };
    for (const TT of ['unpaid', 'paid', 'cancelled', 'suspended']) {
      const decision = decide(orderIn('saas', { TT }), { ...money, amount: 7 }, seen);
      expect(decision).toEqual({ outcome: 'ignored', reason: 'duplicate-payment' });
    }
  });

  test('D8: another amount than the total is rejected, more as well as less', () => {
    for (const amount of [999, 1_001, 0]) {
      const decision = decide(orderIn('saas'), { ...money, amount }, facts);
      expect(decision).toEqual({ outcome: 'rejected', reason: 'amount-mismatch' });
    }
  });

  test('D6: of a paid or cancelled order the status speaks before the amount', () => {
    const wrong = { ...money, amount: 1 };
    expect(decide(orderIn('saas', { TT: 'paid' }), wrong, facts)).toMatchObject({
      reason: 'already-paid',
    });
    expect(decide(orderIn('saas', { TT: 'cancelled' }), wrong, facts)).toMatchObject({
      reason: 'order-cancelled',
    });
  });
});

describe('people and time', () => {
  test('D25: a customer cannot act on an order of another, in any state', () => {
    for (const TT of ['unpaid', 'paid', 'cancelled']) {
      for (const command of ['confirm', 'cancel'] as const) {
        const decision = decide(orderIn('saas', { TT }), { command, customer: 'Bình' }, facts);
        expect(decision).toEqual({ outcome: 'rejected', reason: 'not-your-order' });
      }
    }
  });

  test('rule 6: a top-up order has no deadline, and no order is suspended before its own', () => {
    const suspend = { command: 'suspend' } as const;
    expect(decide(orderIn('top-up'), suspend, facts)).toMatchObject({ reason: 'no-deadline' });
    const early = { ...facts, suspendAt: monday + 1 };
    expect(decide(orderIn('desktop'), suspend, early)).toMatchObject({ reason: 'not-due' });
  });
});

describe('retry by the order accountant', () => {
  const retry = (work: Work): Command => ({ command: 'retry', work });
  const failed = [
    ['desktop', 'licence-request', { GPSD: 'request-failed' }],
    ['saas', 'resource-grant', { TN: 'grant-failed' }],
    ['top-up', 'top-up-codes', { TN: 'code-failed' }],
    ['desktop', 'invoice-request', { XHĐ: 'request-failed' }],
    ['saas', 'revenue-record', { GNDS: 'record-failed' }],
  ] as const;

  test.each(failed)(
    'rule 8: of a failed %s order, %s is accepted and moves nothing by itself',
    (kind, work, statuses) => {
      const order = orderIn(kind, { TT: 'paid', ...statuses });
      expect(decide(order, retry(work), facts)).toEqual({ outcome: 'accepted', events: [] });
      const busy = { ...facts, retrying: () => true };
      expect(decide(order, retry(work), busy)).toEqual({
        outcome: 'ignored',
        reason: 'retry-under-way',
      });
    },
  );

  test.each(failed)('of a %s order that did not fail, %s is rejected', (kind, work) => {
    expect(decide(orderIn(kind, { TT: 'paid' }), retry(work), facts)).toEqual({
      outcome: 'rejected',
      reason: 'not-failed',
    });
  });

  test('work of another kind of order is no work of this one', () => {
    expect(decide(orderIn('saas'), retry('licence-request'), facts)).toMatchObject({
      reason: 'no-such-track',
    });
  });

  test('D18: an unpaid order is not retried while its customer holds another temporary resource', () => {
    const holding = { ...facts, holdsTemporary: true };
    const unpaid = orderIn('saas', { TN: 'grant-failed' });
    const paid = orderIn('saas', { TT: 'paid', TN: 'grant-failed' });
    expect(decide(unpaid, retry('resource-grant'), holding)).toEqual({
      outcome: 'rejected',
      reason: 'holds-temporary-resource',
    });
    expect(decide(paid, retry('resource-grant'), holding)).toMatchObject({ outcome: 'accepted' });
  });
});

describe('evolve', () => {
  test('throws on an illegal move, with order, track, status, event and the likely cause', () => {
    expect(() => evolve(orderIn('desktop', { TT: 'paid' }), { event: 'order-suspended' })).toThrow(
      /DH-1.*order-suspended.*TT.*Đã thanh toán.*Likely cause/s,
    );
    expect(() => evolve(orderIn('desktop'), { event: 'resource-granted' })).toThrow(
      /no such track/,
    );
  });

  test('of what decide accepts it never throws, for any command on any order', () => {
    const commands = fc.oneof(
      fc.constantFrom<Command>({ command: 'ask-confirmation' }, confirm, cancel, money, {
        command: 'suspend',
      }),
      fc.constantFrom(...outcomes).map((outcome): Command => ({ command: 'record', outcome })),
    );
    const kinds = fc.constantFrom<OrderKind>('desktop', 'saas', 'top-up');
    fc.assert(
      fc.property(kinds, fc.array(commands, { maxLength: 40 }), (kind, sequence) => {
        const evolveAll = (): Order =>
          sequence.reduce((order, command) => {
            const decision = decide(order, command, facts);
            return decision.outcome === 'accepted' ? decision.events.reduce(evolve, order) : order;
          }, orderIn(kind));
        expect(evolveAll).not.toThrow();
      }),
    );
  });
});
