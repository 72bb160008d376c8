// The file that was opened: which of its scenarios is played, what is wrong with it, and its text.
import type { JSX } from 'preact';
import type { Opened } from '../../session/feature-reader.ts';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { position } from '../script/script-state.ts';
import { stepCount } from '../script/script-words.ts';
import { say } from '../state.ts';
import { FileText } from './file-text.tsx';
import { chosen, closeFile, failing, file, openScenario, relation } from './opening-state.ts';
import { openingWords as words } from './opening-words.ts';
import { Problems } from './problems.tsx';

const Choice = ({ scenarios }: { readonly scenarios: readonly Opened[] }): JSX.Element => (
  <details class="opening-choice" open={chosen.value === null}>
    <summary>
      {say(words.scenarios)} ({scenarios.length})
    </summary>
    <ul>
      {scenarios.map((opened) => (
        <li key={`${opened.line} ${opened.scenario.pickleId}`}>
          <button
            type="button"
            class="opening-scenario"
            aria-current={chosen.value === opened ? 'true' : undefined}
            onClick={() => openScenario(opened)}
          >
            <span class="mono muted">{opened.line}</span>
            <span>{opened.session.title}</span>
            <span class="muted">{say(stepCount(opened.session.steps.length))}</span>
          </button>
        </li>
      ))}
    </ul>
  </details>
);

/** Whether the scenario passes, and whether the session is still it. */
const Standing = ({ opened }: { readonly opened: Opened }): JSX.Element => {
  const wrong = failing.value;
  return (
    <div class="opening-standing">
      <h3>{opened.session.title}</h3>
      {wrong === null ? (
        <p class="chip tone-good">✓ {say(words.passes)}</p>
      ) : (
        <p class="chip tone-bad">
          ✗ {say(words.failsAt)} {opened.places[wrong.step]?.line}
        </p>
      )}
      {relation.value === 'follows' && position.value === 0 ? (
        <p class="muted script-small">{say(words.howToPlay)}</p>
      ) : null}
      {relation.value === 'follows' ? null : (
        <>
          <p class="muted script-small">
            {say(relation.value === 'left' ? words.left : words.other)}
          </p>
          <Button onClick={() => openScenario(opened)}>{say(words.follow)}</Button>
        </>
      )}
    </div>
  );
};

export const OpenedFileView = (): JSX.Element | null => {
  const now = file.value;
  if (now === null) return null;
  const { scenarios, problems } = now.reading;
  return (
    <div class="opening">
      <div class="opening-name">
        <Icon name="script" />
        <span class="mono">{now.name ?? say(words.pasted)}</span>
        <Button look="plain" size="icon" name={say(words.close)} onClick={closeFile}>
          <Icon name="close" />
        </Button>
      </div>
      {scenarios.length > 1 || (scenarios.length === 1 && problems.length > 0) ? (
        <Choice scenarios={scenarios} />
      ) : null}
      {scenarios.length + problems.length === 0 ? <p>{say(words.noScenarios)}</p> : null}
      <Problems
        problems={problems}
        isSomeOpen={scenarios.length > 0}
        isOpen={chosen.value === null}
      />
      {chosen.value === null ? null : <Standing opened={chosen.value} />}
      <FileText />
    </div>
  );
};
