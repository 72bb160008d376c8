// The outside as one machine: faults before and after the work, holds, notices, people.
import { describe, expect, test } from 'vitest';
import { hourMs, instantOf, minuteMs, secondMs } from '../src/calendar/time.ts';
import type { Call } from '../src/wire/calls.ts';
import type { Service } from '../src/wire/services.ts';
import { firstDue, getCell, never } from './cells.ts';
import type { Fault } from './faults.ts';
import { countHeld } from './holdings.ts';
import { outside } from './outside.ts';
import { licenceRequest, lookup, resourceCall, salesDocument, voucher } from './sample-calls.ts';
import { newOutside, type OutsideInput, type OutsideOutput } from './state.ts';

const start = instantOf('02/03/2026 09:00');

/** The outside under test: gives inputs in turn, and keeps what came of the last. */
class Scene {
  state = newOutside;
  now = start;
  outputs: readonly OutsideOutput[] = [];

  take(...inputs: readonly OutsideInput[]): this {
    for (const input of inputs) [this.state, this.outputs] = outside(this.state, input, this.now);
    return this;
  }
  call(call: Call, id = 'c1'): this {
    return this.take({ is: 'call', id, call });
  }
  arm(fault: Fault): this {
    return this.take({ is: 'arm', fault });
  }
  wait(ms: number): this {
    this.now += ms;
    return this;
  }
  /** Sends a notice at the instant it is due, or now when none is due. */
  sendNotice(id = 'tb-1'): this {
    const due = Math.min(firstDue(this.state.post, 'send'), firstDue(this.state.post, 'slow-send'));
    if (due !== never) this.now = Math.max(this.now, due);
    return this.take({ is: 'send-notice', order: 'DH-1', id });
  }
  of<I extends OutsideOutput['is']>(is: I): readonly Extract<OutsideOutput, { is: I }>[] {
    return this.outputs.filter((each) => each.is === is) as Extract<OutsideOutput, { is: I }>[];
  }
  get entries() {
    return this.of('entry').map(({ entry }) => entry);
  }
  get answers(): readonly unknown[] {
    return this.outputs
      .filter((each) => each.is === 'reply' || each.is === 'silence')
      .map(({ order: _order, ...rest }) => rest);
  }
  get licenceRequests(): number {
    return countHeld(this.state, 'suman', 'licence-requests', 'DH-1');
  }
  get pending() {
    return getCell(this.state.post, 'DH-1')?.notices ?? [];
  }
}

const scene = (): Scene => new Scene();
const often = 'until-healed' as const;
const onLicence = (effect: object): Fault =>
  ({ service: 'suman', call: 'licence-request', often, ...effect }) as Fault;
const down = (service: Service, times: Fault['often'] = often): Fault => ({
  service,
  effect: 'down',
  often: times,
});
const reply = (replied: object, delayMs = 0) => ({
  is: 'reply',
  id: 'c1',
  reply: replied,
  delayMs,
});
const silence = { is: 'silence', id: 'c1', held: false };
const requested = {
  kind: 'done',
  result: { is: 'licence-request', id: 'GP-000001', granted: false },
  existed: false,
};

