// How a service is, in words.
import { describe, expect, it } from 'vitest';
import { sayHealth } from './service-words.ts';

describe('the health of a service in words', () => {
  it.each([
    [false, 0, 'hoạt động tốt', 'healthy', 'good'],
    [false, 1, '1 sự cố đã gài', '1 fault armed', 'wait'],
    [false, 2, '2 sự cố đã gài', '2 faults armed', 'wait'],
    [true, 1, 'ngừng hoạt động', 'down', 'bad'],
  ] as const)('down %s, %d faults', (isDown, faults, vi, en, tone) => {
    expect(sayHealth({ isDown, faults })).toEqual({ said: { vi, en }, tone });
  });
});
