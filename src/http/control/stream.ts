// The journal as Server-Sent Events, written no faster than its reader reads: what a slow one has
// not been told yet stays in the journal, and is not piled up in front of it.
import type { LabFace, Numbered } from '../lab-face.ts';
import { isAsked, told, type Filter } from './journal.ts';
import type { Language } from './words.ts';

export type StreamOptions = {
  /** Number of the last entry that was seen; null = only what is written from now on. */
  readonly seen: number | null;
  readonly filter: Filter;
  readonly lang: Language;
};

export const streamHeaders = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const;

/** A stream under way. */
export type Streaming = {
  /** The reader has read: goes on where it had to stop. */
  readonly resume: () => void;
  /** Says that the connection lives, so that nothing in between closes it. */
  readonly beat: () => void;
  readonly stop: () => void;
};

const eventOf = (numbered: Numbered, lang: Language): string => {
  const data = JSON.stringify(told(numbered, lang));
  return `id: ${numbered.number}\nevent: ${numbered.entry.is}\ndata: ${data}\n\n`;
};

/** Entries that are gone: forgotten for their age, or by a reset. */
const gap = (after: number, next: number): string =>
  `event: gap\ndata: ${JSON.stringify({ after, next })}\n\n`;

/**
 * Begins to stream a lab's journal (HTML Living Standard, "Server-sent events").
 * @param write takes text, and says whether it wants more now; if not, `resume` tells when
 */
export const streamJournal = (
  lab: LabFace,
  { seen, filter, lang }: StreamOptions,
  write: (text: string) => boolean,
): Streaming => {
  const asks = isAsked(filter);
  const newest = lab.journal().at(-1)?.number ?? 0;
  // A number that was never given is of another lab, which was here before: all of this is new.
  let last = seen === null ? newest : seen > newest ? 0 : seen;
  let isFull = !write(': the journal of Order Lab\n\n');
  let isStopped = false;

  /** Numbers follow one another without a hole, so the place of the next is known. */
  const pump = (): void => {
    const kept = lab.journal();
    const first = kept[0]?.number;
    if (first === undefined) return;
    if (first > last + 1) {
      isFull = !write(gap(last, first));
      last = first - 1;
    }
    for (let index = last + 1 - first; index < kept.length && !isFull; index += 1) {
      const numbered = kept[index];
      if (numbered === undefined) return;
      last = numbered.number;
      if (asks(numbered)) isFull = !write(eventOf(numbered, lang));
    }
  };

  const unsubscribe = lab.subscribe(() => {
    if (!isFull) pump();
  });
  if (!isFull) pump();
  return {
    resume: () => {
      isFull = false;
      if (!isStopped) pump();
    },
    beat: () => {
      // A reader that has not read what it has knows that there is somebody.
      if (!isFull && !isStopped) isFull = !write(': still here\n\n');
    },
    stop: () => {
      isStopped = true;
      unsubscribe();
    },
  };
};
