// The first demonstration: a Desktop order is paid, and the reply to its licence request is lost.
import type { Step } from '../../../world/steps.ts';
import { isStruckSought } from '../sequence/sequence-state.ts';
import { act, look, tell } from '../state.ts';
import { demonstrated } from './order-words.ts';

const firstStory: readonly Step[] = [
  {
    action: 'place',
    kind: 'desktop',
    payment: 'bank-transfer',
    customer: 'An',
    order: 'DH-1',
  },
  {
    action: 'fault',
    fault: {
      effect: 'reply-lost',
      service: 'suman',
      call: 'licence-request',
      often: { times: 1 },
    },
  },
  { action: 'receive-money', order: 'DH-1' },
];

/** Plays it, and says what can be seen. */
export const demonstrate = (): void => {
  if (!act(...firstStory)) return;
  look('DH-1');
  isStruckSought.value = true;
  tell('info', demonstrated);
};
