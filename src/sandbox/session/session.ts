// A session of the sandbox: the steps of a story, a place in it, and the other ways it has gone.
// Plain data; every change gives a new session.
import type { Language } from '../../scenario/compiled.ts';
import { isCheck } from '../../scenario/expect.ts';
import { isSame } from '../../scenario/sayable.ts';
import type { Named } from '../../wire/services.ts';
import type { Mode } from '../../world/step.ts';
import type { Check, Step } from '../../world/steps.ts';
import { momentAt, playedSteps, type Played, type Story } from './moments.ts';
import { namesIn, settle } from './names.ts';

export type Session = Story & {
  /** The name of its scenario. */
  readonly title: string;
  /** Of the feature it was opened from; null for one begun here. */
  readonly feature: string | null;
  /** That its scenario is written in. */
  readonly language: Language;
  /** Tags besides `@stepwise`, with their `@`. */
  readonly tags: readonly string[];
  /** Steps of the story that are played: what lies beyond can be returned to. */
  readonly position: number;
  /** The other ways the story has gone, oldest first; each from the very beginning. */
  readonly branches: readonly (readonly Step[])[];
};

/** What a session may begin with; the rest is as it is for a new one. */
export type Beginning = Partial<Omit<Session, 'position' | 'branches'>>;

/** Titles are one line: more of one says no more. */
export const longestTitle = 200;

/** Characters that nobody sees and that turn the text around them. */
const unseen = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** A title or a name as a feature file holds it. */
export const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(unseen, '')
    .replaceAll(/\s+/gu, ' ')
    .slice(0, longestTitle)
    .toWellFormed()
    .trim();

/** The seed that `order-lab run` takes by itself. */
export const defaultSeed = 1;

/**
 * A session before its first step.
 * @param given steps in it must be right: those of a feature file, or of another session
 */
export const newSession = (given: Beginning = {}): Session => ({
  feature: null,
  language: 'vi',
  seed: defaultSeed,
  mode: 'resting' as Mode,
  tags: [],
  steps: [],
  ...given,
  title: oneLine(given.title ?? ''),
  position: 0,
  branches: [],
});

/** A session with a step added, or why it cannot be. */
export type Added = { readonly session: Session } | { readonly refused: Named };

const isVerdict = (step: Step | undefined): boolean =>
  step?.action === 'expect-rejected' || step?.action === 'expect-ignored';

/** A check goes in where the session stands: what lies beyond stays true. */
const insert = (session: Session, checks: readonly Check[]): Session => {
  // Nothing may stand between a declined command and the check that expects it.
  const { steps } = session;
  const at = session.position + (isVerdict(steps[session.position]) ? 1 : 0);
  return {
    ...session,
    steps: [...steps.slice(0, at), ...checks, ...steps.slice(at)],
    position: at + checks.length,
  };
};

const isPrefix = (one: readonly Step[], of: readonly Step[]): boolean =>
  one.length <= of.length && one.every((step, index) => step === of[index]);

/** The branches with a story among them, unless another one holds it whole. */
const withBranch = (branches: Session['branches'], steps: readonly Step[]): Session['branches'] =>
  branches.some((each) => isPrefix(steps, each))
    ? branches
    : [...branches.filter((each) => !isPrefix(each, steps)), steps];

const putAction = (session: Session, step: Step): Session => {
  const { steps, position, branches } = session;
  // The step that was taken back is taken again.
  if (isSame(steps[position], step)) return { ...session, position: position + 1 };
  const after = [...steps.slice(0, position), step];
  return {
    ...session,
    steps: after,
    position: position + 1,
    branches: position === steps.length ? branches : withBranch(branches, steps),
  };
};

/** The step before the position that cannot be played; null when all can. */
const stuckIn = (session: Session): Played | null =>
  momentAt(session, session.position).trouble === null
    ? null
    : (playedSteps(session, session.position).find(({ moment }) => moment.trouble !== null) ??
      null);

const notBehind = ({ index, moment: { trouble } }: Played): Named => {
  const step = index + 1;
  const why = (language: Language): string => (trouble?.[language] ?? []).join('\n');
  return {
    vi: `Bước ${step} không chạy được, nên không thêm gì sau bước đó được: ${why('vi')}`,
    en: `Step ${step} cannot be played, so nothing can follow it: ${why('en')}`,
  };
};

/**
 * Adds a step where the session stands, and goes on to it. What lay beyond becomes a branch; a
 * check is put in between, since it changes nothing.
 * @returns the session, or in both languages why the step cannot be written or played there
 */
export const add = (session: Session, step: Step): Added => {
  const { steps, position, mode } = session;
  const settled = settle(namesIn(steps.slice(0, position)), step, mode);
  if ('refused' in settled) return settled;
  const stuck = isCheck(step) ? null : stuckIn(session);
  if (stuck !== null) return { refused: notBehind(stuck) };
  // A copy: what was played is kept by its steps, and is to be forgotten with the session.
  const own = { ...settled.step };
  if (isCheck(own)) return { session: insert(session, [own]) };
  const after = putAction(session, own);
  const { trouble } = momentAt(after, after.position);
  if (trouble === null) return { session: after };
  return { refused: { vi: trouble.vi.join('\n'), en: trouble.en.join('\n') } };
};

/** Adds checks where the session stands, without a doubt about them: `recorder.ts` makes such. */
export const addChecks = (session: Session, checks: readonly Check[]): Session =>
  insert(
    session,
    checks.map((each) => ({ ...each })),
  );

/** Leaves a check out. What is no check stays: the rest of the story stands on it. */
export const withoutCheck = (session: Session, index: number): Session => {
  const step = session.steps[index];
  if (step === undefined || !isCheck(step)) return session;
  return {
    ...session,
    steps: session.steps.toSpliced(index, 1),
    position: session.position - (index < session.position ? 1 : 0),
  };
};

/** Goes to a place in the story; undo and redo are the places before and behind. */
export const goTo = (session: Session, position: number): Session => ({
  ...session,
  position: Math.max(0, Math.min(Math.trunc(position) || 0, session.steps.length)),
});

/** Another way the story has gone. */
export type Branch = {
  /** What `takeBranch` takes. */
  readonly index: number;
  /** Steps it shares with the story as it is. */
  readonly shared: number;
  readonly steps: readonly Step[];
};

const sharedBy = (one: readonly Step[], other: readonly Step[]): number => {
  const parting = one.findIndex((step, index) => step !== other[index]);
  return parting < 0 ? one.length : parting;
};

/** The other ways the story has gone, and where each parts from it. */
export const branchesOf = ({ steps, branches }: Session): readonly Branch[] =>
  branches.map((each, index) => ({ index, shared: sharedBy(each, steps), steps: each }));

/** Returns to a branch, at its end. The story as it is becomes a branch in its place. */
export const takeBranch = (session: Session, index: number): Session => {
  const steps = session.branches[index];
  if (steps === undefined) return session;
  const branches = withBranch(session.branches.toSpliced(index, 1), session.steps);
  return { ...session, steps, branches, position: steps.length };
};

/** How things stand where the session stands. */
export const momentOf = (session: Session): ReturnType<typeof momentAt> =>
  momentAt(session, session.position);
