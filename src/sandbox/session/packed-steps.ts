// Steps as short lists of numbers and places in a table of words, and back: what a link carries.
import type { Fields } from '../../scenario/vocabulary/parameter.ts';
import type { Sentence } from '../../scenario/vocabulary/sentence.ts';
import { partsOf } from '../../scenario/vocabulary/template.ts';
import { vocabulary } from '../../scenario/vocabulary.ts';
import type { Step } from '../../world/steps.ts';

/**
 * A value of a field. A negative number is a word, by its place in the table (-1 is the first);
 * another number is itself; null is a field that is not there.
 */
export type Packed = number | boolean | null | readonly Packed[];

/** Words in the order they are met; each stands once. */
export type Words = { readonly list: string[]; readonly places: Map<string, number> };

export const newWords = (): Words => ({ list: [], places: new Map() });

const placeOf = ({ list, places }: Words, word: string): number => {
  const known = places.get(word);
  if (known !== undefined) return known;
  list.push(word);
  places.set(word, -list.length);
  return -list.length;
};

/** What a sentence fixes, as a name that stays when sentences are reworded or added. */
const kindOf = ({ action, fixed = {} }: Pick<Sentence, 'action' | 'fixed'>): string =>
  [action, fixed['effect'], fixed['when']].filter((part) => part !== undefined).join('/');

/** The fields that steps of a kind can have, in one order whatever their sentences say first. */
const fieldsByKind = new Map<string, { readonly row: Sentence; readonly names: string[] }>();
for (const row of vocabulary) {
  const kind = kindOf(row);
  const own = partsOf(row.vi).flatMap((part) => ('parameter' in part ? part.parameter.fields : []));
  const table = row.table === undefined ? [] : [row.table];
  const before = fieldsByKind.get(kind)?.names ?? [];
  const names = [...new Set([...before, ...own, ...table])].toSorted();
  fieldsByKind.set(kind, { row, names });
}

const innerOf = (step: Step): Fields => {
  const { action: _action, ...own } = step;
  return step.action === 'fault' ? step.fault : own;
};

const packValue = (value: unknown, words: Words): Packed => {
  if (typeof value === 'string') return placeOf(words, value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((each) => packValue(each, words));
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value).map(([name, each]) => [
    placeOf(words, name),
    packValue(each, words),
  ]);
};

/** A step as a list: what kind it is, then its fields. */
export const packStep = (step: Step, words: Words): readonly Packed[] => {
  const inner = innerOf(step);
  const kind = kindOf({
    action: step.action,
    ...(step.action === 'fault' ? { fixed: inner } : {}),
  });
  const packed: Packed[] = [placeOf(words, kind)];
  for (const name of fieldsByKind.get(kind)?.names ?? []) {
    packed.push(packValue(inner[name], words));
  }
  while (packed.at(-1) === null) packed.pop();
  return packed;
};

const isPlace = (value: unknown): value is number => typeof value === 'number' && value < 0;

/** Pairs of a word and a value are an object, anything else in a list a list. */
const isPair = (value: unknown): value is readonly [number, unknown] =>
  Array.isArray(value) && value.length === 2 && isPlace(value[0]);

/** Fields hold lists of pairs, and no deeper. */
const deepest = 2;

const unpackValue = (value: unknown, words: readonly string[], depth = 0): unknown => {
  if (isPlace(value)) return words[-value - 1];
  if (!Array.isArray(value)) return value;
  if (depth >= deepest) return undefined;
  if (value.length > 0 && value.every(isPair)) {
    return Object.fromEntries(
      value.map(([name, each]) => [String(words[-name - 1]), unpackValue(each, words, depth + 1)]),
    );
  }
  return value.map((each) => unpackValue(each, words, depth + 1));
};

/**
 * A step from its list. Takes anything: what it gives has the shape of a Step and is yet to be
 * asked whether it is one (`isSayable`).
 * @returns null for what is no list of a known kind
 */
export const unpackStep = (packed: unknown, words: readonly string[]): Step | null => {
  if (!Array.isArray(packed) || !isPlace(packed[0])) return null;
  const known = fieldsByKind.get(words[-packed[0] - 1] ?? '');
  if (known === undefined || packed.length > known.names.length + 1) return null;
  const { row, names } = known;
  const entries = names.flatMap((name, index) => {
    const value = packed[index + 1] ?? null;
    return value === null ? [] : [[name, unpackValue(value, words)] as const];
  });
  const fields = { ...row.fixed, ...Object.fromEntries(entries) };
  const { action } = row;
  return (action === 'fault' ? { action, fault: fields } : { action, ...fields }) as Step;
};
