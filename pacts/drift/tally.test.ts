// The counts of the drift proof, and what makes it fail: a drift that is missed, a false alarm, and
// a field that is asked for without need.
import { describe, expect, it } from 'vitest';
import { driftReport } from './report.ts';
import { needlessIn, tallyOf, wrongIn, type Drifted } from './tally.ts';

const drift = (more: Partial<Drifted>): Drifted => ({
  side: 'provider',
  kind: 'plain',
  provider: 'suman',
  interaction: 'kết nối: được token',
  at: '$.access_token',
  change: 'removed',
  isAsked: true,
  isCaught: true,
  isNoticed: true,
  ...more,
});

const caught = drift({});
const missed = drift({ at: '$.missed', isCaught: false });
const letPass = drift({ at: '$.other', isAsked: false, isCaught: false, isNoticed: false });
const alarm = drift({ at: '$.alarm', isAsked: false });
const needless = drift({ at: '$.needless', isNoticed: false });

describe('the counts', () => {
  it('are of those asked for and caught, and of those not asked for and caught', () => {
    expect(tallyOf([caught, missed, letPass, alarm, needless])).toEqual({
      asked: 3,
      caught: 2,
      unasked: 2,
      falseAlarms: 1,
    });
    expect(tallyOf([])).toEqual({ asked: 0, caught: 0, unasked: 0, falseAlarms: 0 });
  });
});

describe('wrong is', () => {
  it('what is asked for and missed, and what is not asked for and caught', () => {
    expect(wrongIn([caught, missed, letPass, alarm, needless])).toEqual([missed, alarm]);
  });
});

describe('needless is', () => {
  it('what is asked for though the engine reads the same without it', () => {
    expect(needlessIn([caught, missed, letPass, alarm, needless])).toEqual([needless]);
  });

  it.each([
    ['the documented status', { at: 'status', isNoticed: false }],
    ['what Pact asks for beside a body', { at: 'header content-type', isNoticed: false }],
    ['what nobody reads', { side: 'consumer', isNoticed: null }],
  ] as const)('not %s', (_, more) => {
    expect(needlessIn([drift(more)])).toEqual([]);
  });
});

describe('the report', () => {
  it('counts by side and kind', () => {
    const text = driftReport(
      [
        caught,
        letPass,
        drift({ kind: 'hidden' }),
        drift({ kind: 'tampered' }),
        drift({ side: 'consumer', isNoticed: null }),
      ],
      3,
    );
    const rows = text.split('\n').filter((line) => /\d+\/\d+ {2}\d+\/\d+$/u.test(line));
    expect(rows.map((row) => row.slice(row.search(/\d+\/\d+/u)))).toEqual([
      '1/1  0/1',
      '1/1  0/0',
      '1/1  0/0',
      '1/1  0/0',
    ]);
    expect(text).toContain('100% caught, 0 false alarms), 3 s');
    expect(text).not.toMatch(/missed|without need/u);
  });

  it('lists each that was judged wrongly, and each that is needless', () => {
    const text = driftReport([caught, missed, alarm, needless], 3);
    const after = (title: string): string =>
      text.slice(text.indexOf(title)).split('\n').slice(0, 2).join('\n');
    const line = (at: string): string => `suman › kết nối: được token: ${at} removed`;
    expect(after('(missed) (1)')).toContain(line('$.missed'));
    expect(after('(false alarms) (1)')).toContain(line('$.alarm'));
    expect(after('(asked without need) (1)')).toContain(line('$.needless'));
  });

  it('never says that all were caught when one was not', () => {
    const many = Array.from({ length: 999 }, () => caught);
    expect(driftReport([...many, missed], 3)).toContain('99% caught');
  });

  it('of nothing is not that all is well', () => {
    expect(driftReport([], 0)).toContain('0% caught');
  });
});
