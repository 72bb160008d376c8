// The journal in words: one line a thing that happened, in both languages, nothing left unsaid.
import { describe, expect, test } from 'vitest';
import type { Entry } from './entries.ts';
import { formatMoney, journalLines, type Language } from './journal.ts';
import { grant, Lab, pass, pay, placeDesktop, placeSaas, restart } from './sample-world.ts';
import type { Action } from './steps.ts';

const sayStep = ({ action }: Action): string => action;
const linesOf = (entries: readonly Entry[], language: Language): readonly string[] =>
  journalLines(entries, language, sayStep);

const fault = (on: object, often: object | string = { times: 1 }): Action =>
  ({ action: 'fault', fault: { service: 'suman', often, ...on } }) as Action;

/** A story in which a good many things happen: its faults, its re-sends, its refusals. */
const story = new Lab()
  .do(placeDesktop, { action: 'receive-money', amount: 1 })
  .do(fault({ call: 'licence-request', effect: 'error', status: 503, when: 'before' }))
  .do(fault({ call: 'licence-request', effect: 'reply-lost' }), pay)
  .do(fault({ notice: 'licence-granted', effect: 'notice-doubled' }), grant)
  .do({ action: 'issue-invoice' });

describe('the journal', () => {
  test('begins each line with the instant, to the second', () => {
    for (const line of linesOf(story.entries, 'en')) {
      expect(line).toMatch(/^\d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d {2}\S/u);
    }
  });

  test('in English', () => {
    expect(linesOf(story.entries, 'en').slice(0, 21)).toEqual([
      '02/03/2026 09:00:00  » place',
      '02/03/2026 09:00:00  DH-1 is placed (Desktop, bank transfer, 9,950,000 VND; customer An): TT "Chưa thanh toán", GPSD "Chưa cấp GPSD", XHĐ "Chưa xuất hóa đơn", GNDS "Chưa ghi nhận doanh số"',
      '02/03/2026 09:00:00  » receive-money',
      '02/03/2026 09:00:00  DH-1: 1 VND to refund (FT-DH-1-1)',
      '02/03/2026 09:00:00  DH-1: rejected (amount-mismatch: the amount is not the order total)',
      '02/03/2026 09:00:00  » fault',
      '02/03/2026 09:00:00  » fault',
      '02/03/2026 09:00:00  » receive-money',
      '02/03/2026 09:00:00  DH-1 TT: "Chưa thanh toán" → "Đã thanh toán"',
      '02/03/2026 09:00:00  MISA ORDER → SUMAN MISA: the licence request of DH-1, attempt 1, key DH-1:licence-request:1',
      '02/03/2026 09:00:00  FAULT HTTP error (before) 503: SUMAN MISA, the licence request of DH-1',
      '02/03/2026 09:00:00  MISA ORDER ← SUMAN MISA: the licence request of DH-1, attempt 1: busy (503); next attempt at 09:00:30',
      '02/03/2026 09:00:30  MISA ORDER → SUMAN MISA: the licence request of DH-1, attempt 2, key DH-1:licence-request:1',
      '02/03/2026 09:00:30  SUMAN MISA has done the licence request of DH-1',
      '02/03/2026 09:00:30  MISA ORDER ← SUMAN MISA: the licence request of DH-1, attempt 2: ok (done)',
      '02/03/2026 09:00:30  DH-1 GPSD: "Chưa cấp GPSD" → "Đang cấp GPSD"',
      '02/03/2026 09:00:30  » fault',
      '02/03/2026 09:00:30  » grant-licence',
      '02/03/2026 09:00:30  SUMAN MISA: the licence accountant grants the licence of DH-1: accepted',
      '02/03/2026 09:00:30  FAULT sent twice: SUMAN MISA, notice licence granted of DH-1',
      '02/03/2026 09:00:30  SUMAN MISA → MISA ORDER: notice licence granted of DH-1 [tb-1], sending 1: arrives twice',
    ]);
  });

  test('in Vietnamese', () => {
    expect(linesOf(story.entries, 'vi').slice(0, 21)).toEqual([
      '02/03/2026 09:00:00  » place',
      '02/03/2026 09:00:00  DH-1 được đặt (Desktop, chuyển khoản, 9.950.000 đồng; khách hàng An): TT "Chưa thanh toán", GPSD "Chưa cấp GPSD", XHĐ "Chưa xuất hóa đơn", GNDS "Chưa ghi nhận doanh số"',
      '02/03/2026 09:00:00  » receive-money',
      '02/03/2026 09:00:00  DH-1: 1 đồng cần hoàn lại (FT-DH-1-1)',
      '02/03/2026 09:00:00  DH-1: bị từ chối (amount-mismatch: số tiền không khớp giá trị đơn hàng)',
      '02/03/2026 09:00:00  » fault',
      '02/03/2026 09:00:00  » fault',
      '02/03/2026 09:00:00  » receive-money',
      '02/03/2026 09:00:00  DH-1 TT: "Chưa thanh toán" → "Đã thanh toán"',
      '02/03/2026 09:00:00  MISA ORDER → SUMAN MISA: yêu cầu cấp GPSD của DH-1, lần 1, khóa DH-1:licence-request:1',
      '02/03/2026 09:00:00  SỰ CỐ lỗi HTTP (trước) 503: SUMAN MISA, yêu cầu cấp GPSD của DH-1',
      '02/03/2026 09:00:00  MISA ORDER ← SUMAN MISA: yêu cầu cấp GPSD của DH-1, lần 1: dịch vụ bận (503); gửi lại lúc 09:00:30',
      '02/03/2026 09:00:30  MISA ORDER → SUMAN MISA: yêu cầu cấp GPSD của DH-1, lần 2, khóa DH-1:licence-request:1',
      '02/03/2026 09:00:30  SUMAN MISA đã thực hiện yêu cầu cấp GPSD của DH-1',
      '02/03/2026 09:00:30  MISA ORDER ← SUMAN MISA: yêu cầu cấp GPSD của DH-1, lần 2: được (đã thực hiện)',
      '02/03/2026 09:00:30  DH-1 GPSD: "Chưa cấp GPSD" → "Đang cấp GPSD"',
      '02/03/2026 09:00:30  » fault',
      '02/03/2026 09:00:30  » grant-licence',
      '02/03/2026 09:00:30  SUMAN MISA: kế toán GPSD cấp GPSD của DH-1: chấp nhận',
      '02/03/2026 09:00:30  SỰ CỐ gửi hai lần: SUMAN MISA, thông báo đã cấp GPSD của DH-1',
      '02/03/2026 09:00:30  SUMAN MISA → MISA ORDER: thông báo đã cấp GPSD của DH-1 [tb-1], lần gửi 1: đến hai lần',
    ]);
  });

  test('has one line for each entry, and the same instants in both languages', () => {
    const [vi, en] = [linesOf(story.entries, 'vi'), linesOf(story.entries, 'en')];
    expect(vi).toHaveLength(story.entries.length);
    expect(vi.map((line) => line.slice(0, 19))).toEqual(en.map((line) => line.slice(0, 19)));
  });
});

