// The reductions leave out nothing that matters: on small worlds the reduced search and the whole
// one come to the same ends and find the same faults. What a reduction does leave out is said here.
import { describe, expect, it } from 'vitest';
import { step } from '../world/step.ts';
import type { Action } from '../world/steps.ts';
import { countThings, processOf, type World } from '../world/world.ts';
import type { Bounds } from './choices.ts';
import type { EffectSet } from './effects.ts';
import { endOf, isQuiet } from './ends.ts';
import {
  boundsFor,
  everyReduction,
  noReduction,
  startsFor,
  type Reductions,
} from './exploration.ts';
import { allProperties } from './properties.ts';
import type { Always, Property } from './property.ts';
import { nameOf, reach } from './reach.ts';
import { explore } from './search.ts';
import { boundsFrom, starts, type Start } from './starts.ts';

type Small = {
  readonly start: string;
  readonly faults: number;
  /** Names of effects that are tried, with their status where they have one; all when absent. */
  readonly effects?: readonly string[];
};

/**
 * Effects that `alike` takes for one another must be tried together: to the caller what comes after
 * the work is a lost reply, and what comes before it a request that never arrived.
 */
const alikeAfter = ['reply-lost', 'garbled', 'off-schema'];
const alikeBefore = ['never-received', 'reset', 'error 500'];

const smallWorlds: readonly Small[] = [
  { start: 'top-up-online', faults: 1 },
  { start: 'top-up-bank-transfer', faults: 1 },
  { start: 'top-up-online', faults: 2, effects: [...alikeAfter, ...alikeBefore, 'refused'] },
  { start: 'top-up-online-invoice', faults: 1, effects: [...alikeAfter, ...alikeBefore] },
  { start: 'saas-online', faults: 1, effects: ['never-received', 'reset', 'error 500'] },
  { start: 'desktop-online', faults: 1, effects: ['reply-lost', 'garbled', 'error 400'] },
];

const nameOfEffect = (effect: EffectSet['onCalls'][number]): string =>
  'status' in effect ? `${effect.effect} ${effect.status}` : effect.effect;

const boundsOfSmall = ({ faults, effects }: Small, reductions: Reductions): Bounds => {
  const bounds = boundsFor(faults, 1, reductions);
  if (effects === undefined) return bounds;
  const onCalls = bounds.effects.onCalls.filter((each) => effects.includes(nameOfEffect(each)));
  return { ...bounds, effects: { ...bounds.effects, onCalls, onDocuments: [], onNotices: [] } };
};

const startNamed = (asked: string): readonly Start[] => starts.filter(({ name }) => name === asked);

const oneByOne: readonly (readonly [string, Reductions])[] = [
  ['alike', { ...noReduction, alike: true }],
  ['commuting', { ...noReduction, commuting: true }],
  ['alike and commuting', { ...noReduction, alike: true, commuting: true }],
  ['turned away', { ...noReduction, turnedAway: true }],
];

type View = (world: World) => string;

/** All is healed, and nothing else: what failed is not retried yet. */
const healed: View = (world) => nameOf(step(world, { action: 'heal-all' }, 'stepwise').world);
const ended: View = (world) => nameOf(endOf(world).world);

/** The quiet worlds to which a small world can come, in one view. */
const quietWorlds = (small: Small, reductions: Reductions, view: View): ReadonlySet<string> => {
  const bounds = boundsOfSmall(small, reductions);
  const found = new Set<string>();
  for (const start of startsFor(startNamed(small.start), reductions)) {
    for (const { world } of reach([start], bounds)) {
      if (isQuiet(world, boundsFrom(start, bounds))) found.add(view(world));
    }
  }
  return found;
};

/** A property made up to be broken: some world that can be reached has what it forbids. */
const neverIs = (name: string, isForbidden: (world: World, order: string) => boolean): Always => ({
  kind: 'always',
  of: 'world',
  name,
  said: { vi: name, en: name },
  broken: ({ after }, order) =>
    isForbidden(after, order) ? { order, said: { vi: name, en: name }, checks: [] } : null,
});

