// The abstract order in Promela, the language of the model checker Spin.
import {
  callTracks,
  delivery,
  firstStatus,
  lastStatus,
  payment,
  statusesOf,
} from './abstract-order.ts';

/** A status is a number: its place among all names. */
const names = [
  ...new Set([...Object.values(payment), ...callTracks.flatMap(statusesOf)]),
] as readonly string[];
const numberOf = (status: string): number => names.indexOf(status);

const first = numberOf(firstStatus);

/** One transition is one indivisible step, so that the states are those of the machine. */
const option = (guards: readonly string[], changes: readonly string[]): string =>
  `  :: d_step { (${guards.join(' && ')}) -> ${changes.join('; ')} }`;

/**
 * The model as a text.
 * @param bound faults at most
 */
export const promelaOf = (bound: number): string => {
  const [unpaid, paid, cancelled] = [payment.first, payment.paid, payment.cancelled].map(numberOf);
  const options = callTracks.flatMap(({ name, moves, after }) =>
    moves.map(({ event, from, to, isFault }) => {
      const ready =
        after === 'paid' ? `payment == ${paid}` : `${delivery} == ${numberOf(lastStatus)}`;
      return option(
        [
          `${name} == ${numberOf(from)}`,
          ...(event === 'SEND' ? [ready] : []),
          ...(isFault ? [`faults < ${bound}`] : []),
        ],
        [`${name} = ${numberOf(to)}`, ...(isFault ? ['faults = faults + 1'] : [])],
      );
    }),
  );
  return [
    `byte payment = ${unpaid};`,
    ...callTracks.map(({ name }) => `byte ${name} = ${first};`),
    'short faults = 0;',
    'active proctype order() {',
    '  do',
    option([`payment == ${unpaid}`], [`payment = ${paid}`]),
    option([`payment == ${unpaid}`], [`payment = ${cancelled}`]),
    ...options,
    '  od',
    '}',
    '',
  ].join('\n');
};
