// Can the language say a Step, so that the parser reads the very same Step back? For steps that
// come from anywhere but a feature file.
import type { Step } from '../world/steps.ts';
import { fieldsOf, sentenceOf } from './print.ts';
import { misfitsOf } from './reading/misfits.ts';
import { printTable, readTable } from './reading/tables.ts';
import { foldCharacters } from './vocabulary/fold.ts';
import type { Fields, Parameter } from './vocabulary/parameter.ts';
import type { Sentence } from './vocabulary/sentence.ts';
import { partsOf } from './vocabulary/template.ts';
import { vocabulary } from './vocabulary.ts';

/** The same data, whatever the order of its fields. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const fields = Object.entries(one);
  const others = new Map(Object.entries(other));
  return (
    fields.length === others.size &&
    fields.every(([name, value]) => others.has(name) && isSame(value, others.get(name)))
  );
};

const patterns = new Map<string, RegExp>();

const patternOf = ({ name, pattern }: Parameter): RegExp => {
  const known = patterns.get(name);
  if (known !== undefined) return known;
  const made = new RegExp(`^(?:${pattern.vi})$`, 'u');
  patterns.set(name, made);
  return made;
};

/** What the parser would read of a Step that this sentence prints; null when it would complain. */
const readBack = (row: Sentence, fields: Fields): Fields | null => {
  let read: Fields = { ...row.fixed };
  for (const part of partsOf(row.vi)) {
    if (!('parameter' in part)) continue;
    const { parameter } = part;
    const written = parameter.print(fields, 'vi');
    const folded = foldCharacters(written);
    if (!patternOf(parameter).test(folded)) return null;
    const reading = parameter.read({ written, folded }, 'vi', read);
    if ('complaint' in reading) return null;
    read = { ...read, ...reading.fields };
  }
  if (misfitsOf(read, 'vi').length > 0) return null;
  if (row.table === undefined) return read;
  const cells = printTable(row.table, fields);
  if (cells.some((line) => line.length === 0)) return null;
  const table = readTable(row.table, cells, read);
  return 'fields' in table ? { ...read, ...table.fields } : null;
};

/**
 * Can a scenario say this Step, and be read back to the same? Takes anything: what only looks like
 * a Step is none. Whether its order has been placed is not asked.
 */
export const isSayable = (step: Step): boolean => {
  try {
    const row = vocabulary[sentenceOf(step)];
    if (row === undefined || Object.hasOwn(step, 'reference')) return false;
    const fields = fieldsOf(step);
    const read = readBack(row, fields);
    return read !== null && isSame(read, fields);
  } catch {
    // Printing throws on a value that no sentence can say.
    return false;
  }
};
