// Playing a story by itself: a step at a time, at some speed, until its end or until something is
// wrong. No timer: a component asks for each next step.

/** Steps a second. */
export const speeds = [0.25, 0.5, 1, 2, 4, 8] as const;
export type Speed = (typeof speeds)[number];

/** Why it stopped by itself. */
export type Stop = 'end' | 'failure';

export type Player = {
  readonly playing: boolean;
  readonly speed: Speed;
  /** Why it stopped last; null while it plays, and when a person stopped it. */
  readonly stopped: Stop | null;
};

/** The story that is played: how many steps it has, and at which, by index, something is wrong. */
export type Track = { readonly length: number; readonly wrong: ReadonlySet<number> };

/** The player, and where in the story it stands. */
export type Playing = { readonly player: Player; readonly position: number };

export const stillPlayer: Player = { playing: false, speed: 1, stopped: null };

/** Starts playing; at the end of the story from its beginning. Without steps it stays still. */
export const play = (player: Player, position: number, { length }: Track): Playing => {
  if (length === 0) return { player, position };
  const next = { ...player, playing: true, stopped: null };
  return { player: next, position: position >= length ? 0 : position };
};

/** A person stops it, or does something else with the story. */
export const pause = (player: Player): Player =>
  player.playing || player.stopped !== null ? { ...player, playing: false, stopped: null } : player;

/** Plays slower or faster from now on. */
export const atSpeed = (player: Player, speed: Speed): Player => ({ ...player, speed });

/** How long the player waits before a step. */
export const waitMs = ({ speed }: Player): number => 1000 / speed;

/** Takes one step, and stops behind a step at which something is wrong, or behind the last. */
export const tick = (player: Player, position: number, { length, wrong }: Track): Playing => {
  if (!player.playing) return { player, position };
  const stop = (stopped: Stop): Player => ({ ...player, playing: false, stopped });
  if (position >= length) return { player: stop('end'), position: length };
  const next = position + 1;
  if (wrong.has(position)) return { player: stop('failure'), position: next };
  return { player: next === length ? stop('end') : player, position: next };
};

/** Whether a number, from a field of the page, is one of the speeds. */
export const isSpeed = (value: number): value is Speed => speeds.some((speed) => speed === value);
