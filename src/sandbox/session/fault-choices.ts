// The faults that can be armed by hand: which service, on what, what happens, on which side of the
// work, how often; derived from the catalogue, and only what the language can say.
import type { Fault } from '../../../mocks/faults.ts';
import { isSayable } from '../../scenario/sayable.ts';
import { callWords } from '../../scenario/vocabulary/closed-words.ts';
import { errorStatuses, type ErrorStatus } from '../../wire/calls.ts';
import {
  calls,
  notices,
  services,
  takes,
  type CallName,
  type Named,
  type NoticeName,
  type Service,
} from '../../wire/services.ts';
import {
  callEffects,
  noticeEffects,
  type CallEffectName,
  type NoticeEffectName,
} from '../../world/coverage.ts';

export type EffectName = CallEffectName | NoticeEffectName;

/** What a fault can be on: a call, all of them, a notice, or null for the whole service. */
export type Target = CallName | 'every' | NoticeName | null;

/** One thing that can go wrong with a target, and what else is to be chosen about it. */
export type EffectChoice = {
  readonly effect: EffectName;
  readonly said: Named;
  /** On which side of the work it strikes; null for a notice or a service. */
  readonly side: 'before' | 'after' | null;
  readonly needs: 'status' | 'delay' | null;
};

/** A target of a service, and all that can go wrong with it. */
export type TargetChoice = {
  readonly service: Service;
  readonly on: Target;
  readonly said: Named;
  readonly effects: readonly EffectChoice[];
};

/** A fault as somebody puts it together. */
export type FaultWish = {
  readonly service: Service;
  readonly on: Target;
  readonly effect: EffectName;
  readonly often: Fault['often'];
  /** Of this order alone; absent = of any. */
  readonly order?: string;
  /** For an HTTP error; 503 when it is not said. */
  readonly status?: ErrorStatus;
  /** For what comes late, ms, whole seconds; two hours when it is not said. */
  readonly delayMs?: number;
};

export { errorStatuses };

/** What "late" is when nobody says more. */
export const usualDelayMs = 2 * 3_600_000;
export const usualStatus: ErrorStatus = 503;

const sided = /^(?<effect>error|reset)-(?<when>before|after)$/u;

const effectFields = (wish: FaultWish): object => {
  const { effect: name, status = usualStatus, delayMs = usualDelayMs } = wish;
  const parts = sided.exec(name)?.groups;
  const effect = parts?.['effect'] ?? name;
  const when = parts?.['when'];
  return {
    effect,
    ...(when === undefined ? {} : { when }),
    ...(effect === 'error' ? { status } : {}),
    ...(needsOf(name) === 'delay' ? { delayMs } : {}),
  };
};

const needsOf = (effect: EffectName): EffectChoice['needs'] => {
  if (effect.startsWith('error-')) return 'status';
  const isLate = ['slow-reply', 'late-request', 'notice-late'].includes(effect);
  return isLate ? 'delay' : null;
};

const isNotice = (on: Target): on is NoticeName => on !== null && on in notices;

/** A fault as data, or null when there is no such fault: it cannot be, or cannot be said. */
export const faultFrom = (wish: FaultWish): Fault | null => {
  const { service, on, often, order } = wish;
  const isDown = wish.effect === 'down';
  if (isDown !== (on === null)) return null;
  const about = order === undefined || isDown ? {} : { order };
  const target = isNotice(on) ? { notice: on } : { call: on };
  const fault = {
    service,
    often,
    ...effectFields(wish),
    ...(isDown ? {} : target),
    ...about,
  } as Fault;
  return isSayable({ action: 'fault', fault }) ? fault : null;
};

const sideOf = (effect: EffectName): EffectChoice['side'] => {
  const words = callEffects[effect as CallEffectName] as Named | undefined;
  if (words === undefined || effect === 'down') return null;
  return words.en.endsWith('(before)') ? 'before' : 'after';
};

const everyEffect: Readonly<Partial<Record<EffectName, Named>>> = {
  ...noticeEffects,
  ...callEffects,
};

const effectsOn = (service: Service, on: Target): readonly EffectChoice[] =>
  (Object.entries(everyEffect) as [EffectName, Named][])
    .filter(([effect]) => faultFrom({ service, on, effect, often: 'until-healed' }) !== null)
    .map(([effect, said]) => ({ effect, said, side: sideOf(effect), needs: needsOf(effect) }));

const targetsOf = (service: Service): readonly (readonly [Target, Named])[] => [
  [null, { vi: 'cả dịch vụ', en: 'the whole service' }],
  ['every', callWords.every],
  ...(Object.keys(calls) as CallName[])
    .filter((call) => takes(service, call))
    .map((call) => [call, callWords[call]] as const),
  ...(Object.keys(notices) as NoticeName[])
    .filter((notice) => notices[notice].service === service)
    .map((notice) => {
      const { vi, en } = notices[notice];
      return [notice, { vi: `thông báo ${vi}`, en: `the ${en} notice` }] as const;
    }),
];

/** Everything that a fault can be on, with all that can go wrong there, service by service. */
export const targetChoices: readonly TargetChoice[] = (Object.keys(services) as Service[]).flatMap(
  (service) =>
    targetsOf(service).map(([on, said]) => ({
      service,
      on,
      said,
      effects: effectsOn(service, on),
    })),
);
