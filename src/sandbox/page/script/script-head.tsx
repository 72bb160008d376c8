// The head of the script: its name, its tags, and the ways to take it along.
import type { JSX } from 'preact';
import { oneLine } from '../../session/session.ts';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { change, say } from '../state.ts';
import { steps, tags, title } from './script-state.ts';
import { scriptWords as words } from './script-words.ts';
import { copyFeature, downloadFeature, downloadJournal, shareLink } from './sharing.ts';

const Title = (): JSX.Element => (
  <label class="field">
    <span>{say(words.title)}</span>
    <input
      class="input"
      type="text"
      maxLength={200}
      placeholder={say(words.noTitle)}
      value={title.value}
      onChange={({ currentTarget }) => {
        const next = oneLine(currentTarget.value);
        change((now) => ({ ...now, title: next }));
      }}
    />
  </label>
);

const Tags = (): JSX.Element | null =>
  tags.value.length === 0 ? null : (
    <ul class="row" aria-label={say(words.tags)}>
      {tags.value.map((tag) => (
        <li key={tag} class="chip mono">
          {tag}
        </li>
      ))}
    </ul>
  );

const TakeAlong = (): JSX.Element => {
  const whyNot = steps.value.length === 0 ? say(words.nothingYet) : null;
  return (
    <div class="script-take">
      <Button whyNot={whyNot} title={say(words.copyTitle)} onClick={() => void copyFeature()}>
        <Icon name="copy" />
        {say(words.copy)}
      </Button>
      <Button
        id="download-feature"
        whyNot={whyNot}
        title={say(words.downloadTitle)}
        onClick={downloadFeature}
      >
        <Icon name="download" />
        {say(words.download)}
      </Button>
      <Button whyNot={whyNot} title={say(words.shareTitle)} onClick={() => void shareLink()}>
        <Icon name="link" />
        {say(words.share)}
      </Button>
      <Button whyNot={whyNot} title={say(words.journalTitle)} onClick={downloadJournal}>
        <Icon name="list" />
        {say(words.journal)}
      </Button>
    </div>
  );
};

export const ScriptHead = (): JSX.Element => (
  <div class="script-head">
    <Title />
    <Tags />
    <TakeAlong />
  </div>
);