describe('a call under a fault', () => {
  const table: readonly (readonly [string, object, number, object])[] = [
    [
      'error before',
      { effect: 'error', status: 503, when: 'before' },
      0,
      reply({ kind: 'error', status: 503 }),
    ],
    [
      'error after',
      { effect: 'error', status: 500, when: 'after' },
      1,
      reply({ kind: 'error', status: 500 }),
    ],
    ['reset before', { effect: 'reset', when: 'before' }, 0, reply({ kind: 'reset' })],
    ['reset after', { effect: 'reset', when: 'after' }, 1, reply({ kind: 'reset' })],
    ['refused', { effect: 'refused' }, 0, reply({ kind: 'refused', code: 'business-refusal' })],
    ['never received', { effect: 'never-received' }, 0, silence],
    ['reply lost', { effect: 'reply-lost' }, 1, silence],
    [
      'slow reply',
      { effect: 'slow-reply', delayMs: 45 * secondMs },
      1,
      reply(requested, 45 * secondMs),
    ],
    ['late request', { effect: 'late-request', delayMs: 2 * hourMs }, 0, silence],
    ['garbled', { effect: 'garbled' }, 1, reply({ kind: 'garbled' })],
    ['off schema', { effect: 'off-schema' }, 1, reply({ kind: 'off-schema' })],
    ['doubled', { effect: 'doubled' }, 1, reply(requested)],
    ['held', { effect: 'held' }, 0, { ...silence, held: true }],
  ];

  test.each(table)('%s: the work and the answer', (_, effect, done, answer) => {
    const after = scene().arm(onLicence(effect)).call(licenceRequest());
    expect(after.licenceRequests).toBe(done);
    expect(after.answers).toMatchObject([answer]);
    expect(after.entries[0]).toMatchObject({ is: 'struck', on: 'licence-request', fault: effect });
    expect(after.state.rules).toMatchObject([{ matched: 1, fired: 1 }]);
  });

  test.each(table)('%s: a look-up under it changes nothing either', (_, effect) => {
    const fault = { ...onLicence(effect), call: 'lookup' } as Fault;
    const after = scene().arm(fault).call(lookup('suman', 'licence-request'));
    expect(after.licenceRequests).toBe(0);
    expect(after.entries[0]).toMatchObject({ is: 'struck', on: 'lookup', of: 'licence-request' });
  });

  test('on call 2: the call before it goes through, and is counted', () => {
    const fault = onLicence({ effect: 'reply-lost', often: { nth: 2 } });
    const after = scene().arm(fault).call(licenceRequest());
    expect(after.answers).toEqual([reply(requested)]);
    expect(after.state.rules).toMatchObject([{ matched: 1, fired: 0 }]);
    const lost = after.call(licenceRequest()).answers;
    expect(lost).toMatchObject([silence]);
    expect(lost).toMatchObject([{ intended: { kind: 'done' } }]);
  });

  test('without a fault the service just does it', () => {
    const after = scene().call(licenceRequest());
    expect(after.outputs).toEqual([
      {
        is: 'entry',
        entry: {
          at: start,
          order: 'DH-1',
          service: 'suman',
          is: 'worked',
          call: 'licence-request',
          did: 'done',
          via: null,
        },
      },
      { ...reply(requested), order: 'DH-1' },
    ]);
  });

  test('down: no connection, nothing is done', () => {
    const after = scene().arm(down('suman')).call(licenceRequest());
    expect(after.answers).toEqual([reply({ kind: 'no-connection' })]);
    expect(after.licenceRequests).toBe(0);
  });

  test('doubled: the service sees it twice and does it once', () => {
    const after = scene()
      .arm(onLicence({ effect: 'doubled' }))
      .call(licenceRequest());
    expect(after.entries.slice(1)).toMatchObject([
      { did: 'done', via: null },
      { did: 'existed', via: 'doubled' },
    ]);
  });

  test('late: the work is done when it arrives, and nobody is answered', () => {
    const fault = onLicence({ effect: 'late-request', delayMs: 2 * hourMs });
    const before = scene().arm(fault).call(licenceRequest());
    expect(firstDue(before.state.post, 'slow-clock')).toBe(start + 2 * hourMs);
    const after = before.wait(2 * hourMs).take({ is: 'late-request', order: 'DH-1' });
    expect(after.licenceRequests).toBe(1);
    expect(after.answers).toEqual([]);
    expect(after.entries).toMatchObject([{ is: 'worked', via: 'late-request' }]);
    expect(firstDue(after.state.post, 'slow-clock')).toBe(never);
  });

  test('late: a service that is down when it arrives never gets it', () => {
    const fault = onLicence({ effect: 'late-request', delayMs: hourMs });
    const after = scene().arm(fault).call(licenceRequest()).arm(down('suman')).wait(hourMs);
    after.take({ is: 'late-request', order: 'DH-1' });
    expect(after.entries).toMatchObject([{ is: 'struck', fault: { effect: 'down' } }]);
    expect(after.take({ is: 'heal', service: 'suman' }).licenceRequests).toBe(0);
    expect(firstDue(after.state.post, 'slow-clock')).toBe(never);
  });

  test('late: of two, the one due first arrives first', () => {
    const late = (revision: number, delayMs: number): Fault =>
      ({
        service: 'suman',
        call: 'every',
        effect: 'late-request',
        delayMs,
        often: { nth: revision },
      }) as Fault;
    const after = scene()
      .arm(late(1, 2 * hourMs))
      .arm(late(2, hourMs))
      .call(resourceCall('temporary-grant', 1))
      .call(resourceCall('full-grant', 2), 'c2')
      .take({ is: 'late-request', order: 'DH-1' });
    expect(countHeld(after.state, 'suman', 'resources', 'DH-1')).toBe(1);
    after.take({ is: 'late-request', order: 'DH-1' });
    expect(after.entries).toMatchObject([{ did: 'stale-revision' }]);
    expect(() => after.take({ is: 'late-request', order: 'DH-1' })).toThrow('No late request');
  });

  test('a late request of AMIS.VN – Kế toán is stored and told when it arrives', () => {
    const fault = {
      service: 'amis-accounting',
      call: 'sales-contract',
      effect: 'late-request',
      delayMs: hourMs,
      often,
    } as const;
    const after = scene().arm(fault).call(voucher('sales-contract'));
    expect(after.pending).toEqual([]);
    after.wait(hourMs).take({ is: 'late-request', order: 'DH-1' });
    expect(after.pending).toMatchObject([
      { notice: { document: 'sales-contract', failure: null } },
    ]);
  });

  test.each([
    ['suman', salesDocument('sales-contract'), 'mocks/suman/model.ts'],
    ['amis-sales', licenceRequest(), 'mocks/amis-sales/model.ts'],
    ['amis-accounting', licenceRequest(), 'mocks/amis-accounting/model.ts'],
  ] as const)('a call that %s does not have fails loudly and names the file', (...row) => {
    const [service, call, file] = row;
    expect(() => scene().call({ ...call, service } as unknown as Call)).toThrow(file);
  });
});

