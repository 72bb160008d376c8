// Sessions: going back and forth, branching, and what is kept of what was played.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusesOf } from '../../world/world.ts';
import type { Step } from '../../world/steps.ts';
import { findingAt, momentAt, playedSteps } from './moments.ts';
import { clicked, demonstration, placeDesktop, wandered } from './sample-session.ts';
import {
  add,
  addChecks,
  branchesOf,
  goTo,
  momentOf,
  newSession,
  takeBranch,
  withoutCheck,
} from './session.ts';

const pay = { action: 'receive-money', order: 'DH-1' } as const satisfies Step;
const cancel = { action: 'cancel', order: 'DH-1' } as const satisfies Step;
const isPaid: Step = { action: 'expect-status', order: 'DH-1', track: 'TT', status: 'paid' };
const refusal = (session: ReturnType<typeof newSession>, step: Step): string | null => {
  const added = add(session, step);
  return 'refused' in added ? added.refused.en : null;
};

const faultOn = (order: string): Step => ({
  action: 'fault',
  fault: { effect: 'refused', service: 'suman', call: 'every', order, often: 'until-healed' },
});
const send: Step = {
  action: 'send-call',
  order: 'DH-1',
  service: 'suman',
  call: 'licence-request',
};
const manyCodes: Step = {
  action: 'place-top-up',
  quantity: 99_999_999,
  payment: 'online',
  invoice: false,
};

describe('a session', () => {
  const told = clicked(demonstration);

  it('stands behind the step that was added last', () => {
    expect(told.position).toBe(5);
    expect(statusesOf(momentOf(told).world, 'DH-1')).toEqual({
      TT: 'paid',
      GPSD: 'granted',
      XHĐ: 'invoiced',
      GNDS: 'recorded',
    });
  });

  it('shows how things stood wherever it goes, and forgets nothing', () => {
    const back = goTo(told, 1);
    expect(statusesOf(momentOf(back).world, 'DH-1')).toMatchObject({ TT: 'unpaid' });
    expect(back.steps).toHaveLength(5);
    expect(momentOf(goTo(back, 5)).world).toBe(momentOf(told).world);
    expect(goTo(told, 99).position).toBe(5);
    expect(goTo(told, -1).position).toBe(0);
    expect(goTo(told, Number.NaN).position).toBe(0);
  });

  it('replays nothing when a step is added at its end', () => {
    const before = momentOf(told).world;
    const longer = clicked([{ action: 'pass', amount: 1, unit: 'days' }], told);
    expect(momentAt(longer, 5).world).toBe(before);
  });

  it('is never changed', () => {
    const before = JSON.stringify(told);
    clicked([cancel], goTo(told, 1));
    expect(JSON.stringify(told)).toBe(before);
  });

  it('survives JSON', () => {
    const again = JSON.parse(JSON.stringify(told)) as typeof told;
    expect(momentOf(again).world).toEqual(momentOf(told).world);
  });

  it('plays alike with the same seed, and otherwise with another', () => {
    const other = clicked([placeDesktop], newSession({ seed: 2 }));
    const one = clicked([placeDesktop]);
    expect(momentOf(other).world).not.toEqual(momentOf(one).world);
  });
});

describe('a step added after going back', () => {
  const told = clicked([placeDesktop, pay]);
  const parted = clicked([cancel], goTo(told, 1));

  it('makes a branch of what lay beyond', () => {
    expect(parted.steps.map(({ action }) => action)).toEqual(['place', 'cancel']);
    expect(branchesOf(parted)).toMatchObject([{ index: 0, shared: 1, steps: told.steps }]);
  });

  it('leaves the branch to return to, and takes its place among them', () => {
    const back = takeBranch(parted, 0);
    expect(back.steps).toEqual(told.steps);
    expect(back.position).toBe(2);
    expect(branchesOf(back).map(({ steps }) => steps)).toEqual([parted.steps]);
    expect(takeBranch(back, 7)).toBe(back);
  });

  it('goes on where it went before when it is the same step', () => {
    const again = clicked([pay], goTo(told, 1));
    expect(again.position).toBe(2);
    expect(again.branches).toEqual([]);
  });

  it('keeps of two ways that are one the longer alone', () => {
    const shorter = takeBranch(clicked([cancel], goTo(told, 1)), 0);
    const longer = clicked([{ action: 'rest' }], shorter);
    expect(longer.branches).toHaveLength(1);
    expect(takeBranch(longer, 0).branches).toEqual([longer.steps]);
  });
});

describe('whatever way it has come', () => {
  it('stands as its steps say, told anew, and every way it has gone can be returned to', () => {
    const turn = fc.record({ back: fc.nat(6), picks: fc.array(fc.nat(), { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 6 }), (turns) => {
        const ways: (readonly Step[])[] = [];
        let session = newSession();
        for (const { back, picks } of turns) {
          session = wandered(picks, goTo(session, session.steps.length - back));
          ways.push(session.steps);
        }
        const again = JSON.parse(JSON.stringify(session)) as typeof session;
        expect(momentOf(again).world).toEqual(momentOf(session).world);
        const kept = [session.steps, ...session.branches];
        const isKept = (way: readonly Step[]): boolean =>
          kept.some((each) => way.every((step, index) => step === each[index]));
        expect(ways.every(isKept)).toBe(true);
        const last = session.branches.length - 1;
        if (last < 0) return;
        const returned = takeBranch(session, last);
        expect(returned.steps).toEqual(session.branches[last]);
        expect(returned.branches).toContain(session.steps);
      }),
      { numRuns: 80 },
    );
  });
});

