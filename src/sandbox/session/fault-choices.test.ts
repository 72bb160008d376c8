// Faults to choose from, and presets: all of the catalogue, and nothing that the language lacks.
import { describe, expect, it } from 'vitest';
import { callGrid, noticeGrid } from '../../world/coverage.ts';
import { printStep } from '../../scenario/print.ts';
import { readSentence } from '../../scenario/reading/reading.ts';
import { isSame, isSayable } from '../../scenario/sayable.ts';
import type { Step } from '../../world/steps.ts';
import { faultFrom, targetChoices, type FaultWish } from './fault-choices.ts';
import { presets } from './presets.ts';
import { clicked } from './sample-session.ts';
import { momentOf } from './session.ts';

const everyOften = ['until-healed', { times: 2 }, { nth: 3 }] as const;

const wishes: readonly FaultWish[] = targetChoices.flatMap(({ service, on, effects }) =>
  effects.flatMap(({ effect }) => everyOften.map((often) => ({ service, on, effect, often }))),
);

const isReadBack = (step: Step): boolean =>
  (['vi', 'en'] as const).every((language) =>
    isSame(readSentence(printStep(step, language).text, language).step, step),
  );

const wish = (
  service: FaultWish['service'],
  on: FaultWish['on'],
  effect: FaultWish['effect'],
): FaultWish => ({ service, on, effect, often: 'until-healed' });

describe('the faults to choose from', () => {
  it('are all of the grids, down apart, which is of the whole service', () => {
    const offered = new Set(
      targetChoices.flatMap(({ service, on, effects }) =>
        effects.map(({ effect }) => `${service}/${on}/${effect}`),
      ),
    );
    const cells = [...callGrid, ...noticeGrid].flatMap((row) => Object.values(row.cells));
    const missing = cells.filter((cell) => !offered.has(cell) && !cell.endsWith('/down'));
    expect(missing).toEqual([]);
    expect([...offered].filter((cell) => cell.endsWith('/down'))).toEqual([
      'suman/null/down',
      'amis-sales/null/down',
      'amis-accounting/null/down',
    ]);
  });

  it('can all be said, for one order or for all, however often', () => {
    expect(wishes.length).toBeGreaterThan(600);
    for (const each of wishes) {
      const fault = faultFrom(each);
      if (fault === null) throw new Error(JSON.stringify(each));
      expect(isReadBack({ action: 'fault', fault })).toBe(true);
      const ofOne = faultFrom({ ...each, order: 'DH-1' });
      expect(ofOne !== null && isSayable({ action: 'fault', fault: ofOne })).toBe(true);
    }
  });

  it('say on which side of the work they strike, and what is to be chosen besides', () => {
    const onLicence = targetChoices.find(({ on }) => on === 'licence-request')?.effects ?? [];
    const told = Object.fromEntries(
      onLicence.map(({ effect, side, needs }) => [effect, [side, needs]]),
    );
    expect(told).toMatchObject({
      'error-before': ['before', 'status'],
      'error-after': ['after', 'status'],
      'reply-lost': ['after', null],
      'late-request': ['before', 'delay'],
      held: ['before', null],
    });
    const forged = targetChoices.find(({ on }) => on === 'licence-granted')?.effects ?? [];
    expect(forged.map(({ side }) => side)).toEqual([null, null, null, null]);
  });

  it.each<[string, FaultWish]>([
    ['a call at a service that does not take it', wish('amis-sales', 'lock', 'refused')],
    ['a notice of another service', wish('suman', 'invoice-issued', 'notice-lost')],
    ['SUMAN storing nothing', wish('suman', 'licence-request', 'not-stored')],
    ['a look-up stored', wish('amis-accounting', 'lookup', 'not-stored')],
    ['one call of a service down', wish('suman', 'lock', 'down')],
    ['a whole service garbled', wish('suman', null, 'garbled')],
    ['a call forged', wish('suman', 'lock', 'notice-forged')],
    ['a delay of no whole second', { ...wish('suman', 'lock', 'slow-reply'), delayMs: 1_500 }],
    ['an error that is none', { ...wish('suman', 'lock', 'error-after'), status: 200 as never }],
  ])('do not have %s', (_, odd) => {
    expect(faultFrom(odd)).toBeNull();
  });
});

describe('a preset', () => {
  it.each(presets.map((preset) => [preset.label.vi, preset] as const))('%s', (_, preset) => {
    const session = clicked(preset.steps);
    expect(session.steps).toEqual(preset.steps);
    expect(preset.steps.every(isSayable)).toBe(true);
    expect(preset.label.en).not.toBe(preset.label.vi);
  });

  it.each<[string, Step]>([
    ['licence', { action: 'place', kind: 'desktop', payment: 'online' }],
    ['resource', { action: 'place', kind: 'saas', payment: 'online' }],
    ['code', { action: 'place-top-up', quantity: 1, payment: 'online', invoice: false }],
  ])('serves each kind of order: the first reply lost, and every reply (%s)', (what, place) => {
    for (const name of ['suman-first-reply-lost', `${what}-replies-lost`]) {
      const steps = presets.find((preset) => preset.name === name)?.steps ?? [];
      const { world } = momentOf(clicked([...steps, place, { action: 'receive-money' }]));
      expect(world.outside.rules.some(({ fired }) => fired > 0)).toBe(true);
    }
  });

  it('has a name of its own', () => {
    const names = presets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
