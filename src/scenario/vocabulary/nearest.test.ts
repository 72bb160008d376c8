// "Did you mean".
import { expect, it } from 'vitest';
import { isNear, nearest } from './nearest.ts';

it('names the nearest first, equals in the order given', () => {
  expect(nearest('suman', ['AMIS', 'SUMAN MISA', 'Suman'], 2)).toEqual(['Suman', 'AMIS']);
  expect(nearest('x', ['aa', 'bb', 'cc'], 2)).toEqual(['aa', 'bb']);
});

it('compares by the key', () => {
  expect(nearest('Đã huỷ đơn hàng', ['Tạm hủy đơn hàng', 'Đã hủy đơn hàng'], 1)).toEqual([
    'Đã hủy đơn hàng',
  ]);
});

it('knows a slip of the pen from another word', () => {
  expect(isNear('grantd', 'granted')).toBe(true);
  expect(isNear('Đã cấp', 'granted')).toBe(false);
});
