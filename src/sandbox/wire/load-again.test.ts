// A part of the page that did not come once can come later, whatever the browser remembers.
import { afterAll, expect, it, vi } from 'vitest';
import { loadedAgain } from './load-again.ts';

vi.stubGlobal('location', { origin: 'https://lab.example' });
afterAll(() => vi.unstubAllGlobals());

const failure = (address: string): Error =>
  new Error(`Failed to fetch dynamically imported module: ${address}`);

/** @param wrong what is thrown, in order, before it comes */
const part = (...wrong: readonly Error[]) => {
  const asked: string[] = [];
  const left = [...wrong];
  const come = async (how: string): Promise<string> => {
    asked.push(how);
    const error = left.shift();
    if (error !== undefined) throw error;
    return 'the part';
  };
  return { asked, load: loadedAgain(() => come('as it is'), come) };
};

it('is asked for as it is', async () => {
  const { load, asked } = part();
  expect(await load()).toBe('the part');
  expect(asked).toEqual(['as it is']);
});

it('is asked for under another address each time after it has failed', async () => {
  const address = 'https://lab.example/page/assets/part-1.js';
  const { load, asked } = part(failure(address), failure(`${address}?again=1`));
  await expect(load()).rejects.toThrow('Failed to fetch');
  await expect(load()).rejects.toThrow('Failed to fetch');
  expect(await load()).toBe('the part');
  expect(asked).toEqual(['as it is', `${address}?again=1`, `${address}?again=2`]);
});

it.each(['https://elsewhere.example/part-1.js', 'nobody knows where'])(
  'is asked for as it is when what failed is %s',
  async (address) => {
    const { load, asked } = part(failure(address));
    await expect(load()).rejects.toThrow('Failed to fetch');
    expect(await load()).toBe('the part');
    expect(asked).toEqual(['as it is', 'as it is']);
  },
);
