// A line of progress: never wider than its terminal, and gone when it is not needed any more.
import { describe, expect, it } from 'vitest';
import { plain } from '../scenario/report/paint.ts';
import type { Output } from './host.ts';
import { progressLine } from './progress-line.ts';

const terminal = (columns: number | null, isLive = true) => {
  const written: string[] = [];
  const output: Output = {
    write: (text) => void written.push(text),
    paint: plain,
    isLive,
    ...(columns === null ? {} : { columns: () => columns }),
  };
  return { written, line: progressLine(output) };
};

const text = 'desktop-online (1/13, K = 1): 12.000 trạng thái';

describe('a line of progress', () => {
  it.each([
    [null, text],
    [80, text],
    [text.length + 1, text],
    [text.length, `${text.slice(0, -2)}…`],
    [16, 'desktop-online…'],
    [2, '…'],
  ])('on %s columns', (columns, shown) => {
    const { written, line } = terminal(columns);
    line.draw(text);
    expect(written).toEqual([`\r\u001B[K${shown}`]);
    expect(shown.length).toBeLessThan(columns ?? Infinity);
  });

  it('is taken away once', () => {
    const { written, line } = terminal(80);
    line.clear();
    line.draw('1/2');
    line.clear();
    line.clear();
    expect(written).toEqual(['\r\u001B[K1/2', '\r\u001B[K']);
  });

  it('is not there where nobody watches', () => {
    const { written, line } = terminal(80, false);
    line.draw('1/2');
    line.clear();
    expect(written).toEqual([]);
  });
});
