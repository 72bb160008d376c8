// What the page knows of a wire: a story goes in, and what really crossed comes out.
import type { Followed } from '../../http/story-host.ts';
import type { Stuck } from '../../http/story-limits.ts';
import type { Story } from '../session/moments.ts';
import type { Trouble } from './troubles.ts';

export type WireResult =
  /** All that came of the story from its very beginning. */
  | ({ readonly is: 'followed' } & Pick<Followed, 'generation' | 'entries' | 'exchanges'> & {
        /** A step that cannot be played over a wire, beyond which nothing was; null: all was. */
        readonly stuck: Stuck | null;
      })
  /** It was given up on the way: a newer story was asked for, or the host closed. */
  | { readonly is: 'superseded' }
  | { readonly is: 'trouble'; readonly trouble: Trouble };

export type Wire = {
  /** Follows a story. Never rejects; the newest one asked for overtakes the others. */
  readonly follow: (story: Story) => Promise<WireResult>;
  /**
   * Shows this token from now on. Once it was accepted it is kept for as long as the tab lives.
   * @returns what is wrong with one that cannot even be sent; null when it can
   */
  readonly giveToken: (token: string) => Trouble | null;
  /** Waits no longer for what is under way: the next story begins afresh. */
  readonly renew: () => void;
};

/** A result for the page of one from a host. */
export const resultOf = ({
  generation,
  entries,
  exchanges,
  end,
  stuck,
}: Omit<Followed, 'revisions'>): WireResult =>
  end === 'superseded'
    ? { is: 'superseded' }
    : { is: 'followed', generation, entries, exchanges, stuck };
