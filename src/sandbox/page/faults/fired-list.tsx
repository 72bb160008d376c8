// The faults that have struck, newest first; each leads to the step during which it did.
import type { JSX } from 'preact';
import { formatInstantSeconds } from '../../../calendar/time.ts';
import { playedSteps } from '../../session/moments.ts';
import { move, say, session } from '../state.ts';
import { firedIn } from './fired.ts';

const words = {
  title: { vi: 'Đã xảy ra', en: 'What has struck' },
  none: { vi: 'Chưa có sự cố nào xảy ra.', en: 'No fault has struck yet.' },
  step: { vi: 'bước', en: 'step' },
  go: { vi: 'Đến bước này', en: 'Go to this step' },
  more: { vi: 'lần trước nữa', en: 'earlier ones' },
} as const;

const shownAtMost = 40;

export const FiredList = (): JSX.Element => {
  const { steps, position } = session.value;
  // All of the story, what lies beyond included: one can come back from where one went.
  const fired = firedIn(playedSteps(session.value, steps.length));
  return (
    <section class="fault-part" aria-labelledby="faults-fired">
      <h3 id="faults-fired">
        {say(words.title)} {fired.length === 0 ? null : <span class="chip">{fired.length}</span>}
      </h3>
      {fired.length === 0 ? <p class="muted">{say(words.none)}</p> : null}
      <ol class="fault-fired">
        {fired.slice(0, shownAtMost).map(({ key, index, at, order, effect, on }) => (
          <li key={key}>
            <button
              type="button"
              title={say(words.go)}
              aria-current={index + 1 === position ? 'step' : undefined}
              data-beyond={index + 1 > position}
              onClick={() => move(index + 1)}
            >
              <span class="fault-head">
                <strong>{say(effect)}</strong>
                <span class="muted">
                  {say(words.step)} {index + 1}
                </span>
              </span>
              <span>
                {order} · {say(on)}
              </span>
              <time class="muted">{formatInstantSeconds(at)}</time>
            </button>
          </li>
        ))}
      </ol>
      {fired.length > shownAtMost ? (
        <p class="muted">
          +{fired.length - shownAtMost} {say(words.more)}
        </p>
      ) : null}
    </section>
  );
};
