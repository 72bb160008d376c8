// Beginning another session, and those that others took the place of.
import type { JSX } from 'preact';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { say, session, shelf } from '../state.ts';
import { stepCount, scriptWords as words } from './script-words.ts';
import { beginNew, takeBack } from './sessions.ts';

const Earlier = (): JSX.Element => (
  <ul class="script-earlier" aria-label={say(words.earlier)}>
    {shelf.value.map(({ title, steps, mode }, index) => (
      // oxlint-disable-next-line react/no-array-index-key -- a shelf is known by its places
      <li key={index}>
        <Button look="plain" class="script-session" onClick={() => takeBack(index)}>
          <Icon name="undo" size={16} />
          <span class="script-session-name">{title === '' ? say(words.noTitle) : title}</span>
          <span class="muted">
            {say(stepCount(steps.length))}
            {mode === 'stepwise' ? ' · @stepwise' : ''}
          </span>
        </Button>
      </li>
    ))}
  </ul>
);

export const SessionList = (): JSX.Element => {
  const { steps, mode } = session.value;
  const isNew = (each: typeof mode): string | null =>
    steps.length === 0 && mode === each ? say(words.isNew) : null;
  return (
    <section class="script-sessions">
      <h3>{say(words.sessions)}</h3>
      <div class="row">
        <Button whyNot={isNew('resting')} onClick={() => beginNew('resting')}>
          <Icon name="plus" />
          {say(words.newSession)}
        </Button>
        <Button whyNot={isNew('stepwise')} onClick={() => beginNew('stepwise')}>
          <Icon name="steps" />
          {say(words.newStepwise)}
        </Button>
      </div>
      <p class="muted script-small">{say(words.stepwiseWhy)}</p>
      {shelf.value.length === 0 ? null : (
        <>
          <h3>{say(words.earlier)}</h3>
          <Earlier />
        </>
      )}
    </section>
  );
};
