// One order's process: what starts what, calls in order, halves of documents, notices, restarts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMs } from '../calendar/time.ts';
import type { Notice, Reply } from '../wire/calls.ts';
import { advance, type Input } from './advance.ts';
import { dueWork } from './due.ts';
import { holdsTemporary } from './process.ts';
import { entriesOf } from './timeline.ts';
import {
  absent,
  busy,
  done,
  Driver,
  inForce,
  refused,
  requested,
  unknown,
} from './sample-process.ts';

const sales = done({ is: 'sales-document', id: 'DN-1' });
const queued = done({ is: 'queued' });
const stored = done({ is: 'stored', issued: false });
const granted: Notice = { name: 'licence-granted', service: 'suman', id: 'n1', order: 'DH-1' };
const storedNotice = (
  document: 'invoice-request' | 'sales-contract',
  id: string,
  failure: string | null = null,
): Notice => ({
  name: 'document-stored',
  service: 'amis-accounting',
  id,
  order: 'DH-1',
  document,
  failure,
});
const issued: Notice = {
  name: 'invoice-issued',
  service: 'amis-accounting',
  id: 'n9',
  order: 'DH-1',
  invoiceNumber: '00000001',
};

const good = (notice: Notice): Input => ({ is: 'notice', notice, signature: 'good' });
const retry = (work: 'invoice-request' | 'resource-grant' | 'revenue-record'): Input => ({
  is: 'command',
  command: { command: 'retry', work },
  holdsTemporary: false,
});
const cancel: Input = {
  is: 'command',
  command: { command: 'cancel', customer: 'An' },
  holdsTemporary: false,
};

/** A Desktop order whose licence is granted: invoice request and contract are due. */
const delivered = (): Driver => new Driver('desktop').pay().exchange(requested).give(good(granted));

describe('what starts what', () => {
  test('a bank-transfer order waits for money; an online one delivers at once (D22)', () => {
    expect(new Driver('desktop').nextInMinutes).toBeNull();
    expect(new Driver('desktop', 'online').send().name).toBe('licence-request');
    expect(new Driver('saas', 'online').send().name).toBe('full-grant');
    expect(new Driver('top-up', 'online').send().name).toBe('top-up-codes');
  });

  test('D19: a SaaS order of a customer who holds a temporary resource asks for none', () => {
    expect(new Driver('saas').send().name).toBe('temporary-grant');
    const second = new Driver('saas', 'bank-transfer', true);
    expect(second.nextInMinutes).toBeNull();
    expect(holdsTemporary(second.process)).toBe(false);
  });

  test('D14: paid, it is granted in full', () => {
    const second = new Driver('saas', 'bank-transfer', true).pay();
    expect(second.send().name).toBe('full-grant');
  });
});

describe('a document is two halves', () => {
  test('Bán hàng first, then Kế toán with its id, then the stored notice moves the track', () => {
    const driver = delivered().exchange(sales);
    expect(driver.status('XHĐ')).toBe('not-invoiced');
    const half = driver.sent.at(-1)?.call;
    expect(half).toMatchObject({ name: 'invoice-request', service: 'amis-sales' });
    const calls = [driver.send(), driver.answer(sales).send()];
    expect(calls.find(({ service }) => service === 'amis-accounting')).toMatchObject({
      salesId: 'DN-1',
    });
  });

  test('a failed second half is retried alone', () => {
    const driver = delivered();
    driver.give({ is: 'notice', notice: { ...granted, id: 'again' }, signature: 'good' });
    const replies: Record<string, Reply> = {
      'invoice-request/amis-sales': sales,
      'invoice-request/amis-accounting': refused,
      'sales-contract/amis-sales': sales,
      'sales-contract/amis-accounting': queued,
    };
    for (let count = 0; count < 4; count += 1) {
      const { name, service } = driver.send();
      driver.answer(replies[`${name}/${service}`] ?? busy);
    }
    expect(driver.status('XHĐ')).toBe('request-failed');
    driver.give(retry('invoice-request'));
    expect(driver.send()).toMatchObject({ name: 'invoice-request', service: 'amis-accounting' });
    driver.answer(queued).give(good(storedNotice('invoice-request', 's1')));
    expect(driver.status('XHĐ')).toBe('invoicing');
  });

  test('queued proves nothing: asked after 10 minutes, then failed, then 1 h, 6 h, 24 h, daily', () => {
    const driver = new Driver('top-up')
      .pay()
      .exchange(done({ is: 'codes', codes: ['1'] }), sales, queued);
    expect(driver.status('XHĐ')).toBe('not-invoiced');
    const waits: number[] = [];
    let before = driver.now;
    for (let round = 0; round < 5; round += 1) {
      driver.exchange(absent);
      waits.push((driver.now - before) / 60_000);
      before = driver.now;
      expect(driver.status('XHĐ')).toBe('request-failed');
    }
    expect(waits).toEqual([10, 60, 360, 1_440, 1_440]);
    driver.exchange(stored);
    expect(driver.status('XHĐ')).toBe('invoicing');
  });

  test('a notice that it could not be stored shows the failed status at once', () => {
    const driver = new Driver('top-up')
      .pay()
      .exchange(done({ is: 'codes', codes: ['1'] }), sales, queued);
    driver.give(good(storedNotice('invoice-request', 's1', 'Exception')));
    expect(driver.status('XHĐ')).toBe('request-failed');
  });
});

