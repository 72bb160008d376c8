// Rooms of a served lab: each follows a story in a world of its own, on sockets of its own, so that
// nobody disturbs the served world or each other.
import { randomInt } from 'node:crypto';
import type { Followed, Story, StoryHost } from './story-host.ts';

export type Rooms = {
  /**
   * Follows a story in a room, which is opened when it is not known; waits for a place when there
   * is none and something is under way in every room.
   * @throws Error (rejects): its sockets cannot be opened, or the rooms are closed
   */
  readonly follow: (room: string, story: Story) => Promise<Followed>;
  /** Stops every story where it is, and closes. */
  readonly close: () => Promise<void>;
};

export type RoomsOptions = {
  /** Rooms open at once; for one more, the one longest idle is closed. */
  readonly atMost?: number;
  /** Told what only a bug can throw where nobody waits for it. */
  readonly onBug: (error: unknown) => void;
};

/** As many tabs as somebody has open: a room with a whole demonstration in it takes some MB. */
const usuallyAtMost = 16;

/** A host on sockets of this machine, loaded when the first room is opened. */
const onSockets = async (): Promise<StoryHost> => {
  const { openHttpNetwork } = await import('./http-network.ts');
  const { openStoryHost } = await import('./story-host.ts');
  // A page may know a world of a room that was closed, or of a server that is no more.
  const firstGeneration = randomInt(1, 2 ** 40);
  return openStoryHost((takes, onBug) => openHttpNetwork(takes, { onBug }), { firstGeneration });
};

type Room = {
  /** Comes once there is a place for it. */
  readonly host: Promise<StoryHost>;
  /** Stories under way in it, or waiting for it. */
  busy: number;
};

class HostedRooms implements Rooms {
  /** The one longest unused first. */
  private readonly rooms = new Map<string, Room>();
  /** Those that are ending, so that closing can wait for them. */
  private readonly ending = new Set<Promise<void>>();
  /** Whoever waits for a place: first come, first served. */
  private readonly queue: (() => void)[] = [];
  private readonly onBug: RoomsOptions['onBug'];
  private readonly open: () => Promise<StoryHost>;
  private free: number;
  private isClosed = false;

  constructor({ atMost = usuallyAtMost, onBug }: RoomsOptions, open: () => Promise<StoryHost>) {
    this.free = atMost;
    this.onBug = onBug;
    this.open = open;
  }

  readonly follow = async (name: string, story: Story): Promise<Followed> => {
    if (this.isClosed) throw closed();
    const room = this.roomOf(name);
    room.busy += 1;
    try {
      return await (await room.host).follow(story);
    } catch (error) {
      // A room in which something broke is given up: the next story begins in a new one.
      this.giveUp(name, room);
      throw error;
    } finally {
      room.busy -= 1;
      if (this.queue.length > 0) this.closeIdle();
    }
  };

  readonly close = async (): Promise<void> => {
    this.isClosed = true;
    for (const [name, room] of this.rooms) this.giveUp(name, room);
    for (const goOn of this.queue.splice(0)) goOn();
    await Promise.all(this.ending);
  };

  private roomOf(name: string): Room {
    const room = this.rooms.get(name) ?? { host: this.openInPlace(), busy: 0 };
    this.rooms.delete(name);
    this.rooms.set(name, room);
    return room;
  }

  private async openInPlace(): Promise<StoryHost> {
    if (this.free === 0) this.closeIdle();
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.queue.push(resolve));
    if (this.isClosed) throw closed();
    return this.open();
  }

  /** Makes a place, if there is a room in which nothing is under way. */
  private closeIdle(): void {
    for (const [name, room] of this.rooms) {
      if (room.busy > 0) continue;
      this.giveUp(name, room);
      return;
    }
  }

  private giveUp(name: string, room: Room): void {
    if (this.rooms.get(name) !== room) return;
    this.rooms.delete(name);
    const ended: Promise<void> = room.host
      // Whoever waited for a room that could not be opened was told why.
      .catch(() => null)
      .then((opened) => opened?.close())
      .catch(this.onBug)
      .finally(() => this.ending.delete(ended));
    this.ending.add(ended);
    // Its place is the next one's.
    const next = this.queue.shift();
    if (next === undefined) this.free += 1;
    else next();
  }
}

const closed = (): Error => new Error('The rooms are closed.');

/** @param open opens the host of one room */
export const openRooms = (
  options: RoomsOptions,
  open: () => Promise<StoryHost> = onSockets,
): Rooms => new HostedRooms(options, open);
