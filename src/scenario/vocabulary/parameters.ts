// Every parameter of the vocabulary, by name.
import { label, reason } from './labels.ts';
import type { Parameter } from './parameter.ts';
import { customer, forOrder, order } from './parameters-names.ts';
import {
  amount,
  code,
  count,
  delay,
  duration,
  instant,
  often,
  quantity,
} from './parameters-values.ts';
import {
  call,
  invoice,
  kind,
  notice,
  oneCall,
  payment,
  service,
  thing,
  track,
  work,
} from './parameters-words.ts';

const names = [customer, order, forOrder];
const words = [service, call, oneCall, notice, work, thing, track, kind, payment, invoice];
const values = [instant, duration, delay, amount, count, quantity, code, often];

export const parameters: readonly Parameter[] = [...names, ...words, ...values, label, reason];

const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));

/** The parameter of that name; throws when the vocabulary names one that does not exist. */
export const parameterOf = (name: string): Parameter => {
  const found = byName.get(name);
  if (found === undefined) throw new Error(`The vocabulary names no parameter {${name}}`);
  return found;
};
