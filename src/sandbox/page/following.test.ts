// Following: whatever the wire does, it ends in something that can be shown, of the right story.
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../world/entries.ts';
import type { Step } from '../../world/steps.ts';
import type { WireExchange } from '../../http/exchange-log.ts';
import { playedSteps } from '../session/moments.ts';
import { demonstration } from '../session/sample-session.ts';
import { needsToken, noWorker, oddToken, unreachable, type Trouble } from '../wire/troubles.ts';
import type { Wire, WireResult } from '../wire/wire.ts';
import { Following, patienceMs, pausesMs, type Standing, type Wished } from './following.ts';

const wished = (steps: readonly Step[], seed = 1): Wished => ({
  steps,
  seed,
  mode: 'resting',
  // As if a check stood before each.
  numbers: steps.map((_, index) => 2 * index + 2),
});
const whole = wished(demonstration);
const half = wished(demonstration.slice(0, 3));

const journalOf = ({ steps, ...story }: Wished): readonly Entry[] =>
  playedSteps({ steps, ...story }, steps.length).flatMap(({ moment }) => moment.entries);

const one = [{ number: 1 } as WireExchange];
type Followed = Extract<WireResult, { is: 'followed' }>;
const agreeing = (story: Wished, change: Partial<Followed> = {}): WireResult => ({
  is: 'followed',
  generation: 1,
  entries: JSON.parse(JSON.stringify(journalOf(story))) as Entry[],
  exchanges: one,
  stuck: null,
  ...change,
});
const troubled = (trouble: Trouble): WireResult => ({ is: 'trouble', trouble });

/** Enough turns for whatever waits for nothing. */
const idle = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await Promise.resolve();
  }
};

type Asking = { readonly story: Wished; readonly answer: (result: WireResult) => Promise<void> };

/** A following whose wire is answered for, and whose time passes, by hand. */
const begun = (change: Partial<Wire> = {}) => {
  const shown: Standing[] = [];
  const askings: Asking[] = [];
  const timers = new Map<() => void, number>();
  let renewed = 0;
  const wire: Wire = {
    follow: (story) =>
      new Promise((resolve) => {
        const answer = async (result: WireResult): Promise<void> => {
          resolve(result);
          await idle();
        };
        askings.push({ story: story as Wished, answer });
      }),
    giveToken: () => null,
    renew: () => void (renewed += 1),
    ...change,
  };
  const following = new Following({
    wire,
    show: (standing) => void shown.push(standing),
    later: (ms, work) => {
      timers.set(work, ms);
      return () => void timers.delete(work);
    },
  });
  return {
    following,
    askings,
    timers,
    renewed: () => renewed,
    now: (): Standing | undefined => shown.at(-1),
    follow: async (story: Wished): Promise<void> => {
      void following.follow(story);
      await idle();
    },
    answer: async (result: WireResult): Promise<void> => askings.at(-1)?.answer(result),
    /** Lets a timer of so many ms go off. */
    pass: async (ms: number): Promise<void> => {
      for (const [work, wanted] of timers) {
        if (wanted !== ms) continue;
        timers.delete(work);
        work();
      }
      await idle();
    },
  };
};

describe('following a story', () => {
  it('agrees, or shows that the journals differ', async () => {
    const { follow, answer, now } = begun();
    await follow(half);
    expect(now()?.state).toBe('following');
    await answer(agreeing(half));
    expect(now()).toEqual({ state: 'agrees', trouble: null, exchanges: one });
    await follow(whole);
    await answer(agreeing(whole, { entries: journalOf(whole).slice(1) }));
    expect(now()?.state).toBe('differs');
  });

  it('shows the newest of two that are under way', async () => {
    const { follow, askings, now } = begun();
    await follow(whole);
    await follow(half);
    await askings[0]?.answer(agreeing(whole));
    expect(now()?.state).toBe('following');
    await askings[1]?.answer(agreeing(half));
    expect(now()?.state).toBe('agrees');
    await askings[0]?.answer(troubled(unreachable));
    expect(now()?.state).toBe('agrees');
  });

  it('asks for nothing when one goes back, and for another world in full', async () => {
    const { follow, answer, following, now } = begun();
    await follow(whole);
    following.look(half);
    expect(now()?.state).toBe('following');
    await answer(agreeing(whole));
    expect(following.covers(half)).toBe(true);
    following.look(half);
    expect(now()?.state).toBe('agrees');
    expect(following.covers(wished(half.steps, 2))).toBe(false);
    expect(following.covers(wished([...half.steps, ...half.steps]))).toBe(false);
  });

  it('shows no exchange of another story, and those of this one when it turns back', async () => {
    const { follow, answer, following, now } = begun();
    await follow(whole);
    await answer(agreeing(whole));
    const branch = wished([...half.steps, { action: 'restart' }]);
    following.announce(branch);
    expect(now()).toMatchObject({ state: 'following', exchanges: [] });
    following.look(half);
    expect(now()).toMatchObject({ state: 'agrees', exchanges: one });
    await follow(branch);
    await answer(troubled(unreachable));
    expect(now()).toMatchObject({ state: 'unreachable', exchanges: [] });
  });

  it('forgets all of a session that is over', async () => {
    const { follow, answer, following, now } = begun();
    await follow(whole);
    following.forget();
    await answer(agreeing(whole));
    expect(now()).toEqual({ state: 'idle', trouble: null, exchanges: [] });
    expect(following.covers(half)).toBe(false);
  });
});