describe('AMIS.VN – Kế toán', () => {
  const onVoucher = (effect: 'not-stored' | 'store-failed' | 'doubled'): Fault =>
    ({ service: 'amis-accounting', call: 'invoice-request', effect, often }) as Fault;
  const queued = reply({ kind: 'done', result: { is: 'queued' }, existed: false });
  const heldBy = (after: Scene): number =>
    countHeld(after.state, 'amis-accounting', 'invoice-requests', 'DH-1');

  test('answers that it is queued, stores it, and tells by notice', () => {
    const after = scene().call(voucher('invoice-request'));
    expect(after.answers).toEqual([queued]);
    expect(heldBy(after)).toBe(1);
    expect(after.pending).toMatchObject([
      { at: start, notice: { name: 'document-stored', id: 'tb-1', failure: null } },
    ]);
  });

  test('accepts but stores nothing: queued, then silence', () => {
    const after = scene().arm(onVoucher('not-stored')).call(voucher('invoice-request'));
    expect([after.answers, heldBy(after), after.pending]).toEqual([[queued], 0, []]);
  });

  test('reports that it could not store it: queued, then a failed notice', () => {
    const after = scene().arm(onVoucher('store-failed')).call(voucher('invoice-request'));
    expect([after.answers, heldBy(after)]).toEqual([[queued], 0]);
    expect(after.pending).toMatchObject([{ notice: { failure: 'DBAmisNotConnectDBACT' } }]);
  });

  test('receives it twice: one voucher, two notices', () => {
    const after = scene().arm(onVoucher('doubled')).call(voucher('invoice-request'));
    expect(heldBy(after)).toBe(1);
    expect(after.pending.map(({ notice }) => notice.id)).toEqual(['tb-1', 'tb-2']);
  });
});

