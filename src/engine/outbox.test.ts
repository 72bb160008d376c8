// The retry rule: what each kind of answer makes of a task, and when it is tried or looked up.
import { describe, expect, test } from 'vitest';
import type { Reply } from '../wire/calls.ts';
import { absent, busy, done, Driver, refused, requested, unknown } from './sample-process.ts';

const keyOf = (driver: Driver): string | undefined =>
  'key' in driver.lastCall ? driver.lastCall.key : undefined;

/** A paid Desktop order: its licence request is due. */
const paid = (): Driver => new Driver('desktop').pay();

describe('an attempt that the service answered', () => {
  test('ok: it is done, and looked up daily until the licence comes (D26)', () => {
    const driver = paid().exchange(requested);
    expect(driver.status('GPSD')).toBe('granting');
    expect(driver.nextInMinutes).toBe(24 * 60);
    driver.exchange(requested);
    expect(driver.nextInMinutes).toBe(2 * 24 * 60);
    driver.exchange(done({ is: 'licence-request', id: 'GP-1', granted: true }));
    expect(driver.status('GPSD')).toBe('granted');
  });

  test('refused: no second attempt, no look-up at once, the failed status', () => {
    const driver = paid().exchange(refused);
    expect(driver.status('GPSD')).toBe('request-failed');
    expect(driver.sent).toHaveLength(1);
    expect(driver.nextInMinutes).toBe(15);
  });
});

describe('back-off', () => {
  test.each([
    ['busy', busy],
    ['unknown', unknown],
  ])(
    '%s: again 30 s and 2 min after the end of the attempt before, with the same key',
    (_name, reply) => {
      const driver = paid().exchange(reply);
      const key = keyOf(driver);
      expect(driver.nextInMinutes).toBe(0.5);
      driver.exchange(reply);
      expect(keyOf(driver)).toBe(key);
      expect(driver.nextInMinutes).toBe(2.5);
      driver.exchange(requested);
      expect(keyOf(driver)).toBe(key);
      expect(driver.status('GPSD')).toBe('granting');
    },
  );

  test('three times busy: it did nothing, so the failed status follows without a look-up', () => {
    const driver = paid().exchange(busy, busy, busy);
    expect(driver.status('GPSD')).toBe('request-failed');
    expect(driver.sent.map(({ call }) => call.name)).toEqual(Array(3).fill('licence-request'));
  });

  test.each<readonly [string, readonly Reply[]]>([
    ['first', [unknown, busy, busy]],
    ['last', [busy, busy, unknown]],
    ['before a refusal', [unknown, refused]],
  ])(
    'one unknown attempt (%s): it is looked up before anything is shown (D10)',
    (_when, replies) => {
      const driver = paid().exchange(...replies);
      expect(driver.status('GPSD')).toBe('not-granted');
      expect(driver.send()).toMatchObject({ name: 'lookup', of: 'licence-request' });
      driver.answer(absent);
      expect(driver.status('GPSD')).toBe('request-failed');
    },
  );

  test('a look-up that finds it is proof, and nothing failed', () => {
    const driver = paid().exchange(unknown, unknown, unknown, requested);
    expect(driver.status('GPSD')).toBe('granting');
  });

  test('a time-out after 30 s counts as unknown, and the next attempt runs from its end', () => {
    const driver = paid();
    driver.send();
    driver.now += 30_000;
    driver.give({ is: 'time-out', callId: driver.sent.at(-1)?.id ?? '' });
    expect(driver.nextInMinutes).toBe(1);
  });
});

describe('Retry-After', () => {
  test('is honoured when it asks for more than the back-off, and not for less', () => {
    const patient: Reply = { kind: 'error', status: 429, retryAfterMs: 90_000 };
    const hasty: Reply = { kind: 'error', status: 503, retryAfterMs: 1_000 };
    expect(paid().exchange(patient).nextInMinutes).toBe(1.5);
    expect(paid().exchange(hasty).nextInMinutes).toBe(0.5);
  });
});

describe('after the failed status', () => {
  test('it is looked up after 15 min, 1 h, 6 h, 24 h, then daily, each from the one before', () => {
    const driver = paid().exchange(refused);
    const waits: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      const before = (driver.now - driver.process.order.placedAt) / 60_000;
      waits.push((driver.nextInMinutes ?? 0) - before);
      driver.exchange(absent);
    }
    expect(waits).toEqual([15, 60, 360, 1_440, 1_440, 1_440]);
    expect(driver.sent.slice(1).every(({ call }) => call.name === 'lookup')).toBe(true);
  });

  test('late proof moves the track forward', () => {
    const driver = paid().exchange(busy, busy, busy, absent, requested);
    expect(driver.status('GPSD')).toBe('granting');
  });

  test.each([
    ['a refusal: a new key', [refused], false],
    ["a bare 4xx, which may be anybody's: the old key", [{ kind: 'error', status: 422 }], true],
    ['busy: the old key', [busy, busy, busy], true],
    ['busy, then a refusal: the old key', [busy, refused], true],
    ['unknown: the old key', [unknown, unknown, unknown, absent], true],
    ['unknown, then a refusal: the old key', [unknown, refused, absent], true],
  ] as const)('the accountant retries after %s', (_name, replies, isSame) => {
    const driver = paid().exchange(...replies);
    const first = driver.sent[0]?.call;
    driver.give({
      is: 'command',
      command: { command: 'retry', work: 'licence-request' },
      holdsTemporary: false,
    });
    expect(driver.decision).toEqual({ outcome: 'accepted', events: [] });
    driver.send();
    expect(keyOf(driver) === (first && 'key' in first ? first.key : null)).toBe(isSame);
    driver.answer(requested);
    expect(driver.status('GPSD')).toBe('granting');
  });

  test('a retry while a look-up is open waits for it, and is dropped when that finds proof', () => {
    const driver = paid().exchange(busy, busy, busy);
    driver.send();
    driver.give({
      is: 'command',
      command: { command: 'retry', work: 'licence-request' },
      holdsTemporary: false,
    });
    const { length } = driver.sent;
    driver.answer(requested);
    expect(driver.status('GPSD')).toBe('granting');
    expect(driver.sent).toHaveLength(length);
    expect(driver.nextInMinutes).toBeGreaterThan(24 * 60);
  });
});

describe('a refused token', () => {
  test('re-connects once within the same attempt, then counts as busy', () => {
    const expired: Reply = { kind: 'error', status: 401 };
    const driver = paid();
    driver.send();
    driver.answer(expired);
    expect(driver.sent).toHaveLength(2);
    driver.answer(expired);
    expect(driver.sent).toHaveLength(2);
    expect(driver.nextInMinutes).toBe(0.5);
  });
});
