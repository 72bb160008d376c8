// Who orders what: gives each customer name of a scenario a company, and each order a product.
import { productsOf, type Product } from '../order/catalogue.ts';
import { hash32 } from '../wire/ref-id.ts';
import rows from './people.json' with { type: 'json' };

/** A made-up company. Its tax code is valid and belongs to nobody (D20). */
export type Customer = {
  readonly name: string;
  readonly taxCode: string;
  readonly address: string;
  readonly contact: string;
  readonly email: string;
  readonly phone: string;
};

/** The checked-in customers, made by make-people.ts. */
export const people: readonly Customer[] = rows;

/**
 * One of a list, by a hash of seed and name. The choice depends on nothing else, so that one more
 * customer or order does not reshuffle the others; two names may well get the same one.
 */
const pick = <Item>(items: readonly Item[], seed: number, name: string): Item => {
  const item = items[hash32(name.normalize('NFC'), seed) % items.length];
  if (item === undefined) throw new RangeError(`Nothing to pick from for "${name}".`);
  return item;
};

/**
 * The company behind a customer's name; the same seed and name always give the same one.
 * @param seed any whole number of 32 bits: a world's seed
 */
export const customerOf = (seed: number, name: string): Customer =>
  pick(people, seed, `customer:${name}`);

/** The product that an order buys: one of its kind, by seed and order code. */
export const productFor = (seed: number, orderCode: string, kind: Product['kind']): Product =>
  pick(productsOf(kind), seed, `product:${orderCode}`);
