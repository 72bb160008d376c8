// A fault put together by hand: whatever is clicked, it is one that can be and can be said.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printStep } from '../../../scenario/print.ts';
import { isSayable } from '../../../scenario/sayable.ts';
import { errorStatuses, targetChoices } from '../../session/fault-choices.ts';
import {
  changed,
  effectOfDraft,
  effectsBySide,
  everyService,
  faultOf,
  firstDraft,
  targetsAt,
  withoutSide,
  wrongNumber,
  type Draft,
} from './draft.ts';

const sayOf = (draft: Draft): string | null => {
  const fault = faultOf(draft);
  return fault === null ? null : printStep({ action: 'fault', fault }, 'vi').text;
};

/** A click: on a service, or on the n-th of what the form offers then. */
const click = fc.oneof(
  fc.constantFrom(...everyService).map((service) => (): Partial<Draft> => ({ service })),
  fc.nat(20).map((pick) => (draft: Draft): Partial<Draft> => {
    const targets = targetsAt(draft.service);
    const target = targets[pick % targets.length];
    return target === undefined ? {} : { on: target.on };
  }),
  fc.nat(20).map((pick) => (draft: Draft): Partial<Draft> => {
    const effects = effectsBySide(draft).flatMap((group) => group.effects);
    const choice = effects[pick % effects.length];
    return choice === undefined ? {} : { effect: choice.effect };
  }),
  fc
    .record({
      often: fc.constantFrom('until-healed', 'times', 'nth'),
      count: fc.integer({ min: 1, max: 9 }),
      order: fc.constantFrom(null, 'DH-1'),
      status: fc.constantFrom(...errorStatuses),
      delay: fc.integer({ min: 1, max: 90 }),
      delayUnit: fc.constantFrom('seconds', 'minutes', 'hours', 'days'),
    })
    .map((part) => (): Partial<Draft> => part),
);

describe('a fault put together by hand', () => {
  it('begins with the reply that is lost once', () => {
    expect(sayOf(firstDraft)).toBe('phản hồi của SUMAN MISA cho yêu cầu cấp GPSD bị mất, 1 lần');
  });

  it('is always one that can be and can be said', () => {
    fc.assert(
      fc.property(fc.array(click, { maxLength: 12 }), (clicks) => {
        const draft = clicks.reduce((now, part) => changed(now, part(now)), firstDraft);
        const fault = faultOf(draft);
        expect(fault).not.toBeNull();
        expect(fault !== null && isSayable({ action: 'fault', fault })).toBe(true);
        expect(wrongNumber(draft)).toBeNull();
        expect(effectOfDraft(draft)?.effect).toBe(draft.effect);
      }),
    );
  });

  it('stays on the same side of the work where it cannot stay the same', () => {
    const stored = changed(firstDraft, {
      service: 'amis-accounting',
      on: 'every',
      effect: 'not-stored',
    });
    expect(stored.effect).toBe('not-stored');
    const moved = changed(stored, { service: 'suman' });
    expect(moved).toMatchObject({ service: 'suman', on: 'every' });
    expect(effectOfDraft(moved)?.side).toBe('after');
  });

  it('moves to every request of a service that does not take the call', () => {
    expect(changed(firstDraft, { service: 'amis-sales' })).toMatchObject({
      on: 'every',
      effect: 'reply-lost',
    });
  });

  it('is about no order when the whole service is out', () => {
    const down = changed({ ...firstDraft, order: 'DH-1', often: 'until-healed' }, { on: null });
    expect(sayOf(down)).toBe('SUMAN MISA ngừng hoạt động');
  });

  it.each([Number.NaN, 0, -1, 1.5])('says which number is wrong: %d', (number) => {
    expect(wrongNumber({ ...firstDraft, count: number })).toBe('count');
    const late = changed(firstDraft, { effect: 'late-request', delayUnit: 'seconds' });
    expect(wrongNumber({ ...late, delay: number })).toBe('delay');
  });

  it('takes an hour and a half for ninety minutes', () => {
    const late = changed(firstDraft, { effect: 'late-request', delay: 1.5 });
    expect(sayOf(late)).toBe('yêu cầu cấp GPSD đến SUMAN MISA trễ 90 phút, 1 lần');
  });

  it('is offered with every effect once, by its side', () => {
    for (const { service, on, effects } of targetChoices) {
      const groups = effectsBySide({ ...firstDraft, service, on });
      expect(groups.flatMap((group) => group.effects)).toHaveLength(effects.length);
      for (const group of groups) {
        expect(group.effects.every(({ side }) => side === group.side)).toBe(true);
      }
    }
  });

  it('names no side twice where the place says it', () => {
    expect(withoutSide({ vi: 'mất phản hồi (sau)', en: 'reply lost (after)' })).toEqual({
      vi: 'mất phản hồi',
      en: 'reply lost',
    });
  });
});
