// What an order's process writes down of itself: one entry a thing that happened, kept with the
// order.
import type { Instant } from '../calendar/time.ts';
import type { CommandName } from '../order/commands.ts';
import type { EventName } from '../order/events.ts';
import type { OrderKind, PaymentMethod } from '../order/order.ts';
import type { TrackName } from '../order/tracks.ts';
import type { Answer } from '../wire/answers.ts';
import type { Reason } from '../wire/reasons.ts';
import type { BusinessCallName, CallName, NoticeName, Service } from '../wire/services.ts';

type About = { readonly at: Instant; readonly order: string };
type OfCall = {
  readonly service: Service;
  readonly call: CallName;
  /** What a look-up asks about. */
  readonly of?: BusinessCallName;
  /** From 1; a look-up counts on its own. */
  readonly attempt: number;
};

export type EngineEntry = About &
  (
    | {
        readonly is: 'placed';
        readonly kind: OrderKind;
        readonly customer: string;
        readonly payment: PaymentMethod;
        readonly total: number;
        readonly statuses: Readonly<Partial<Record<TrackName, string>>>;
      }
    | {
        readonly is: 'moved';
        readonly event: EventName;
        readonly track: TrackName;
        readonly from: string;
        readonly to: string;
      }
    | {
        readonly is: 'declined';
        readonly command: CommandName;
        readonly outcome: 'ignored' | 'rejected';
        readonly reason: Reason;
      }
    | {
        readonly is: 'to-refund';
        readonly reference: string;
        readonly amount: number;
        readonly reason: Reason;
      }
    | (OfCall & { readonly is: 'sent'; readonly key: string | null; readonly reconnected: boolean })
    | (OfCall & {
        readonly is: 'answered';
        readonly kind: Answer['kind'];
        readonly why: string;
        /** What the process will do next about it, if anything. */
        readonly next: { readonly what: 'attempt' | 'lookup'; readonly at: Instant } | null;
      })
    | { readonly is: 'superseded'; readonly call: CallName; readonly by: CallName }
    | {
        readonly is: 'noticed';
        readonly notice: NoticeName;
        readonly id: string;
        readonly outcome: 'accepted' | 'ignored' | 'rejected';
        readonly reason: Reason | null;
      }
  );

/**
 * The entries of an order, in order, in pages: an order lives long, and each step only rewrites the
 * last page.
 */
export type Timeline = readonly (readonly EngineEntry[])[];

const entriesPerPage = 32;

const isForged = (entry: EngineEntry | undefined): boolean =>
  entry?.is === 'noticed' && entry.reason === 'bad-signature';

/**
 * The timeline with entries added at its end. Of forged notices in a row it keeps the first alone:
 * anybody who knows an order's code can send them without end. The journal has every one.
 */
export const extend = (timeline: Timeline, added: readonly EngineEntry[]): Timeline => {
  const before = timeline.at(-1)?.at(-1);
  // Mostly none is forged, and all are kept.
  const entries = added.some(isForged)
    ? added.filter(
        (entry, index) => !(isForged(entry) && isForged(index === 0 ? before : added[index - 1])),
      )
    : added;
  if (entries.length === 0) return timeline;
  const last = timeline.at(-1);
  if (last === undefined || last.length >= entriesPerPage) return [...timeline, entries];
  return [...timeline.slice(0, -1), [...last, ...entries]];
};

/** Every entry of a timeline, in order. */
export const entriesOf = (timeline: Timeline): readonly EngineEntry[] => timeline.flat();