describe('what was given up on the way, though nothing newer was asked for', () => {
  it('is asked for again', async () => {
    const { follow, answer, pass, askings, now } = begun();
    await follow(half);
    await answer({ is: 'superseded' });
    expect(now()?.state).toBe('following');
    await pass(pausesMs[0] ?? 0);
    expect(askings).toHaveLength(2);
    await answer(agreeing(half));
    expect(now()?.state).toBe('agrees');
  });

  it('but not for ever', async () => {
    const { follow, answer, pass, now, askings } = begun();
    await follow(half);
    for (const pause of pausesMs) {
      // oxlint-disable-next-line no-await-in-loop
      await answer({ is: 'superseded' });
      // oxlint-disable-next-line no-await-in-loop
      await pass(pause);
    }
    await answer({ is: 'superseded' });
    expect(now()).toMatchObject({ state: 'broken', trouble: { kind: 'broken' } });
    expect(askings).toHaveLength(pausesMs.length + 1);
  });

  it('nor when something newer is asked for meanwhile', async () => {
    const { follow, answer, pass, askings } = begun();
    await follow(half);
    await answer({ is: 'superseded' });
    await follow(whole);
    await pass(pausesMs[0] ?? 0);
    expect(askings.map(({ story }) => story)).toEqual([half, whole]);
  });
});

describe('trouble', () => {
  it('is told, and what is done next tries again', async () => {
    const { follow, answer, following, now } = begun();
    await follow(half);
    await answer(troubled(unreachable));
    expect(now()).toMatchObject({ state: 'unreachable', trouble: unreachable });
    expect(following.covers(half)).toBe(false);
    await follow(half);
    // What was wrong stays in sight while it is tried again.
    expect(now()).toMatchObject({ state: 'following', trouble: unreachable });
    await answer(agreeing(half));
    expect(now()).toMatchObject({ state: 'agrees', trouble: null });
  });

  it('without a worker is not tried again with every step', async () => {
    const { follow, answer, following, now } = begun();
    await follow(half);
    await answer(troubled(noWorker));
    expect(following.covers(whole)).toBe(true);
    following.look(whole);
    expect(now()?.state).toBe('no-worker');
    await follow(whole);
    await answer(agreeing(whole));
    expect(now()?.state).toBe('agrees');
  });

  it('is what a wire that rejects comes to, and one that hangs', async () => {
    const rejecting = begun({ follow: () => Promise.reject(new Error('Odd.')) });
    await rejecting.follow(half);
    expect(rejecting.now()?.state).toBe('broken');
    const hanging = begun();
    await hanging.follow(half);
    await hanging.pass(patienceMs);
    expect(hanging.now()?.state).toBe('broken');
    expect(hanging.renewed()).toBe(1);
    await hanging.follow(half);
    await hanging.answer(agreeing(half));
    expect(hanging.now()?.state).toBe('agrees');
    expect(hanging.timers.size).toBe(0);
  });

  it('of an older story is none of the newer one', async () => {
    const { follow, answer, pass, timers, renewed, now } = begun();
    await follow(half);
    const [older] = timers.keys();
    await follow(whole);
    older?.();
    expect(renewed()).toBe(0);
    expect(now()?.state).toBe('following');
    await answer(agreeing(whole));
    expect(now()?.state).toBe('agrees');
    expect(timers.size).toBe(1);
    await pass(patienceMs);
    expect(now()?.state).toBe('agrees');
  });
});

describe('a token', () => {
  it('that cannot be sent is said to be wrong at once', async () => {
    const { following, follow, answer, askings, now } = begun({ giveToken: () => oddToken });
    await follow(half);
    await answer(troubled(needsToken));
    await following.giveToken('mật khẩu', half);
    expect(now()).toMatchObject({ state: 'needs-token', trouble: oddToken });
    expect(askings).toHaveLength(1);
  });

  it('that can be sent is tried', async () => {
    const { following, follow, answer, now } = begun();
    await follow(half);
    await answer(troubled(needsToken));
    void following.giveToken('s3cret', half);
    await idle();
    expect(now()).toMatchObject({ state: 'following', trouble: needsToken });
    await answer(agreeing(half));
    expect(now()?.state).toBe('agrees');
  });
});

describe('a wire that is stuck', () => {
  const stuck = agreeing(half, { stuck: { step: 3, why: 'exchanges' } });

  it('says before which step, and why', async () => {
    const { follow, answer, now, following } = begun();
    await follow(whole);
    await answer(stuck);
    const { state, trouble } = now() ?? {};
    expect(state).toBe('stuck');
    expect(trouble?.vi).toMatch(/^HTTP dừng trước bước 8, “.+”: .+20\.000 yêu cầu HTTP/u);
    expect(trouble?.en).toMatch(/^HTTP stopped before step 8, “.+”: .+20,000 HTTP requests/u);
    following.look(half);
    expect(now()).toMatchObject({ state: 'agrees', trouble: null });
    following.look(whole);
    expect(now()).toMatchObject({ state: 'stuck', trouble });
  });

  it('where memory is stuck as well is no trouble', async () => {
    const { follow, answer, now } = begun();
    await follow(half);
    await answer(stuck);
    expect(now()).toMatchObject({ state: 'agrees', trouble: null });
  });

  it('differs when its journal does before that', async () => {
    const { follow, answer, now } = begun();
    await follow(whole);
    const entries = journalOf(half).slice(1);
    await answer(agreeing(half, { stuck: { step: 3, why: 'exchanges' }, entries }));
    expect(now()?.state).toBe('differs');
  });
});
