// What is drawn as a next move of an order that was cancelled is what can really still come.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trackNames } from '../../../order/tracks.ts';
import { playedSteps } from '../../session/moments.ts';
import { add } from '../../session/session.ts';
import { clicked, placeDesktop, wandered } from '../../session/sample-session.ts';
import { drawingOf } from './drawing.ts';
import { isCancelled, pathsOf } from './track-path.ts';

const metrics = { along: 24, across: 8, gap: 10, lane: 3, margin: 4 };
const visit = (status: string) => ({ status, at: 0, index: 0, position: 1 });

describe('the tracks of an order that was cancelled', () => {
  it('show no grant to come, but the taking back of its resource', () => {
    const licence = drawingOf('GPSD', [visit('not-granted')], metrics, true);
    expect(licence.standingOf('granted')).toBe('never');
    expect(licence.kindOf({ from: 'not-granted', to: 'granting' })).toBe('rest');
    const resource = drawingOf('TN', [visit('temporarily-granted')], metrics, true);
    expect(resource.standingOf('revoked')).toBe('next');
    expect(resource.standingOf('granted')).toBe('never');
    const alive = drawingOf('GPSD', [visit('not-granted')], metrics, false);
    expect(alive.standingOf('granted')).toBe('next');
  });

  it('come to nothing that was not drawn as still to come', () => {
    const kind = fc.constantFrom('desktop', 'saas');
    const picks = fc.array(fc.nat(), { maxLength: 12 });
    fc.assert(
      fc.property(kind, picks, picks, (of, before, after) => {
        const begun = wandered(before, clicked([{ ...placeDesktop, kind: of }]));
        const cancelled = add(begun, { action: 'cancel', order: 'DH-1' });
        fc.pre('session' in cancelled);
        const session = wandered(after, cancelled.session);
        const now = pathsOf(playedSteps(session, session.position), 'DH-1');
        const then = pathsOf(playedSteps(session, cancelled.session.position), 'DH-1');
        fc.pre(isCancelled(then));
        for (const track of trackNames) {
          const path = then[track] ?? [];
          if (path.length === 0) continue;
          const { standingOf } = drawingOf(track, path, metrics, true);
          for (const { status } of now[track]?.slice(path.length) ?? []) {
            expect(['next', 'later']).toContain(standingOf(status));
          }
        }
      }),
    );
  });
});
