// An amount of money as people type it, and how it stands to the total of an order.
import type { Named } from '../../../wire/services.ts';
import { formatMoney } from '../../../world/journal.ts';

const plain = /^\d+$/u;
const grouped = /^\d{1,3}(?:(?<mark>[.,\s])\d{3})(?:\k<mark>\d{3})*$/u;
const unit = /\s*(?:đồng|đ|₫|vnd)\s*$/iu;

/**
 * Reads whole đồng: `1000000`, `1.000.000`, `1,000,000` or `1 000 000 đồng`.
 * @returns null for what is no amount, or none that could be paid
 */
export const readAmount = (text: string): number | null => {
  const digits = text.normalize('NFC').trim().replace(unit, '');
  if (!plain.test(digits) && !grouped.test(digits)) return null;
  const amount = Number(digits.replaceAll(/\D/gu, ''));
  return Number.isSafeInteger(amount) && amount > 0 ? amount : null;
};

const bothMoney = (amount: number): Named => ({
  vi: formatMoney(amount, 'vi'),
  en: formatMoney(amount, 'en'),
});

/** What is to be known of an amount before it is reported. */
export const sayAmount = (amount: number, total: number): Named => {
  const money = bothMoney(amount);
  if (amount === total) {
    return { vi: `${money.vi}: đúng giá trị đơn hàng`, en: `${money.en}: the order total` };
  }
  const off = bothMoney(Math.abs(amount - total));
  return amount < total
    ? { vi: `${money.vi}: thiếu ${off.vi}`, en: `${money.en}: ${off.en} short` }
    : { vi: `${money.vi}: thừa ${off.vi}`, en: `${money.en}: ${off.en} too much` };
};
