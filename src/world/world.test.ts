// Worlds under any sequence of steps: pure, repeatable, revivable, never illegal, nothing twice.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getCell } from '../../mocks/cells.ts';
import { thingsOf, type Thing } from '../../mocks/holdings.ts';
import type { Fault, Often } from '../../mocks/faults.ts';
import { CalendarError } from '../calendar/working-days.ts';
import { dayMs, hourMs, minuteMs, secondMs } from '../calendar/time.ts';
import type { Work } from '../order/commands.ts';
import { isDelivered } from '../order/order.ts';
import { isLegalMove, trackNames, type TrackName } from '../order/tracks.ts';
import { errorStatuses } from '../wire/calls.ts';
import {
  calls,
  notices,
  services,
  takes,
  type CallName,
  type NoticeName,
  type Service,
} from '../wire/services.ts';
import { coverageOf, mergeCoverage, type Coverage } from './coverage.ts';
import type { Entry } from './entries.ts';
import { Lab, pass, pay, placeCodes, placeDesktop, placeSaas } from './sample-world.ts';
import { StepError } from './step-error.ts';
import { step, type Mode } from './step.ts';
import type { Action } from './steps.ts';
import {
  countRefunds,
  countSent,
  countThings,
  defaultStart,
  historyOf,
  newWorld,
  processOf,
  statusesOf,
  unfiredFaults,
  type World,
} from './world.ts';

const serviceNames = Object.keys(services) as readonly Service[];
const callNames = [...(Object.keys(calls) as readonly CallName[]), 'every' as const];

const orders = fc.constantFrom('DH-1', 'DH-2', 'DH-3');
const customers = fc.constantFrom('An', 'Bình');
const payments = fc.constantFrom('bank-transfer', 'bank-transfer', 'bank-transfer', 'online');
const maybe = <Value>(values: fc.Arbitrary<Value>, key: string) =>
  fc.option(values).map((value) => (value === null ? {} : { [key]: value }));
const join = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<Action> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as Action);

const oftens: fc.Arbitrary<Often> = fc.oneof(
  fc.constant('until-healed' as const),
  fc.record({ times: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ nth: fc.integer({ min: 1, max: 4 }) }),
);
const delays = fc.constantFrom(
  5 * secondMs,
  30 * secondMs,
  45 * secondMs,
  10 * minuteMs,
  2 * hourMs,
);
const callEffects: fc.Arbitrary<object> = fc.oneof(
  fc.record({
    effect: fc.constant('error'),
    status: fc.constantFrom(...errorStatuses),
    when: fc.constantFrom('before', 'after'),
  }),
  fc.record({ effect: fc.constant('reset'), when: fc.constantFrom('before', 'after') }),
  fc.record({ effect: fc.constantFrom('slow-reply', 'late-request'), delayMs: delays }),
  fc.record({
    effect: fc.constantFrom(
      'refused',
      'never-received',
      'reply-lost',
      'garbled',
      'off-schema',
      'doubled',
      'not-stored',
      'store-failed',
      'held',
    ),
  }),
);
const callFaults = fc
  .constantFrom(...serviceNames)
  .chain((service) =>
    fc
      .tuple(
        fc.constantFrom(...callNames.filter((call) => takes(service, call))),
        callEffects,
        maybe(orders, 'order'),
      )
      .map(([call, effect, order]) => ({ service, call, ...effect, ...order })),
  );
const noticeEffects: fc.Arbitrary<object> = fc.oneof(
  fc.record({ effect: fc.constantFrom('notice-lost', 'notice-doubled', 'notice-forged') }),
  fc.record({ effect: fc.constant('notice-late'), delayMs: delays }),
);
const noticeFaults = fc
  .tuple(fc.constantFrom(...(Object.keys(notices) as NoticeName[])), noticeEffects)
  .map(([notice, effect]) => ({ service: notices[notice].service, notice, ...effect }));