const planted: readonly Property[] = [
  neverIs('never-failed', (world, code) => {
    const { order } = processOf(world, code);
    return order.kind === 'top-up' && order.TN === 'code-failed';
  }),
  neverIs('never-failed-with-codes', (world, code) => {
    const { order } = processOf(world, code);
    const codes = countThings(world, 'suman', 'top-up-codes', code);
    return order.kind === 'top-up' && order.TN === 'code-failed' && codes > 0;
  }),
  neverIs('never-paid-twice', (world, code) => processOf(world, code).payments.length > 1),
  neverIs('no-document-fails', (world, code) => {
    const { XHĐ, GNDS } = processOf(world, code).order;
    return XHĐ === 'request-failed' || GNDS === 'record-failed';
  }),
  neverIs('never-issued-while-invoicing-failed', (world, code) => {
    const { XHĐ } = processOf(world, code).order;
    return (
      XHĐ === 'request-failed' && countThings(world, 'amis-sales', 'invoice-requests', code) > 0
    );
  }),
];

/** Which properties are broken, and by how many faults at least. */
const verdicts = (
  small: Small,
  reductions: Reductions,
  properties: readonly Property[],
): readonly string[] => {
  const bounds = boundsOfSmall(small, reductions);
  const found = new Set<string>();
  for (const start of startsFor(startNamed(small.start), reductions)) {
    const search = explore(start, { bounds, properties, maxStates: 200_000, findAll: true });
    let turn = search.next();
    while (turn.done !== true) turn = search.next();
    expect(turn.value.complete).toBe(true);
    for (const { violation, faults } of turn.value.findings) {
      found.add(`${violation.property} by ${faults}`);
    }
  }
  return [...found].toSorted();
};

const titleOf = ({ start, faults, effects = ['every effect'] }: Small): string =>
  `${start}, ${faults} faults, ${effects.join(', ')}`;
const cases = smallWorlds.map((small) => [titleOf(small), small] as const);

describe.each(cases)('%s', (_, small) => {
  const whole = {
    healed: quietWorlds(small, noReduction, healed),
    ended: quietWorlds(small, noReduction, ended),
    verdicts: verdicts(small, noReduction, [...planted, ...allProperties]),
  };

  it('has ends that differ, and planted faults that are found', () => {
    expect(whole.healed.size).toBeGreaterThan(whole.ended.size);
    expect(whole.ended.size).toBeGreaterThan(1);
    expect(whole.verdicts.length).toBeGreaterThan(0);
  });

  it.each(oneByOne)('%s: the same quiet worlds', (_name, reductions) => {
    expect(quietWorlds(small, reductions, healed)).toEqual(whole.healed);
  });

  it.each(oneByOne)('%s: the same ends', (_name, reductions) => {
    expect(quietWorlds(small, reductions, ended)).toEqual(whole.ended);
  });

  it.each(oneByOne)('%s: the same verdicts', (_name, reductions) => {
    expect(verdicts(small, reductions, [...planted, ...allProperties])).toEqual(whole.verdicts);
  });
});

const apart: Reductions = { ...noReduction, apart: true };

describe('apart', () => {
  const small: Small = { start: 'saas-online', faults: 1, effects: ['reply-lost', 'error 400'] };

  /** What became of one document of an order, and of the order besides. */
  const partOf =
    (document: 'invoice' | 'contract'): View =>
    (world) => {
      const end = endOf(world).world;
      const { order, payments } = processOf(end, 'DH-1');
      const things = document === 'invoice' ? 'invoice-requests' : 'sales-contracts';
      return JSON.stringify([
        order.TT,
        order.kind === 'saas' && order.TN,
        payments.map(({ became }) => became),
        document === 'invoice' ? order.XHĐ : order.GNDS,
        countThings(end, 'amis-sales', things, 'DH-1'),
        countThings(end, 'amis-accounting', things, 'DH-1'),
        document === 'invoice' && countThings(end, 'amis-accounting', 'invoices', 'DH-1'),
      ]);
    };

  it.each(['invoice', 'contract'] as const)(
    'comes to the same ends of the %s alone',
    (document) => {
      const view = partOf(document);
      expect(quietWorlds(small, apart, view)).toEqual(quietWorlds(small, noReduction, view));
    },
  );

  it('finds what breaks in one document', () => {
    const all = [...planted, ...allProperties];
    expect(verdicts(small, apart, all)).toEqual(verdicts(small, noReduction, all));
  });

  it('but comes only to ends that the whole search comes to, and not to all of them', () => {
    const whole = quietWorlds(small, noReduction, ended);
    const found = quietWorlds(small, apart, ended);
    expect([...found].filter((name) => !whole.has(name))).toEqual([]);
    expect(found.size).toBeLessThan(whole.size);
  });

  it('and does not find what only both documents together break', () => {
    const both = neverIs('never-both', (world, code) => {
      const { XHĐ, GNDS } = processOf(world, code).order;
      return XHĐ === 'invoiced' && GNDS === 'recorded';
    });
    const unharmed: Small = { start: 'saas-online', faults: 0 };
    expect(verdicts(unharmed, noReduction, [both])).toEqual(['never-both by 0']);
    expect(verdicts(unharmed, apart, [both])).toEqual([]);
  });
});

