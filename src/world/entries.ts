// The journal's entries: everything that can happen in a world, as data; `journal.ts` puts it into
// words.
import type { OutsideEntry } from '../../mocks/journal.ts';
import type { Instant } from '../calendar/time.ts';
import type { EngineEntry } from '../engine/timeline.ts';
import type { Reason } from '../wire/reasons.ts';
import type { NoticeName } from '../wire/services.ts';
import type { Action } from './steps.ts';

/** What becomes of a command: of a person, the bank, or an accountant of a service. */
export type Verdict = {
  readonly outcome: 'accepted' | 'ignored' | 'rejected';
  readonly reason: Reason | null;
};

export type WorldEntry =
  | {
      readonly at: Instant;
      readonly is: 'step';
      readonly action: Action;
      readonly order: string | null;
    }
  /** A notice for an order the engine does not know. */
  | {
      readonly at: Instant;
      readonly is: 'stray-notice';
      readonly order: string;
      readonly notice: NoticeName;
    };

export type Entry = EngineEntry | OutsideEntry | WorldEntry;
