// The key of a world: worlds of one key have one future, and ids and instants are no part of it.
import { describe, expect, it } from 'vitest';
import { allCells, getCell, setCell } from '../../../mocks/cells.ts';
import { instantOf } from '../../calendar/time.ts';
import type { Lane, Process } from '../../engine/process.ts';
import { step } from '../../world/step.ts';
import type { Action } from '../../world/steps.ts';
import { duesOf, newWorld, type World } from '../../world/world.ts';
import { choicesIn, type Choice } from '../choices.ts';
import { boundsFor, everyReduction, startsFor } from '../exploration.ts';
import { nameOf, reach, storyOf, take, type Reached } from '../reach.ts';
import { soonMs } from '../instants.ts';
import { boundsFrom, starts, type Start } from '../starts.ts';

const day = 86_400_000;

/** A choice in words: instants counted from now, those that are far by the day. */
const labelOf = ({ world: { now } }: Reached, { steps }: Choice): string => {
  const told = steps.map((action) => {
    if (action.action !== 'reach') return action;
    const ms = action.instant - now;
    return ms < soonMs ? `in ${ms} ms` : `in ${Math.ceil(ms / day)} days`;
  });
  return JSON.stringify(told);
};

const waitingFrom = (lane: Lane, now: number): Lane =>
  lane.task.phase.is === 'waiting'
    ? { ...lane, task: { ...lane.task, phase: { ...lane.task.phase, at: now } } }
    : lane;

/** The world, but for how long each call has waited: it decides which of two look-ups goes. */
const withoutWaits = (world: World): World => {
  let { engine } = world;
  for (const { process, flights } of allCells(world.engine)) {
    const lanes: Process['lanes'] = Object.fromEntries(
      Object.entries(process.lanes).map(([name, lane]) => [name, waitingFrom(lane, world.now)]),
    );
    const cell = { process: { ...process, lanes }, flights };
    engine = setCell(engine, process.order.code, cell, duesOf(cell));
  }
  return { ...world, engine };
};

/** More notices alike are under way than the key tells apart: the key says so on purpose. */
const hasManyAlike = ({ outside }: World, { orders }: Start): boolean =>
  orders.some((code) => {
    const alike = new Map<string, number>();
    for (const { notice } of getCell(outside.post, code)?.notices ?? []) {
      const what = 'document' in notice ? `${notice.document} ${notice.failure}` : '';
      const name = `${notice.name} ${what}`;
      alike.set(name, (alike.get(name) ?? 0) + 1);
    }
    return [...alike.values()].some((count) => count > 2);
  });

/** How two worlds of one key differ in what can happen next, or in where that leads; '' if not. */
const difference = (one: Reached, other: Reached, start: Start, faults: number): string => {
  const bounds = boundsFrom(start, boundsFor(faults, 1, everyReduction));
  const choicesOf = (from: Reached): ReadonlyMap<string, Choice> =>
    new Map(
      choicesIn(from.world, from.counts, from.faults, bounds).map((choice) => [
        labelOf(from, choice),
        choice,
      ]),
    );
  const [ours, theirs] = [choicesOf(one), choicesOf(other)];
  const notShared = [...ours.keys(), ...theirs.keys()].find(
    (label) => !ours.has(label) || !theirs.has(label),
  );
  if (notShared !== undefined) return `only one of them has the choice ${notShared}`;
  for (const [label, choice] of ours) {
    const same = theirs.get(label);
    if (same === undefined) continue;
    const [next, others] = [take(one, choice).reached, take(other, same).reached];
    if (nameOf(next.world, next.counts) === nameOf(others.world, others.counts)) continue;
    const left = nameOf(withoutWaits(next.world), next.counts);
    if (left !== nameOf(withoutWaits(others.world), others.counts)) return `by ${label} they part`;
  }
  return '';
};

type Comparison = { readonly pairs: number; readonly differences: readonly string[] };

/**
 * Compares worlds with the first one of their key when they are met again.
 * @param every one pair of so many, so that they are spread over the worlds
 * @param atMost pairs that are compared
 */
