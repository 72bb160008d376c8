// What has gone wrong in a story: every fault that struck, and the calls that services hold.
import type { OutsideEntry } from '../../../../mocks/journal.ts';
import type { Instant } from '../../../calendar/time.ts';
import {
  calls,
  notices,
  services,
  type BusinessCallName,
  type CallName,
  type Named,
  type NoticeName,
  type Service,
} from '../../../wire/services.ts';
import { effectOf } from '../../../world/coverage.ts';
import type { Action } from '../../../world/steps.ts';
import type { World } from '../../../world/world.ts';
import type { Played } from '../../session/moments.ts';

type Struck = Extract<OutsideEntry, { is: 'struck' }>;

export type Fired = {
  /** The same for the same strike, for a list. */
  readonly key: string;
  /** The step during which it struck. */
  readonly index: number;
  readonly at: Instant;
  readonly order: string;
  /** What it did. */
  readonly effect: Named;
  /** On what: a call or a notice, and of which service. */
  readonly on: Named;
};

const callIn = (call: CallName, of: BusinessCallName | undefined): Named => {
  const name = calls[call];
  if (of === undefined) return { vi: name.vi, en: name.en };
  return { vi: `${name.vi} ${calls[of].vi}`, en: `${name.en} of ${calls[of].en}` };
};

const subjectOf = ({ on, of }: Struck): Named => {
  if (!(on in notices)) return callIn(on as CallName, of);
  const name = notices[on as NoticeName];
  return { vi: `thông báo ${name.vi}`, en: `the ${name.en} notice` };
};

const firedFrom = (entry: Struck, index: number, count: number): Fired => {
  const { at, order, service, fault } = entry;
  const [effect, subject, by] = [effectOf(fault), subjectOf(entry), services[service]];
  const status = 'status' in fault ? ` – ${fault.status}` : '';
  return {
    key: `${index}/${count}`,
    index,
    at,
    order,
    effect: { vi: `${effect.vi}${status}`, en: `${effect.en}${status}` },
    on: { vi: `${subject.vi} – ${by.vi}`, en: `${subject.en} – ${by.en}` },
  };
};

/** Every fault that struck in the steps played, newest first. */
export const firedIn = (played: readonly Played[]): readonly Fired[] =>
  played
    .filter(({ happened }) => happened)
    .flatMap(({ index, moment }) =>
      moment.entries
        .filter((entry) => entry.is === 'struck')
        .map((entry, count) => firedFrom(entry, index, count)),
    )
    .toReversed();

export type Held = {
  readonly id: string;
  readonly service: Service;
  readonly order: string;
  readonly what: Named;
  /** Lets it go on; others of its name and order go on with it. */
  readonly release: Action;
};

/** The calls that services hold, in the order they came. */
export const heldIn = ({ outside }: World): readonly Held[] =>
  outside.held.map(({ id, call }) => {
    const { service, order, name } = call;
    const of = call.name === 'lookup' ? call.of : undefined;
    const release: Action = { action: 'release', service, call: name, order };
    return { id, service, order, what: callIn(name, of), release };
  });
