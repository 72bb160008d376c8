// How the command line reads the values of its options, and complains of those it cannot read.
import { InvalidArgumentError, Option } from 'commander';
import type { Shard } from '../scenario/report/record.ts';
import type { Named } from '../wire/services.ts';
import { valueWords } from './usage.ts';

/** In the language of the command line. */
export type Say = (named: Named) => string;

/** Takes the exit code of the command that ran. */
export type End = (exitCode: number) => void;

export const readShard =
  (say: Say) =>
  (text: string): Shard => {
    const [, index = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
    if (index >= 1 && index <= of) return { index, of };
    throw new InvalidArgumentError(say(valueWords.shard));
  };

export const readSeed =
  (say: Say) =>
  (text: string): number => {
    const seed = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(seed)) return seed;
    throw new InvalidArgumentError(say(valueWords.seed));
  };

/** The services are up to 30 ports above. */
export const readPort =
  (say: Say) =>
  (text: string): number => {
    const port = Number(text);
    if (/^\d+$/.test(text) && port <= 65_505) return port;
    throw new InvalidArgumentError(say(valueWords.port));
  };

/** A whole number that counts something. */
export const readCount =
  (say: Say, least: number, most = Number.MAX_SAFE_INTEGER) =>
  (text: string): number => {
    const count = Number(text);
    if (/^\d+$/.test(text) && count >= least && count <= most) return count;
    throw new InvalidArgumentError(say(valueWords.count(least, most)));
  };

export const langOption = (words: string): Option =>
  new Option('--lang <vi|en>', words).choices(['vi', 'en']);
