// The way an order's statuses have gone, and where in the story each can be seen again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allCells } from '../../../../mocks/cells.ts';
import { statusOf } from '../../../order/order.ts';
import { trackNames } from '../../../order/tracks.ts';
import { historyOf } from '../../../world/world.ts';
import { playedSteps, momentAt } from '../../session/moments.ts';
import { clicked, demonstration, wandered } from '../../session/sample-session.ts';
import { isTaken, pathsOf } from './track-path.ts';

describe('the path of an order', () => {
  const told = clicked(demonstration);
  const paths = pathsOf(playedSteps(told, told.position), 'DH-1');

  it('goes from where it was placed to where it is', () => {
    expect(paths.TT?.map(({ status }) => status)).toEqual(['unpaid', 'paid']);
    expect(paths.TN).toBeUndefined();
    expect(paths.GPSD?.map(({ status }) => status)).toEqual(['not-granted', 'granting', 'granted']);
  });

  it('leads back to the step of each status', () => {
    expect(paths.TT?.map(({ position }) => position)).toEqual([1, 3]);
    expect(paths.GPSD?.map(({ index }) => index)).toEqual([0, 2, 3]);
  });

  it('knows its moves', () => {
    expect(isTaken(paths.GPSD ?? [], 'granting', 'granted')).toBe(true);
    expect(isTaken(paths.GPSD ?? [], 'not-granted', 'granted')).toBe(false);
  });

  it('is the history of each order, and every place it leads to shows that status', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 15 }), (picks) => {
        const session = wandered(picks);
        const { world } = momentAt(session, session.position);
        const played = playedSteps(session, session.position);
        for (const { process } of allCells(world.engine)) {
          const { code } = process.order;
          const found = pathsOf(played, code);
          for (const track of trackNames) {
            const path = found[track];
            const history = path?.map(({ status }) => status) ?? null;
            expect(history).toEqual(historyOf(world, code, track));
            for (const { status, position } of path ?? []) {
              if (position === null) continue;
              const { engine } = momentAt(session, position).world;
              const then = allCells(engine).find((cell) => cell.process.order.code === code);
              expect(then && statusOf(then.process.order, track)).toBe(status);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