/** A whole search of a small world, each action as often as it matters. */
const searched = (start: Start, reductions: Reductions, faults: number) => {
  const bounds = { ...boundsFor(faults, null, reductions), effects: fewEffects };
  const properties = [...planted, ...allProperties];
  const search = explore(start, { bounds, properties, maxStates: 300_000, findAll: true });
  let turn = search.next();
  while (turn.done !== true) turn = search.next();
  const { states, transitions, ends, turnedAway, findings, complete } = turn.value;
  expect(complete).toBe(true);
  const found = findings.map(({ violation, faults: by }) => `${violation.property} by ${by}`);
  return { states, transitions, ends, turnedAway, found: found.toSorted() };
};

const fewEffects: EffectSet = {
  onCalls: [{ effect: 'reply-lost' }, { effect: 'error', status: 400, when: 'before' }],
  onDocuments: ['not-stored'],
  onNotices: [{ effect: 'notice-lost' }],
  often: [{ times: 1 }, 'until-healed'],
};

describe('turned away', () => {
  it.each(['top-up-bank-transfer-invoice', 'saas-bank-transfer (contract)', 'desktop-online'])(
    'reaches the same worlds and ends from %s, in fewer steps',
    (name) => {
      const apartStarts = startsFor(starts, everyReduction);
      const [start] = [...starts, ...apartStarts].filter((each) => each.name === name);
      if (start === undefined) throw new Error(`There is no start ${name}.`);
      const whole = searched(start, { ...noReduction, commuting: true }, 1);
      const reduced = searched(start, { ...noReduction, commuting: true, turnedAway: true }, 1);
      expect(reduced.turnedAway).toBeGreaterThan(0);
      expect(reduced.transitions).toBe(whole.transitions - reduced.turnedAway);
      expect({ ...reduced, transitions: 0, turnedAway: 0 }).toEqual({
        ...whole,
        transitions: 0,
        turnedAway: 0,
      });
    },
  );
});

describe('symmetric', () => {
  const topUp = (order: string): Action => ({
    action: 'place-top-up',
    quantity: 1,
    payment: 'online',
    invoice: false,
    order,
    customer: 'An',
  });
  const two: Start = {
    name: 'two-top-ups',
    steps: [topUp('DH-1'), topUp('DH-2')],
    orders: ['DH-1', 'DH-2'],
    leftAlone: ['sales-contract'],
  };

  it('finds the same, in some half of the worlds', () => {
    const whole = searched(two, noReduction, 2);
    const half = searched(two, { ...noReduction, symmetric: true }, 2);
    expect(half.found).toEqual(whole.found);
    expect(half.found).toContain('never-failed by 1');
    expect(half.states).toBeLessThan(whole.states * 0.6);
    expect(half.states).toBeGreaterThanOrEqual(whole.states / 2);
  });

  it('comes to the same ends, whichever order is which', () => {
    const bounds = { ...boundsFor(1, null, noReduction), effects: fewEffects };
    const endsIn = (symmetric: boolean): ReadonlySet<string> => {
      const found = new Set<string>();
      for (const { world } of reach([two], { ...bounds, symmetric })) {
        if (!isQuiet(world, boundsFrom(two, bounds))) continue;
        found.add(nameOf(endOf(world).world, undefined, true));
      }
      return found;
    };
    expect(endsIn(true)).toEqual(endsIn(false));
    expect(endsIn(true).size).toBeGreaterThan(1);
  });
});
