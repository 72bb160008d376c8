// Which branch of a union a value means to be, so that people are told what is wrong with that one.
import type { ErrorObject } from 'ajv/dist/2020.js';
import { branchWords, noBranch, type Finding } from './expectation.ts';
import type { JsonSchema } from './json-schema.ts';

/** A branch as it stands in the union, and what its reference points to. */
export type Branch = { readonly schema: JsonSchema; readonly shape: JsonSchema };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

/** Is the value of the type the branch is about? Whether all in it is right is not asked here. */
const isOfType = ({ shape: { type } }: Branch, value: unknown): boolean => {
  const types = [type].flat().map((name) => (name === 'integer' ? 'number' : name));
  return type === undefined || types.includes(typeOf(value));
};

/** The fields by which a branch is known among others: those that can have one value only. */
const marksOf = ({ shape: { properties } }: Branch): readonly (readonly [string, unknown])[] =>
  isObject(properties)
    ? Object.entries(properties).flatMap(([name, field]) =>
        isObject(field) && 'const' in field ? [[name, field['const']] as const] : [],
      )
    : [];

/** The branches that the value can mean to be, by its type and its marks. */
export const meantBranches = (branches: readonly Branch[], value: unknown): readonly Branch[] =>
  branches
    .filter((branch) => isOfType(branch, value))
    .filter((branch) =>
      marksOf(branch).every(([name, mark]) => isObject(value) && value[name] === mark),
    );

/** What to say when the value means none of the branches: its mark is wrong, or all of it. */
export const strangerTo = (branches: readonly Branch[], error: ErrorObject): Finding => {
  const { data, instancePath } = error;
  const marks = branches.filter((branch) => isOfType(branch, data)).flatMap(marksOf);
  const name = marks[0]?.[0];
  if (name === undefined || !isObject(data)) {
    return noBranch(
      instancePath,
      data,
      branches.map(({ shape }) => branchWords(shape)),
    );
  }
  const values = marks.flatMap(([other, value]) => (other === name ? [{ const: value }] : []));
  return noBranch(`${instancePath}/${name}`, data[name], values.map(branchWords));
};
