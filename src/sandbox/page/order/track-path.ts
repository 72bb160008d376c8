// The way that an order's statuses have gone so far, and the place in the story of each.
import type { Instant } from '../../../calendar/time.ts';
import { trackNames, type TrackName } from '../../../order/tracks.ts';
import type { Played } from '../../session/moments.ts';

/** A status that an order has come to. */
export type Visit = {
  readonly status: string;
  readonly at: Instant;
  /** Index of the step during which it came. */
  readonly index: number;
  /** Where the story stands with this status; null when it was gone by the end of that step. */
  readonly position: number | null;
};
export type Paths = Readonly<Partial<Record<TrackName, readonly Visit[]>>>;

type Came = Omit<Visit, 'position'> & { readonly track: TrackName };

const cameIn = ({ index, moment }: Played, order: string): readonly Came[] =>
  moment.entries.flatMap((entry): readonly Came[] => {
    if (entry.is === 'moved' && entry.order === order) {
      return [{ track: entry.track, status: entry.to, at: entry.at, index }];
    }
    if (entry.is !== 'placed' || entry.order !== order) return [];
    return trackNames.flatMap((track) => {
      const status = entry.statuses[track];
      return status === undefined ? [] : [{ track, status, at: entry.at, index }];
    });
  });

const placed = (came: readonly Came[]): readonly Visit[] =>
  came.map(({ status, at, index }, nth) => ({
    status,
    at,
    index,
    position: came[nth + 1]?.index === index ? null : index + 1,
  }));

const allCome = (played: readonly Played[], order: string): readonly Came[] =>
  played.filter(({ happened }) => happened).flatMap((each) => cameIn(each, order));

/** Every status that each track of an order has come to, first to last. */
export const pathsOf = (played: readonly Played[], order: string): Paths => {
  const came = allCome(played, order);
  const paths: Partial<Record<TrackName, readonly Visit[]>> = {};
  for (const track of trackNames) {
    const own = came.filter((each) => each.track === track);
    if (own.length > 0) paths[track] = placed(own);
  }
  return paths;
};

/** Was the order cancelled? */
export const isCancelled = ({ TT }: Paths): boolean => TT?.at(-1)?.status === 'cancelled';

/** Was this move made on the way? */
export const isTaken = (path: readonly Visit[], from: string, to: string): boolean =>
  path.some((visit, nth) => visit.status === from && path[nth + 1]?.status === to);
