// The callbacks of AMIS.VN – Kế toán: what the mock tells is what the engine hears.
import { describe, expect, test } from 'vitest';
import { amisAccountingNotices } from '../../src/wire/amis-accounting/notices.ts';
import type { Notice } from '../../src/wire/calls.ts';
import { credentials } from '../../src/wire/credentials.ts';
import { refIdOf } from '../../src/wire/ref-id.ts';
import { amisAccountingDialect } from './dialect.ts';

const now = 1_772_415_000_000;

describe('the callback', () => {
  const about = { service: 'amis-accounting', order: 'ĐH-1' } as const;
  const stored = { name: 'document-stored', ...about, id: 'tb-1' } as const;
  const context = {
    secret: credentials['amis-accounting'].appSecret,
    now,
    orderOf: (refId: string) =>
      (['invoice-request', 'sales-contract'] as const).some(
        (document) => refIdOf(about.order, document) === refId,
      )
        ? about.order
        : undefined,
  };

  test.each<readonly ['good' | 'bad', Notice]>([
    ['good', { ...stored, document: 'invoice-request', failure: null }],
    ['bad', { ...stored, document: 'sales-contract', failure: 'DBAmisNotConnectDBACT' }],
    ['good', { name: 'invoice-issued', ...about, id: 'tb-2', invoiceNumber: '00000001' }],
    ['bad', { name: 'invoice-issued', ...about, id: 'tb-3', invoiceNumber: '00000002' }],
  ])('with a %s signature', (signature, notice) => {
    const request = amisAccountingDialect.notify(notice, signature, now);
    expect(amisAccountingNotices.read(request, context)).toEqual({
      is: 'notices',
      notices: [notice],
      signature,
    });
  });

  test('is acknowledged by HTTP 200 and Success:true', () => {
    const { isAcknowledged } = amisAccountingDialect;
    const taken = amisAccountingNotices.answer('taken', '');
    expect(isAcknowledged(taken)).toBe(true);
    expect(isAcknowledged(amisAccountingNotices.answer('unknown-order', ''))).toBe(false);
    expect(isAcknowledged({ ...taken, status: 202 })).toBe(false);
    expect(isAcknowledged({ ...taken, status: 503 })).toBe(false);
    for (const body of ['', 'ok', 'null', '{"Success":"true"}', '{}']) {
      expect(isAcknowledged({ ...taken, body })).toBe(false);
    }
  });

  test('of another service fails loudly', () => {
    const other = { name: 'licence-granted', service: 'suman', id: 'tb-2', order: 'DH-1' } as const;
    expect(() => amisAccountingDialect.notify(other, 'good', now)).toThrow(
      'src/wire/amis-accounting/callback.ts',
    );
  });
});
