// What the page knows of a wire: a story goes in, and what really crossed comes out.
import type { Followed } from '../../http/story-host.ts';
import type { Named } from '../../wire/services.ts';
import type { Story } from '../session/moments.ts';

/** Why a wire is of no use now. */
export type Trouble = Named & {
  /**
   * `needs-token`: give it one. `no-worker`: the browser lets nothing stand between the page and
   * the network. `unreachable`: the server does not answer. `broken`: anything else.
   */
  readonly kind: 'needs-token' | 'no-worker' | 'unreachable' | 'broken';
};

export type WireResult =
  /** All that came of the story from its very beginning. */
  | ({ readonly is: 'followed' } & Pick<Followed, 'generation' | 'entries' | 'exchanges'> & {
        /** `stuck`: a step of it cannot be played over a wire, and nothing beyond it was. */
        readonly end: 'whole' | 'stuck';
      })
  /** A newer story was asked for meanwhile: its result is the one to show. */
  | { readonly is: 'superseded' }
  | { readonly is: 'trouble'; readonly trouble: Trouble };

export type Wire = {
  /** Follows a story. Never rejects; the newest one asked for overtakes the others. */
  readonly follow: (story: Story) => Promise<WireResult>;
  /** Shows this token from now on; it is kept for as long as the tab lives. */
  readonly giveToken: (token: string) => void;
};

/** A result for the page of one from a host. */
export const resultOf = ({ generation, entries, exchanges, end }: Followed): WireResult =>
  end === 'superseded'
    ? { is: 'superseded' }
    : { is: 'followed', generation, entries, exchanges, end };

/** What nobody has foreseen, in words. */
export const broken = (error: unknown): WireResult => {
  const why = error instanceof Error ? error.message : String(error);
  const trouble = {
    kind: 'broken',
    vi: `Không diễn lại được qua HTTP: ${why}`,
    en: `It cannot be followed over HTTP: ${why}`,
  } as const;
  return { is: 'trouble', trouble };
};
