// A story played in memory, moment by moment: what each step made of the world. Every moment is
// kept while its steps are, so that going back and forth replays nothing.
import { CalendarError } from '../../calendar/working-days.ts';
import { advance } from '../../engine/advance.ts';
import type { Language } from '../../scenario/compiled.ts';
import { check, isCheck } from '../../scenario/expect.ts';
import { sayCrash, sayTrouble } from '../../scenario/step-troubles.ts';
import type { Entry, Verdict } from '../../world/entries.ts';
import { StepError } from '../../world/step-error.ts';
import { step as play, type Mode } from '../../world/step.ts';
import type { Action, Step } from '../../world/steps.ts';
import { newWorld, type World } from '../../world/world.ts';

/** What is needed to play: the steps, and the world that they begin in. */
export type Story = {
  readonly steps: readonly Step[];
  /** Same seed, same customers, products and prices. */
  readonly seed: number;
  readonly mode: Mode;
};

/** Lines in both languages: a headline, and what goes with it. */
export type Lines = Readonly<Record<Language, readonly string[]>>;

/** How things stand after a step. */
export type Moment = {
  readonly world: World;
  /** What happened during the step, in order. */
  readonly entries: readonly Entry[];
  /** What became of the step, if it was a command. */
  readonly verdict: Verdict | null;
  /** What became of the last command so far. */
  readonly answered: Verdict | null;
  /** Why the step could not be played; the world is as before it then, and stays so. */
  readonly trouble: Lines | null;
};

/** A moment, and those that followed it: by the very step, which no two moments share. */
type Kept = { readonly moment: Moment; readonly next: WeakMap<Step, Kept> };

const keep = (moment: Moment): Kept => ({ moment, next: new WeakMap() });

const beginnings = new Map<string, Kept>();

const beginningOf = ({ seed, mode }: Story): Kept => {
  const name = `${mode} ${seed}`;
  const known = beginnings.get(name);
  if (known !== undefined) return known;
  const nothing = { entries: [], verdict: null, answered: null, trouble: null };
  const made = keep({ world: newWorld(seed), ...nothing });
  beginnings.set(name, made);
  return made;
};

/** More codes in one order than a page can show; a link could ask for a hundred million. */
export const codesAtMost = 1_000;

const tooMany: Lines = {
  vi: [`Ở đây một đơn hàng có nhiều nhất ${codesAtMost} mã nạp tiền.`],
  en: [`An order has at most ${codesAtMost} top-up codes here.`],
};

/** Inputs to the engine in one step at most: a second's work, which no story told by hand needs. */
const inputsAtMost = 50_000;

const tooMuch: Lines = {
  vi: ['Bước này kéo theo quá nhiều việc để chạy trong trang: hãy chạy bằng order-lab run.'],
  en: ['This step brings about too much to be played in a page: play it by order-lab run.'],
};

/** Thrown out of a step that brings about too much. */
class TooMuch extends Error {}

/** The engine, which a page does not wait for without end. */
const countedEngine = (): typeof advance => {
  let left = inputsAtMost;
  return (process, input, now) => {
    left -= 1;
    if (left < 0) throw new TooMuch();
    return advance(process, input, now);
  };
};

const sayError = (error: unknown): Lines => {
  if (error instanceof TooMuch) return tooMuch;
  const say = (language: Language): readonly string[] => {
    // Which file would have to be extended is no news for who reads a page.
    if (error instanceof CalendarError) return sayTrouble(error, language, language).slice(0, 1);
    const isTold = error instanceof StepError;
    return isTold ? sayTrouble(error, language, language) : sayCrash(error, language);
  };
  return { vi: say('vi'), en: say('en') };
};

const troubled = (before: Moment, trouble: Lines): Moment => ({
  ...before,
  entries: [],
  verdict: null,
  trouble,
});

const playOne = (before: Moment, action: Action, mode: Mode): Moment => {
  if (action.action === 'place-top-up' && action.quantity > codesAtMost) {
    return troubled(before, tooMany);
  }
  try {
    const { world, entries, verdict } = play(before.world, action, mode, countedEngine());
    return { world, entries, verdict, answered: verdict ?? before.answered, trouble: null };
  } catch (error) {
    // A bug of the engine is shown at its step as well: a page that dies tells nothing.
    return troubled(before, sayError(error));
  }
};

/** The moment kept after a step, played if it has not been. */
const follow = (before: Kept, step: Step, mode: Mode): Kept => {
  if (before.moment.trouble !== null || isCheck(step)) return before;
  const known = before.next.get(step);
  if (known !== undefined) return known;
  const made = keep(playOne(before.moment, step, mode));
  before.next.set(step, made);
  return made;
};

/**
 * How things stand once so many steps have been played. A check changes nothing, and nothing is
 * played beyond a step that cannot be played.
 * @param position a number of steps; 0 is before the first
 */
export const momentAt = (story: Story, position: number): Moment => {
  let kept = beginningOf(story);
  for (let index = 0; index < position; index += 1) {
    const step = story.steps[index];
    if (step === undefined) break;
    kept = follow(kept, step, story.mode);
  }
  return kept.moment;
};

/** One step of a story, with what it made of the world. */
export type Played = {
  readonly index: number;
  readonly step: Step;
  /** How things stand after it. */
  readonly moment: Moment;
  /** Did the step happen? Not if it is a check, and not beyond a step that cannot be played. */
  readonly happened: boolean;
};

/** Every step up to a position, with what it made of the world. */
export const playedSteps = (story: Story, position: number): readonly Played[] => {
  let kept = beginningOf(story);
  return story.steps.slice(0, position).map((step, index) => {
    const before = kept;
    kept = follow(kept, step, story.mode);
    return { index, step, moment: kept.moment, happened: kept !== before };
  });
};

/**
 * What is wrong with a step of a story, as `order-lab run` would say it.
 * @returns lines, a headline first; null when nothing is wrong, or when it was not reached
 */
export const findingAt = (
  story: Story,
  index: number,
  language: Language,
): readonly string[] | null => {
  const step = story.steps[index];
  const before = momentAt(story, index);
  if (step === undefined || before.trouble !== null) return null;
  if (isCheck(step)) return check(before.world, step, before.answered, language);
  return momentAt(story, index + 1).trouble?.[language] ?? null;
};
