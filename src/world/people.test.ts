// Tests of the customers: the file is fresh, its rows are sound, and a choice stays what it was.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { peopleFile } from './make-people.ts';
import { customerOf, people, productFor } from './people.ts';
import { isValidTaxCode } from './tax-code.ts';

const names = fc.string({ unit: 'grapheme', maxLength: 12 });
const seeds = fc.integer({ min: 0, max: 0xffffffff });

describe('people.json', () => {
  it('is what make-people.ts makes; if not, run "npm run data"', () => {
    expect(readFileSync(new URL('people.json', import.meta.url), 'utf8')).toBe(peopleFile());
  });

  it('has 200 companies, each with its own name, tax code and mailbox', () => {
    expect(people).toHaveLength(200);
    for (const field of ['name', 'taxCode', 'email'] as const) {
      expect(new Set(people.map((row) => row[field])).size).toBe(200);
    }
  });

  it('has tax codes, mail domains and phone prefixes that belong to nobody', () => {
    for (const row of people) {
      expect(row.taxCode).toMatch(/^00\d{8}$/u);
      expect(isValidTaxCode(row.taxCode)).toBe(true);
      expect(row.email).toMatch(/^[a-z]+(\.[a-z]+)+@khach-hang-\d{3}\.example$/u);
      expect(row.phone).toMatch(/^010 \d{3} \d{4}$/u);
      expect(JSON.stringify(row)).toBe(JSON.stringify(row).normalize('NFC'));
    }
  });
});

describe('choosing', () => {
  // Pinned: journals and reports of older runs name these companies.
  it('gives a name the same company in every version', () => {
    expect(customerOf(1, 'An').taxCode).toBe('0092719592');
  });

  test('is decided by seed and name alone, however the name is encoded', () => {
    fc.assert(
      fc.property(seeds, names, (seed, name) => {
        expect(people).toContain(customerOf(seed, name));
        expect(customerOf(seed, name.normalize('NFD'))).toBe(customerOf(seed, name));
      }),
    );
  });

  it('spreads names over the table, and another seed spreads them otherwise', () => {
    const many = Array.from({ length: 2000 }, (_, at) => `KH-${at}`);
    const chosen = (seed: number) => many.map((name) => customerOf(seed, name).taxCode);
    expect(new Set(chosen(1)).size).toBeGreaterThan(195);
    expect(chosen(1)).not.toEqual(chosen(2));
  });

  test.each(['desktop', 'saas', 'top-up'] as const)('finds a %s product', (kind) => {
    expect(productFor(1, 'DH-1', kind).kind).toBe(kind);
    expect(productFor(1, 'DH-1', kind)).toBe(productFor(1, 'DH-1', kind));
  });
});
