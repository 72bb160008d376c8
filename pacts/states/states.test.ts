// Every provider state of the contracts has a handler and words, and there are no others.
import { describe, expect, test } from 'vitest';
import { contracts } from '../contracts.ts';
import { handlers } from './handlers.ts';
import { stateWords } from './words.ts';

const names = new Set(
  Object.values(contracts).flatMap((all) =>
    all.flatMap(({ states }) => states.map((each) => each.name)),
  ),
);

describe('the provider states', () => {
  test('each has a handler, and each handler is of one', () => {
    expect(Object.keys(handlers).toSorted()).toEqual([...names].toSorted());
  });

  test('each has words in both languages', () => {
    expect(Object.keys(stateWords).toSorted()).toEqual([...names].toSorted());
  });
});
