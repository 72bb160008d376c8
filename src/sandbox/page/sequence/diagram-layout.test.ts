// The layout of the diagram: columns, arrows, and on which side of the work a fault is seen.
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../mocks/faults.ts';
import { callEffects } from '../../../world/coverage.ts';
import type { Step } from '../../../world/steps.ts';
import { faultFrom, type EffectName } from '../../session/fault-choices.ts';
import { playedSteps } from '../../session/moments.ts';
import { clicked, demonstration, placeDesktop } from '../../session/sample-session.ts';
import { lanesIn, sequenceOf } from '../../session/sequence.ts';
import { lanes, type Lane, type Row } from '../../session/sequence-rows.ts';
import { columnsOf, isNarrow, isShared, xOf } from './columns.ts';
import { shapeOf, textPlaceOf, type Shape } from './diagram-layout.ts';
import { strikeOf } from './strikes.ts';

const everyLane = Object.keys(lanes) as readonly Lane[];
const wide = columnsOf(everyLane, false);
const narrow = columnsOf(everyLane, true);

const rowsOf = (steps: readonly Step[]): readonly Row[] => {
  const session = clicked(steps);
  return sequenceOf(playedSteps(session, session.steps.length));
};

type Arrows = Extract<Shape, { is: 'arrows' }>;

const arrowsOf = (row: Row | undefined, columns = wide): Arrows => {
  const shape = row === undefined ? undefined : shapeOf(row, columns);
  if (shape?.is !== 'arrows') throw new Error('There are no arrows.');
  return shape;
};

const pay = { action: 'receive-money', order: 'DH-1' } as const satisfies Step;

/** The first licence request under a fault, drawn. */
const struckBy = (effect: EffectName): Arrows => {
  const fault = faultFrom({
    service: 'suman',
    on: effect === 'down' ? null : 'licence-request',
    effect,
    often: { times: 1 },
    ...(effect === 'slow-reply' ? { delayMs: 45_000 } : {}),
  });
  if (fault === null) throw new Error(effect);
  const rows = rowsOf([placeDesktop, { action: 'fault', fault }, pay]);
  return arrowsOf(rows.find(({ is }) => is === 'exchange'));
};