describe('notices', () => {
  test('D12: before the reply they are proof, and the reply then tells nothing new', () => {
    const driver = new Driver('desktop').pay();
    driver.send();
    driver.give(good(granted));
    expect(driver.status('GPSD')).toBe('granted');
    const before = driver.process.order;
    driver.answer(requested);
    expect(driver.process.order).toBe(before);
  });

  test('D11: they are proof in a failed status', () => {
    const driver = new Driver('desktop').pay().exchange(refused).give(good(granted));
    expect(driver.status('GPSD')).toBe('granted');
  });

  test('D13: repeated or late ones are ignored with a reason and start nothing again', () => {
    const driver = delivered();
    const due = dueWork(driver.process);
    driver.give(good(granted));
    expect(driver.decision).toEqual({ outcome: 'ignored', reason: 'stale-notice' });
    driver.give(good({ ...granted, id: 'n2' }));
    expect(driver.decision).toEqual({ outcome: 'ignored', reason: 'stale-notice' });
    expect(dueWork(driver.process)).toEqual(due);
  });

  test('a bad signature is refused, and the true notice still counts', () => {
    const driver = new Driver('desktop').pay().exchange(requested);
    driver.give({ is: 'notice', notice: granted, signature: 'bad' });
    expect(driver.decision).toEqual({ outcome: 'rejected', reason: 'bad-signature' });
    expect(driver.status('GPSD')).toBe('granting');
    expect(driver.give(good(granted)).status('GPSD')).toBe('granted');
  });

  test('of forged ones in a row the timeline keeps the first, the journal every one', () => {
    const { process, now } = new Driver('desktop').pay().exchange(requested);
    const kept = entriesOf(process.timeline).length;
    let forged = advance(process, { is: 'notice', notice: granted, signature: 'bad' }, now);
    for (let count = 0; count < 1000; count += 1) {
      const notice = { ...granted, id: `forged-${count}` };
      forged = advance(forged.process, { is: 'notice', notice, signature: 'bad' }, now);
      expect(forged.entries).toMatchObject([{ is: 'noticed', id: notice.id }]);
    }
    expect(entriesOf(forged.process.timeline)).toHaveLength(kept + 1);
    const after = advance(forged.process, good(granted), now);
    expect(entriesOf(after.process.timeline).slice(kept)).toMatchObject([
      { is: 'noticed', id: granted.id, reason: 'bad-signature' },
      { is: 'moved', track: 'GPSD', to: 'granted' },
      { is: 'noticed', id: granted.id, outcome: 'accepted' },
    ]);
  });

  test('an issued invoice is proof of the request that was never confirmed stored', () => {
    const driver = new Driver('top-up')
      .pay()
      .exchange(done({ is: 'codes', codes: ['1'] }), sales, queued);
    driver.give(good(issued));
    expect(driver.status('XHĐ')).toBe('invoiced');
    expect(driver.nextInMinutes).toBeNull();
  });
});

