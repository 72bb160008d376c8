// One step of a world: clock, codes, people, money, restarts, and steps that cannot be played.
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../mocks/faults.ts';
import { coveredYears } from '../calendar/holidays.ts';
import { CalendarError } from '../calendar/working-days.ts';
import { dayMs, instantOf, minuteMs, secondMs } from '../calendar/time.ts';
import { StepError, type StepErrorKind } from './step-error.ts';
import {
  grant,
  healAll,
  issue,
  Lab,
  pass,
  pay,
  placeCodes,
  placeDesktop,
  placeSaas,
  restart,
} from './sample-world.ts';
import type { Action } from './steps.ts';
import {
  countRefunds,
  countSent,
  countThings,
  defaultCustomer,
  defaultStart,
  processOf,
} from './world.ts';

const often = 'until-healed' as const;
const fault = (effect: object): Action => ({
  action: 'fault',
  fault: { service: 'suman', call: 'licence-request', often, ...effect } as Fault,
});
const itIs = (text: string): Action => ({ action: 'it-is', instant: instantOf(text) });

/** The error of a step, as `kind: message`. */
const errorOf = (lab: Lab, action: Action): string => {
  try {
    lab.do(action);
  } catch (error) {
    if (error instanceof StepError) return `${error.kind}: ${error.message}`;
    if (error instanceof CalendarError) return `calendar: ${error.message}`;
    throw error;
  }
  return 'no error';
};
const kindOf = (lab: Lab, action: Action): string | undefined => errorOf(lab, action).split(':')[0];

describe('the clock', () => {
  test('starts on Monday 02/03/2026 09:00', () => {
    expect(new Lab().now).toBe(instantOf('02/03/2026 09:00'));
  });

  test.each(['01/01/2026 00:00', '31/12/2027 23:59'])('is set before anything else: %s', (text) => {
    expect(new Lab().do(itIs(text)).now).toBe(instantOf(text));
  });

  test('may be set again as long as nothing else has happened', () => {
    const lab = new Lab().do(itIs('01/04/2026 08:00'), itIs('01/02/2026 08:00'));
    expect(lab.now).toBe(instantOf('01/02/2026 08:00'));
  });

  test('set after anything else, moves there and lets fall due what does', () => {
    const lab = new Lab().do(placeDesktop, itIs('09/03/2026 09:00'));
    expect(lab.status('TT')).toBe('suspended');
  });

  test.each<[string, Action]>([
    ['a fault', fault({ effect: 'held' })],
    ['an order', placeDesktop],
    ['time that passed', pass(1, 'seconds')],
    ['a restart', restart],
  ])('cannot be set back after %s', (_, first) => {
    const lab = new Lab().do(first);
    expect(errorOf(lab, itIs('01/03/2026 09:00'))).toContain(
      'clock-back: The clock never goes back',
    );
  });

  test('never goes back, and says from where to where', () => {
    const lab = new Lab().do(placeDesktop);
    const back: Action = { action: 'reach', instant: defaultStart - minuteMs };
    expect(errorOf(lab, back)).toContain('02/03/2026 09:00:00 → 02/03/2026 08:59:00');
    expect(lab.now).toBe(defaultStart);
  });

  test('reaching the instant it is changes nothing', () => {
    expect(new Lab().do({ action: 'reach', instant: defaultStart }).now).toBe(defaultStart);
  });

  test.each([
    [90, 'seconds', '02/03/2026 09:01:30'],
    [45, 'minutes', '02/03/2026 09:45'],
    [15, 'hours', '03/03/2026 00:00'],
    [5, 'days', '07/03/2026 09:00'],
    [5, 'working-days', '09/03/2026 09:00'],
  ] as const)('%i %s later it is %s', (amount, unit, text) => {
    expect(new Lab().do(pass(amount, unit)).now).toBe(instantOf(text));
  });

  test.each([
    ['13/02/2026 16:30', 1, '23/02/2026 16:30'],
    ['22/08/2026 08:15', 0, '22/08/2026 08:15'],
    ['21/08/2026 23:59', 1, '22/08/2026 23:59'],
    ['07/03/2026 00:00', 1, '09/03/2026 00:00'],
  ])('from %s, %i working days land on %s, the same time of day', (start, amount, end) => {
    expect(new Lab().do(itIs(start), pass(amount, 'working-days')).now).toBe(instantOf(end));
  });

  test.each<[string, Action]>([
    ['an instant', { action: 'reach', instant: instantOf('01/01/2028 00:00') }],
    ['a start', itIs(`31/12/${coveredYears.first - 1} 23:59`)],
    ['days', pass(800, 'days')],
    ['working days', pass(800, 'working-days')],
  ])('%s beyond the table of working days is an error that says so (D3)', (_, action) => {
    expect(errorOf(new Lab(), action)).toContain('is beyond the holiday table');
  });

  test('D3: an order whose deadline would lie beyond the table cannot be placed', () => {
    expect(kindOf(new Lab().do(itIs('29/12/2027 09:00')), placeSaas)).toBe('calendar');
  });
});

