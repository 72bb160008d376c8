// What is offered: the engine's own answer to each act, in the words of the scenario language.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../world/steps.ts';
import { instantOf, formatInstant } from '../../calendar/time.ts';
import { dueIn, timeChoices } from './due.ts';
import { invoiceQueue, licenceQueue, offersFor } from './offers.ts';
import { clicked, placeDesktop, wandered } from './sample-session.ts';
import { add, momentOf, newSession } from './session.ts';

const whyNots = (steps: readonly Step[]): Record<string, string | null> => {
  const { world } = momentOf(clicked(steps));
  return Object.fromEntries(
    offersFor(world, 'DH-1').map(({ name, whyNot }) => [name, whyNot?.vi ?? null]),
  );
};

const pay = { action: 'receive-money', order: 'DH-1' } as const satisfies Step;
const down: Step = {
  action: 'fault',
  fault: { effect: 'down', service: 'suman', often: 'until-healed' },
};

describe('an order that is not paid', () => {
  it('can be paid, confirmed and cancelled; the rest says why not', () => {
    expect(whyNots([placeDesktop])).toEqual({
      confirm: null,
      cancel: null,
      'receive-money': null,
      'report-money-again': 'Ngân hàng chưa báo khoản tiền nào của "DH-1", nên không thể báo lại.',
      'ask-confirmation': null,
      'retry/licence-request': 'trạng thái không phải là lỗi',
      'retry/resource-grant': 'loại đơn hàng này không có việc đó',
      'retry/top-up-codes': 'loại đơn hàng này không có việc đó',
      'retry/invoice-request': 'trạng thái không phải là lỗi',
      'retry/revenue-record': 'trạng thái không phải là lỗi',
      'grant-licence': 'SUMAN MISA chưa có yêu cầu cấp GPSD',
      'issue-invoice': 'AMIS.VN chưa có đề nghị xuất hóa đơn',
    });
  });
});

describe('an order that is paid', () => {
  it('waits for the accountants of the services', () => {
    expect(whyNots([placeDesktop, pay])).toMatchObject({
      cancel: 'đơn hàng đã thanh toán',
      'grant-licence': null,
    });
    const { world } = momentOf(clicked([placeDesktop, pay]));
    expect(licenceQueue(world)).toMatchObject([{ order: 'DH-1', offer: { whyNot: null } }]);
    expect(invoiceQueue(world)).toEqual([]);
  });

  it('waits longer while nobody can work there', () => {
    expect(whyNots([placeDesktop, pay, down])).toMatchObject({
      'grant-licence': 'dịch vụ đang ngừng hoạt động',
    });
  });

  it('has a failed request to retry once the service was down', () => {
    expect(whyNots([placeDesktop, down, pay])).toMatchObject({ 'retry/licence-request': null });
  });

  it('comes to the invoice accountant after delivery', () => {
    const told = clicked([placeDesktop, pay, { action: 'grant-licence', order: 'DH-1' }]);
    expect(invoiceQueue(momentOf(told).world)).toMatchObject([{ order: 'DH-1' }]);
    expect(licenceQueue(momentOf(told).world)).toEqual([]);
  });
});

describe('an order that never has a licence, or an invoice', () => {
  const topUp = (invoice: boolean): Step => ({
    action: 'place-top-up',
    quantity: 2,
    payment: 'bank-transfer',
    invoice,
  });
  const unfitOf = (step: Step): Record<string, string | undefined> => {
    const { world } = momentOf(clicked([step]));
    return Object.fromEntries(
      offersFor(world, 'DH-1')
        .filter(({ fits }) => !fits)
        .map(({ name, whyNot }) => [name, whyNot?.vi]),
    );
  };
  const noLicence = 'loại đơn hàng này không có GPSD';

  it('says so, and not that none has come yet', () => {
    expect(unfitOf({ action: 'place', kind: 'saas', payment: 'online' })).toEqual({
      'retry/licence-request': noLicence,
      'retry/top-up-codes': 'loại đơn hàng này không có việc đó',
      'grant-licence': noLicence,
    });
    expect(unfitOf(topUp(false))).toEqual({
      'retry/licence-request': noLicence,
      'retry/resource-grant': 'loại đơn hàng này không có việc đó',
      'retry/invoice-request': 'đơn hàng này không xuất hóa đơn',
      'retry/revenue-record': 'đơn hàng này không sinh hợp đồng',
      'grant-licence': noLicence,
      'issue-invoice': 'đơn hàng này không xuất hóa đơn',
    });
    expect(unfitOf(topUp(true))['issue-invoice']).toBeUndefined();
  });
});

it('an order that is not there offers nothing', () => {
  expect(offersFor(momentOf(newSession()).world, 'DH-1')).toEqual([]);
});