describe('the resource of a SaaS order: one call at a time, in order, fenced', () => {
  test('money while the temporary grant is open: the full grant waits for its end', () => {
    const driver = new Driver('saas');
    driver.send();
    const open = driver.sent.at(-1)?.id ?? '';
    driver.pay();
    expect(driver.nextInMinutes).toBeNull();
    driver.give({ is: 'reply', callId: open, reply: unknown });
    expect(driver.send()).toMatchObject({ name: 'full-grant', revision: 2 });
    expect(driver.status('TN')).toBe('not-granted');
    expect(driver.answer(inForce('full', 2)).status('TN')).toBe('granted');
  });

  test('D17: cancelled with an unproven grant, the revoke is sent; with refused ones, no call is made', () => {
    const unproven = new Driver('saas').exchange(unknown).give(cancel);
    expect(unproven.send()).toMatchObject({ name: 'revoke', revision: 2 });
    expect(unproven.status('TN')).toBe('not-granted');
    unproven.answer(done({ is: 'resource', state: 'none', held: false, revision: 2 }));
    expect(unproven.status('TN')).toBe('revoked');

    const refusedOnce = new Driver('saas').exchange(refused).give(cancel);
    expect(refusedOnce.status('TN')).toBe('revoked');
    expect(refusedOnce.nextInMinutes).toBeNull();
  });

  test('D16: a lock that fails moves nothing and is sent again, daily at last', () => {
    const driver = new Driver('saas').exchange(inForce('temporary'));
    driver.give({ is: 'deadline', deadline: 'lock' });
    driver.exchange(busy, busy, busy, busy, busy, busy, busy, busy);
    expect(driver.status('TN')).toBe('temporarily-granted');
    const before = driver.now;
    expect(driver.send()).toMatchObject({ name: 'lock', revision: 2 });
    expect(driver.now - before).toBe(dayMs);
    driver.answer(done({ is: 'resource', state: 'locked', held: true, revision: 2 }));
    expect(driver.status('TN')).toBe('locked');
  });

  test('D17: a lock that locked nothing leaves the failed grant failed', () => {
    const driver = new Driver('saas').exchange(unknown, unknown, unknown, absent);
    driver.give({ is: 'deadline', deadline: 'lock' });
    driver.exchange(done({ is: 'resource', state: 'none', held: false, revision: 2 }));
    expect(driver.status('TN')).toBe('grant-failed');
  });

  test('D17: a grant still open when the lock is sent is decided by what the lock found', () => {
    for (const [held, history] of [
      [true, ['temporarily-granted', 'locked']],
      [false, ['grant-failed']],
    ] as const) {
      const driver = new Driver('saas').exchange(unknown);
      driver.give({ is: 'deadline', deadline: 'lock' });
      const state = held ? 'locked' : 'none';
      driver.exchange(done({ is: 'resource', state, held, revision: 2 }));
      const moves = entriesOf(driver.process.timeline).flatMap((entry) =>
        entry.is === 'moved' ? [entry.to] : [],
      );
      expect(moves).toEqual(history);
      expect(driver.nextInMinutes).toBeNull();
    }
  });

  test('D17, D19: a refusal is counted once, however often it is looked up, and undone by proof', () => {
    const driver = new Driver('saas').exchange(refused, absent, absent, absent);
    expect(holdsTemporary(driver.process)).toBe(false);
    driver.give(retry('resource-grant'));
    expect(holdsTemporary(driver.process)).toBe(true);
    driver.exchange(refused);
    expect(holdsTemporary(driver.process)).toBe(false);
    driver.exchange(inForce('temporary', 2));
    expect(holdsTemporary(driver.process)).toBe(true);
  });

  test('D17: a 401 after the work, then a refusal, is no certainty: the revoke is sent', () => {
    const driver = new Driver('saas');
    driver.send();
    driver.answer({ kind: 'error', status: 401 }).answer(refused).give(cancel);
    expect(driver.send()).toMatchObject({ name: 'revoke' });
    expect(driver.status('TN')).toBe('grant-failed');
  });

  test('D10: a look-up finds a full grant that an earlier command of the order did', () => {
    const driver = new Driver('saas', 'online').exchange(refused);
    driver.give(retry('resource-grant')).exchange(busy, busy, busy);
    expect(driver.status('TN')).toBe('grant-failed');
    expect(driver.exchange(inForce('full', 1)).status('TN')).toBe('granted');
  });

  test('D17: a retry that took the place of the lock and failed is followed by the lock', () => {
    const driver = new Driver('saas').exchange(unknown, unknown, unknown, absent);
    driver.give({ is: 'deadline', deadline: 'lock' }).exchange(busy, busy, busy);
    driver.give(retry('resource-grant')).exchange(busy, busy, busy);
    expect(driver.status('TN')).toBe('grant-failed');
    expect(driver.send()).toMatchObject({ name: 'lock', revision: 4 });
    driver.answer(done({ is: 'resource', state: 'locked', held: true, revision: 4 }));
    expect(driver.status('TN')).toBe('locked');
  });

  test('a lock under way does not count as a retry under way', () => {
    const driver = new Driver('saas').exchange(unknown, unknown, unknown, absent);
    driver.give({ is: 'deadline', deadline: 'lock' }).send();
    expect(driver.give(retry('resource-grant')).decision).toMatchObject({ outcome: 'accepted' });
  });

  test('D17: a temporary grant proven after the lock deadline is locked at once', () => {
    const driver = new Driver('saas').exchange(refused);
    driver.give({ is: 'deadline', deadline: 'lock' });
    expect(driver.nextInMinutes).toBe(15);
    driver.give(retry('resource-grant')).exchange(inForce('temporary', 2));
    expect(driver.status('TN')).toBe('temporarily-granted');
    expect(driver.send()).toMatchObject({ name: 'lock', revision: 3 });
  });

  test('money for a locked order grants it in full (D15), and its deadlines are gone', () => {
    const driver = new Driver('saas').exchange(inForce('temporary'));
    driver.give({ is: 'deadline', deadline: 'lock' });
    driver.exchange(done({ is: 'resource', state: 'locked', held: true, revision: 2 })).pay();
    expect(driver.exchange(inForce('full', 3)).status('TN')).toBe('granted');
    expect(driver.process.suspendAt).toBeNull();
  });
});

