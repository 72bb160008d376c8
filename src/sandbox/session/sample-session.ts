// Sessions for tests: played by steps that must be taken, or by numbers that pick what is offered.
import type { Step } from '../../world/steps.ts';
import { allCells } from '../../../mocks/cells.ts';
import { timeChoices } from './due.ts';
import { faultFrom, targetChoices } from './fault-choices.ts';
import { offersFor } from './offers.ts';
import { presets } from './presets.ts';
import { add, momentOf, newSession, type Session } from './session.ts';

/** A session with steps added one after the other; throws when one is refused. */
export const clicked = (steps: readonly Step[], from: Session = newSession()): Session =>
  steps.reduce((session, step) => {
    const added = add(session, step);
    if ('refused' in added) throw new Error(`${JSON.stringify(step)}: ${added.refused.en}`);
    return added.session;
  }, from);

export const placeDesktop = {
  action: 'place',
  kind: 'desktop',
  payment: 'bank-transfer',
  customer: 'An',
  order: 'DH-1',
} as const satisfies Step;

/** The story that every demonstration tells: the reply to the licence request is lost once. */
export const demonstration: readonly Step[] = [
  placeDesktop,
  {
    action: 'fault',
    fault: {
      effect: 'reply-lost',
      service: 'suman',
      call: 'licence-request',
      often: { times: 1 },
    },
  },
  { action: 'receive-money', order: 'DH-1' },
  { action: 'grant-licence', order: 'DH-1' },
  { action: 'issue-invoice', order: 'DH-1' },
];

const placings: readonly Step[] = (['bank-transfer', 'online'] as const).flatMap((payment) => [
  { action: 'place', kind: 'desktop', payment, customer: 'An' },
  { action: 'place', kind: 'saas', payment, customer: 'Bình' },
  { action: 'place-top-up', quantity: 2, payment, invoice: payment === 'online', customer: 'An' },
]);

const faults: readonly Step[] = targetChoices.flatMap(({ service, on, effects }) =>
  effects.flatMap(({ effect }) => {
    const fault = faultFrom({ service, on, effect, often: { times: 1 } });
    return fault === null ? [] : [{ action: 'fault', fault } as const];
  }),
);

const ordersAtMost = 3;

/** Everything that a page would offer where a session stands, what is not allowed included. */
const offered = (session: Session): readonly (readonly Step[])[] => {
  const { world } = momentOf(session);
  const orders = allCells(world.engine).map(({ process }) => process.order.code);
  return [
    orders.length < ordersAtMost ? placings : [],
    ...orders.map((order) => offersFor(world, order).map(({ action }) => action)),
    timeChoices(world).flatMap(({ action }) => action ?? []),
    presets.flatMap(({ steps }) => steps),
    faults,
  ].filter((group) => group.length > 0);
};

/**
 * A session clicked at random: each number picks a kind of offer and one of it.
 * @param picks whole numbers, not negative
 */
export const wandered = (picks: readonly number[], from: Session = newSession()): Session =>
  picks.reduce((session, pick) => {
    const groups = offered(session);
    const group = groups[pick % groups.length] ?? [];
    const step = group[Math.floor(pick / groups.length) % group.length];
    const added = step === undefined ? null : add(session, step);
    return added !== null && 'session' in added ? added.session : session;
  }, from);