it('whatever is offered is what the step then does', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), fc.nat(), (picks, nth) => {
      const session = wandered(picks);
      const { world } = momentOf(session);
      const offers = offersFor(world, 'DH-1');
      const offer = offers[nth % Math.max(1, offers.length)];
      if (offer === undefined) return;
      const added = add(session, offer.action);
      const verdict = 'session' in added ? momentOf(added.session).verdict : null;
      expect(verdict).toEqual(offer.verdict);
      expect(offer.whyNot === null).toBe(verdict?.outcome === 'accepted');
    }),
    { numRuns: 60 },
  );
});

describe('what is about to fall due', () => {
  it('is told first things first, with its order', () => {
    const told = clicked([
      placeDesktop,
      { ...placeDesktop, order: 'DH-2' },
      { ...pay, order: 'DH-2' },
    ]);
    const items = dueIn(momentOf(told).world);
    expect(items.map(({ at, order, what }) => [formatInstant(at), order, what.vi])).toEqual([
      ['03/03/2026 09:00', 'DH-2', 'tra cứu yêu cầu cấp GPSD lên SUMAN MISA'],
      ['08/03/2026 00:00', 'DH-1', 'hết hạn thanh toán: tạm hủy đơn hàng'],
    ]);
    expect(items[0]?.step).toEqual({
      action: 'send-call',
      order: 'DH-2',
      service: 'suman',
      call: 'lookup',
    });
  });

  it('names attempts, notices, late requests, slow answers and time-outs', () => {
    const late = (effect: object, on: object): Step =>
      ({
        action: 'fault',
        fault: { service: 'suman', ...effect, ...on, often: { times: 1 } },
      }) as Step;
    const call = { call: 'licence-request' };
    const hour = { delayMs: 3_600_000 };
    const kinds = (steps: readonly Step[]): string[] => {
      const session = newSession({ mode: 'stepwise' });
      return dueIn(momentOf(clicked(steps, session)).world).map(({ is }) => is);
    };
    const send: Step = { action: 'send-call', order: 'DH-1', service: 'suman', ...call } as Step;
    const grant: Step = { action: 'grant-licence', order: 'DH-1' };
    expect(kinds([placeDesktop, pay])).toEqual(['attempt']);
    const requests = ['time-out', 'late-request'];
    expect(
      kinds([late({ effect: 'late-request', ...hour }, call), placeDesktop, pay, send]),
    ).toEqual(requests);
    const slow = late({ effect: 'slow-reply', delayMs: 5_000 }, call);
    expect(kinds([slow, placeDesktop, pay, send])).toEqual(['reply', 'time-out']);
    expect(kinds([placeDesktop, pay, send, grant])).toContain('notice');
  });
});

describe('the clock', () => {
  it('goes on by a minute, a day, a working day, and to what is due', () => {
    const friday = instantOf('06/03/2026 09:00');
    const told = clicked([{ action: 'it-is', instant: friday }, placeDesktop, pay]);
    const saas: Step = { action: 'place', kind: 'saas', payment: 'bank-transfer' };
    const { world } = momentOf(clicked([saas], told));
    const choices = timeChoices(world).map(({ name, at }) => [name, at && formatInstant(at)]);
    expect(choices).toEqual([
      ['minute', '06/03/2026 09:01'],
      ['day', '07/03/2026 09:00'],
      ['working-day', '09/03/2026 09:00'],
      ['next-due', '07/03/2026 09:00'],
      ['next-deadline', '12/03/2026 00:00'],
    ]);
  });

  it('goes to what is yet to come, and not to what waits for a step', () => {
    const { world } = momentOf(clicked([placeDesktop, pay], newSession({ mode: 'stepwise' })));
    expect(dueIn(world)).toHaveLength(1);
    const [nextDue, nextDeadline] = timeChoices(world).slice(-2);
    expect(nextDue?.at).toBeNull();
    expect(nextDue?.whyNot?.vi).toBe(
      'không có việc nào sắp tới; 1 việc đã đến lúc, chờ được thực hiện',
    );
    expect(nextDeadline?.whyNot?.en).toBe(
      'no deadline is coming up; 1 thing is due now: do it first',
    );
  });

  it('says why it cannot: nothing is due, or the calendar ends', () => {
    const end = instantOf('31/12/2027 10:00');
    const { world } = momentOf(clicked([{ action: 'it-is', instant: end }]));
    const whyNot = Object.fromEntries(
      timeChoices(world).map((each) => [each.name, each.whyNot?.en]),
    );
    expect(whyNot['minute']).toBeUndefined();
    expect(whyNot['working-day']).toContain('beyond the table of working days');
    expect(whyNot['next-deadline']).toBe('no deadline is coming up');
  });

  it('leads where it says', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 8 }), fc.nat(4), (picks, nth) => {
        const session = wandered(picks);
        const choice = timeChoices(momentOf(session).world)[nth];
        if (!choice?.action) return;
        const after = momentOf(clicked([choice.action], session)).world.now;
        // Coming to rest may take some more seconds.
        expect(after).toBeGreaterThanOrEqual(choice.at ?? 0);
      }),
      { numRuns: 40 },
    );
  });
});