describe('orders', () => {
  test('without a name are DH-1, DH-2, …, and skip names that are taken', () => {
    const lab = new Lab().do(placeDesktop, { ...placeDesktop, order: 'DH-3' }, placeDesktop);
    expect(lab.of('placed').map(({ order }) => order)).toEqual(['DH-1', 'DH-3', 'DH-4']);
  });

  test('“the order” is the one placed last', () => {
    const lab = new Lab().do(placeDesktop, placeCodes, pay);
    expect([lab.status('TT', 'DH-1'), lab.status('TT', 'DH-2')]).toEqual(['unpaid', 'paid']);
  });

  test('a code is taken once: the second placing is rejected and changes nothing', () => {
    const lab = new Lab().do(placeDesktop, { ...placeDesktop, order: 'A' });
    const { engine } = lab.world;
    lab.do({ ...placeSaas, order: 'DH-1' });
    expect(lab.verdict).toEqual({ outcome: 'rejected', reason: 'order-exists' });
    expect(lab.world.engine).toBe(engine);
    expect(lab.world.lastOrder).toBe('A');
  });

  test('one more order changes neither customer, product nor price of another', () => {
    const alone = new Lab().do({ ...placeSaas, order: 'A' });
    const among = new Lab().do(placeDesktop, placeCodes, { ...placeSaas, order: 'A' });
    expect(processOf(among.world, 'A').order).toEqual(processOf(alone.world, 'A').order);
  });

  test('without a customer belong to the default one', () => {
    const { customer: _, ...action } = placeDesktop;
    const lab = new Lab().do(action);
    expect(lab.of('placed')[0]?.customer).toBe(defaultCustomer);
  });

  test.each([
    { action: 'receive-money' },
    { action: 'cancel' },
    { action: 'grant-licence' },
    { action: 'retry', work: 'licence-request' },
    { action: 'send-call', service: 'suman', call: 'lock' },
    { action: 'send-notice', service: 'suman', notice: 'licence-granted' },
  ] as const)('$action before any order is an error of the scenario', (action) => {
    expect(errorOf(new Lab(), action)).toBe('no-order: No order has been placed yet.');
  });

  test('paid online are delivered at once', () => {
    const lab = new Lab().do({ ...placeCodes, payment: 'online' });
    expect(lab.history('TT')).toEqual(['paid']);
    expect(lab.history('TN')).toEqual(['code-not-issued', 'code-issued']);
    expect(countThings(lab.world, 'suman', 'top-up-codes', 'DH-1')).toBe(2);
  });
});