const downFaults = fc.record({
  service: fc.constantFrom(...serviceNames),
  effect: fc.constant('down'),
});
const faults: fc.Arbitrary<Action> = fc
  .tuple(
    fc.oneof(
      { weight: 6, arbitrary: callFaults },
      { weight: 1, arbitrary: noticeFaults },
      downFaults,
    ),
    oftens,
  )
  .map(([fault, often]) => ({ action: 'fault', fault: { ...fault, often } as Fault }));

const named = (...names: readonly string[]) => fc.record({ action: fc.constantFrom(...names) });
const ofOrder = fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, maybe(orders, 'order'));
const byCustomer = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  maybe(customers, 'customer'),
);

/** Now and then a code that may be taken. */
const takenCode = fc.oneof(
  { weight: 9, arbitrary: fc.constant({}) },
  fc.constant({ order: 'DH-1' }),
);
const placings: fc.Arbitrary<Action> = fc.oneof(
  join(
    fc.record({
      action: fc.constant('place'),
      kind: fc.constantFrom('desktop', 'saas', 'saas'),
      payment: payments,
    }),
    byCustomer,
    takenCode,
  ),
  join(
    fc.record({
      action: fc.constant('place-top-up'),
      quantity: fc.integer({ min: 1, max: 3 }),
      payment: payments,
      invoice: fc.boolean(),
    }),
    byCustomer,
    takenCode,
  ),
);
const works: readonly Work[] = [
  'licence-request',
  'resource-grant',
  'top-up-codes',
  'invoice-request',
  'revenue-record',
];
const commands: fc.Arbitrary<Action> = fc.oneof(
  join(named('ask-confirmation', 'report-money-again'), ofOrder),
  { weight: 2, arbitrary: join(named('grant-licence', 'issue-invoice'), ofOrder) },
  { weight: 3, arbitrary: join(named('confirm', 'cancel'), ofOrder, byCustomer) },
  { weight: 4, arbitrary: join(named('receive-money'), ofOrder) },
  join(named('receive-money'), fc.constant({ amount: 1 }), ofOrder),
  {
    weight: 2,
    arbitrary: join(named('retry'), fc.record({ work: fc.constantFrom(...works) }), ofOrder),
  },
);
const times: fc.Arbitrary<Action> = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.constantFrom('seconds' as const, 'minutes' as const, 'hours' as const),
    )
    .map(([amount, unit]) => pass(amount, unit)),
  fc
    .tuple(
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom('days' as const, 'working-days' as const),
    )
    .map(([amount, unit]) => pass(amount, unit)),
  join(
    named('reach', 'it-is'),
    fc.integer({ min: -2, max: 12 }).map((days) => ({ instant: defaultStart + days * dayMs })),
  ),
);
const troubles: fc.Arbitrary<Action> = fc.oneof(
  named('heal-all', 'restart', 'rest') as fc.Arbitrary<Action>,
  join(named('heal'), fc.record({ service: fc.constantFrom(...serviceNames) })),
  join(
    named('release'),
    fc.record({
      service: fc.constantFrom(...serviceNames),
      call: fc.constantFrom(...callNames),
    }),
    ofOrder,
  ),
);
const byHand: fc.Arbitrary<Action> = fc.oneof(
  join(
    named('send-call'),
    fc.constantFrom(...serviceNames).chain((service) =>
      fc.record({
        service: fc.constant(service),
        call: fc.constantFrom(
          ...(Object.keys(calls) as CallName[]).filter((call) => takes(service, call)),
        ),
      }),
    ),
    ofOrder,
  ),
  join(
    named('send-notice'),
    fc
      .constantFrom(...(Object.keys(notices) as NoticeName[]))
      .map((notice) => ({ notice, service: notices[notice].service })),
    ofOrder,
  ),
);
/** What could go out now, by number: makes stepwise worlds move. */
type ByHand = { readonly action: 'by-hand'; readonly number: number };
type Choice = Action | ByHand;
const choices: fc.Arbitrary<Choice> = fc.oneof(
  { weight: 2, arbitrary: placings },
  { weight: 12, arbitrary: commands },
  { weight: 6, arbitrary: faults },
  { weight: 3, arbitrary: times },
  { weight: 3, arbitrary: troubles },
  { weight: 1, arbitrary: byHand },
  { weight: 5, arbitrary: fc.record({ action: fc.constant('by-hand'), number: fc.nat(9) }) },
);
const histories = fc
  .tuple(
    fc.array(fc.oneof(times, faults), { maxLength: 2 }),
    placings,
    fc.array(choices, { minLength: 12, maxLength: 36, size: 'max' }),
  )
  .map(([first, placing, more]): readonly Choice[] => [...first, placing, ...more]);
