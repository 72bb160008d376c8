// Keeps the newest row in sight while the story grows, until the reader scrolls away from it.
import { signal } from '@preact/signals';

/** Is the end of the diagram out of sight? */
export const isEndHidden = signal(false);

/** The part of the page that an element scrolls in. */
const scrollerOf = (from: Element): Element => {
  for (let at = from.parentElement; at !== null; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    const scrolls = overflowY === 'auto' || overflowY === 'scroll';
    if (scrolls && at.scrollHeight > at.clientHeight + 1) return at;
  }
  return document.documentElement;
};

const isBelow = (mark: Element, scroller: Element): boolean =>
  mark.getBoundingClientRect().top > scroller.getBoundingClientRect().bottom;

/** Upwards by no more than this is no reader's doing, px. */
const slack = 4;

/** What a reader does to go somewhere else. */
const readersDo = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** How often it is gone after when it has moved on. */
const triesAtMost = 8;

/** Brings the first row that a fault struck into sight, with what came after it if it fits. */
export const showStruck = (diagram: Element): void => {
  const struck = diagram.querySelector('[data-struck]');
  if (struck === null) return;
  const show = (): void => {
    diagram.querySelector('.seq-item:last-child')?.scrollIntoView({ block: 'nearest' });
    struck.scrollIntoView({ block: 'nearest' });
  };
  show();
  // Rows get their real height once they are seen.
  window.requestAnimationFrame(show);
};

/** Follows the end of a list, which an element marks. */
export class Follower {
  private mark: Element | null = null;
  private count: number | null = null;
  private follows = true;
  private scrolledTo = 0;
  private tries = 0;

  /** Begins to follow. @returns ends it */
  begin(mark: Element): () => void {
    this.mark = mark;
    const ends = new AbortController();
    const seen = new IntersectionObserver((entries) => {
      this.saw(entries.at(-1)?.isIntersecting !== false);
    });
    seen.observe(mark);
    const listen = (name: string, heard: (event: Event) => void): void =>
      document.addEventListener(name, heard, {
        capture: true,
        passive: true,
        signal: ends.signal,
      });
    listen('scroll', ({ target }) => {
      if (target instanceof Element && target.contains(mark)) this.scrolled(target);
    });
    listen('scrollend', () => this.goAfter());
    for (const name of readersDo) listen(name, () => (this.tries = 0));
    return () => {
      seen.disconnect();
      ends.abort();
      this.mark = null;
    };
  }

  /** The list has so many rows now: when they are more than before, the end is shown. */
  counted(count: number): void {
    const { count: before, mark, follows } = this;
    this.count = count;
    if (before === null || count <= before || !follows || mark === null) return;
    // What is seen whole needs no scrolling.
    if (isBelow(mark, scrollerOf(mark))) this.showEnd();
  }

  /** Shows the end of the list. */
  showEnd(): void {
    this.follows = true;
    this.tries = triesAtMost;
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.mark?.scrollIntoView({ block: 'end', behavior: isStill ? 'auto' : 'smooth' });
  }

  private saw(isSeen: boolean): void {
    isEndHidden.value = !isSeen;
    if (isSeen) this.follows = true;
    else this.goAfter();
  }

  /** Rows get their real height once they are seen, so that the end may have moved on. */
  private goAfter(): void {
    if (this.tries === 0 || !isEndHidden.value) return;
    this.tries -= 1;
    this.mark?.scrollIntoView({ block: 'end' });
  }

  private scrolled(scroller: Element): void {
    const { scrollTop } = scroller;
    const isUp = scrollTop < this.scrolledTo - slack;
    this.scrolledTo = scrollTop;
    if (isUp && this.mark !== null && isBelow(this.mark, scroller)) this.follows = false;
  }
}
