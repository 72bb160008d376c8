// Playing a story step by step, without a timer.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atSpeed,
  isSpeed,
  pause,
  play,
  speeds,
  stillPlayer,
  tick,
  waitMs,
  type Playing,
  type Track,
} from './player.ts';

const trackOf = (length: number, ...wrong: readonly number[]): Track => ({
  length,
  wrong: new Set(wrong),
});

/** Plays until it stops by itself. */
const playOut = (from: number, track: Track): { last: Playing; seen: readonly number[] } => {
  let now = play(stillPlayer, from, track);
  const seen: number[] = [];
  while (now.player.playing) {
    now = tick(now.player, now.position, track);
    seen.push(now.position);
  }
  return { last: now, seen };
};

describe('the player', () => {
  it('takes one step after the other, and stops behind the last', () => {
    const { last, seen } = playOut(0, trackOf(3));
    expect(seen).toEqual([1, 2, 3]);
    expect(last.player).toMatchObject({ playing: false, stopped: 'end' });
  });

  it('stops behind the first step at which something is wrong, and goes on when asked to', () => {
    const track = trackOf(4, 1);
    const { last } = playOut(0, track);
    expect(last).toMatchObject({ position: 2, player: { playing: false, stopped: 'failure' } });
    expect(playOut(last.position, track).last).toMatchObject({ position: 4 });
  });

  it('says that something is wrong, not that it has ended, when the last step is wrong', () => {
    expect(playOut(0, trackOf(2, 1)).last.player.stopped).toBe('failure');
  });

  it('begins again when it is at the end, and does nothing without steps', () => {
    expect(play(stillPlayer, 3, trackOf(3)).position).toBe(0);
    expect(play(stillPlayer, 0, trackOf(0)).player.playing).toBe(false);
  });

  it('takes no step while it is still', () => {
    const paused = pause(play(stillPlayer, 0, trackOf(3)).player);
    expect(tick(paused, 1, trackOf(3))).toEqual({ player: paused, position: 1 });
    expect(paused.stopped).toBeNull();
  });

  it('waits by its speed, which may change while it plays', () => {
    expect(waitMs(stillPlayer)).toBe(1000);
    expect(speeds.map((speed) => waitMs(atSpeed(stillPlayer, speed)))).toEqual([
      4000, 2000, 1000, 500, 250, 125,
    ]);
    expect(atSpeed(play(stillPlayer, 0, trackOf(3)).player, 8).playing).toBe(true);
    expect([isSpeed(4), isSpeed(3)]).toEqual([true, false]);
  });

  it('stops when the story has become shorter meanwhile', () => {
    const { player } = play(stillPlayer, 2, trackOf(5));
    expect(tick(player, 4, trackOf(3))).toMatchObject({ position: 3, player: { stopped: 'end' } });
  });

  it('always stops: at the end, or behind the first wrong step, having left none out', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.nat(39)),
        fc.nat(39),
        (length, wrong, at) => {
          const from = at % length;
          const { last, seen } = playOut(from, trackOf(length, ...wrong));
          const first = wrong.filter((index) => index >= from && index < length);
          expect(last.position).toBe(first.length === 0 ? length : Math.min(...first) + 1);
          expect(seen).toEqual(seen.map((_, index) => from + index + 1));
        },
      ),
    );
  });
});
