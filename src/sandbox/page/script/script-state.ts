// What the script panel shows, as signals: the lines, what became of each, which view is open.
import { computed, signal } from '@preact/signals';
import type { Language } from '../../../scenario/compiled.ts';
import type { Step } from '../../../world/steps.ts';
import type { Story } from '../../session/moments.ts';
import { provesSomething, scriptOf, tagsOf, type ScriptLine } from '../../session/recorder.ts';
import { language, session } from '../state.ts';
import { judge, wrongIn } from './judgements.ts';

/** The scenario as it grows, the file that was opened, or what could be opened. */
export type View = 'script' | 'file' | 'open';
export const view = signal<View>('script');

/** Each changes only when it really does: to move along the story makes none of them anew. */
export const steps = computed(() => session.value.steps);
export const position = computed(() => session.value.position);
const mode = computed(() => session.value.mode);
const seed = computed(() => session.value.seed);
const story = computed<Story>(() => ({ steps: steps.value, mode: mode.value, seed: seed.value }));

export const title = computed(() => session.value.title);
const fileTags = computed(() => session.value.tags);
/** What else a session holds has no say in its tags: so it is looked at without being followed. */
export const tags = computed(() =>
  tagsOf({ ...session.peek(), ...story.value, tags: fileTags.value }),
);

/** What became of each step of the story. */
export const judgements = computed(() => judge(story.value, language.value));
/** The steps at which something is wrong. */
export const wrong = computed(() => wrongIn(judgements.value));
export const isProving = computed(() => provesSomething(story.value));

/** A line, and the step of the story behind which it stands: its own, or the one it is about. */
export type Line = ScriptLine & { readonly at: number };

const kept = new WeakMap<Step, { readonly language: Language; readonly line: Line }>();

/** The very line of before, where nothing in it has changed: then it is not drawn again. */
const settled = (line: Line, said: Language): Line => {
  const known = kept.get(line.step);
  const isSame =
    known?.language === said &&
    known.line.at === line.at &&
    known.line.index === line.index &&
    known.line.keyword === line.keyword;
  if (isSame) return known.line;
  kept.set(line.step, { language: said, line });
  return line;
};

export const lines = computed<readonly Line[]>(() => {
  let at = -1;
  return scriptOf(story.value, language.value).map((line) => {
    at = line.index ?? at;
    return settled({ ...line, at }, language.value);
  });
});
