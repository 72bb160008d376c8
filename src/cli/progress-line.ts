// A line that tells where a long command is, rewritten in place where a person watches.
import type { Output } from './host.ts';

export type ProgressLine = {
  /** Takes the line away. */
  readonly clear: () => void;
  /** Rewrites it. @param text one line */
  readonly draw: (text: string) => void;
};

/** A line that is as wide as its terminal goes on in the next one, which is never cleared. */
const fitted = (text: string, columns: number): string => {
  const room = Math.max(0, columns - 1);
  const letters = Array.from(text.normalize('NFC'));
  return letters.length <= room ? text : [...letters.slice(0, Math.max(0, room - 1)), '…'].join('');
};

/** The line of a stream; where nobody watches it, nothing is written. */
export const progressLine = (output: Output): ProgressLine => {
  let isDrawn = false;
  return {
    clear: () => {
      if (isDrawn) output.write('\r\u001B[K');
      isDrawn = false;
    },
    draw: (text) => {
      if (!output.isLive) return;
      output.write(`\r\u001B[K${fitted(text, output.columns?.() ?? Infinity)}`);
      isDrawn = true;
    },
  };
};
