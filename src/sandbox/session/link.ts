// A session in the fragment of an address: short, with a version, and safe to open from anybody.
// No library packs it: a table of words makes a session of forty steps some 1,300 letters, which
// every browser and chat takes. Deflate would leave a third, for more code in the first load and
// bombs to guard against.
import type { Language } from '../../scenario/compiled.ts';
import { isSame, isSayable } from '../../scenario/sayable.ts';
import type { Named } from '../../wire/services.ts';
import type { Step } from '../../world/steps.ts';
import { namesIn, settle } from './names.ts';
import { newWords, packStep, unpackStep } from './packed-steps.ts';
import { goTo, newSession, oneLine, type Session } from './session.ts';

/** Raised whenever a link of before could mean something else; older ones are still to be read. */
const version = '1';

/** Letters of a fragment at most; no session that a person clicks comes near. */
export const longestLink = 60_000;
export const stepsAtMost = 1_000;
const tagsAtMost = 20;
const tagShape = /^@[^\s@#|"]{1,60}$/u;

/** What went wrong with a link, or with making one. */
export type LinkProblem = { readonly problem: Named };

const problem = (vi: string, en: string): LinkProblem => ({ problem: { vi, en } });

const tooLong = problem(
  'Phiên này quá dài để chia sẻ bằng liên kết: hãy tải tệp .feature.',
  'This session is too long for a link: download the .feature file.',
);
const tooLongToOpen = problem(
  'Liên kết này quá dài để mở: hãy xin tệp .feature.',
  'This link is too long to be opened: ask for the .feature file.',
);
const notALink = problem(
  'Liên kết này không phải là một phiên, hoặc bị mất một phần khi sao chép.',
  'This link holds no session, or a part of it was lost in copying.',
);
const newer = problem(
  'Liên kết này do một phiên bản khác tạo ra: hãy tải lại trang, hoặc xin tệp .feature.',
  'This link was made by another version: reload the page, or ask for the .feature file.',
);

const odd = problem(
  'Phiên này có một bước mà liên kết không chứa được: hãy tải tệp .feature.',
  'This session has a step that no link can carry: download the .feature file.',
);

const textToUrl = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
};

const urlToText = (url: string): string => {
  const binary = atob(url.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
};

/**
 * A session as the fragment of an address, without its `#`. Its branches stay behind.
 * @returns the fragment, or why there is none
 */
export const linkOf = (session: Session): { readonly fragment: string } | LinkProblem => {
  const { title, feature, language, seed, mode, tags, steps, position } = session;
  if (steps.length > stepsAtMost) return tooLong;
  const words = newWords();
  const packed = steps.map((step) => packStep(step, words));
  const isWhole = steps.every((step, index) => isSame(unpackStep(packed[index], words.list), step));
  if (!isWhole) return odd;
  const kept = tags.filter(isTag).slice(0, tagsAtMost);
  const head = [oneLine(title), feature, language, seed, mode, position, kept];
  const fragment = `${version}.${textToUrl(JSON.stringify([head, words.list, packed]))}`;
  return fragment.length > longestLink ? tooLong : { fragment };
};

const isText = (value: unknown): value is string => typeof value === 'string';
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isLanguage = (value: unknown): value is Language => value === 'vi' || value === 'en';
const isMode = (value: unknown): value is Session['mode'] =>
  value === 'resting' || value === 'stepwise';
const isTag = (value: unknown): value is string => isText(value) && tagShape.test(value);

/** The head of a link as what a session begins with; null when it is none. */
const beginningIn = (head: unknown): { session: Session; position: number } | null => {
  if (!isList(head)) return null;
  const [title, feature, language, seed, mode, position, tags] = head;
  if (!isText(title) || !(feature === null || isText(feature)) || !isLanguage(language))
    return null;
  if (!isWhole(seed) || seed < 0 || !isMode(mode) || !isWhole(position)) return null;
  if (!isList(tags) || tags.length > tagsAtMost || !tags.every(isTag)) return null;
  const named = feature === null ? null : oneLine(feature);
  const session = newSession({ title, feature: named, language, seed, mode, tags });
  return { session, position };
};

/** Every step made ready to follow the others; or what is wrong with one of them. */
const stepsIn = (
  packed: readonly unknown[],
  words: readonly string[],
  mode: Session['mode'],
): readonly Step[] | LinkProblem => {
  const read = packed.map((each) => unpackStep(each, words));
  const steps = read.filter((step) => step !== null && isSayable(step)) as Step[];
  if (steps.length < packed.length) return notALink;
  const [names, ahead] = [namesIn([]), namesIn(steps)];
  const settled: Step[] = [];
  for (const step of steps) {
    const next = settle(names, step, mode, ahead);
    if ('refused' in next) {
      const { vi, en } = next.refused;
      const nth = settled.length + 1;
      return problem(`Bước ${nth} của liên kết: ${vi}.`, `Step ${nth} of the link: ${en}.`);
    }
    settled.push(next.step);
  }
  return settled;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(urlToText(text)) as unknown;
  } catch {
    // Anything at all may stand in an address.
    return null;
  }
};

/**
 * Opens the fragment of an address. Never throws, whatever stands in it.
 * @param fragment with its `#` or without
 * @returns the session, where it stood; or what is wrong, in both languages
 */
export const openLink = (fragment: string): { readonly session: Session } | LinkProblem => {
  const text = fragment.replace(/^#/u, '');
  if (text.length > longestLink) return tooLongToOpen;
  const parts = /^(?<version>\d{1,6})\.(?<body>[\w-]*)$/u.exec(text)?.groups;
  if (parts === undefined) return notALink;
  if (parts['version'] !== version) return newer;
  const read = parse(parts['body'] ?? '');
  if (!isList(read) || read.length !== 3) return notALink;
  const [head, words, packed] = read;
  const begun = beginningIn(head);
  if (begun === null || !isList(words) || !words.every(isText) || !isList(packed)) return notALink;
  if (packed.length > stepsAtMost) return tooLongToOpen;
  const { session, position } = begun;
  const steps = stepsIn(packed, words, session.mode);
  return 'problem' in steps ? steps : { session: goTo({ ...session, steps }, position) };
};
