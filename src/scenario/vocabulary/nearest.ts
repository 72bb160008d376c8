// "Did you mean": the candidates nearest to a word, by edit distance on the folded key.
import { distance } from 'fastest-levenshtein';
import { foldKey } from './fold.ts';

/**
 * The `n` candidates nearest to `word`, best first; equals keep the order given.
 * @param candidates in the order that breaks ties
 */
export const nearest = (word: string, candidates: readonly string[], n: number): string[] => {
  const key = foldKey(word);
  return candidates
    .map((candidate) => ({ candidate, away: distance(key, foldKey(candidate)) }))
    .toSorted((a, b) => a.away - b.away)
    .slice(0, n)
    .map(({ candidate }) => candidate);
};

/**
 * Could `word` be a slip of the pen for `candidate`? At most a third of the letters differ.
 */
export const isNear = (word: string, candidate: string): boolean =>
  distance(foldKey(word), foldKey(candidate)) <= Math.max(2, foldKey(candidate).length / 3);
