// A fault as somebody puts it together: whatever is changed, what cannot be together is never
// chosen.
import type { Fault } from '../../../../mocks/faults.ts';
import { services, type Named, type Service } from '../../../wire/services.ts';
import type { ErrorStatus } from '../../../wire/calls.ts';
import { unitMs } from '../../../scenario/vocabulary/closed-words.ts';
import {
  faultFrom,
  targetChoices,
  usualStatus,
  type EffectChoice,
  type EffectName,
  type Target,
  type TargetChoice,
} from '../../session/fault-choices.ts';

export type DelayUnit = keyof typeof unitMs;

export type Draft = {
  readonly service: Service;
  readonly on: Target;
  readonly effect: EffectName;
  readonly often: 'until-healed' | 'times' | 'nth';
  /** How many times, or which one; not a number while the field is empty. */
  readonly count: number;
  /** Null = of any order. */
  readonly order: string | null;
  readonly status: ErrorStatus;
  readonly delay: number;
  readonly delayUnit: DelayUnit;
};

/** The fault that every demonstration begins with. */
export const firstDraft: Draft = {
  service: 'suman',
  on: 'licence-request',
  effect: 'reply-lost',
  often: 'times',
  count: 1,
  order: null,
  status: usualStatus,
  delay: 2,
  delayUnit: 'hours',
};

/** What a fault of a service can be on. */
export const targetsAt = (service: Service): readonly TargetChoice[] =>
  targetChoices.filter((choice) => choice.service === service);

const targetOf = ({ service, on }: Draft): TargetChoice | undefined =>
  targetsAt(service).find((choice) => choice.on === on);

/** The effect that is chosen, and what else it needs. */
export const effectOfDraft = (draft: Draft): EffectChoice | undefined =>
  targetOf(draft)?.effects.find(({ effect }) => effect === draft.effect);

/** A draft with something changed; what no longer goes with it becomes what is nearest. */
export const changed = (draft: Draft, change: Partial<Draft>): Draft => {
  const wanted = { ...draft, ...change };
  const target = targetOf(wanted) ?? targetOf({ ...wanted, on: 'every' });
  if (target === undefined) return draft;
  const isThere = target.effects.some(({ effect }) => effect === wanted.effect);
  const side = effectOfDraft(draft)?.side;
  const nearest = target.effects.find((each) => each.side === side) ?? target.effects[0];
  if (isThere || nearest === undefined) return { ...wanted, on: target.on };
  return { ...wanted, on: target.on, effect: nearest.effect };
};

/** The fault that a draft is; null while a number in it is missing or cannot be said. */
export const faultOf = (draft: Draft): Fault | null => {
  const { service, on, effect, count, order, status, delay, delayUnit } = draft;
  const often =
    draft.often === 'until-healed'
      ? draft.often
      : draft.often === 'times'
        ? { times: count }
        : { nth: count };
  return faultFrom({
    service,
    on,
    effect,
    often,
    status,
    delayMs: delay * unitMs[delayUnit],
    ...(order === null ? {} : { order }),
  });
};

/** Which number of a draft is none that a fault can have. */
export const wrongNumber = (draft: Draft): 'count' | 'delay' | null => {
  if (faultOf(draft) !== null) return null;
  return faultOf({ ...draft, count: 1 }) === null ? 'delay' : 'count';
};

/** On which side of the work an effect strikes: the first thing to know of it. */
export const sides = ['before', 'after', null] as const satisfies readonly EffectChoice['side'][];

/** The effects of a draft's target by side; sides without any are left out. */
export const effectsBySide = (
  draft: Draft,
): readonly { readonly side: EffectChoice['side']; readonly effects: readonly EffectChoice[] }[] =>
  sides
    .map((side) => ({
      side,
      effects: (targetOf(draft)?.effects ?? []).filter((each) => each.side === side),
    }))
    .filter(({ effects }) => effects.length > 0);

const sideMark = /\s\((?:trước|sau|before|after)\)$/u;

/** The name of an effect where its side is said by the place that it stands in. */
export const withoutSide = ({ vi, en }: Named): Named => ({
  vi: vi.replace(sideMark, ''),
  en: en.replace(sideMark, ''),
});

export const everyService = Object.keys(services) as readonly Service[];
