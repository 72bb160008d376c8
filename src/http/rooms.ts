// Rooms of a served lab: each follows a story in a world of its own, on sockets of its own, so that
// nobody disturbs the served world or each other.
import { randomInt } from 'node:crypto';
import type { Followed, Story, StoryHost } from './story-host.ts';

export type Rooms = {
  /**
   * Follows a story in a room, which is opened when it is not known.
   * @throws Error (rejects): its sockets cannot be opened, or the rooms are closed
   */
  readonly follow: (room: string, story: Story) => Promise<Followed>;
  /** Stops every story where it is, and closes. */
  readonly close: () => Promise<void>;
};

export type RoomsOptions = {
  /** Rooms kept; beyond them the one longest unused is closed. */
  readonly atMost?: number;
  /** Told what only a bug can throw where nobody waits for it. */
  readonly onBug: (error: unknown) => void;
};

/** A host on sockets of this machine, loaded when the first room is opened. */
const onSockets = async (): Promise<StoryHost> => {
  const { openHttpNetwork } = await import('./http-network.ts');
  const { openStoryHost } = await import('./story-host.ts');
  // A page may know a world of a room that was closed, or of a server that is no more.
  const firstGeneration = randomInt(1, 2 ** 40);
  return openStoryHost((takes, onBug) => openHttpNetwork(takes, { onBug }), { firstGeneration });
};

/** @param open opens the host of one room */
export const openRooms = (
  { atMost = 4, onBug }: RoomsOptions,
  open: () => Promise<StoryHost> = onSockets,
): Rooms => {
  /** The one longest unused first. */
  const rooms = new Map<string, Promise<StoryHost>>();
  /** Those that are ending, so that closing can wait for them. */
  const ending = new Set<Promise<void>>();
  let isClosed = false;
  const end = (host: Promise<StoryHost>): void => {
    const ended: Promise<void> = host
      // Whoever waited for a room that could not be opened was told why.
      .catch(() => null)
      .then((opened) => opened?.close())
      .catch(onBug)
      .finally(() => ending.delete(ended));
    ending.add(ended);
  };
  const opened = (room: string): Promise<StoryHost> => {
    const host = rooms.get(room) ?? open();
    rooms.delete(room);
    rooms.set(room, host);
    for (const [oldest, unused] of rooms) {
      if (rooms.size <= atMost) break;
      rooms.delete(oldest);
      end(unused);
    }
    return host;
  };
  return {
    follow: async (room, story) => {
      if (isClosed) throw new Error('The rooms are closed.');
      const host = opened(room);
      try {
        return await (await host).follow(story);
      } catch (error) {
        // A room in which something broke is given up: the next story begins in a new one.
        if (rooms.get(room) === host) {
          rooms.delete(room);
          end(host);
        }
        throw error;
      }
    },
    close: async () => {
      isClosed = true;
      for (const host of rooms.values()) end(host);
      rooms.clear();
      await Promise.all(ending);
    },
  };
};
