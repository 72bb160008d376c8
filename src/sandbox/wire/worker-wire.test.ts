// The static home's wire: what could not be opened is no answer for ever.
import { describe, expect, it } from 'vitest';
import type { Followed, StoryHost } from '../../http/story-host.ts';
import type { Story } from '../session/moments.ts';
import { notLoaded, Troubled } from './troubles.ts';
import { openWorkerWire } from './worker-wire.ts';

const story: Story = { steps: [], seed: 1, mode: 'resting' };
const nothing: Followed = {
  generation: 1,
  entries: [],
  exchanges: [],
  revisions: [],
  end: 'whole',
  stuck: null,
};

/** A wire whose host can only be opened at the n-th try. */
const openedAt = (good: number, host: Partial<StoryHost> = {}) => {
  let tries = 0;
  const wire = openWorkerWire(async () => {
    tries += 1;
    if (tries < good) throw new Troubled(notLoaded(new Error('Failed to fetch a module')));
    return { follow: async () => nothing, close: async () => {}, ...host };
  });
  return { wire, tries: () => tries };
};

describe('the wire of a page without a server', () => {
  it('opens its host once', async () => {
    const { wire, tries } = openedAt(1);
    const results = [await wire.follow(story), await wire.follow(story)];
    expect(results.map(({ is }) => is)).toEqual(['followed', 'followed']);
    expect(tries()).toBe(1);
  });

  it('says what did not come, and tries again', async () => {
    const { wire } = openedAt(2);
    expect(await wire.follow(story)).toMatchObject({
      is: 'trouble',
      trouble: { kind: 'broken', vi: expect.stringContaining('tải lại trang') as string },
    });
    expect((await wire.follow(story)).is).toBe('followed');
  });

  it('says in Vietnamese, too, what nobody has foreseen', async () => {
    const { wire } = openedAt(1, { follow: () => Promise.reject(new Error('Odd.')) });
    const result = await wire.follow(story);
    expect(result).toMatchObject({
      trouble: { vi: 'Không diễn lại được qua HTTP vì một lỗi không lường trước (Odd.).' },
    });
  });

  it('begins afresh when what hangs is waited for no longer', async () => {
    const { wire, tries } = openedAt(1);
    await wire.follow(story);
    wire.renew();
    await wire.follow(story);
    expect(tries()).toBe(2);
  });

  it('knows a browser that has no service workers', async () => {
    // As Node has none.
    expect(await openWorkerWire().follow(story)).toMatchObject({ trouble: { kind: 'no-worker' } });
  });
});