const modes = fc.constantFrom<Mode>('resting', 'stepwise');
const seeds = fc.integer({ min: 1, max: 1_000 });

const codesIn = (world: World): readonly string[] =>
  ['DH-1', 'DH-2', 'DH-3'].filter((code) => getCell(world.engine, code) !== undefined);

/** Three orders at most; names are checked before a scenario runs, so no order is unknown. */
const canBePlayed = (world: World, action: Action): boolean => {
  const isPlacing = action.action === 'place' || action.action === 'place-top-up';
  const order = 'order' in action ? action.order : undefined;
  if (isPlacing) return order !== undefined || world.engine.size < 3;
  return order === undefined || codesIn(world).includes(order);
};

/** Everything that could go out of an order now. */
const sendable = (world: World, order: string): readonly Action[] => {
  const sends = Object.values(processOf(world, order).lanes).flatMap(({ task }): Action[] => {
    if (task.phase.is !== 'waiting') return [];
    const call = task.phase.next === 'lookup' ? 'lookup' : task.call.name;
    return [{ action: 'send-call', service: task.call.service, call, order }];
  });
  const pending = getCell(world.outside.post, order)?.notices ?? [];
  return [
    ...sends,
    ...pending.map(({ notice: { service, name } }): Action => {
      return { action: 'send-notice', service, notice: name, order };
    }),
  ];
};

const actionOf = (world: World, choice: Choice): Action => {
  if (choice.action !== 'by-hand') return choice;
  const all = codesIn(world).flatMap((order) => sendable(world, order));
  return all[choice.number % all.length] ?? { action: 'rest' };
};

/** Makes a value and all it holds unchangeable; what is frozen already is left alone. */
const freeze = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
  return value;
};

type Played = { readonly before: World; readonly after: World; readonly entries: readonly Entry[] };

/** Plays a step; one that cannot be played as written changes nothing. Any other error is a bug. */
const play = (world: World, choice: Choice, mode: Mode): Played => {
  const action = actionOf(world, choice);
  const nothing = { before: world, after: world, entries: [] };
  if (!canBePlayed(world, action)) return nothing;
  try {
    const { world: after, entries } = step(world, action, mode);
    return { before: world, after, entries };
  } catch (error) {
    if (error instanceof StepError || error instanceof CalendarError) return nothing;
    throw error;
  }
};

const playAll = (start: World, history: readonly Choice[], mode: Mode): readonly Played[] => {
  const played: Played[] = [];
  for (const action of history) {
    played.push(play(freeze(played.at(-1)?.after ?? start), action, mode));
  }
  return played;
};
const endOf = (played: readonly Played[]): World => played.at(-1)?.after ?? newWorld(7);
const journalOf = (played: readonly Played[]): readonly Entry[] =>
  played.flatMap(({ entries }) => entries);

/** What an order's services hold more often than they may; empty when all is well. */
const heldTooOften = (world: World, order: string): readonly string[] => {
  const { order: held } = processOf(world, order);
  return serviceNames.flatMap((service) =>
    thingsOf[service].flatMap((thing) => {
      const count = countThings(world, service, thing, order);
      const most = thing === 'top-up-codes' && held.kind === 'top-up' ? held.lines.quantity : 1;
      const isRight = count === 0 || count === (thing === 'top-up-codes' ? most : 1);
      return isRight ? [] : [`${order}: ${service} holds ${count} ${thing}`];
    }),
  );
};

