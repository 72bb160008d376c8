// From rounds to what the table says: how our server compares with each contender, and how fast
// each was by itself.
import { reading, spreadOf, type Reading, type Spread } from '../measurement.ts';
import type { Contender } from './contenders.ts';
import type { Round } from './load.ts';

/** A contender's rounds, in the order they were played. */
export type Played = { readonly contender: Contender; readonly rounds: readonly Round[] };
/** One who took no part, and why. */
export type LeftOut = { readonly name: string; readonly why: string };

/**
 * The readings: ratios with their bounds first, then the rate of each with its p99.
 * @param own our server's rounds
 * @param others each with as many rounds, played in turn with ours
 */
export const compare = (
  own: Played,
  others: readonly Played[],
  leftOut: readonly LeftOut[],
): readonly Reading[] => [
  ...others.map((other) => lead(own, other)),
  rate(own, leftOut),
  ...others.map((other) => rate(other, [])),
];

/** The quotients of each round, so that a slow moment of the machine falls on both. */
const lead = (own: Played, { contender, rounds }: Played): Reading => {
  const { name, leadAtLeast } = contender;
  const quotients = own.rounds.flatMap(({ perSecond }, at) => {
    const other = rounds[at];
    return other === undefined ? [] : [perSecond / other.perSecond];
  });
  const bound = leadAtLeast === null ? null : ({ is: 'at-least', value: leadAtLeast } as const);
  return reading(`${own.contender.name} ÷ ${name}`, 'times', spreadOf(quotients), bound);
};

const rate = ({ contender, rounds }: Played, leftOut: readonly LeftOut[]): Reading => {
  const { name, needs } = contender;
  const found = spreadOf(rounds.map(({ perSecond }) => perSecond));
  const version = needs === null ? '' : ` ${needs.version}`;
  const notes = [
    sayP99(spreadOf(rounds.map(({ p99Ms }) => p99Ms))),
    ...leftOut.map((each) => `without ${each.name}: ${each.why}`),
  ];
  return { ...reading(`${name}${version}`, 'per-second', found), note: notes.join('; ') };
};

const sayP99 = ({ median, min, max }: Spread): string => {
  const [typical, least, greatest] = [median, min, max].map((ms) => ms.toFixed(1));
  return `p99 ${typical} ms (${least} – ${greatest})`;
};
