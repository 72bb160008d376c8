// The faults of a world as rules: how far each is, and how well each service is.
import type { Armed } from '../../../../mocks/faults.ts';
import { printStep } from '../../../scenario/print.ts';
import { services, type Named, type Service } from '../../../wire/services.ts';
import type { World } from '../../../world/world.ts';

/** `waits`: it has not struck. `strikes`: it has, and will again. `over`: it will no more. */
export type Standing = 'waits' | 'strikes' | 'over';

export type Rule = {
  /** Its place among all ever armed. */
  readonly index: number;
  readonly armed: Armed;
  /** The sentence that armed it. */
  readonly sentence: Named;
  readonly standing: Standing;
  /** How far it is, in words. */
  readonly progress: Named;
};

const isSpent = ({ fault: { often }, matched }: Armed): boolean => {
  if (often === 'until-healed') return false;
  return matched >= ('times' in often ? often.times : often.nth);
};

const standingOf = (armed: Armed): Standing => {
  if (armed.ended || isSpent(armed)) return 'over';
  return armed.fired > 0 ? 'strikes' : 'waits';
};

const timesIn = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const struck = ({ fired }: Armed): Named =>
  fired === 0
    ? { vi: 'chưa xảy ra lần nào', en: 'has not struck yet' }
    : { vi: `đã xảy ra ${fired} lần`, en: `has struck ${timesIn(fired)}` };

const leftOf = ({ fault: { often }, matched }: Armed): Named => {
  if (often === 'until-healed') return { vi: 'đến khi khôi phục', en: 'until restored' };
  if ('times' in often) {
    const left = often.times - matched;
    return { vi: `còn ${left} lần`, en: `${left} left` };
  }
  return {
    vi: `chờ lần thứ ${often.nth}, đã đếm ${matched}`,
    en: `waits for call ${often.nth}, has counted ${matched}`,
  };
};

const progressOf = (armed: Armed): Named => {
  const done = struck(armed);
  const end: Named =
    standingOf(armed) !== 'over'
      ? leftOf(armed)
      : armed.ended
        ? { vi: 'đã khôi phục', en: 'restored' }
        : { vi: 'đã hết', en: 'used up' };
  return { vi: `${done.vi}, ${end.vi}`, en: `${done.en}, ${end.en}` };
};

/** Every rule ever armed, oldest first. */
export const rulesIn = ({ outside }: World): readonly Rule[] =>
  outside.rules.map((armed, index) => {
    const step = { action: 'fault', fault: armed.fault } as const;
    return {
      index,
      armed,
      sentence: { vi: printStep(step, 'vi').text, en: printStep(step, 'en').text },
      standing: standingOf(armed),
      progress: progressOf(armed),
    };
  });

/** The rules that can still strike, by their service; services without any are left out. */
export const inForce = (
  world: World,
): readonly { readonly service: Service; readonly rules: readonly Rule[] }[] => {
  const rules = rulesIn(world).filter(({ standing }) => standing !== 'over');
  return (Object.keys(services) as Service[])
    .map((service) => ({
      service,
      rules: rules.filter(({ armed }) => armed.fault.service === service),
    }))
    .filter((each) => each.rules.length > 0);
};

/** How well a service is: out, with faults that can still strike, or healthy. */
export type Health = { readonly isDown: boolean; readonly faults: number };

export const healthOf = (world: World, service: Service): Health => {
  const rules = inForce(world).find((each) => each.service === service)?.rules ?? [];
  return {
    isDown: rules.some(({ armed }) => armed.fault.effect === 'down' && isOutNow(armed)),
    faults: rules.length,
  };
};

/** A service that is out on its third call only is not out yet. */
const isOutNow = ({ fault: { often }, matched }: Armed): boolean =>
  often === 'until-healed' || 'times' in often || often.nth === matched + 1;
