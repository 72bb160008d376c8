// Mixes numbers and words into a key of 64 bits.
import { dayMs } from '../../calendar/time.ts';
import { never } from '../../../mocks/cells.ts';
import { soonMs } from '../instants.ts';

/** 64 bits, in two halves: as good as certain that no two of millions of worlds share one. */
export type Key = { readonly high: number; readonly low: number };

/** Words as numbers, the same wherever they are met; as many as the code base has words. */
const numbers = new Map<string, number>();
export const wordOf = (word: string): number => {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const number = numbers.size + 1;
  numbers.set(word, number);
  return number;
};

const firstHigh = 0x9e3779b9;
const firstLow = 0x85ebca6b;

/** Mixes numbers into 64 bits (two multiplicative hashes with other constants). */
export class Mixer {
  private high = firstHigh;
  private low = firstLow;
  /** The instant that comes first of all, ms. */
  private readonly firstDue: number;

  /** @param firstDue when something is due first, ms: of those that are far it is told apart */
  constructor(firstDue: number = never) {
    this.firstDue = firstDue;
  }

  /** Begins anew. */
  restart(): void {
    this.high = firstHigh;
    this.low = firstLow;
  }

  add(number: number): void {
    const mixed = number | 0;
    this.high = Math.imul(this.high ^ mixed, 0x01000193) + 0x2545f491;
    this.high ^= this.high >>> 15;
    this.low = Math.imul(this.low ^ mixed, 0x5bd1e995) + 0x27d4eb2f;
    this.low ^= this.low >>> 13;
  }

  addKey({ high, low }: Key): void {
    this.add(high);
    this.add(low);
  }

  word(word: string): void {
    this.add(wordOf(word));
  }

  flag(isSo: boolean): void {
    this.add(isSo ? 1 : 2);
  }

  /** An instant, counted from now. */
  instant(at: number | null, now: number): void {
    if (at === null) return this.add(-1);
    if (at === never) return this.add(-2);
    const ms = at - now;
    // What takes seconds cannot change which of those that are far comes first.
    if (ms < soonMs) this.add(ms);
    else this.add((at === this.firstDue ? 0x40000000 : 0x20000000) + Math.ceil(ms / dayMs));
  }

  key(): Key {
    let { high, low } = this;
    high = Math.imul(high ^ (low >>> 16), 0x7feb352d);
    low = Math.imul(low ^ (high >>> 15), 0x846ca68b);
    return { high: (high ^ (high >>> 14)) >>> 0, low: (low ^ (low >>> 16)) >>> 0 };
  }
}