describe('a customer', () => {
  const second: Action = { ...placeSaas, order: 'DH-2' };

  test('D19: holds one temporary resource at most, and gets none for a second order', () => {
    const lab = new Lab().do(placeSaas, second);
    expect([lab.status('TN', 'DH-1'), lab.status('TN', 'DH-2')]).toEqual([
      'temporarily-granted',
      'not-granted',
    ]);
    expect(countSent(lab.world, 'temporary-grant', 'suman')).toBe(1);
  });

  test('gets one again once the first order is paid, or revoked', () => {
    expect(new Lab().do(placeSaas, pay, second).status('TN', 'DH-2')).toBe('temporarily-granted');
    const lab = new Lab().do(placeSaas, { action: 'cancel' }, second);
    expect(lab.status('TN', 'DH-1')).toBe('revoked');
    expect(lab.status('TN', 'DH-2')).toBe('temporarily-granted');
  });

  test('D17: holds none of a grant that SUMAN refused outright, and may hold one of a lost reply', () => {
    const onGrant = (effect: 'refused' | 'reply-lost'): Action => ({
      action: 'fault',
      fault: { service: 'suman', call: 'every', effect, often: 'until-healed', order: 'DH-1' },
    });
    const refused = new Lab().do(onGrant('refused'), placeSaas, second);
    expect(refused.status('TN', 'DH-2')).toBe('temporarily-granted');
    const lost = new Lab().do(onGrant('reply-lost'), placeSaas, second);
    expect(lost.status('TN', 'DH-2')).toBe('not-granted');
    lost.do({ action: 'cancel', order: 'DH-1' }, healAll, pass(1, 'days'));
    expect(countThings(lost.world, 'suman', 'temporary-resources', 'DH-1')).toBe(0);
    expect(lost.status('TN', 'DH-1')).toBe('revoked');
  });

  test('is not kept from one by what another customer holds', () => {
    const lab = new Lab().do(placeSaas, { ...placeSaas, customer: 'Bình' });
    expect(lab.status('TN', 'DH-2')).toBe('temporarily-granted');
  });

  test('D25: cannot confirm or cancel an order of another', () => {
    for (const action of ['confirm', 'cancel'] as const) {
      const lab = new Lab().do(placeDesktop, { action, customer: 'Bình' });
      expect(lab.verdict).toEqual({ outcome: 'rejected', reason: 'not-your-order' });
    }
  });
});

describe('money', () => {
  test('of another amount, or once more, is to be refunded; the same report again is nothing new', () => {
    const lab = new Lab().do(placeDesktop, { action: 'receive-money', amount: 1 });
    expect(lab.verdict?.reason).toBe('amount-mismatch');
    lab.do(pay);
    expect(lab.verdict?.outcome).toBe('accepted');
    lab.do({ action: 'report-money-again' });
    expect(lab.verdict).toEqual({ outcome: 'ignored', reason: 'duplicate-payment' });
    expect(countRefunds(lab.world, 'DH-1')).toBe(1);
    lab.do(pay);
    expect(lab.verdict?.reason).toBe('already-paid');
    expect(countRefunds(lab.world, 'DH-1')).toBe(2);
  });

  test('that was never reported cannot be reported again', () => {
    expect(errorOf(new Lab().do(placeDesktop), { action: 'report-money-again' })).toMatch(
      /^nothing-to-report: .*"DH-1"/u,
    );
  });
});

describe('a verdict', () => {
  test.each([
    ['a command', pay, true],
    ['an accountant’s act', grant, true],
    ['a fault', fault({ effect: 'held' }), false],
    ['passing time', pass(1, 'days'), false],
    ['healing', healAll, false],
    ['a restart', restart, false],
  ] as const)('%s', (_, action, has) => {
    const lab = new Lab().do(placeDesktop);
    lab.verdict = null;
    expect(lab.do(action).verdict !== null).toBe(has);
  });

  test('of the last notice is kept apart from that of the last command', () => {
    const forged: Action = {
      action: 'fault',
      fault: {
        service: 'suman',
        notice: 'licence-granted',
        effect: 'notice-forged',
        often: { times: 1 },
      },
    };
    const lab = new Lab('stepwise').do(placeDesktop, pay, {
      action: 'send-call',
      service: 'suman',
      call: 'licence-request',
    });
    const notice: Action = { action: 'send-notice', service: 'suman', notice: 'licence-granted' };
    lab.do(forged, grant, notice);
    expect(lab.world.lastNotice).toEqual({ outcome: 'rejected', reason: 'bad-signature' });
    expect(lab.verdict).toEqual({ outcome: 'accepted', reason: null });
    lab.do(notice);
    expect(lab.world.lastNotice).toEqual({ outcome: 'accepted', reason: null });
    expect(lab.status('GPSD')).toBe('granted');
  });

  test('of a notice that comes twice: ignored, and kept in the journal (D13)', () => {
    const doubled: Action = {
      action: 'fault',
      fault: { service: 'suman', notice: 'licence-granted', effect: 'notice-doubled', often },
    };
    const lab = new Lab().do(placeDesktop, pay, doubled, grant);
    const granted = lab.of('noticed').filter(({ notice }) => notice === 'licence-granted');
    expect(granted.map(({ reason }) => reason)).toEqual([null, 'stale-notice']);
  });
});

