// Does what a person asks, and says what became of it when it was declined.
import type { Named } from '../../../wire/services.ts';
import { reasons } from '../../../wire/reasons.ts';
import type { Action } from '../../../world/steps.ts';
import { act, moment, tell } from '../state.ts';

const words = {
  rejected: { vi: 'Bị từ chối', en: 'Rejected' },
  ignored: { vi: 'Được bỏ qua, không đổi gì', en: 'Ignored, and nothing has changed' },
} as const satisfies Record<string, Named>;

/** Does a step that may be declined: it is in the story all the same, and the page says why. */
export const attempt = (action: Action): void => {
  if (!act(action)) return;
  const { verdict } = moment.value;
  if (verdict === null || verdict.outcome === 'accepted' || verdict.reason === null) return;
  const [became, why] = [words[verdict.outcome], reasons[verdict.reason]];
  tell('info', { vi: `${became.vi}: ${why.vi}.`, en: `${became.en}: ${why.en}.` });
};