/** What a status of an order claims that its services do not hold. */
const claimedInVain = (world: World, order: string): readonly string[] => {
  const { GPSD, TN, XHĐ, GNDS } = statusesOf(world, order);
  const has = (service: Service, thing: Thing): boolean =>
    countThings(world, service, thing, order) > 0;
  const claims: readonly (readonly [boolean, boolean, string])[] = [
    [GPSD === 'granting', has('suman', 'licence-requests'), 'licence request'],
    [GPSD === 'granted', has('suman', 'licences'), 'licence'],
    [TN === 'granted', has('suman', 'resources'), 'resource'],
    [TN === 'code-issued', has('suman', 'top-up-codes'), 'codes'],
    [XHĐ === 'invoicing' || XHĐ === 'invoiced', has('amis-sales', 'invoice-requests'), 'request'],
    [XHĐ === 'invoicing', has('amis-accounting', 'invoice-requests'), 'second request'],
    [XHĐ === 'invoiced', has('amis-accounting', 'invoices'), 'invoice'],
    [GNDS === 'recorded', has('amis-sales', 'sales-contracts'), 'contract'],
    [GNDS === 'recorded', has('amis-accounting', 'sales-contracts'), 'second contract'],
  ];
  return claims.flatMap(([isClaimed, isHeld, what]) =>
    isClaimed && !isHeld ? [`${order}: no ${what}`] : [],
  );
};

/** Documents of an order that is not delivered (domain, rule 4). */
const documentsTooEarly = (world: World, order: string): readonly string[] => {
  if (isDelivered(processOf(world, order).order)) return [];
  return (['amis-sales', 'amis-accounting'] as const).flatMap((service) =>
    thingsOf[service]
      .filter((thing) => countThings(world, service, thing, order) > 0)
      .map((thing) => `${order}: ${service} holds ${thing}`),
  );
};

const retries = works.map((work): Action => ({ action: 'retry', work }));

/** Everything is healed, the accountants do their work, and time passes for the slow look-ups. */
const healed = (world: World): World => {
  let after = world;
  const go = (...steps: readonly Action[]): void => {
    for (const each of steps) after = play(after, each, 'resting').after;
  };
  go({ action: 'heal-all' }, pass(3, 'days'));
  for (const order of codesIn(after)) {
    go(...retries.map((retry): Action => Object.assign({ order }, retry)));
    go(pass(1, 'hours'), { action: 'grant-licence', order }, pass(1, 'days'));
    go(...retries.map((retry): Action => Object.assign({ order }, retry)), pass(1, 'days'));
  }
  return after;
};

/** Where an order and its services do not agree at the end of everything. */
const disagreements = (world: World, order: string): readonly string[] => {
  const { order: held } = processOf(world, order);
  const { TN, XHĐ, GNDS } = statusesOf(world, order);
  const count = (thing: Thing): number => countThings(world, 'suman', thing, order);
  const inForce = count('temporary-resources') + count('resources') + count('locked-resources');
  const isPaid = held.TT === 'paid';
  const isDone = ['invoicing', 'invoiced', 'not-required'].includes(XHĐ ?? '');
  const claims: readonly (readonly [boolean, string])[] = [
    [isPaid && !isDelivered(held), 'paid and not delivered'],
    [isPaid && !isDone, 'paid and not invoiced'],
    [isPaid && GNDS !== 'recorded' && GNDS !== 'no-contract', 'paid and not recorded'],
    [held.TT === 'cancelled' && inForce > 0, 'cancelled and holds a resource'],
    [held.TT === 'cancelled' && held.kind === 'saas' && TN !== 'revoked', 'cancelled, not revoked'],
    [TN === 'temporarily-granted' && count('temporary-resources') === 0, 'no temporary resource'],
    [TN === 'locked' && count('locked-resources') === 0, 'no locked resource'],
  ];
  return claims.flatMap(([isSo, what]) => (isSo ? [`${order}: ${what}`] : []));
};

/** Customers who hold more than one temporary resource of unpaid orders (D19). */
const greedy = (world: World): readonly string[] => {
  const holders = codesIn(world)
    .filter((order) => countThings(world, 'suman', 'temporary-resources', order) > 0)
    .map((order) => processOf(world, order).order.party.customer);
  return holders.filter((customer, at) => holders.indexOf(customer) !== at);
};

