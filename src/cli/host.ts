// What the commands need of the machine they run on, so that tests can stand in for it.
import { styleText } from 'node:util';
import { plain, type Ink, type Paint } from '../scenario/report/paint.ts';

/** One of the two streams of text that a command writes. */
export type Output = {
  readonly write: (text: string) => void;
  readonly paint: Paint;
  /** Is a person watching, on a terminal that can rewrite a line? */
  readonly isLive: boolean;
  /** How many columns that terminal has now; absent: nobody knows. */
  readonly columns?: () => number;
};

export type Host = {
  readonly out: Output;
  readonly err: Output;
  /** Absolute path of the folder that file names are relative to. */
  readonly cwd: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Milliseconds of a clock that never jumps. */
  readonly clock: () => number;
  /** Calls back after some ms; returns how to call that off. */
  readonly later: (work: () => void, delayMs: number) => () => void;
  /** Resolves when the process is asked to stop. */
  readonly untilStopped: () => Promise<void>;
};

const inks = {
  good: 'green',
  bad: 'red',
  warning: 'yellow',
  faint: 'dim',
  strong: 'bold',
} as const satisfies Record<Ink, Parameters<typeof styleText>[0]>;

const coloured: Paint = (ink, text) => styleText(inks[ink], text, { validateStream: false });

/**
 * Chooses between colour and none: NO_COLOR forbids it (no-color.org), FORCE_COLOR demands it,
 * and otherwise it is for terminals that are not a CI's.
 */
export const paintFor = (
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): Paint => {
  const { NO_COLOR, FORCE_COLOR, CI, TERM } = environment;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return plain;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR === '0' ? plain : coloured;
  return isTerminal && !CI && TERM !== 'dumb' ? coloured : plain;
};

/** Told once a stream that what was written there is lost. */
export type OnLost = (stream: 'stdout' | 'stderr', error: Error) => void;

/** Writes to a stream of this process. A reader that has gone away (`| head`) is no error. */
const outputOf = (name: 'stdout' | 'stderr', onLost: OnLost): Output => {
  const stream = process[name];
  let isLost = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || isLost) return;
    isLost = true;
    onLost(name, error);
  });
  const isTerminal = stream.isTTY === true;
  return {
    write: (text) => {
      if (!stream.destroyed && !isLost) stream.write(text);
    },
    columns: () => (stream.columns > 0 ? stream.columns : Infinity),
    paint: paintFor(isTerminal, process.env),
    isLive: isTerminal && !process.env['CI'] && process.env['TERM'] !== 'dumb',
  };
};

/** This machine. */
export const thisHost = (onLost: OnLost): Host => ({
  out: outputOf('stdout', onLost),
  err: outputOf('stderr', onLost),
  cwd: process.cwd(),
  now: () => Date.now(),
  clock: () => performance.now(),
  later: (work, delayMs) => {
    const timer = setTimeout(work, delayMs);
    return () => clearTimeout(timer);
  },
  untilStopped: () =>
    new Promise((resolve) => {
      // A second signal, while stopping, has its usual effect.
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
});