describe('a restart', () => {
  test('ends open calls as unknown: the same call goes out again, none twice at once', () => {
    const driver = new Driver('desktop').pay();
    const call = driver.send();
    driver.give({ is: 'restart' });
    expect(driver.nextInMinutes).toBe(0.5);
    expect(driver.send()).toEqual(call);
  });

  test('loses nothing: the process survives JSON at any point', () => {
    const driver = delivered();
    driver.send();
    const saved = JSON.parse(JSON.stringify(driver.process));
    expect(saved).toEqual(driver.process);
  });
});

test('any order of inputs leaves the process whole: it never throws, and time never sends twice', () => {
  const replies = fc.constantFrom<Reply>(
    requested,
    sales,
    queued,
    stored,
    busy,
    unknown,
    refused,
    absent,
  );
  const inputs = fc.constantFrom<Input>(
    good(granted),
    good(issued),
    good(storedNotice('invoice-request', 's1')),
    good(storedNotice('sales-contract', 's2', 'Exception')),
    { is: 'restart' },
    retry('invoice-request'),
    retry('revenue-record'),
    cancel,
  );
  const kinds = fc.constantFrom('desktop', 'saas', 'top-up');
  fc.assert(
    fc.property(kinds, fc.array(fc.oneof(replies, inputs), { maxLength: 60 }), (kind, sequence) => {
      const driver = new Driver(kind);
      driver.pay();
      for (const each of sequence) {
        if ('is' in each) driver.give(each);
        else if (driver.nextInMinutes !== null) driver.exchange(each);
        const open = Object.values(driver.process.lanes).filter(
          ({ task }) => task.phase.is === 'open',
        );
        expect(open).toEqual([]);
      }
    }),
  );
});