const compare = (start: Start, faults: number, every: number, atMost: number): Comparison => {
  const bounds = boundsFor(faults, 1, everyReduction);
  const first = new Map<string, Reached>();
  const differences: string[] = [];
  let met = 0;
  let pairs = 0;
  const meet = (next: Reached): void => {
    const name = nameOf(next.world, next.counts);
    const known = first.get(name);
    if (known === undefined) {
      first.set(name, next);
      return;
    }
    // After another number of faults what may still fail differs by right.
    if (known.faults !== next.faults) return;
    if (hasManyAlike(known.world, start) || hasManyAlike(next.world, start)) return;
    met += 1;
    if (met % every !== 0) return;
    pairs += 1;
    const found = difference(known, next, start, faults);
    if (found === '') return;
    const stories = [known, next].map((each) =>
      JSON.stringify(storyOf(each).map(({ steps }) => steps)),
    );
    differences.push([found, ...stories].join('\n'));
  };
  for (const _ of reach([start], bounds, (_from, { reached }) => meet(reached))) {
    if (pairs >= atMost) break;
  }
  return { pairs, differences };
};

describe('two worlds of one key can do the same, and come by it to one key again', () => {
  const explored = startsFor(starts, everyReduction);
  it.each(explored.map((start) => [start.name, start] as const))(
    'from %s, no fault',
    (_, start) => {
      const { pairs, differences } = compare(start, 0, 1, 400);
      expect(differences.slice(0, 1)).toEqual([]);
      expect(pairs).toBeGreaterThan(0);
    },
  );

  it.each([
    ['top-up-online', 2, 3, 1_000],
    ['top-up-bank-transfer', 1, 2, 1_000],
    ['top-up-online-invoice', 1, 10, 1_000],
    ['saas-online (contract)', 1, 5, 1_000],
    ['desktop-online (invoice)', 1, 20, 800],
    ['two-saas', 1, 20, 300],
  ])('from %s, %i faults at most: one pair in %i, %i of them', (name, faults, every, atMost) => {
    const start = explored.find((each) => each.name === name);
    expect(start).toBeDefined();
    if (start === undefined) return;
    const { pairs, differences } = compare(start, faults, every, atMost);
    expect(differences.slice(0, 1)).toEqual([]);
    expect(pairs).toBeGreaterThanOrEqual(atMost);
  });
});

/** Plays a story from another morning, with an order of another name, by another customer. */
const told = (
  story: readonly Action[],
  { on, order, customer = 'An', seed = 1 }: Told,
): readonly string[] => {
  const start = instantOf(`${on} 09:00`);
  let world = newWorld(seed, start);
  return story.map((action) => {
    const named = 'order' in action ? { ...action, order } : action;
    const whose = 'customer' in named ? { ...named, customer } : named;
    const moved = whose.action === 'reach' ? { ...whose, instant: start + whose.instant } : whose;
    const fault: Action =
      moved.action === 'fault' && 'order' in moved.fault
        ? { action: 'fault', fault: { ...moved.fault, order } }
        : moved;
    world = step(world, fault, 'stepwise').world;
    return nameOf(world);
  });
};
type Told = {
  readonly on: string;
  readonly order: string;
  readonly customer?: string;
  readonly seed?: number;
};

