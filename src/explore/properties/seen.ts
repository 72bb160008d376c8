// What must be seen somewhere: every status and every legal move; else the exploration has looked
// at less than it says.
import { statusOf } from '../../order/order.ts';
import { labelOf, rowsOf, trackNames } from '../../order/tracks.ts';
import { processOf } from '../../world/world.ts';
import type { Sometimes, Transition } from '../property.ts';

const nameOfStatus = (track: string, status: string): string => `${track}:${status}`;
const nameOfMove = (track: string, from: string, to: string): string => `${track}:${from}→${to}`;

const statuses: readonly Sometimes[] = trackNames.flatMap((track) =>
  Object.keys(rowsOf(track)).map((status): Sometimes => {
    const label = labelOf(track, status);
    return {
      kind: 'sometimes',
      name: nameOfStatus(track, status),
      said: { vi: `${track} là "${label}"`, en: `${track} is "${label}"` },
    };
  }),
);

const moves: readonly Sometimes[] = trackNames.flatMap((track) =>
  Object.entries(rowsOf(track)).flatMap(([from, { to }]) =>
    to.map((target): Sometimes => {
      const [before, after] = [labelOf(track, from), labelOf(track, target)];
      return {
        kind: 'sometimes',
        name: nameOfMove(track, from, target),
        said: {
          vi: `${track} chuyển từ "${before}" sang "${after}"`,
          en: `${track} moves from "${before}" to "${after}"`,
        },
      };
    }),
  ),
);

export const seenProperties: readonly Sometimes[] = [...statuses, ...moves];

/** Adds the names of the statuses that a world shows. */
export const noteStatuses = (seen: Set<string>, { orders, before, after }: Transition): void => {
  for (const code of orders) {
    const { order } = processOf(after, code);
    // What was so before has been noted; of the first world there is no before.
    if (before !== after && order === processOf(before, code).order) continue;
    for (const track of trackNames) {
      const status = statusOf(order, track);
      if (status !== undefined) seen.add(nameOfStatus(track, status));
    }
  }
};

/** Adds the names of the moves that a step makes. */
export const noteMoves = (seen: Set<string>, { entries }: Transition): void => {
  for (const entry of entries) {
    if (entry.is === 'moved') seen.add(nameOfMove(entry.track, entry.from, entry.to));
  }
};