describe('a held call', () => {
  const hold = (more: object = {}): Fault => onLicence({ effect: 'held', ...more });
  const release = (more: object = {}): OutsideInput => ({
    is: 'release',
    service: 'suman',
    call: 'licence-request',
    ...more,
  });

  test('is worked on and answered when it is released, in the order they came', () => {
    const after = scene()
      .arm(hold())
      .call(licenceRequest('DH-2'), 'c1')
      .call(licenceRequest('DH-1'), 'c2')
      .take(release());
    expect(after.of('reply')).toMatchObject([
      { id: 'c1', order: 'DH-2', reply: { result: { id: 'GP-000001' } } },
      { id: 'c2', order: 'DH-1', reply: { result: { id: 'GP-000002' } } },
    ]);
    expect(after.entries).toMatchObject([{ via: 'released' }, { via: 'released' }]);
    expect(after.state.held).toEqual([]);
  });

  test('is joined by later attempts until then, and by none after', () => {
    const after = scene().arm(hold()).call(licenceRequest()).call(licenceRequest(), 'c2');
    expect(after.state.held.map(({ id }) => id)).toEqual(['c1', 'c2']);
    after.take(release()).call(licenceRequest(), 'c3');
    expect(after.of('reply')).toMatchObject([{ id: 'c3' }]);
    expect(after.licenceRequests).toBe(1);
  });

  test('stays when another call, order or service is released', () => {
    const after = scene()
      .arm(hold({ order: 'DH-1' }))
      .call(licenceRequest())
      .take(
        release({ call: 'lookup' }),
        release({ order: 'DH-2' }),
        release({ service: 'amis-sales', call: 'every' }),
      );
    expect(after.state.held).toHaveLength(1);
    expect(after.state.rules).toMatchObject([{ ended: false }]);
  });

  test('is released by a release of every request', () => {
    const after = scene()
      .arm(hold())
      .call(licenceRequest())
      .take(release({ call: 'every' }));
    expect(after.licenceRequests).toBe(1);
  });

  test('is answered when its service is healthy again', () => {
    const after = scene().arm(hold()).call(licenceRequest());
    expect(after.take({ is: 'heal', service: 'amis-sales' }).state.held).toHaveLength(1);
    after.take({ is: 'heal', service: 'suman' });
    expect(after.answers).toEqual([reply(requested)]);
    expect(after.state.rules).toMatchObject([{ ended: true }]);
  });
});

describe('healing', () => {
  test('ends every fault of the service, and of no other', () => {
    const after = scene()
      .arm(onLicence({ effect: 'reply-lost' }))
      .arm(down('suman'))
      .arm(down('amis-sales'))
      .take({ is: 'heal', service: 'suman' });
    expect(after.state.rules.map(({ ended }) => ended)).toEqual([true, true, false]);
    after.take({ is: 'heal', service: 'every' });
    expect(after.state.rules.every(({ ended }) => ended)).toBe(true);
  });

  test('forgets no rule: one that never fired can still be found', () => {
    const after = scene().arm(down('suman')).take({ is: 'heal', service: 'every' });
    expect(after.state.rules).toMatchObject([{ fired: 0 }]);
  });
});