describe('restarting the engine', () => {
  test('loses the answers under way: they count as unknown, and the same key is sent again', () => {
    const slow = fault({ effect: 'slow-reply', delayMs: 20 * secondMs });
    const lab = new Lab('stepwise').do(placeDesktop, slow, pay, {
      action: 'send-call',
      service: 'suman',
      call: 'licence-request',
    });
    lab.do(restart, healAll, { action: 'rest' });
    expect(lab.of('answered')[0]).toMatchObject({ kind: 'unknown', why: 'restarted' });
    expect(new Set(lab.of('sent').map(({ key }) => key)).size).toBe(1);
    expect(countThings(lab.world, 'suman', 'licence-requests', 'DH-1')).toBe(1);
    expect(lab.status('GPSD')).toBe('granting');
  });

  test('loses nothing else: what waited goes on waiting', () => {
    const lab = new Lab('stepwise').do(placeDesktop, pay);
    const { engine } = lab.world;
    expect(lab.do(restart).world.engine).toBe(engine);
  });

  test('restarts every process, not only that of the order placed last', () => {
    const lab = new Lab().do(fault({ effect: 'held' }), placeDesktop, pay, placeDesktop, pay);
    lab.do(restart);
    expect(lab.of('answered').map(({ order, why }) => [order, why])).toEqual([
      ['DH-1', 'restarted'],
      ['DH-2', 'restarted'],
    ]);
  });
});

describe('releasing', () => {
  const release: Action = { action: 'release', service: 'suman', call: 'licence-request' };

  test('what is not held is an error of the scenario', () => {
    const kind: StepErrorKind = 'nothing-held';
    expect(kindOf(new Lab().do(placeDesktop, pay), release)).toBe(kind);
    expect(kindOf(new Lab().do(placeDesktop, fault({ effect: 'held' })), release)).toBe(kind);
  });

  test('of one order leaves the call of another held', () => {
    const lab = new Lab().do(fault({ effect: 'held' }), placeDesktop, pay, placeDesktop, pay);
    lab.do({ ...release, order: 'DH-1' });
    expect([lab.status('GPSD', 'DH-1'), lab.status('GPSD', 'DH-2')]).toEqual([
      'granting',
      'not-granted',
    ]);
  });
});

