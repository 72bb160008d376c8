// Vietnamese tax codes of ten digits: the check digit, and codes that belong to nobody (D20).

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** The check digit of the first nine digits, 10 − (Σ mod 11); 10 means that the base is skipped. */
const checkDigit = (base: string): number => {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(base.charAt(at)), 0);
  return 10 - (sum % 11);
};

/** Whether a text is ten digits of which the last checks the other nine (D20). */
export const isValidTaxCode = (code: string): boolean =>
  /^\d{10}$/u.test(code) && checkDigit(code.slice(0, 9)) === Number(code.charAt(9));

/**
 * A valid tax code that starts with 00, as no real one does.
 * @param serial the seven digits after 00, a whole number from 0 to 9,999,999
 * @returns undefined for a base whose check digit would be 10: take another serial
 */
export const fakeTaxCode = (serial: number): string | undefined => {
  const base = `00${String(serial).padStart(7, '0')}`;
  const digit = checkDigit(base);
  return digit === 10 ? undefined : `${base}${digit}`;
};
