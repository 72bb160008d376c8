// The rows of a table are shown as one, whatever stands around them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, findingAfter, linesAtMost, partAround } from './blocks.ts';

describe('the lines of a file', () => {
  it('stand alone, but for the rows of a table', () => {
    expect(blocksOf(['Khi', '  | TT |', '  | x |', '', '| a |'])).toEqual([
      { first: 1, lines: ['Khi'], isTable: false },
      { first: 2, lines: ['  | TT |', '  | x |'], isTable: true },
      { first: 4, lines: [''], isTable: false },
      { first: 5, lines: ['| a |'], isTable: true },
    ]);
  });

  it('are all there, in order, each under its number', () => {
    const line = fc.constantFrom('', 'Khi', '| a |', '  | b |', '# |');
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const blocks = blocksOf(lines);
        expect(blocks.flatMap((block) => block.lines)).toEqual(lines);
        for (const { first, lines: own } of blocks) expect(lines[first - 1]).toBe(own[0]);
      }),
    );
  });

  it('have what is wrong with them said after the table that belongs to them', () => {
    const blocks = blocksOf(['Khi', '  | TT |', '  | x |', 'Thì', ''], 10);
    expect(findingAfter(blocks, 11)).toBe(12);
    expect(findingAfter(blocks, 13)).toBe(12);
    expect(findingAfter(blocks, 14)).toBe(14);
    expect(findingAfter(blocks, 3)).toBeUndefined();
    expect(findingAfter(blocks, 99)).toBeUndefined();
  });

  it('are shown in part where there are too many, around the line that matters', () => {
    const lines = Array.from({ length: 5 * linesAtMost }, (_, index) => `line ${index + 1}`);
    expect(partAround(lines.slice(0, linesAtMost), 700)).toMatchObject({ from: 0 });
    const { from, shown } = partAround(lines, 3_000);
    expect(shown).toHaveLength(linesAtMost);
    expect(shown).toContain('line 3000');
    const [block] = blocksOf(shown, from);
    expect(block?.lines).toEqual([`line ${block?.first}`]);
    expect(partAround(lines, 1)).toMatchObject({ from: 0 });
  });
});