const checkAll = (
  history: readonly Choice[],
  mode: Mode,
  check: (played: readonly Played[]) => void,
): void => check(playAll(newWorld(7), history, mode));

describe('any sequence of steps', () => {
  // Without fast-check's bias to small values: short sequences without faults show little.
  const runs = { numRuns: 350, noBias: true };

  test('throws nothing but errors of the scenario, and changes no world it was given', () => {
    const shown: Coverage[] = [];
    fc.assert(
      fc.property(histories, modes, (history, mode) => {
        // Frozen worlds throw a TypeError when they are written to.
        const played = playAll(freeze(newWorld(7)), history, mode);
        const end = play(endOf(played), { action: 'heal-all' }, 'resting').after;
        const later = play(freeze(end), pass(3, 'days'), 'resting');
        shown.push(coverageOf([...journalOf(played), ...later.entries]));
      }),
      runs,
    );
    // Sequences in which nothing happens would prove nothing.
    const { statuses, moves, strikes } = mergeCoverage(shown);
    expect(statuses.length).toBeGreaterThan(25);
    expect(moves.length).toBeGreaterThan(30);
    expect(strikes.length).toBeGreaterThan(50);
  });

  test('makes only legal moves, each from the status that the one before left', () => {
    fc.assert(
      fc.property(histories, modes, (history, mode) => {
        checkAll(history, mode, (played) => {
          const now = new Map<string, string>();
          for (const entry of journalOf(played)) {
            if (entry.is === 'placed') {
              for (const [track, status] of Object.entries(entry.statuses)) {
                now.set(`${entry.order} ${track}`, status);
              }
            }
            if (entry.is !== 'moved') continue;
            const { order, track, from, to } = entry;
            expect([isLegalMove(track, from, to), now.get(`${order} ${track}`)]).toEqual([
              true,
              from,
            ]);
            now.set(`${order} ${track}`, to);
          }
          const end = endOf(played);
          for (const order of codesIn(end)) {
            for (const [track, status] of Object.entries(statusesOf(end, order))) {
              expect(now.get(`${order} ${track}`)).toBe(status);
              expect(historyOf(end, order, track as TrackName)?.at(-1)).toBe(status);
            }
          }
        });
      }),
      runs,
    );
  });

  test('never turns the clock back, and writes things down in the order of their instants', () => {
    fc.assert(
      fc.property(histories, modes, (history, mode) => {
        checkAll(history, mode, (played) => {
          for (const { before, after, entries } of played.filter((each) => each.before.started)) {
            const instants = [before.now, ...entries.map(({ at }) => at), after.now];
            expect(instants).toEqual(instants.toSorted((one, other) => one - other));
          }
        });
      }),
      runs,
    );
  });

  test('leaves no service with more than one of a thing for an order, and codes all or none', () => {
    fc.assert(
      fc.property(histories, modes, (history, mode) => {
        checkAll(history, mode, (played) => {
          const faulty = played.flatMap(({ after }) =>
            codesIn(after).flatMap((order) => heldTooOften(after, order)),
          );
          expect(faulty).toEqual([]);
        });
      }),
      runs,
    );
  });

  test('lets no status claim what the services do not hold, and no document come too early', () => {
    fc.assert(
      fc.property(histories, modes, (history, mode) => {
        checkAll(history, mode, (played) => {
          const faulty = played.flatMap(({ after }) =>
            codesIn(after).flatMap((order) => [
              ...claimedInVain(after, order),
              ...documentsTooEarly(after, order),
            ]),
          );
          expect(faulty).toEqual([]);
        });
      }),
      runs,
    );
  });

  test('once healed and retried, leaves every order and its services in agreement', () => {
    fc.assert(
      fc.property(histories, modes, (history, mode) => {
        const end = healed(endOf(playAll(newWorld(7), history, mode)));
        const all = codesIn(end).flatMap((order) => disagreements(end, order));
        expect([...all, ...greedy(end)]).toEqual([]);
      }),
      runs,
    );
  });

  test('gives the same journal and the same world again for the same seed', () => {
    fc.assert(
      fc.property(seeds, histories, modes, (seed, history, mode) => {
        const [one, other] = [seed, seed].map((each) => playAll(newWorld(each), history, mode));
        expect(one).toEqual(other);
      }),
      { ...runs, numRuns: 60 },
    );
  });

  test('goes on identically from a world that went through JSON, at any point', () => {
    fc.assert(
      fc.property(histories, modes, fc.nat(24), (history, mode, point) => {
        const start = endOf(playAll(newWorld(7), history.slice(0, point), mode));
        const revived = JSON.parse(JSON.stringify(start)) as World;
        expect(revived).toEqual(start);
        const rest = history.slice(point);
        expect(playAll(revived, rest, mode)).toEqual(playAll(start, rest, mode));
      }),
      { ...runs, numRuns: 60 },
    );
  });
});

