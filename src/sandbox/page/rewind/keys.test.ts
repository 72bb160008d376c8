// Keys that go back and forth.
import { describe, expect, it } from 'vitest';
import { wayOf, type Pressed } from './keys.ts';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('a key', () => {
  it.each([
    ['Ctrl+Z', press('z', { ctrlKey: true }), -1],
    ['Cmd+Z', press('z', { metaKey: true }), -1],
    ['Shift+Ctrl+Z', press('Z', { ctrlKey: true, shiftKey: true }), 1],
    ['Ctrl+Y', press('y', { ctrlKey: true }), 1],
    ['Z alone', press('z'), null],
    ['Ctrl+Alt+Z', press('z', { ctrlKey: true, altKey: true }), null],
    ['Ctrl+Shift+Y', press('Y', { ctrlKey: true, shiftKey: true }), null],
    ['Ctrl+C', press('c', { ctrlKey: true }), null],
  ])('%s', (_, pressed, way) => {
    expect(wayOf(pressed)).toBe(way);
  });
});
