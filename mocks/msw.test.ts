// MSW handlers in a test's own server; src/http/failure.test.ts has every outcome.
import { setupServer } from 'msw/node';
import { http, HttpResponse } from 'msw';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonResponse } from '../src/wire/http-message.ts';
import { handlersFor } from './msw.ts';

const origin = 'http://127.0.0.1:4010';
const server = setupServer(
  ...handlersFor({
    origin,
    take: ({ path }) =>
      path === '/none'
        ? { is: 'no-connection' }
        : { is: 'response', response: jsonResponse(200, { path }) },
  }),
  ...handlersFor({
    origin: 'http://127.0.0.1:4012/any/folder/suman',
    take: ({ path, query }) => ({ is: 'response', response: jsonResponse(200, { path, query }) }),
  }),
  http.get('http://127.0.0.1:4011/', () => HttpResponse.json('another')),
  http.get('http://127.0.0.1:4012/*', () => HttpResponse.json('another')),
);
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterAll(() => server.close());

it.each(['/', '/a/b', '/a%20b', '/%E0%A4%A', '/a:b/(c)*', '//'])(
  'takes %s as it is',
  async (path) => {
    expect(await (await fetch(`${origin}${path}`)).json()).toEqual({ path });
  },
);

it('takes what is for its origin and nothing else', async () => {
  expect(await (await fetch('http://127.0.0.1:4011/')).json()).toBe('another');
});

it('refuses a connection as a closed port does', async () => {
  await expect(fetch(`${origin}/none`)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
});

describe('a service in a folder', () => {
  const asked = (path: string) => fetch(`http://127.0.0.1:4012/any/folder${path}`);

  it.each([
    ['/suman', '/', {}],
    ['/suman/', '/', {}],
    ['/suman/a%2Fb?c=d', '/a%2Fb', { c: 'd' }],
    ['/suman/any/folder/suman', '/any/folder/suman', {}],
  ])('at %s is asked for %s', async (address, path, query) => {
    expect(await (await asked(address)).json()).toEqual({ path, query });
  });

  it.each(['/sumani', '/', '/SUMAN/a'])('is not at %s', async (path) => {
    expect(await (await asked(path)).json()).toBe('another');
  });
});
