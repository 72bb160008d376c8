// The lines of the diagram: what is left out, where days begin, and what stays as it was.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../../calendar/time.ts';
import type { Step } from '../../../world/steps.ts';
import { playedSteps } from '../../session/moments.ts';
import { clicked, demonstration, wandered } from '../../session/sample-session.ts';
import { sequenceOf } from '../../session/sequence.ts';
import type { Session } from '../../session/session.ts';
import { everything, keepLines, keepRows, linesOf } from './lines.ts';

const rowsOf = (session: Session, position = session.steps.length): ReturnType<typeof sequenceOf> =>
  sequenceOf(playedSteps(session, position), 'DH-1');

const twoDays: Step = { action: 'pass', amount: 2, unit: 'days' };
const again: Step = { action: 'report-money-again', order: 'DH-1' };
const told = clicked([...demonstration, twoDays, again]);
const rows = rowsOf(told);

describe('a filter', () => {
  const kinds = (filter: object): readonly string[] => [
    ...new Set(linesOf(rows, { ...everything, ...filter }).map(({ row }) => row.is)),
  ];

  it('leaves out status moves and notices', () => {
    expect(linesOf(rows, everything)).toHaveLength(rows.length);
    expect(kinds({ moves: false })).not.toContain('move');
    expect(kinds({ notices: false })).not.toContain('notice');
  });

  it('leaves out look-ups, not the calls they are about', () => {
    const lost: Step = {
      action: 'fault',
      fault: {
        effect: 'reply-lost',
        service: 'suman',
        call: 'licence-request',
        often: 'until-healed',
      },
    };
    const asked = rowsOf(
      clicked([...demonstration.slice(0, 1), lost, ...demonstration.slice(2, 3)]),
    );
    const shown = linesOf(asked, { ...everything, lookups: false }).map(({ row }) => row);
    const calls = shown.flatMap((row) => (row.is === 'exchange' ? [row.call] : []));
    expect(calls.length).toBeGreaterThan(0);
    expect(calls).not.toContain('lookup');
    expect(shown.length).toBeLessThan(asked.length);
  });

  it('shows only what a fault struck', () => {
    const struck = linesOf(rows, { ...everything, troubles: true });
    expect(struck.map(({ row }) => row)).toMatchObject([
      { is: 'exchange', call: 'licence-request', attempt: 1 },
    ]);
  });

  it('never changes the key of a line', () => {
    const all = new Map(linesOf(rows, everything).map(({ key, row }) => [row, key]));
    for (const { row, key } of linesOf(rows, { ...everything, moves: false })) {
      expect(key).toBe(all.get(row));
    }
  });
});

describe('time', () => {
  const lines = linesOf(rows, everything);

  it('is written where it changes, with the day where that changes', () => {
    const days = lines.flatMap(({ day }) => (day === null ? [] : [formatDay(day)]));
    expect(days).toEqual(['02/03/2026', '04/03/2026']);
    expect(lines.filter(({ isTimed }) => isTimed).length).toBeLessThan(lines.length);
  });

  it('is counted from the end of what ended last', () => {
    const gaps = lines.flatMap(({ gap }) => (gap === 0 ? [] : [gap]));
    // 30 s of back-off after the time-out, then two days.
    expect(gaps).toEqual([30_000, 2 * 86_400_000]);
  });

  it('never runs backwards, whatever is clicked', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), (picks) => {
        const session = wandered(picks);
        const all = linesOf(sequenceOf(playedSteps(session, session.steps.length)), everything);
        expect(all.every(({ gap }) => gap >= 0)).toBe(true);
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what was drawn before', () => {
  it('stays the same object while the story goes on', () => {
    const before = rowsOf(told, 5);
    const now = keepRows(before, rows);
    expect(now.slice(0, before.length).every((row, index) => row === before[index])).toBe(true);
    const linesBefore = linesOf(before, everything);
    const linesNow = keepLines(linesBefore, linesOf(now, everything));
    expect(linesNow.slice(0, before.length)).toEqual(linesBefore);
    expect(
      linesNow.every((line, index) => index >= before.length || line === linesBefore[index]),
    ).toBe(true);
  });

  it('is made anew where something has come to it', () => {
    const [row] = rows.filter(({ is }) => is === 'exchange');
    if (row?.is !== 'exchange') throw new Error('There is no exchange.');
    const open = { ...row, outcome: null, end: null };
    expect(keepRows([open], [row])[0]).toBe(row);
    expect(keepRows([{ ...row, faults: [] }], [row])[0]).toBe(row);
    expect(keepRows([{ ...row, work: [...row.work] }], [row])[0]).not.toBe(row);
  });

  it('is what it would be without keeping, whatever is clicked', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 12 }), fc.nat(12), (picks, back) => {
        const session = wandered(picks);
        const all = session.steps.length;
        const before = sequenceOf(playedSteps(session, Math.max(0, all - back)));
        const now = sequenceOf(playedSteps(session, all));
        expect(keepRows(before, now)).toEqual(now);
      }),
      { numRuns: 50 },
    );
  });
});