describe('columns', () => {
  it('are one for each lane, evenly ordered, over the whole width', () => {
    expect(wide).toHaveLength(9);
    expect(wide.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
    const places = everyLane.map((lane) => xOf(wide, lane));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(everyLane.some((lane) => isShared(wide, lane))).toBe(false);
  });

  it('are shared where room is short: people together, those of a service with it', () => {
    expect(narrow.map(({ name }) => name.vi)).toEqual([
      'Con người',
      'MISA ORDER',
      'SUMAN MISA',
      'AMIS Bán hàng',
      'AMIS Kế toán',
    ]);
    expect(xOf(narrow, 'suman-people')).toBe(xOf(narrow, 'suman'));
    expect(isShared(narrow, 'bank')).toBe(true);
    expect(isShared(narrow, 'suman')).toBe(false);
  });

  it('keep the name of one person who is alone', () => {
    const [first] = columnsOf(['customer', 'engine'], true);
    expect(first?.name.en).toBe('Customer');
    expect(isShared(columnsOf(['customer', 'engine'], true), 'customer')).toBe(false);
  });

  it('need to be shared below 62 px a lane, once the width is known', () => {
    expect(isNarrow(everyLane, 668)).toBe(false);
    expect(isNarrow(everyLane, 400)).toBe(true);
    expect(isNarrow(everyLane, 0)).toBe(false);
  });
});

describe('few columns', () => {
  it('leave room for words to the right of the engine', () => {
    for (const some of [
      ['customer', 'engine'],
      ['customer', 'bank', 'engine', 'suman'],
    ] as const) {
      expect(xOf(columnsOf(some, false), 'engine')).toBeLessThan(50);
    }
  });
});

describe('an exchange without a fault', () => {
  it('goes to its service, is done there, and is answered', () => {
    const row = rowsOf([placeDesktop, pay]).find(({ is }) => is === 'exchange');
    const { out, end, back, open } = arrowsOf(row);
    expect(out).toMatchObject({
      from: xOf(wide, 'engine'),
      to: xOf(wide, 'suman'),
      breaksAt: null,
      boltAt: null,
    });
    expect([end, open]).toEqual(['done', false]);
    expect(back).toMatchObject({ from: out.to, to: out.from, tone: 'good', breaksAt: null });
  });
});

describe('a fault before the work', () => {
  it.each(['never-received', 'late-request', 'down'] as const)(
    '%s breaks the request on its way: nothing is at the service, nothing comes back',
    (effect) => {
      const { out, end, back } = struckBy(effect);
      expect(out.breaksAt).toBeGreaterThan(out.from);
      expect(out.breaksAt).toBeLessThan(out.to);
      expect(out.boltAt).toBe(out.breaksAt);
      expect([end, back]).toEqual(['none', null]);
    },
  );

  it.each(['error-before', 'refused'] as const)(
    '%s marks the request, which arrives, is not done, and is answered',
    (effect) => {
      const { out, end, back } = struckBy(effect);
      expect(out).toMatchObject({ breaksAt: null });
      expect(out.boltAt).not.toBeNull();
      expect(end).toBe('not-done');
      expect(back).toMatchObject({ breaksAt: null, boltAt: null });
    },
  );

  it('a reset is answered by nothing', () => {
    expect(struckBy('reset-before')).toMatchObject({ end: 'not-done', back: null });
  });

  it('a held call is at the service, open', () => {
    const fault: Fault = {
      effect: 'held',
      service: 'suman',
      call: 'every',
      often: 'until-healed',
    };
    const steps: readonly Step[] = [placeDesktop, { action: 'fault', fault }, pay];
    const held = rowsOf(steps).find(({ is }) => is === 'exchange');
    expect(arrowsOf(held)).toMatchObject({ end: 'held', back: null, open: true });
    const down: Step = {
      action: 'fault',
      fault: { effect: 'down', service: 'suman', often: 'until-healed' },
    };
    const release: Step = { action: 'release', service: 'suman', call: 'every' };
    const broken = rowsOf([...steps, down, release]).find(({ is }) => is === 'exchange');
    const { back, end, open } = arrowsOf(broken);
    expect([end, open]).toEqual(['not-done', false]);
    expect(back?.breaksAt).not.toBeNull();
  });
});

describe('a fault after the work', () => {
  it.each(['reply-lost', 'reset-after', 'slow-reply'] as const)(
    '%s breaks the answer: the work is done, and the request is whole',
    (effect) => {
      const { out, end, back } = struckBy(effect);
      expect(out).toMatchObject({ breaksAt: null, boltAt: null });
      expect(end).toBe('done');
      expect(back?.breaksAt).not.toBeNull();
      expect(back?.boltAt).toBe(back?.breaksAt);
    },
  );

  it.each(['error-after', 'garbled', 'off-schema'] as const)(
    '%s spoils the answer, which arrives',
    (effect) => {
      const { out, end, back } = struckBy(effect);
      expect([out.boltAt, end]).toEqual([null, 'done']);
      expect(back).toMatchObject({ breaksAt: null, tone: 'bad' });
      expect(back?.boltAt).not.toBeNull();
    },
  );

  it('a doubled call is worked on twice', () => {
    const { out, end } = struckBy('doubled');
    expect(out.twice).toBe(true);
    expect(end).toBe('done-twice');
  });
});

describe('every fault of the catalogue', () => {
  it('is drawn on the side of the work that its name says', () => {
    for (const [effect, said] of Object.entries(callEffects)) {
      const fault = { effect: effect.replace(/-(before|after)$/u, '') } as Fault;
      const when = effect.endsWith('-before') ? 'before' : 'after';
      const { side } = strikeOf({ ...fault, when } as Fault, 'call');
      expect(said.en.endsWith(`(${side})`)).toBe(true);
    }
  });
});

describe('a notice', () => {
  const struck = (effect: EffectName): readonly Arrows[] => {
    const fault = faultFrom({
      service: 'suman',
      on: 'licence-granted',
      effect,
      often: { times: 1 },
    });
    if (fault === null) throw new Error(effect);
    const grant: Step = { action: 'grant-licence', order: 'DH-1' };
    return rowsOf([placeDesktop, pay, { action: 'fault', fault }, grant])
      .filter((row) => row.is === 'notice' && row.notice === 'licence-granted')
      .map((row) => arrowsOf(row));
  };

  it('that is lost never arrives, and comes again', () => {
    const [lost, again] = struck('notice-lost');
    expect(lost?.out.breaksAt).not.toBeNull();
    expect(lost?.end).toBe('none');
    expect(again).toMatchObject({ end: 'taken', out: { breaksAt: null, boltAt: null } });
  });

  it('that is forged arrives, and is rejected', () => {
    expect(struck('notice-forged')[0]).toMatchObject({ end: 'rejected', out: { tone: 'bad' } });
  });

  it('that is doubled is two', () => {
    expect(struck('notice-doubled')[0]).toMatchObject({ end: 'taken', out: { twice: true } });
  });
});

describe('what people do', () => {
  it('is an arrow that comes from the side where they share a column with whom they tell', () => {
    const row = rowsOf(demonstration).find(
      (each) => each.is === 'done' && each.action.action === 'grant-licence',
    );
    const { out } = arrowsOf(row, narrow);
    expect(out.to).toBe(xOf(narrow, 'suman'));
    expect(out.from).toBeGreaterThan(out.to);
  });

  it('ends in a cross when it is rejected', () => {
    const rows = rowsOf([placeDesktop, pay, { action: 'cancel', order: 'DH-1' }]);
    const row = rows.findLast(({ is }) => is === 'done');
    expect(arrowsOf(row)).toMatchObject({ end: 'rejected', out: { tone: 'bad' } });
  });
});

describe('words', () => {
  it('have room wherever the arrow is', () => {
    for (const row of rowsOf(demonstration)) {
      for (const columns of [wide, narrow, columnsOf(lanesIn([row]), false)]) {
        const { align, x } = textPlaceOf(shapeOf(row, columns));
        expect(align === 'start' ? 100 - x : x).toBeGreaterThan(40);
      }
    }
  });
});