describe('a notice', () => {
  const granted = (): Scene =>
    scene().call(licenceRequest()).take({ is: 'act', act: 'grant-licence', order: 'DH-1' });
  const onNotice = (effect: object): Fault =>
    ({ service: 'suman', notice: 'licence-granted', often, ...effect }) as Fault;

  test('that is acknowledged is not sent again, and acknowledging twice changes nothing', () => {
    const after = granted().sendNotice();
    expect(after.of('delivery')).toMatchObject([{ signature: 'good', notice: { id: 'tb-1' } }]);
    after.take({ is: 'acknowledged', order: 'DH-1', id: 'tb-1' });
    expect(after.pending).toEqual([]);
    const { state } = after;
    expect(after.take({ is: 'acknowledged', order: 'DH-1', id: 'tb-1' }).state).toBe(state);
    expect(() => after.sendNotice()).toThrow('acknowledged already');
  });

  test('that nobody acknowledges goes out on the plan, seven times, then never more', () => {
    const after = granted();
    const gaps: number[] = [];
    for (let sending = 1; sending <= 7; sending += 1) {
      const before = after.now;
      after.sendNotice();
      gaps.push(after.now - before);
      expect(after.entries).toMatchObject([{ is: 'noticed-out', sending, deliveries: 1 }]);
    }
    expect(gaps).toEqual([
      0,
      5 * secondMs,
      5 * minuteMs,
      30 * minuteMs,
      2 * hourMs,
      5 * hourMs,
      10 * hourMs,
    ]);
    expect(after.pending).toEqual([]);
    expect(after.take({ is: 'heal', service: 'every' }).pending).toEqual([]);
  });

  test('is quick work twice, and slow work from then on', () => {
    const paceOf = ({ state }: Scene): string =>
      firstDue(state.post, 'send') === never ? 'slow-send' : 'send';
    const after = granted();
    const met = [1, 2, 3].map(() => {
      const pace = paceOf(after);
      after.sendNotice();
      return pace;
    });
    expect(met).toEqual(['send', 'send', 'slow-send']);
  });

  test('is kept while its service is down, and due once it is healthy', () => {
    const after = granted().arm(down('suman')).sendNotice();
    expect(after.of('delivery')).toEqual([]);
    expect(after.entries).toMatchObject([{ is: 'struck', fault: { effect: 'down' } }]);
    after.wait(hourMs).take({ is: 'heal', service: 'amis-accounting' });
    expect(after.pending).toMatchObject([{ prevented: true, at: start + 5 * secondMs }]);
    after.take({ is: 'heal', service: 'suman' });
    expect(after.pending).toMatchObject([{ sendings: 0, at: start + hourMs, prevented: false }]);
  });

  test('is kept for as long as its service is down, beyond the end of the plan', () => {
    const after = granted().arm(down('suman'));
    for (let sending = 1; sending <= 7; sending += 1) after.sendNotice();
    expect(after.pending).toMatchObject([{ at: never }]);
    after.take({ is: 'heal', service: 'suman' }).sendNotice();
    expect(after.of('delivery')).toMatchObject([{ signature: 'good' }]);
  });

  test('that waited for a service that was down only once goes out in the end', () => {
    const after = granted()
      .arm(down('suman', { times: 1 }))
      .sendNotice();
    expect(after.of('delivery')).toEqual([]);
    expect(after.pending).not.toMatchObject([{ at: never }]);
  });

  test.each([
    ['lost', { effect: 'notice-lost' }, [], { sendings: 1, at: start + 5 * secondMs }],
    ['doubled', { effect: 'notice-doubled' }, ['good', 'good'], { sendings: 1 }],
    ['forged', { effect: 'notice-forged' }, ['bad'], { sendings: 1 }],
    [
      'late',
      { effect: 'notice-late', delayMs: 2 * hourMs },
      [],
      { sendings: 0, late: true, at: start + 2 * hourMs },
    ],
  ])('%s by a fault', (_, effect, signatures, pending) => {
    const after = granted().arm(onNotice(effect)).sendNotice();
    expect(after.entries[0]).toMatchObject({ is: 'struck', on: 'licence-granted', fault: effect });
    expect(after.of('delivery').map(({ signature }) => signature)).toEqual(signatures);
    expect(after.pending).toMatchObject([pending]);
  });

  test('put off by a fault arrives well after that, and is not put off again', () => {
    const late = onNotice({ effect: 'notice-late', delayMs: 2 * hourMs });
    const after = granted().arm(late).sendNotice().sendNotice();
    expect(after.now).toBe(start + 2 * hourMs);
    expect(after.of('delivery')).toMatchObject([{ signature: 'good' }]);
  });

  test('put off by a fault is not sent by a service that is down', () => {
    const late = onNotice({ effect: 'notice-late', delayMs: 2 * hourMs });
    const after = granted().arm(late).sendNotice().arm(down('suman')).sendNotice();
    expect(after.of('delivery')).toEqual([]);
  });

  test('has an id of its own', () => {
    const after = granted().call(voucher('invoice-request')).call(voucher('sales-contract'));
    expect(after.pending.map(({ notice }) => notice.id)).toEqual(['tb-1', 'tb-2', 'tb-3']);
  });
});

describe('the people inside the services', () => {
  const acts = [
    ['grant-licence', licenceRequest(), 'no-licence-request', 'licence-already-granted', 'suman'],
    [
      'issue-invoice',
      voucher('invoice-request'),
      'no-invoice-request',
      'invoice-already-issued',
      'amis-accounting',
    ],
  ] as const;

  test.each(acts)('%s: accepted once, ignored after, rejected without a request', (...row) => {
    const [act, call, missing, already, service] = row;
    const input: OutsideInput = { is: 'act', act, order: 'DH-1' };
    const after = scene().take(input);
    expect(after.of('verdict')).toEqual([{ is: 'verdict', outcome: 'rejected', reason: missing }]);
    after.call(call).take(input);
    expect(after.of('verdict')).toEqual([{ is: 'verdict', outcome: 'accepted', reason: null }]);
    expect(after.entries).toMatchObject([{ is: 'acted', act, service, outcome: 'accepted' }]);
    after.take(input);
    expect(after.of('verdict')).toEqual([{ is: 'verdict', outcome: 'ignored', reason: already }]);
  });

  test.each(acts)(
    '%s: nobody can work in a service that is down',
    (act, call, ...[, , service]) => {
      const after = scene().call(call).arm(down(service));
      const pending = after.pending.length;
      after.take({ is: 'act', act, order: 'DH-1' });
      expect(after.of('verdict')).toMatchObject([{ outcome: 'rejected', reason: 'service-down' }]);
      expect(after.pending).toHaveLength(pending);
    },
  );
});