describe('a check', () => {
  it('goes in between, and parts nothing', () => {
    const told = goTo(clicked([placeDesktop, pay, { action: 'rest' }]), 2);
    const checked = clicked([isPaid], told);
    expect(checked.steps.map(({ action }) => action)).toEqual([
      'place',
      'receive-money',
      'expect-status',
      'rest',
    ]);
    expect(checked.position).toBe(3);
    expect(checked.branches).toEqual([]);
    expect(momentAt(checked, 4).world).toBe(momentAt(told, 3).world);
    expect(withoutCheck(checked, 2)).toEqual(told);
    expect(withoutCheck(checked, 1)).toBe(checked);
  });

  it('never comes between a declined command and the check that expects it', () => {
    const declined: Step = { action: 'expect-rejected', reason: 'already-paid' };
    const told = clicked([placeDesktop, pay, cancel, declined]);
    const checked = addChecks(goTo(told, 3), [isPaid as never]);
    expect(checked.steps.slice(3)).toEqual([declined, isPaid]);
    expect(checked.position).toBe(5);
  });

  it('says what is wrong, as order-lab run does', () => {
    const told = clicked([placeDesktop, isPaid]);
    expect(findingAt(told, 1, 'en')?.[0]).toBe('The statuses of "DH-1" are wrong.');
    expect(findingAt(told, 0, 'en')).toBeNull();
    expect(findingAt(clicked([placeDesktop, pay, isPaid]), 2, 'vi')).toBeNull();
  });
});

describe('a story that cannot be played to its end', () => {
  const back: Step = { action: 'reach', instant: 0 };
  const story = { ...newSession(), steps: [placeDesktop, back, pay, isPaid] };

  it('stands still before the step, which says why, and no later step is wrong', () => {
    expect(momentAt(story, 4).world).toBe(momentAt(story, 1).world);
    expect(momentAt(story, 2).trouble?.vi[0]).toContain('Đồng hồ không bao giờ quay lui');
    const wrong = story.steps.map((_, index) => findingAt(story, index, 'en') !== null);
    expect(wrong).toEqual([false, true, false, false]);
    expect(playedSteps(story, 4).map(({ happened }) => happened)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(refusal(goTo(story, 4), cancel)).toContain('never goes back');
  });

  it('does not keep a page waiting for a step that brings about too much', () => {
    const orders = Array.from({ length: 150 }, (_, index): Step => ({
      action: 'place',
      kind: 'saas',
      payment: 'online',
      order: `DH-${index + 1}`,
    }));
    const often = 'until-healed';
    const down: Step = { action: 'fault', fault: { effect: 'down', service: 'suman', often } };
    const years: Step = { action: 'pass', amount: 600, unit: 'days' };
    const long = { ...newSession(), steps: [down, ...orders, years] };
    expect(momentAt(long, 151).trouble).toBeNull();
    expect(findingAt(long, 151, 'en')?.[0]).toContain('too much to be played in a page');
  });

  it('knows what became of the last command, whatever has come since', () => {
    const asked: Step = { action: 'expect-rejected', reason: 'already-paid' };
    const told = clicked([placeDesktop, { action: 'rest' }, asked]);
    expect(findingAt(told, 2, 'en')?.at(-1)).toContain('accepted');
  });
});

describe('a step is refused', () => {
  const told = clicked([placeDesktop]);

  it.each<[string, Step, string]>([
    ['for an order there is none of', { ...cancel, order: 'DH-9' }, 'no such order'],
    ['for an order placed already', { ...placeDesktop, order: 'dh-1' }, 'exists already'],
    ['for a fault on a strange order', faultOn('DH-9'), 'no such order'],
    ['for a name no file can hold', { ...placeDesktop, order: 'a"b' }, 'no sentence'],
    ['for a reference of the bank', { ...pay, reference: 'FT-1' } as Step, 'no sentence'],
    ['when the clock would go back', { action: 'reach', instant: 0 }, 'never goes back'],
    ['when nothing was reported yet', { action: 'report-money-again', order: 'DH-1' }, 'no money'],
    ['beyond the calendar', { action: 'pass', amount: 5_000, unit: 'days' }, 'beyond the table'],
    ['when nothing goes by itself', send, 'only for @stepwise'],
    ['for more codes than can be shown', manyCodes, 'at most 1000'],
  ])('%s', (_, step, why) => {
    expect(refusal(told, step)).toContain(why);
  });

  it('before any order is placed', () => {
    expect(refusal(newSession(), { action: 'cancel' })).toContain('no such order');
  });

  it('unless it is only declined: that is an answer', () => {
    expect(refusal(clicked([pay], told), cancel)).toBeNull();
  });
});

describe('names', () => {
  it('are spelled as they were first, and new orders are named', () => {
    const told = clicked([placeDesktop, { ...placeDesktop, customer: 'AN', order: 'Hoà' }]);
    const last = clicked([{ action: 'place', kind: 'saas', payment: 'online' }], told);
    expect(told.steps[1]).toMatchObject({ customer: 'An', order: 'Hoà' });
    expect(last.steps[2]).toMatchObject({ order: 'DH-3' });
    expect(clicked([{ ...cancel, order: 'hòa' }], last).steps[3]).toMatchObject({ order: 'Hoà' });
  });
});
