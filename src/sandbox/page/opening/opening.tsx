// Where scenarios are opened: a file, a pasted text, or one of the examples.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import './opening.css';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { say } from '../state.ts';
import { examples } from './examples.ts';
import { isReading, openExample, openFile, openPasted } from './opening-state.ts';
import { openingWords as words } from './opening-words.ts';
import { looksLikeFeature } from './text-in.ts';

const ChooseFile = (): JSX.Element => (
  <label class="button opening-choose">
    <Icon name="upload" />
    {say(words.choose)}
    <input
      class="unseen"
      type="file"
      accept=".feature,text/plain"
      onChange={({ currentTarget }) => {
        const [given] = currentTarget.files ?? [];
        if (given !== undefined) void openFile(given);
        // The same file can be chosen again once it was changed.
        currentTarget.value = '';
      }}
    />
  </label>
);

const pasteText = signal('');

const PasteText = (): JSX.Element => {
  const text = pasteText.value;
  return (
    <>
      <label class="field">
        <span>{say(words.paste)}</span>
        <textarea
          class="input mono opening-paste"
          rows={4}
          spellcheck={false}
          placeholder={'# language: vi\nTính năng: …'}
          value={text}
          onInput={({ currentTarget }) => (pasteText.value = currentTarget.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData('text/plain') ?? '';
            if (text.trim() !== '' || !looksLikeFeature(pasted)) return;
            event.preventDefault();
            void openPasted(pasted);
          }}
        />
      </label>
      <Button
        whyNot={text.trim() === '' ? say(words.nothingPasted) : null}
        onClick={() => void openPasted(text)}
      >
        {say(words.read)}
      </Button>
    </>
  );
};

const Gallery = (): JSX.Element => (
  <section class="stack">
    <h3>{say(words.examples)}</h3>
    <ul class="opening-examples">
      {examples.map((example) => (
        <li key={example.label.en}>
          <button type="button" class="opening-example" onClick={() => void openExample(example)}>
            <strong>{say(example.label)}</strong>
            <span>{say(example.about)}</span>
          </button>
        </li>
      ))}
    </ul>
  </section>
);

export const Opening = (): JSX.Element => (
  <div class="opening" aria-busy={isReading.value}>
    <section class="stack">
      <h3>{say(words.title)}</h3>
      <p class="muted script-small">{say(words.how)}</p>
      <ChooseFile />
      <PasteText />
      <p class="unseen" role="status">
        {isReading.value ? say(words.reading) : ''}
      </p>
    </section>
    <Gallery />
  </div>
);
