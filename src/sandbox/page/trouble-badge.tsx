// Shows from everywhere that faults are in force: a count on the way to them, and a dot on the
// screen of a service that has some.
import type { JSX } from 'preact';
import './trouble-badge.css';
import type { Named, Service } from '../../wire/services.ts';
import { inForce } from './faults/armed.ts';
import { say, world, type Centre } from './state.ts';

const words = {
  count: { vi: 'sự cố đang có hiệu lực', en: 'in force' },
  screen: { vi: 'Dịch vụ này có sự cố đang có hiệu lực', en: 'This service has a fault in force' },
} as const satisfies Record<string, Named>;

const servicesOf: Readonly<Record<Centre, readonly Service[]>> = {
  order: [],
  suman: ['suman'],
  amis: ['amis-sales', 'amis-accounting'],
};

/** How many faults are in force; nothing when there is none. */
export const FaultCount = (): JSX.Element | null => {
  const count = inForce(world.value).reduce((sum, { rules }) => sum + rules.length, 0);
  if (count === 0) return null;
  return (
    <span class="trouble-count">
      {count}
      <span class="unseen"> {say(words.count)}</span>
    </span>
  );
};

/** Has a service of this screen a fault in force? */
const isTroubled = (of: Centre): boolean =>
  inForce(world.value).some(({ service }) => servicesOf[of].includes(service));

const idOf = (of: Centre): string => `trouble-at-${of}`;

/** For the button of a screen: what describes it, while it is troubled. */
export const troubleOf = (of: Centre): string | undefined =>
  isTroubled(of) ? idOf(of) : undefined;

/** The dot on the button of a troubled screen; its words describe the button by `troubleOf`. */
export const TroubleDot = ({ of }: { readonly of: Centre }): JSX.Element | null =>
  isTroubled(of) ? (
    <>
      <span class="trouble-dot" title={say(words.screen)} aria-hidden="true" />
      <span id={idOf(of)} hidden>
        {say(words.screen)}
      </span>
    </>
  ) : null;
