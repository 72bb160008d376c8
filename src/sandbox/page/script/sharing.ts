// Taking a session along: as text, as a file, as a link.
import { batch } from '@preact/signals';
import { linkOf } from '../../session/link.ts';
import { journalOf } from '../../session/journal-text.ts';
import { featureOf } from '../../session/recorder.ts';
import type { Session } from '../../session/session.ts';
import { part, session, side, tell } from '../state.ts';
import { fileNameOf } from './file-name.ts';
import { view } from './script-state.ts';
import { scriptWords as words } from './script-words.ts';

/** For pages that are not served securely, where there is no clipboard to write to. */
const copyBySelection = (text: string): boolean => {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'unseen';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } finally {
    field.remove();
  }
};

const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
};

/** Copies the scenario as the text of a feature file. */
export const copyFeature = async (): Promise<void> => {
  const isCopied = await copyText(featureOf(session.value));
  tell(isCopied ? 'good' : 'bad', isCopied ? words.copied : words.notCopied);
};

const download = (text: string, name: string): void => {
  const blob = new Blob([text], { type: 'text/plain;charset=utf-8' });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to read it only after the click has been dealt with.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

const nameOf = ({ title, language }: Session): string =>
  fileNameOf(title, language === 'vi' ? 'phien-thu' : 'session');

/** Downloads the scenario as a feature file. */
export const downloadFeature = (): void => {
  const now = session.value;
  download(featureOf(now), nameOf(now));
};

/** Downloads the journal: what happened, line by line, up to where the story stands. */
export const downloadJournal = (): void => {
  const now = session.value;
  const lines = journalOf(now).map((line) => `${line}\n`);
  download(lines.join(''), nameOf(now).replace(/\.feature$/u, '.journal.txt'));
};

/** Copies the address of the session; where none can hold it, says why and shows the file. */
export const shareLink = async (): Promise<void> => {
  const link = linkOf(session.value);
  if ('problem' in link) {
    batch(() => {
      [side.value, part.value, view.value] = ['script', 'side', 'script'];
      tell('bad', link.problem);
    });
    // The button is there once the panel has been drawn.
    window.setTimeout(() => document.querySelector<HTMLElement>('#download-feature')?.focus());
    return;
  }
  const isCopied = await copyText(new URL(`#${link.fragment}`, location.href).href);
  tell(isCopied ? 'good' : 'info', isCopied ? words.shared : words.notShared);
};
