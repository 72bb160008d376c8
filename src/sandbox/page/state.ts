// What the page shows, as signals: the session, where one looks, and what was said last. Every
// change of the story goes through here.
import { batch, computed, effect, signal } from '@preact/signals';
import type { Language } from '../../scenario/compiled.ts';
import type { Named } from '../../wire/services.ts';
import type { Step } from '../../world/steps.ts';
import { allCells } from '../../../mocks/cells.ts';
import { linkOf, openLink } from '../session/link.ts';
import { playedSteps } from '../session/moments.ts';
import { add, goTo, momentOf, newSession, type Session } from '../session/session.ts';
import { shelve, type Shelf } from './script/shelf.ts';

export const language = signal<Language>('vi');

/** The word or sentence in the language of the page. */
export const say = (named: Named): string => named[language.value];

export const session = signal<Session>(newSession());
export const moment = computed(() => momentOf(session.value));
export const world = computed(() => moment.value.world);
export const played = computed(() => playedSteps(session.value, session.value.position));

/** Orders placed so far, oldest first. */
export const orders = computed(() =>
  allCells(world.value.engine).map(({ process }) => process.order),
);

const chosen = signal<string | null>(null);
/** The order that is looked at; the newest one when none was chosen, or the chosen is not yet. */
export const order = computed(
  () => orders.value.find(({ code }) => code === chosen.value) ?? orders.value.at(-1) ?? null,
);

/** What the middle shows: an order, or the screen of a service's accountant. */
export type Centre = 'order' | 'suman' | 'amis';
export const centre = signal<Centre>('order');
/** What the side shows. */
export type Side = 'people' | 'faults' | 'script';
export const side = signal<Side>('people');
/** On a narrow screen one part is seen at a time. */
export const part = signal<'list' | 'centre' | 'side'>('list');

/** Chooses the order that everything is about, without going anywhere else on the page. */
export const choose = (code: string): void => void (chosen.value = code);

/** Looks at an order. */
export const look = (code: string): void =>
  batch(() => {
    chosen.value = code;
    centre.value = 'order';
    part.value = 'centre';
  });

export type Said = { readonly tone: 'good' | 'bad' | 'info'; readonly text: Named };
/** What the page says of the last act; gone after a while, or when it is closed. */
export const said = signal<Said | null>(null);
export const tell = (tone: Said['tone'], text: Named): void => void (said.value = { tone, text });

/**
 * Does what was clicked: a step more in the story. What cannot be done is said, and changes
 * nothing.
 * @returns whether it was done
 */
export const act = (...steps: readonly Step[]): boolean => {
  let next = session.value;
  for (const step of steps) {
    const added = add(next, step);
    if ('refused' in added) {
      tell('bad', added.refused);
      return false;
    }
    next = added.session;
  }
  batch(() => {
    said.value = null;
    session.value = next;
    const placed = next.steps[next.position - 1];
    if (placed?.action === 'place' || placed?.action === 'place-top-up') chosen.value = null;
  });
  return true;
};

/** Changes the session in a way that cannot go wrong: checks, branches, its title. */
export const change = (how: (session: Session) => Session): void =>
  void (session.value = how(session.value));

/** Goes to a place in the story: what went wrong at another one is said no longer. */
export const move = (position: number): void =>
  batch(() => {
    if (said.value?.tone === 'bad') said.value = null;
    change((now) => goTo(now, position));
  });

/** Sessions that others took the place of, newest first: to begin another loses nothing. */
export const shelf = signal<Shelf>([]);

/** Begins another session, at its end or where it stands. */
export const begin = (next: Session): void =>
  batch(() => {
    shelf.value = shelve(shelf.value, session.value, next);
    session.value = next;
    chosen.value = null;
    said.value = null;
  });

/** The language of the page is the language of the scenario: one switch. */
export const speak = (next: Language): void =>
  batch(() => {
    language.value = next;
    change((now) => ({ ...now, language: next }));
  });

const addressPauseMs = 300;

/** An address that could not be opened stays as it is until something is done. */
let unopened = false;

/** The address is the session: a reload loses nothing of it, and to copy it is to share it. */
const keepInAddress = (): void => {
  let timer: number | undefined;
  effect(() => {
    const now = session.value;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (unopened && now.steps.length === 0) return;
      const link = now.steps.length === 0 ? { fragment: '' } : linkOf(now);
      // A story too long for a link stays on the page; sharing it says why it cannot.
      if ('problem' in link) return;
      const target =
        link.fragment === '' ? location.pathname + location.search : `#${link.fragment}`;
      history.replaceState(null, '', target);
    }, addressPauseMs);
  });
};

const openAddress = (): void => {
  if (location.hash.length < 2) return;
  const opened = openLink(location.hash);
  unopened = 'problem' in opened;
  if ('problem' in opened) {
    tell('bad', opened.problem);
    // Over a story under way it is put right at once: a reload is to open that story.
    change((now) => ({ ...now }));
    return;
  }
  begin(opened.session);
  language.value = opened.session.language;
};

/** Opens what the address holds, and keeps the address up to date from then on. */
export const startPage = (): void => {
  openAddress();
  window.addEventListener('hashchange', openAddress);
  keepInAddress();
  effect(() => {
    document.documentElement.lang = language.value;
  });
};