describe('every kind of entry', () => {
  const held = fault({ call: 'temporary-grant', effect: 'held' }, 'until-healed');
  const late = fault({ call: 'licence-request', effect: 'late-request', delayMs: 3_600_000 });
  const unauthorised = fault({
    call: 'licence-request',
    effect: 'error',
    status: 401,
    when: 'before',
  });
  const entries: readonly Entry[] = [
    ...story.entries,
    ...new Lab().do(held, placeSaas, pay, restart, { action: 'heal-all' }).entries,
    ...new Lab().do(held, placeSaas, { action: 'cancel' }, pass(1, 'minutes')).entries,
    ...new Lab().do(placeDesktop, late, pay, pass(1, 'days'), { action: 'cancel' }).entries,
    ...new Lab().do(placeDesktop, unauthorised, pay).entries,
    { at: 0, is: 'stray-notice', order: 'DH-9', notice: 'licence-granted' },
  ];
  const kinds: readonly Entry['is'][] = [
    'step',
    'placed',
    'moved',
    'declined',
    'to-refund',
    'sent',
    'answered',
    'superseded',
    'noticed',
    'struck',
    'worked',
    'held',
    'acted',
    'noticed-out',
    'stray-notice',
  ];

  test.each(kinds)('%s reads well: no gap, no id of a programmer', (kind) => {
    const chosen = entries.filter((entry) => entry.is === kind);
    expect(chosen).not.toEqual([]);
    for (const language of ['vi', 'en'] as const) {
      for (const line of linesOf(chosen, language)) {
        expect(line).not.toMatch(/undefined|null|NaN|\[object|\s$/u);
        expect(line).toBe(line.normalize('NFC'));
      }
    }
  });

  test('are all of them met above', () => {
    expect([...new Set(entries.map((entry) => entry.is))].toSorted()).toEqual(kinds.toSorted());
  });
});

test.each([
  [0, '0 đồng', '0 VND'],
  [999, '999 đồng', '999 VND'],
  [1_000, '1.000 đồng', '1,000 VND'],
  [12_345_678, '12.345.678 đồng', '12,345,678 VND'],
])('%i đồng', (amount, vi, en) => {
  expect([formatMoney(amount, 'vi'), formatMoney(amount, 'en')]).toEqual([vi, en]);
});
