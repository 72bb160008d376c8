// What an order can buy, at which price, and the VAT of each product by date (D20): only data.
import { dayNumber, type Day } from '../calendar/time.ts';

/** The three order kinds that have a price list. */
type Kind = 'desktop' | 'saas' | 'top-up';

/** A rate and the days it is in force, both ends included; an open end is absent. */
export type VatRow = {
  /** Percent; -1 = not subject to VAT (KCT). */
  readonly rate: number;
  readonly from?: Day;
  readonly until?: Day;
};

export type Product = {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** Whole đồng before VAT. Invented: real price lists change, and no rule depends on one. */
  readonly unitPrice: number;
  readonly vat: readonly VatRow[];
};

/** An amount of a product on a day. All money in whole đồng. */
export type Price = {
  readonly netAmount: number;
  readonly vatRate: number;
  readonly vatAmount: number;
  readonly total: number;
};

export const notSubjectToVat = -1;

/** Software and its resources are not subject to VAT (D20). */
const software: readonly VatRow[] = [{ rate: notSubjectToVat }];
/** The reduced rate of top-up packages ends with 31/12/2026 (D20). */
const support: readonly VatRow[] = [
  { rate: 8, until: dayNumber(2026, 12, 31) },
  { rate: 10, from: dayNumber(2027, 1, 1) },
];

const products: readonly Product[] = [
  { id: 'sme', kind: 'desktop', name: 'MISA SME', unitPrice: 9_950_000, vat: software },
  { id: 'mimosa', kind: 'desktop', name: 'MISA Mimosa', unitPrice: 12_500_000, vat: software },
  { id: 'bamboo', kind: 'desktop', name: 'MISA Bamboo', unitPrice: 6_800_000, vat: software },
  {
    id: 'amis-accounting',
    kind: 'saas',
    name: 'AMIS Kế toán',
    unitPrice: 4_950_000,
    vat: software,
  },
  { id: 'me-invoice', kind: 'saas', name: 'MISA meInvoice', unitPrice: 1_290_000, vat: software },
  { id: 'amis-hr', kind: 'saas', name: 'AMIS Nhân sự', unitPrice: 3_600_000, vat: software },
  {
    id: 'support',
    kind: 'top-up',
    name: 'Mã nạp tiền MISA Support',
    unitPrice: 500_000,
    vat: support,
  },
];

/** The products that an order of a kind can buy; never empty. */
export const productsOf = (kind: Kind): readonly Product[] =>
  products.filter((product) => product.kind === kind);

/**
 * The VAT rate of a product on a Vietnam day, in percent; -1 = not subject (D20).
 * @throws RangeError when the product has no rate for the day: the table has a gap
 */
export const vatRateAt = (product: Product, day: Day): number => {
  const row = product.vat.find(
    ({ from = -Infinity, until = Infinity }) => day >= from && day <= until,
  );
  if (row === undefined) {
    throw new RangeError(
      `"${product.name}" has no VAT rate for day ${day}; extend src/order/catalogue.ts.`,
    );
  }
  return row.rate;
};

/**
 * What a quantity of a product costs on a Vietnam day, VAT rounded to whole đồng, halves up (D20).
 * @param quantity whole pieces, at least 1
 * @throws RangeError for any other quantity
 */
export const priceOf = (product: Product, quantity: number, day: Day): Price => {
  if (!Number.isSafeInteger(quantity) || quantity < 1) {
    throw new RangeError(`A quantity is a whole number from 1 on, not ${quantity}.`);
  }
  const netAmount = product.unitPrice * quantity;
  const vatRate = vatRateAt(product, day);
  const vatAmount = vatRate === notSubjectToVat ? 0 : Math.round((netAmount * vatRate) / 100);
  return { netAmount, vatRate, vatAmount, total: netAmount + vatAmount };
};
