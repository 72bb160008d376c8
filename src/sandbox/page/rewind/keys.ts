// The keys that go back and forth in the story, wherever one is on the page.

/** What is needed of a key that was pressed. */
export type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

/**
 * Which way a key goes: Ctrl or Cmd with Z is a step back, with Y, or with Shift and Z, a step on.
 * @returns null for every other key
 */
export const wayOf = ({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): -1 | 1 | null => {
  // Ctrl with Alt is AltGr, which writes letters.
  if (altKey || ctrlKey === metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 1 : -1;
  return letter === 'y' && !shiftKey ? 1 : null;
};

/** Kinds of input in which nobody writes. */
const unwritten = ['range', 'checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'color'];

/** Does one write there? Then keys belong to what is written. */
export const isWriting = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !unwritten.includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
};
