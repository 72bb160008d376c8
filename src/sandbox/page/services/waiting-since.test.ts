// Since when an order waits for an accountant: since its request came, and not since it was paid.
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../calendar/time.ts';
import type { Step } from '../../../world/steps.ts';
import { invoiceQueue, licenceQueue } from '../../session/offers.ts';
import { playedSteps } from '../../session/moments.ts';
import { clicked, placeDesktop } from '../../session/sample-session.ts';
import { momentOf } from '../../session/session.ts';
import { waitingSince } from './waiting-since.ts';

const sinceAfter = (screen: 'suman' | 'amis', ...steps: readonly Step[]) => {
  const session = clicked(steps);
  const entries = playedSteps(session, session.position).flatMap(({ moment }) => moment.entries);
  const queue = { suman: licenceQueue, amis: invoiceQueue }[screen](momentOf(session).world);
  return { queue: queue.map(({ order }) => order), since: waitingSince(entries, screen) };
};

const pay: Step = { action: 'receive-money', order: 'DH-1' };
const hour: Step = { action: 'pass', amount: 1, unit: 'hours' };

describe('an order in a queue', () => {
  it('waits for its licence since the request came', () => {
    const { queue, since } = sinceAfter('suman', placeDesktop, hour, pay, hour);
    expect(queue).toEqual(['DH-1']);
    expect(since.get('DH-1')).toBe(instantOf('02/03/2026 10:00'));
  });

  it('waits for its invoice since the document was taken', () => {
    const steps = [placeDesktop, pay, hour, { action: 'grant-licence', order: 'DH-1' }] as const;
    const { queue, since } = sinceAfter('amis', ...steps, hour);
    expect(queue).toEqual(['DH-1']);
    expect(since.get('DH-1')).toBe(instantOf('02/03/2026 10:00'));
  });

  it('waits since it came first, when it comes a second time', () => {
    const twice: Step = {
      action: 'fault',
      fault: {
        effect: 'reply-lost',
        service: 'suman',
        call: 'licence-request',
        often: { times: 2 },
      },
    };
    const { since } = sinceAfter('suman', placeDesktop, twice, pay);
    expect(since.get('DH-1')).toBe(instantOf('02/03/2026 09:00'));
  });
});