describe('reading a world', () => {
  test('a new one has nothing in it', () => {
    const world = newWorld(3);
    expect(world).toMatchObject({ now: defaultStart, seed: 3, started: false, lastOrder: null });
    expect([unfiredFaults(world), countSent(world, 'every', 'suman')]).toEqual([[], 0]);
  });

  test('an order that is not there is a bug of the caller, and is named', () => {
    expect(() => processOf(newWorld(), 'DH-9')).toThrow('There is no order "DH-9"');
  });

  test('another seed gives another product or price to some order', () => {
    const totals = [1, 2, 3, 4, 5, 6].map((seed) => {
      const { world } = step(newWorld(seed), placeDesktop);
      return processOf(world, 'DH-1').order.total;
    });
    expect(new Set(totals).size).toBeGreaterThan(1);
  });

  test('has the statuses of the tracks that the order has, and no others', () => {
    const { world } = new Lab().do(placeDesktop, placeSaas, placeCodes);
    expect(['DH-1', 'DH-2', 'DH-3'].map((order) => Object.keys(statusesOf(world, order)))).toEqual([
      ['TT', 'GPSD', 'XHĐ', 'GNDS'],
      ['TT', 'TN', 'XHĐ', 'GNDS'],
      ['TT', 'TN', 'XHĐ', 'GNDS'],
    ]);
    const missing = trackNames.filter((track) => historyOf(world, 'DH-1', track) === null);
    expect(missing).toEqual(['TN']);
  });

  test('has the whole history of a track, the first status included', () => {
    const lab = new Lab().do(
      placeDesktop,
      { action: 'ask-confirmation' },
      { action: 'confirm' },
      pay,
    );
    expect(lab.history('TT')).toEqual([
      'unpaid',
      'awaiting-confirmation',
      'confirmation-sent',
      'paid',
    ]);
  });

  test('counts attempts whatever the network did with them, and a re-connect as none', () => {
    const fault: Fault = {
      service: 'suman',
      call: 'licence-request',
      effect: 'error',
      status: 401,
      when: 'before',
      often: { times: 1 },
    };
    const { world } = new Lab().do(placeDesktop, { action: 'fault', fault }, pay);
    expect(countSent(world, 'licence-request', 'suman')).toBe(1);
    expect(countSent(world, 'every', 'suman', 'DH-1')).toBe(1);
    expect(countSent(world, 'licence-request', 'amis-sales')).toBe(0);
  });

  test('counts over all orders, or of one', () => {
    const { world } = new Lab().do(placeDesktop, pay, placeDesktop, pay);
    expect(countSent(world, 'licence-request', 'suman')).toBe(2);
    expect(countSent(world, 'licence-request', 'suman', 'DH-2')).toBe(1);
    expect(countRefunds(world, 'DH-2')).toBe(0);
  });

  test('finds the faults that never fired, ended ones too', () => {
    const fault: Fault = {
      service: 'suman',
      call: 'lock',
      effect: 'held',
      often: 'until-healed',
    };
    const lab = new Lab().do({ action: 'fault', fault }, placeDesktop, { action: 'heal-all' });
    expect(unfiredFaults(lab.world).map((rule) => rule.fault)).toEqual([fault]);
  });
});
