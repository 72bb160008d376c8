// A line that shows that something long is still going on: on stderr, and only after two seconds.

/** Where a measurement says how far it is. */
export type Progress = {
  readonly say: (text: string) => void;
  /** Takes the line away again. */
  readonly clear: () => void;
};

type Screen = { readonly isTTY?: boolean; readonly write: (text: string) => unknown };

const quietMs = 2_000;

/**
 * Progress of one measurement. A terminal has its line rewritten; elsewhere a new one comes at most
 * every two seconds.
 * @param clock reads a clock, ms
 */
export const progressOn = (screen: Screen, title: string, clock: () => number): Progress => {
  const isTerminal = screen.isTTY === true;
  let quietUntil = clock() + quietMs;
  let isShown = false;
  return {
    say: (text) => {
      if (clock() < quietUntil) return;
      screen.write(isTerminal ? `\r\u001B[2K${title}: ${text}` : `${title}: ${text}\n`);
      if (!isTerminal) quietUntil = clock() + quietMs;
      isShown = true;
    },
    clear: () => {
      if (isTerminal && isShown) screen.write('\r\u001B[2K');
      isShown = false;
    },
  };
};
