// What the engine reads otherwise than agreed is told in words, in the language asked for.
import { describe, expect, it } from 'vitest';
import { misreadingFinding, signatureFinding } from './readings.ts';

describe('what MISA ORDER reads', () => {
  it.each([
    ['/kind', 'done', 'off-schema', 'hiểu là đã làm được', 'read as done'],
    ['/result/is', 'absent', 'stored', 'hiểu là không tìm thấy', 'read as not found'],
    ['/existed', true, false, 'hiểu là đã có từ trước', 'read as done before'],
    ['', null, { value: 'x' }, 'không có token', 'no token'],
  ])('at "%s" is in words', (at, expected, actual, vi, en) => {
    expect(misreadingFinding({ at, expected, actual }).expected).toEqual({ vi, en });
  });

  it('is the value itself where there are no words for it', () => {
    const { expected, actual } = misreadingFinding({
      at: '/result/held',
      expected: true,
      actual: undefined,
    });
    expect([expected, actual]).toEqual(['true', 'undefined']);
  });
});

describe('a wrong signature', () => {
  it('tells what is signed, and which secret was taken', () => {
    const { message } = signatureFinding('amis-accounting', false);
    expect(message.en).toContain('over the exact text of `data`');
    expect(message.en).toContain('because ORDER_LAB_CALLBACK_SECRET is unset');
    expect(message.vi).toContain('vì chưa đặt ORDER_LAB_CALLBACK_SECRET');
    expect(signatureFinding('suman', true).message.en).toContain('`id.timestamp.body`');
  });
});
