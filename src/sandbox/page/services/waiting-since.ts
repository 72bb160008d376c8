// Since when an order waits in the queue of an accountant, as the journal has it.
import type { Instant } from '../../../calendar/time.ts';
import type { Entry } from '../../../world/entries.ts';

/** The work of a service that puts an order into the queue of its accountant. */
const arrivals = {
  suman: { service: 'suman', call: 'licence-request' },
  amis: { service: 'amis-accounting', call: 'invoice-request' },
} as const;

export type Screen = keyof typeof arrivals;

/**
 * When each order came to an accountant: the first time that the service did what was asked.
 * @returns order code → instant
 */
export const waitingSince = (
  entries: readonly Entry[],
  screen: Screen,
): ReadonlyMap<string, Instant> => {
  const { service, call } = arrivals[screen];
  const since = new Map<string, Instant>();
  for (const entry of entries) {
    const isArrival =
      entry.is === 'worked' &&
      entry.service === service &&
      entry.call === call &&
      ['done', 'queued'].includes(entry.did);
    if (isArrival && !since.has(entry.order)) since.set(entry.order, entry.at);
  }
  return since;
};
