// How a service is, in words.
import { describe, expect, it } from 'vitest';
import { sayHealth } from './service-words.ts';

describe('the health of a service in words', () => {
  it.each([
    [false, 0, 'hoạt động tốt', 'healthy', 'good'],
    [false, 1, '1 sự cố có hiệu lực', '1 fault in force', 'wait'],
    [false, 2, '2 sự cố có hiệu lực', '2 faults in force', 'wait'],
    [true, 1, 'ngừng hoạt động', 'down', 'bad'],
  ] as const)('down %s, %d faults', (isDown, faults, vi, en, tone) => {
    expect(sayHealth({ isDown, faults })).toEqual({ said: { vi, en }, tone });
  });
});
