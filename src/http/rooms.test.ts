// Rooms: one a name, so many at most, and all closed with the server.
import { describe, expect, it } from 'vitest';
import { openRooms } from './rooms.ts';
import type { Followed, Story, StoryHost } from './story-host.ts';

const story: Story = { steps: [], seed: 1, mode: 'resting' };
const onBug = (error: unknown): never => {
  throw error;
};

/** Something that is under way until it is let go. */
const gate = () => {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

/** Rooms whose hosts only count: what was opened, and what was closed. */
const counted = (atMost: number, broken: readonly number[] = []) => {
  const closed: number[] = [];
  /** By seed, stories that take until their gate is opened. */
  const gates = new Map<number, ReturnType<typeof gate>>();
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
      stuck: null,
    };
    return {
      follow: async ({ seed }) => {
        if (seed < 0) throw new Error('It broke.');
        await gates.get(seed)?.opened;
        return followed;
      },
      close: async () => void closed.push(number),
    };
  };
  const rooms = openRooms({ atMost, onBug }, open);
  const follow = async (room: string): Promise<number> =>
    (await rooms.follow(room, story)).generation;
  /** Follows a story that is under way until it is ended. */
  const begin = (room: string, seed: number) => {
    const { open: end } = gates.set(seed, gate()).get(seed) ?? gate();
    return { end, ended: rooms.follow(room, { ...story, seed }) };
  };
  return { rooms, follow, begin, closed };
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

  it('in which something is under way are not closed: an idle one is', async () => {
    const { begin, follow, closed } = counted(2);
    const busy = begin('a', 10);
    expect([await follow('b'), await follow('c'), await follow('d')]).toEqual([2, 3, 4]);
    busy.end();
    expect((await busy.ended).generation).toBe(1);
    expect(closed).toEqual([2, 3]);
  });

  it('are waited for while something is under way in every one, first come, first served', async () => {
    const { begin, follow, closed } = counted(2);
    const [a, b] = [begin('a', 10), begin('b', 11)];
    const order: string[] = [];
    const waiting = ['c', 'd'].map((room) =>
      follow(room).then((number) => order.push(`${room} ${number}`)),
    );
    // A known room takes more, and so does one that is waited for.
    const more = [begin('a', 12), begin('c', 13)];
    for (const each of [b, a, ...more]) each.end();
    await Promise.all([...waiting, a.ended, b.ended, ...more.map(({ ended }) => ended)]);
    expect(order).toEqual(['c 3', 'd 4']);
    expect(closed.toSorted()).toEqual([1, 2]);
  });

  it('leave their place when they cannot be opened', async () => {
    const { rooms, begin, follow } = counted(1, [2]);
    const a = begin('a', 10);
    const [failing, next] = [rooms.follow('b', story), follow('c')];
    a.end();
    await expect(failing).rejects.toThrow('Host 2 cannot be opened.');
    expect(await next).toBe(3);
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

  it('leave nobody waiting when they close', async () => {
    const { rooms, begin } = counted(1);
    const a = begin('a', 10);
    const waiting = rooms.follow('b', story);
    const closing = rooms.close();
    await expect(waiting).rejects.toThrow('closed');
    a.end();
    await Promise.all([a.ended, closing]);
  });
});
