// The story as a scenario: every click a sentence, and what is expected; and the files to open.
import type { JSX } from 'preact';
import './script.css';
import { Button } from '../look/button.tsx';
import { OpenedFileView } from '../opening/opened-file.tsx';
import { file } from '../opening/opening-state.ts';
import { Opening } from '../opening/opening.tsx';
import { Branches } from '../rewind/branches.tsx';
import { say } from '../state.ts';
import { Expecting } from './expecting.tsx';
import { ScriptHead } from './script-head.tsx';
import { ScriptLines } from './script-lines.tsx';
import { steps, view, type View } from './script-state.ts';
import { scriptWords as words } from './script-words.ts';
import { SessionList } from './session-list.tsx';

const Views = (): JSX.Element => {
  const views: readonly View[] =
    file.value === null ? ['script', 'open'] : ['script', 'file', 'open'];
  return (
    <nav class="script-views" aria-label={say(words.views)}>
      <ul>
        {views.map((each) => (
          <li key={each}>
            <button
              type="button"
              class="script-view"
              aria-current={view.value === each ? 'page' : undefined}
              onClick={() => (view.value = each)}
            >
              {say(words[each])}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Empty = (): JSX.Element => (
  <div class="empty">
    <strong>{say(words.empty)}</strong>
    <p>{say(words.emptyHow)}</p>
    <Button onClick={() => (view.value = 'open')}>{say(words.seeExamples)}</Button>
  </div>
);

const Recorded = (): JSX.Element =>
  steps.value.length === 0 ? (
    <>
      <Empty />
      <SessionList />
    </>
  ) : (
    <>
      <ScriptHead />
      <ScriptLines />
      <Expecting />
      <Branches place="script" />
      <SessionList />
    </>
  );

export const Script = (): JSX.Element => {
  const shown = view.value === 'file' && file.value === null ? 'script' : view.value;
  return (
    <div class="script">
      <Views />
      {shown === 'script' ? <Recorded /> : null}
      {shown === 'file' ? <OpenedFileView /> : null}
      {shown === 'open' ? <Opening /> : null}
    </div>
  );
};
