// Names of downloaded files.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';

describe('the file of a scenario', () => {
  it.each([
    ['Đơn hàng Desktop: mất phản hồi', 'don-hang-desktop-mat-phan-hoi.feature'],
    ['D10 – ƯỚC gì…', 'd10-uoc-gi.feature'],
    ['', 'phien-thu.feature'],
    ['… / ..', 'phien-thu.feature'],
  ])('%j is named %s', (title, name) => {
    expect(fileNameOf(title, 'phien-thu')).toBe(name);
  });

  it('has a name that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(fileNameOf(title, 'x')).toMatch(/^[a-z0-9][a-z0-9-]{0,59}\.feature$/u);
      }),
    );
  });
});
