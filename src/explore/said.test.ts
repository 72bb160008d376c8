// The words of findings: those of the scenario language, for everything that a finding can name.
import { describe, expect, it } from 'vitest';
import { things, works } from '../scenario/vocabulary/closed-words.ts';
import { calls, notices, services } from '../wire/services.ts';
import {
  sayCall,
  sayCount,
  sayCrossing,
  sayNotice,
  sayService,
  sayThing,
  sayWork,
} from './said.ts';

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(table) as K[];

describe('what a finding names', () => {
  it('is called as a scenario calls it', () => {
    expect(sayService('amis-accounting', 'vi')).toBe('AMIS.VN – Kế toán');
    expect(sayThing('invoices', 'vi')).toBe('hóa đơn');
    expect(sayThing('invoices', 'en')).toBe('invoices');
    expect(sayCall('full-grant', 'vi')).toBe('cấp tài nguyên');
    expect(sayCall('full-grant', 'en')).toBe('the resource grant');
    expect(sayNotice('document-stored', 'vi')).toBe('đã lưu chứng từ');
    expect(sayWork('revenue-record', 'vi')).toBe('ghi nhận doanh số');
  });

  it('is one or many, in English alone', () => {
    expect([0, 1, 2].map((count) => sayCount(count, 'invoices', 'en'))).toEqual([
      '0 invoices',
      '1 invoice',
      '2 invoices',
    ]);
    expect([1, 2].map((count) => sayCount(count, 'licences', 'vi'))).toEqual(['1 GPSD', '2 GPSD']);
  });

  it('is a call or a notice, whichever has the name', () => {
    expect(sayCrossing('lock', 'en')).toBe(sayCall('lock', 'en'));
    expect(sayCrossing('invoice-issued', 'en')).toBe(sayNotice('invoice-issued', 'en'));
  });

  it.each(['vi', 'en'] as const)('has words that are no names of the code, in %s', (language) => {
    const said = [
      ...keysOf(services).map((each) => sayService(each, language)),
      ...keysOf(calls).map((each) => sayCall(each, language)),
      ...keysOf(notices).map((each) => sayNotice(each, language)),
      ...keysOf(works).map((each) => sayWork(each, language)),
      ...keysOf(things).map((each) => sayThing(each, language)),
    ];
    for (const words of said) expect(words).not.toMatch(/^$|^[a-z]+(?:-[a-z]+)+$/u);
    expect(said.length).toBe(3 + 9 + 3 + 5 + 9);
  });
});
