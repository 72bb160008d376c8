// The file that was opened, as signals: its text, its scenarios, where the story stands in it.
import { batch, computed, signal } from '@preact/signals';
import type { Language } from '../../../scenario/compiled.ts';
import type { Step } from '../../../world/steps.ts';
import type { FeatureReading, Opened } from '../../session/feature-reader.ts';
import { steps, position, view } from '../script/script-state.ts';
import { showScript } from '../script/sessions.ts';
import { begin, language, said, shelf, tell } from '../state.ts';
import type { Example } from './examples.ts';
import { openingWords as words } from './opening-words.ts';
import type { Failing } from './read-opening.ts';
import { textFrom, textIn, tooBig, bytesAtMost, type TextOrProblem } from './text-in.ts';

export type OpenedFile = {
  /** Null for a text that was pasted. */
  readonly name: string | null;
  readonly lines: readonly string[];
  readonly reading: FeatureReading;
  readonly failingOf: (opened: Opened, language: Language) => Failing | null;
};

export const file = signal<OpenedFile | null>(null);
/** The scenario of the file that was opened last. */
export const chosen = signal<Opened | null>(null);
export const isReading = signal(false);

/** How the story stands to the opened scenario: it is it, has left it, or is another one. */
export const relation = computed<'follows' | 'left' | 'other'>(() => {
  const opened = chosen.value?.session.steps;
  if (opened === undefined) return 'other';
  if (opened === steps.value) return 'follows';
  return opened[0] !== undefined && opened[0] === steps.value[0] ? 'left' : 'other';
});

/** Why the opened scenario fails, said in a language; null when it passes, or none is open. */
export const failingIn = (spoken: Language): Failing | null => {
  const opened = chosen.value;
  return opened === null ? null : (file.value?.failingOf(opened, spoken) ?? null);
};

/** Why the opened scenario fails, and at which step. */
export const failing = computed<Failing | null>(() => failingIn(language.value));

const linesOfSteps = computed<ReadonlyMap<Step, number>>(() => {
  const opened = chosen.value;
  const pairs = opened?.session.steps.map((step, index) => {
    return [step, opened.places[index]?.line ?? opened.line] as const;
  });
  return new Map(pairs ?? []);
});

const isRow = (line: string | undefined): boolean => /^\s*\|/u.test(line ?? '');

/** Lines of the file that belong to the opened scenario, the tables of its steps included. */
export const itsLines = computed<ReadonlySet<number>>(() => {
  const all = file.value?.lines ?? [];
  const its = new Set([chosen.value?.line ?? 0, ...linesOfSteps.value.values()]);
  for (const line of its) {
    if (isRow(all[line])) its.add(line + 1);
  }
  return its;
});

/** The line of the file at which the story stands. */
export const lineHere = computed<number | null>(() => {
  const opened = chosen.value;
  if (opened === null || relation.value === 'other') return null;
  for (let index = position.value - 1; index >= 0; index -= 1) {
    const step = steps.value[index];
    const line = step === undefined ? undefined : linesOfSteps.value.get(step);
    if (line !== undefined) return line;
  }
  return opened.line;
});

/** Begins an opened scenario from its beginning; the session under way is kept. */
export const openScenario = (opened: Opened): void =>
  batch(() => {
    const kept = shelf.value[0];
    chosen.value = opened;
    begin({ ...opened.session, language: language.value });
    showScript('file');
    if (shelf.value[0] !== kept) tell('info', words.kept);
  });

/** Puts the file away; the session stays as it is. */
export const closeFile = (): void =>
  batch(() => {
    file.value = null;
    chosen.value = null;
    view.value = 'script';
  });

let lastAsked = 0;

/**
 * Reads a text and opens the scenario asked for, or the only one there is; otherwise shows what can
 * be chosen, and what is wrong.
 */
const openText = async (
  name: string | null,
  read: TextOrProblem,
  wanted: { readonly scenario: string } | null = null,
): Promise<void> => {
  if ('problem' in read) return tell('bad', read.problem);
  lastAsked += 1;
  const asked = lastAsked;
  isReading.value = true;
  try {
    const reader = await import('./read-opening.ts');
    if (asked !== lastAsked) return;
    const text = wanted === null ? read.text : reader.inLanguage(read.text, language.value);
    const reading = reader.readFeature(text);
    const { scenarios, problems } = reading;
    const only = problems.length === 0 && scenarios.length === 1 ? scenarios[0] : undefined;
    const found = scenarios.find(({ session }) => session.title === wanted?.scenario) ?? only;
    batch(() => {
      const { failingOf } = reader;
      file.value = { name, lines: text.split(/\r?\n/u), reading, failingOf };
      chosen.value = null;
      // What was wrong with the file before is over.
      said.value = null;
      if (found === undefined) showScript('file');
      else openScenario(found);
    });
  } catch {
    // The reader is a file of its own: the network can fail between the page and it.
    tell('bad', words.notLoaded);
  } finally {
    if (asked === lastAsked) isReading.value = false;
  }
};

/** Opens what was pasted. */
export const openPasted = (text: string): Promise<void> => openText(null, textFrom(text));

/** Opens a file that was dropped or chosen. */
export const openFile = async (given: File): Promise<void> => {
  // Its size is known before a byte of it is read.
  if (given.size > bytesAtMost) return tell('bad', tooBig.problem);
  try {
    const bytes = new Uint8Array(await given.arrayBuffer());
    await openText(given.name, textIn(bytes));
  } catch {
    tell('bad', words.noFile);
  }
};

/** Opens one of the examples, in the language of the page. */
export const openExample = async (example: Example): Promise<void> => {
  isReading.value = true;
  try {
    const { default: text } = await example.load();
    await openText(example.file, textFrom(text), example);
  } catch {
    tell('bad', words.notLoaded);
  } finally {
    isReading.value = false;
  }
};
