// For property tests: random Steps of every sentence, and random names such as people really write.
import fc from 'fast-check';
import { rowsOf, trackNames } from '../order/tracks.ts';
import type { TrackName } from '../order/tracks.ts';
import { errorStatuses } from '../wire/calls.ts';
import { reasons } from '../wire/reasons.ts';
import { calls, notices, services } from '../wire/services.ts';
import type { CallName, Service } from '../wire/services.ts';
import type { Step } from '../world/steps.ts';
import { kinds, payments, thingsOf, unitMs, units, works } from './closed-words.ts';
import type { Fields } from './parameter.ts';
import type { Sentence } from './sentence.ts';
import { partsOf } from './template.ts';

const fragments = [
  'của',
  'lần',
  'đơn hàng',
  ', 2 lần',
  'hủy',
  'huỷ',
  'Khóa',
  ' – ',
  '<x>',
  '|',
  '\\',
];
const letters = [...'aăâbcđeêzAĐƯỳỵ 0123456789,:;.()<>[]{}/\'’#@*?!&%$^_-–—|\\"'].filter(
  (letter) => letter !== '"',
);

/** Names with Vietnamese letters, spaces and punctuation; never double quotes or control characters. */
export const arbitraryName: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...letters), fc.constantFrom(...fragments)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join('').normalize('NFC'))
  .filter((name) => name.trim() !== '');

const keysOf = (table: object): string[] => Object.keys(table);
const oneOf = (field: string, values: readonly unknown[]): fc.Arbitrary<Fields> =>
  fc.constantFrom(...values).map((value) => ({ [field]: value }));
const number = (field: string, min: number, max: number): fc.Arbitrary<Fields> =>
  fc.integer({ min, max }).map((value) => ({ [field]: value }));
const maybe = (field: string, names: fc.Arbitrary<string>): fc.Arbitrary<Fields> =>
  fc.option(names, { nil: undefined }).map((name) => (name === undefined ? {} : { [field]: name }));

const often: fc.Arbitrary<Fields> = fc
  .oneof(
    fc.constant('until-healed'),
    fc.integer({ min: 1, max: 99 }).map((times) => ({ times })),
    fc.integer({ min: 1, max: 99 }).map((nth) => ({ nth })),
  )
  .map((value) => ({ often: value }));

/** Seconds from 2000 to 2099, rarely with milliseconds. */
const instant: fc.Arbitrary<Fields> = fc
  .tuple(
    fc.integer({ min: 946_684_800, max: 4_102_444_799 }),
    fc.constantFrom(0, 0, 0, 1, 500),
    fc.boolean(),
  )
  .map(([seconds, ms, isRound]) => ({
    instant: isRound ? Math.floor(seconds / 60) * 60_000 : seconds * 1000 + ms,
  }));

const delay: fc.Arbitrary<Fields> = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.constantFrom(...Object.values(unitMs)))
  .map(([amount, length]) => ({ delayMs: amount * length }));

const alone: Readonly<Record<string, fc.Arbitrary<Fields>>> = {
  instant,
  duration: fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom(...keysOf(units)))
    .map(([amount, unit]) => ({ amount, unit })),
  delay,
  often,
  amount: number('amount', 1, 2_000_000_000),
  quantity: number('quantity', 1, 500),
  count: number('count', 0, 12),
  code: oneOf('status', errorStatuses),
  kind: oneOf('kind', keysOf(kinds)),
  payment: oneOf('payment', keysOf(payments)),
  invoice: oneOf('invoice', [true, false]),
  work: oneOf('work', keysOf(works)),
  reason: oneOf('reason', keysOf(reasons)),
};

const everyService = keysOf(services) as Service[];
const servicesAndCalls: readonly Fields[] = Object.entries(calls).flatMap(([call, row]) =>
  row.services.map((service) => ({ service, call })),
);
const withEvery: readonly Fields[] = everyService.map((service) => ({ service, call: 'every' }));
const documents: readonly Fields[] = (['invoice-request', 'sales-contract'] as CallName[]).map(
  (call) => ({ service: 'amis-accounting', call }),
);

/** Arguments that must fit each other: a service and what it takes, sends or holds. */
const pairs = (names: readonly string[], effect: unknown): readonly Fields[] => {
  if (effect === 'not-stored' || effect === 'store-failed') return documents;
  if (names.includes('oneCall')) return servicesAndCalls;
  if (names.includes('call')) return [...servicesAndCalls, ...withEvery];
  if (names.includes('notice')) {
    return Object.entries(notices).map(([notice, { service }]) => ({ notice, service }));
  }
  if (names.includes('thing')) {
    return Object.entries(thingsOf).flatMap(([service, list]) =>
      list.map((thing) => ({ service, thing })),
    );
  }
  return names.includes('service') ? everyService.map((service) => ({ service })) : [{}];
};

const statusOf = (track: TrackName): fc.Arbitrary<string> =>
  fc.constantFrom(...Object.keys(rowsOf(track)));

const aboutTracks = (row: Sentence, names: readonly string[]): fc.Arbitrary<Fields> => {
  if (row.table === 'statuses') {
    return fc
      .subarray([...trackNames], { minLength: 1 })
      .chain((chosen) =>
        fc.tuple(...chosen.map((track) => statusOf(track).map((id) => [track, id]))),
      )
      .map((entries) => ({ statuses: Object.fromEntries(entries) as Fields }));
  }
  if (!names.includes('track')) return fc.constant({});
  return fc.constantFrom(...trackNames).chain((track) => {
    if (row.table === 'history') {
      const history = fc.array(statusOf(track), { minLength: 1, maxLength: 4 });
      return history.map((list) => ({ track, history: list }));
    }
    if (!names.includes('label')) return fc.constant({ track });
    return statusOf(track).map((status) => ({ track, status }));
  });
};

/**
 * Random Steps that one sentence says.
 * @param orders names of orders; absent order otherwise
 */
export const arbitraryStepOf = (
  row: Sentence,
  orders: fc.Arbitrary<string> = arbitraryName,
  customers: fc.Arbitrary<string> = arbitraryName,
): fc.Arbitrary<Step> => {
  const names = partsOf(row.vi).flatMap((part) =>
    'parameter' in part ? [part.parameter.name] : [],
  );
  const parts = [
    fc.constant(row.fixed ?? {}),
    fc.constantFrom(...pairs(names, row.fixed?.['effect'])),
    aboutTracks(row, names),
    ...(names.includes('customer') ? [maybe('customer', customers)] : []),
    ...(names.includes('order') || names.includes('forOrder') ? [maybe('order', orders)] : []),
    ...names.flatMap((name) => alone[name] ?? []),
  ];
  return fc.tuple(...parts).map((list) => {
    const fields: Fields = Object.assign({}, ...list);
    const { action } = row;
    return (action === 'fault' ? { action, fault: fields } : { action, ...fields }) as Step;
  });
};
