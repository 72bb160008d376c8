// The middle of the page while a story is loaded and no order of it has been placed yet: what it
// is, how it ends, and the ways to see it.
import type { JSX } from 'preact';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { chosen, failing, relation } from '../opening/opening-state.ts';
import { openingWords } from '../opening/opening-words.ts';
import { goTo, togglePlaying } from '../rewind/rewind-state.ts';
import { rewindWords } from '../rewind/rewind-words.ts';
import { steps, title } from '../script/script-state.ts';
import { scriptWords, stepCount } from '../script/script-words.ts';
import { say } from '../state.ts';
import { words } from './order-words.ts';

/** Does it pass, where that is known: of a scenario that was opened from a file. */
const Verdict = (): JSX.Element | null => {
  const opened = chosen.value;
  if (opened === null || relation.value !== 'follows') return null;
  const wrong = failing.value;
  if (wrong === null) return <p class="chip tone-good">✓ {say(openingWords.passes)}</p>;
  return (
    <p class="chip tone-bad">
      ✗ {say(openingWords.failsAt)} {opened.places[wrong.step]?.line}
    </p>
  );
};

export const StoryAhead = (): JSX.Element => {
  const wrong = relation.value === 'follows' ? failing.value : null;
  return (
    <section class="order-empty">
      <h2>{title.value === '' ? say(scriptWords.noTitle) : title.value}</h2>
      <p class="row">
        <span class="muted">{say(stepCount(steps.value.length))}</span>
        <Verdict />
      </p>
      <p class="muted">{say(words.aheadAbout)}</p>
      <div class="row">
        <Button look="main" onClick={togglePlaying}>
          <Icon name="play" size={16} />
          {say(rewindWords.play)}
        </Button>
        {wrong === null ? (
          <Button onClick={() => goTo(steps.value.length)}>{say(rewindWords.last)}</Button>
        ) : (
          <Button onClick={() => goTo(wrong.step + 1)}>{say(words.toFailure)}</Button>
        )}
      </div>
    </section>
  );
};
