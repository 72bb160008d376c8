// What the top of the page does with the session as a whole: begin, return, open, share.
import type { JSX } from 'preact';
import { DropPlace } from '../opening/drop-place.tsx';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { say, session, shelf } from '../state.ts';
import { scriptWords as words } from './script-words.ts';
import { beginNew, showScript, takeBack } from './sessions.ts';
import { shareLink } from './sharing.ts';

export const SessionTools = (): JSX.Element => {
  const { steps } = session.value;
  const isEmpty = steps.length === 0;
  return (
    <div class="session-tools" role="group" aria-label={say(words.sessions)}>
      <Button
        size="icon"
        look="plain"
        name={say(words.newSession)}
        whyNot={isEmpty ? say(words.isNew) : null}
        onClick={() => beginNew('resting')}
      >
        <Icon name="plus" />
      </Button>
      <Button
        size="icon"
        look="plain"
        name={say(words.back)}
        whyNot={shelf.value.length === 0 ? say(words.noBack) : null}
        onClick={() => takeBack()}
      >
        <Icon name="undo" />
      </Button>
      <Button
        size="icon"
        look="plain"
        class="session-tools-rare"
        name={say(words.openFile)}
        onClick={() => showScript('open')}
      >
        <Icon name="upload" />
      </Button>
      <Button
        size="icon"
        look="plain"
        class="session-tools-rare"
        name={say(words.shareTitle)}
        whyNot={isEmpty ? say(words.nothingYet) : null}
        onClick={() => void shareLink()}
      >
        <Icon name="link" />
      </Button>
      <DropPlace />
    </div>
  );
};