describe('sending by hand', () => {
  const send = (
    call: 'licence-request' | 'lookup' | 'lock',
    service = 'suman' as const,
  ): Action => ({
    action: 'send-call',
    service,
    call,
  });
  const notice = (name: 'licence-granted' | 'invoice-issued'): Action => ({
    action: 'send-notice',
    service: name === 'licence-granted' ? 'suman' : 'amis-accounting',
    notice: name,
  });

  test('a call that does not wait says what could be sent instead', () => {
    const lab = new Lab('stepwise').do(placeDesktop, pay);
    expect(errorOf(lab, send('lock'))).toBe(
      'nothing-to-send: Order "DH-1" has no lock to send to suman now. ' +
        'It could send: licence-request → suman.',
    );
    expect(errorOf(lab, send('lookup'))).toContain('It could send: licence-request → suman.');
  });

  test('a call to the wrong service says what could be sent instead', () => {
    const lab = new Lab('stepwise').do(placeDesktop, pay);
    const wrong: Action = { action: 'send-call', service: 'amis-sales', call: 'licence-request' };
    expect(errorOf(lab, wrong)).toContain('It could send: licence-request → suman.');
  });

  test('with nothing waiting says so', () => {
    expect(errorOf(new Lab('stepwise').do(placeDesktop), send('licence-request'))).toContain(
      'It has nothing to send.',
    );
  });

  test('a notice that does not wait says what could be sent instead', () => {
    const lab = new Lab('stepwise').do(placeDesktop, pay, send('licence-request'), grant);
    expect(errorOf(lab, notice('invoice-issued'))).toBe(
      'nothing-to-send: amis-accounting has no invoice-issued notice of order "DH-1" to send. ' +
        'It could send: licence-granted.',
    );
    const idle = new Lab('stepwise').do(placeDesktop);
    expect(errorOf(idle, notice('licence-granted'))).toContain('It has none.');
  });

  test('need not wait for the back-off, nor a notice for its next sending', () => {
    const lab = new Lab('stepwise').do(
      placeDesktop,
      fault({ effect: 'reset', when: 'before', often: { times: 1 } }),
      pay,
      send('licence-request'),
      send('licence-request'),
    );
    expect(lab.now).toBe(defaultStart);
    expect(lab.status('GPSD')).toBe('granting');
  });

  test('a whole order can be played by hand, in an unusual order', () => {
    const lab = new Lab('stepwise').do(placeDesktop, pay, send('licence-request'), grant);
    lab.do(notice('licence-granted'));
    const half = (
      call: 'invoice-request' | 'sales-contract',
      service: 'amis-sales' | 'amis-accounting',
    ): Action => ({
      action: 'send-call',
      service,
      call,
    });
    lab.do(half('invoice-request', 'amis-sales'), half('invoice-request', 'amis-accounting'));
    // The e-invoice is issued and told before the stored notice comes (D12).
    lab.do(issue, notice('invoice-issued'));
    expect(lab.history('XHĐ')).toEqual(['not-invoiced', 'invoiced']);
    lab.do({ action: 'send-notice', service: 'amis-accounting', notice: 'document-stored' });
    expect(lab.world.lastNotice).toEqual({ outcome: 'ignored', reason: 'stale-notice' });
  });
});

describe('an accountant of a service', () => {
  test('cannot work while it is down', () => {
    const down: Action = { action: 'fault', fault: { service: 'suman', effect: 'down', often } };
    const lab = new Lab().do(placeDesktop, pay, down, grant);
    expect(lab.verdict).toEqual({ outcome: 'rejected', reason: 'service-down' });
    expect(lab.do(healAll, grant).verdict?.outcome).toBe('accepted');
  });
});

describe('the entry of a step', () => {
  test('comes first, at the instant of the step, about the order it names', () => {
    const lab = new Lab().do(placeDesktop, placeCodes, { ...pay, order: 'DH-1' });
    const steps = lab.of('step').map(({ at, action, order }) => [at, action.action, order]);
    expect(steps).toEqual([
      [defaultStart, 'place', 'DH-1'],
      [defaultStart, 'place-top-up', 'DH-2'],
      [defaultStart, 'receive-money', 'DH-1'],
    ]);
    expect(lab.entries[0]).toMatchObject({ is: 'step' });
  });

  test.each([pass(1, 'days'), healAll, restart, { action: 'heal', service: 'suman' } as const])(
    '$action is about every order, not about the one placed last',
    (action) => {
      const lab = new Lab().do(placeDesktop, action);
      expect(lab.of('step').at(-1)).toMatchObject({ order: null });
    },
  );
});

test('a deadline far ahead of an order that nobody pays ends it within the table', () => {
  const lab = new Lab().do(placeSaas, pass(20 * 30, 'days'));
  expect(lab.now).toBe(defaultStart + 600 * dayMs);
  expect([lab.status('TT'), lab.status('TN')]).toEqual(['suspended', 'locked']);
});
