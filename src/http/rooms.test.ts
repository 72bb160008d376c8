// Rooms: one a name, so many at most, and all closed with the server.
import { describe, expect, it } from 'vitest';
import { openRooms } from './rooms.ts';
import type { Followed, Story, StoryHost } from './story-host.ts';

const story: Story = { steps: [], seed: 1, mode: 'resting' };
const onBug = (error: unknown): never => {
  throw error;
};

/** Rooms whose hosts only count: what was opened, and what was closed. */
const counted = (atMost: number, broken: readonly number[] = []) => {
  const closed: number[] = [];
  let opened = 0;
  const open = async (): Promise<StoryHost> => {
    opened += 1;
    const number = opened;
    if (broken.includes(number)) throw new Error(`Host ${number} cannot be opened.`);
    const followed: Followed = {
      generation: number,
      entries: [],
      exchanges: [],
      revisions: [],
      end: 'whole',
    };
    return {
      follow: ({ seed }) =>
        seed < 0 ? Promise.reject(new Error('It broke.')) : Promise.resolve(followed),
      close: async () => void closed.push(number),
    };
  };
  const rooms = openRooms({ atMost, onBug }, open);
  const follow = async (room: string): Promise<number> =>
    (await rooms.follow(room, story)).generation;
  return { rooms, follow, closed };
};

describe('rooms', () => {
  it('are opened once, and found again', async () => {
    const { follow } = counted(4);
    expect([await follow('a'), await follow('b'), await follow('a')]).toEqual([1, 2, 1]);
  });

  it('beyond so many close the one that is longest unused', async () => {
    const { follow, closed } = counted(2);
    for (const room of ['a', 'b', 'a', 'c']) {
      // oxlint-disable-next-line no-await-in-loop
      await follow(room);
    }
    expect([await follow('a'), await follow('b')]).toEqual([1, 4]);
    expect(closed).toEqual([2, 3]);
  });

  it('that cannot be opened are tried again', async () => {
    const { rooms, follow, closed } = counted(2, [1]);
    await expect(rooms.follow('a', story)).rejects.toThrow('Host 1 cannot be opened.');
    expect(await follow('a')).toBe(2);
    expect(closed).toEqual([]);
  });

  it('in which something broke are given up', async () => {
    const { rooms, follow, closed } = counted(2);
    expect(await follow('a')).toBe(1);
    await expect(rooms.follow('a', { ...story, seed: -1 })).rejects.toThrow('It broke.');
    expect(await follow('a')).toBe(2);
    expect(closed).toEqual([1]);
  });

  it('close all at once, and for good', async () => {
    const { rooms, follow, closed } = counted(4);
    await Promise.all([follow('a'), follow('b')]);
    await rooms.close();
    expect(closed).toEqual([1, 2]);
    await expect(rooms.follow('a', story)).rejects.toThrow('closed');
  });
});
