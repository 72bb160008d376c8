// Beginning another session, and returning to the one before: neither loses anything.
import { batch } from '@preact/signals';
import { newSession, type Session } from '../../session/session.ts';
import { begin, language, part, session, shelf, side, tell } from '../state.ts';
import { view, type View } from './script-state.ts';
import { scriptWords as words } from './script-words.ts';

/** Shows a view of the script panel, wherever one was. */
export const showScript = (next: View): void =>
  batch(() => {
    [side.value, part.value, view.value] = ['script', 'side', next];
  });

/** Begins a session without a step; in a stepwise one nothing happens by itself. */
export const beginNew = (mode: Session['mode']): void => {
  const hadSteps = session.value.steps.length > 0;
  batch(() => {
    begin(newSession({ language: language.value, mode }));
    view.value = 'script';
    if (hadSteps) tell('info', words.begun);
  });
};

/** Takes a session from the shelf; the one there was goes there in its place. */
export const takeBack = (index = 0): void => {
  const earlier = shelf.value[index];
  if (earlier === undefined) return;
  batch(() => {
    begin({ ...earlier, language: language.value });
    view.value = 'script';
  });
};
