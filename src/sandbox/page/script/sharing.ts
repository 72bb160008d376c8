// Taking a session along: as text, as a file, as a link.
import { batch } from '@preact/signals';
import { linkOf } from '../../session/link.ts';
import { featureOf } from '../../session/recorder.ts';
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

/** Downloads the scenario as a feature file. */
export const downloadFeature = (): void => {
  const now = session.value;
  const blob = new Blob([featureOf(now)], { type: 'text/plain;charset=utf-8' });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileNameOf(now.title, now.language === 'vi' ? 'phien-thu' : 'session');
  link.click();
  // Some browsers begin to read it only after the click has been dealt with.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
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
