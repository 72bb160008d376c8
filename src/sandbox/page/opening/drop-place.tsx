// Files may be dropped anywhere on the page, and a scenario pasted anywhere outside a field.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { JSX } from 'preact';
import { Icon } from '../look/icon.tsx';
import { isWriting } from '../rewind/keys.ts';
import { say, tell } from '../state.ts';
import { openFile, openPasted } from './opening-state.ts';
import { openingWords as words } from './opening-words.ts';
import { looksLikeFeature } from './text-in.ts';

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') === true;

const isOver = signal(false);

/** Listens to the whole page for as long as it is drawn. */
const useDrops = (): void =>
  useEffect(() => {
    const stop = new AbortController();
    const options = { signal: stop.signal };
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      isOver.value = true;
    };
    const leave = (event: DragEvent): void => {
      // Between two elements of the page one is left and the other entered.
      if (event.relatedTarget === null) isOver.value = false;
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      isOver.value = false;
      const dropped = event.dataTransfer?.files[0];
      if (dropped === undefined) tell('bad', words.noFile);
      else void openFile(dropped);
    };
    const paste = (event: ClipboardEvent): void => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isWriting(event.target) || !looksLikeFeature(text)) return;
      event.preventDefault();
      void openPasted(text);
    };
    window.addEventListener('dragover', over, options);
    window.addEventListener('dragleave', leave, options);
    window.addEventListener('drop', drop, options);
    window.addEventListener('paste', paste, options);
    return () => stop.abort();
  }, []);

export const DropPlace = (): JSX.Element | null => {
  useDrops();
  if (!isOver.value) return null;
  return (
    <div class="opening-drop">
      <p>
        <Icon name="upload" size={40} />
        <strong>{say(words.drop)}</strong>
        <span>{say(words.dropKeeps)}</span>
      </p>
    </div>
  );
};
