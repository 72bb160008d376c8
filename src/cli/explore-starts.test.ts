// A bug in the engine, explored in one thread and in two: the same small findings, and scenarios
// that fail with the bug alone.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { trialFolder } from './trial-folder.ts';

const hook = new URL('../explore/canaries/hook.ts', import.meta.url).href;
const orderLab = fileURLToPath(new URL('main.ts', import.meta.url));
const folder = trialFolder({});
afterAll(() => folder.remove());

/** Runs the command in a process of its own, with the bug on or with none. */
const run = (bug: string | null, ...args: readonly string[]) => {
  const { ORDER_LAB_CANARY: _, ...clean } = process.env;
  const flags = bug === null ? [] : ['--import', hook];
  const env = {
    ...clean,
    NODE_DISABLE_COMPILE_CACHE: '1',
    ...(bug === null ? {} : { ORDER_LAB_CANARY: bug }),
  };
  const { status, stdout } = spawnSync(process.execPath, [...flags, orderLab, ...args], {
    env,
    cwd: folder.path,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  return { status, out: stdout };
};

type Finding = {
  readonly property: string;
  readonly start: string;
  readonly steps: readonly { readonly action: string }[];
  readonly chosen: number;
};

const bug = 'lock-after-payment';
const asked = ['explore', '--faults', '0', '--start', 'two-saas', '--reporter', 'json'];
const explored = (...args: readonly string[]): readonly Finding[] => {
  const { status, out } = run(bug, ...asked, ...args);
  expect(status).toBe(1);
  return JSON.parse(out).findings;
};

describe('what is found of a bug', () => {
  const alone = explored('--save', 'found');

  it('has no step that does not matter, though all is to be quiet before the end', () => {
    const stories = alone.map(({ property, steps, chosen }) => [
      property,
      steps.slice(0, chosen).map(({ action }) => action),
    ]);
    expect(stories).toEqual([
      ['no-lock-once-paid', ['place', 'place', 'receive-money', 'reach']],
      ['statuses-are-true', ['place', 'place', 'receive-money', 'send-call', 'reach', 'send-call']],
      ['nothing-is-lost', ['place', 'place', 'send-call', 'receive-money', 'reach']],
      ['agreement', ['place', 'place', 'receive-money', 'send-call', 'reach']],
    ]);
  });

  it('is the same in two threads as in one', () => {
    expect(explored('--start', 'top-up-online')).toEqual(alone);
  });

  it('fails as scenarios with the bug, and passes without where its end is what is wrong', () => {
    expect(run(bug, 'run', 'found')).toMatchObject({
      status: 1,
      out: expect.stringContaining(`0 đạt, ${alone.length} `),
    });
    const ends = ['agreement', 'nothing-is-lost'].map((name) => `found/${name}-two-saas.feature`);
    expect(run(null, 'run', ...ends).status).toBe(0);
  });
});