/** Of each kind one that has ids, revisions, time-outs, late requests and notices in it. */
const stories: readonly (readonly [string, readonly Action[]])[] = [
  [
    'a licence whose reply is lost',
    [
      { action: 'place', kind: 'desktop', payment: 'online', order: '', customer: '' },
      {
        action: 'fault',
        fault: {
          service: 'suman',
          call: 'licence-request',
          effect: 'reply-lost',
          often: { times: 1 },
        },
      },
      { action: 'send-call', order: '', service: 'suman', call: 'licence-request' },
      { action: 'grant-licence', order: '' },
      { action: 'reach', instant: 30_000 },
      { action: 'send-call', order: '', service: 'suman', call: 'licence-request' },
      { action: 'send-notice', order: '', service: 'suman', notice: 'licence-granted' },
      { action: 'send-call', order: '', service: 'amis-sales', call: 'sales-contract' },
    ],
  ],
  [
    'a resource that is cancelled while it is granted late',
    [
      { action: 'place', kind: 'saas', payment: 'bank-transfer', order: '', customer: '' },
      {
        action: 'fault',
        fault: {
          service: 'suman',
          call: 'temporary-grant',
          effect: 'late-request',
          delayMs: 3_600_000,
          often: { times: 1 },
        },
      },
      { action: 'send-call', order: '', service: 'suman', call: 'temporary-grant' },
      { action: 'cancel', order: '' },
      { action: 'reach', instant: 30_000 },
      { action: 'reach', instant: 3_600_000 },
    ],
  ],
];

describe('ids and instants are no part of a key', () => {
  it.each(stories)('%s: the same on another morning, by other names', (_, story) => {
    const keys = told(story, { on: '02/03/2026', order: 'DH-1' });
    expect(new Set(keys).size).toBeGreaterThan(story.length / 2);
    // What is counted in working days depends on the day, so the day itself is in the key.
    expect(told(story, { on: '02/03/2026', order: 'B', customer: 'Bình' })).toEqual(keys);
    expect(told(story, { on: '02/03/2026', order: 'DH-1', seed: 7 })).toEqual(keys);
    expect(told(story, { on: '03/03/2026', order: 'DH-1' })).not.toEqual(keys);
  });

  it('counts instants from now: the same story two hours later has the same keys', () => {
    const [[, story] = ['', []]] = stories;
    const later: readonly Action[] = [{ action: 'reach', instant: 7_200_000 }, ...story];
    const keys = told(story, { on: '02/03/2026', order: 'DH-1' });
    const shifted = later.map((action, index) =>
      index > 0 && action.action === 'reach'
        ? { ...action, instant: action.instant + 7_200_000 }
        : action,
    );
    expect(told(shifted, { on: '02/03/2026', order: 'DH-1' }).slice(1)).toEqual(keys);
  });
});

describe('what can make a difference is part of a key', () => {
  const place: Action = { action: 'place', kind: 'saas', payment: 'bank-transfer', order: 'A' };
  const play = (...actions: readonly Action[]): World =>
    actions.reduce((world, action) => step(world, action, 'stepwise').world, newWorld());
  const send: Action = {
    action: 'send-call',
    order: 'A',
    service: 'suman',
    call: 'temporary-grant',
  };
  const lost = (often: 'until-healed' | { readonly times: number }): Action => ({
    action: 'fault',
    fault: { service: 'suman', call: 'temporary-grant', effect: 'reply-lost', often },
  });

  it.each<readonly [string, readonly Action[], readonly Action[]]>([
    ['how an order is paid', [place], [{ ...place, payment: 'online' }]],
    ['what went out', [place], [place, send]],
    ['what was confirmed', [place], [place, { action: 'confirm', order: 'A' }]],
    ['a fault that can still strike', [place], [place, lost('until-healed')]],
    ['how often it can', [place, lost({ times: 1 })], [place, lost({ times: 2 })]],
    ['a reply that is lost', [place, send], [place, lost({ times: 1 }), send]],
    [
      'which day it is',
      [place],
      [{ action: 'it-is', instant: instantOf('03/03/2026 09:00') }, place],
    ],
    ['another order', [place], [place, { ...place, order: 'B' }]],
  ])('%s', (_, one, other) => {
    expect(nameOf(play(...one))).not.toBe(nameOf(play(...other)));
  });

  it('what was counted on the way, where it is bounded', () => {
    const world = play(place);
    expect(nameOf(world, new Uint8Array([0, 1]))).not.toBe(nameOf(world, new Uint8Array([1, 0])));
  });

  it('but not a fault that is spent, and not one that was healed', () => {
    const plain = nameOf(play(place));
    expect(nameOf(play(place, lost('until-healed'), { action: 'heal-all' }))).toBe(plain);
  });
});
