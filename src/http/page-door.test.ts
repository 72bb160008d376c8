// The page of a served lab: its files as they are, its index told who serves it, and patience while
// it is made.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serve, type Served, type ServeOptions } from './serve.ts';

let folder: string;
let bugs: unknown[];
let served: Served;
/** What makes the page; a test may replace it. */
let make: () => Promise<string>;

const options: ServeOptions = {
  host: '127.0.0.1',
  port: 0,
  seed: 1,
  clockMode: 'virtual',
  mocksOnly: false,
  token: 'a token',
  wall: { now: () => 0, later: () => () => {} },
  onBug: (error) => void bugs.push(error),
  page: () => make(),
};

beforeEach(async () => {
  bugs = [];
  folder = mkdtempSync(join(tmpdir(), 'order-lab-page-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<html lang="vi" data-home="static">Đơn</html>');
  writeFileSync(join(folder, 'mockServiceWorker.js'), '// worker');
  writeFileSync(join(folder, 'assets', 'index-AbC123.js'), '// script');
  make = async () => folder;
  served = await serve(options);
});
afterEach(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${served.origins.engine}${path}`, { redirect: 'manual', ...init });

describe('the page', () => {
  it('is told who serves it, and needs no token', async () => {
    const response = await get('/sandbox/');
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<html lang="vi" data-home="served">Đơn</html>');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-cache',
    });
    expect((await get('/lab/v1/clock')).status).toBe(401);
  });

  it.each([
    ['/sandbox/assets/index-AbC123.js', 'public, max-age=31536000, immutable'],
    ['/sandbox/mockServiceWorker.js', 'no-cache'],
  ])('%s is kept: %s', async (path, kept) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe(kept);
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['/sandbox/nothing.js', '/sandbox/../serve.ts', '/sandbox/%E0%A4%A', '/sandbox/assets/'])(
    '%s is not there',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(bugs).toEqual([]);
    },
  );

  it('is led to from the top, by whoever reads HTML', async () => {
    const html = await get('/', { headers: { accept: 'text/html,*/*' } });
    expect([html.status, html.headers.get('location')]).toEqual([302, './sandbox/']);
    const slashless = await get('/sandbox');
    expect([slashless.status, slashless.headers.get('location')]).toEqual([308, './sandbox/']);
    const other = await get('/', { headers: { accept: 'application/json' } });
    expect(other.status).toBe(404);
    expect(other.headers.get('content-type')).toContain('problem+json');
  });

  it('takes nothing', async () => {
    const response = await get('/sandbox/', { method: 'POST', body: 'x' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('is on the engine’s port alone, and nowhere when there is none', async () => {
    expect((await fetch(`${served.origins.suman}/sandbox/`)).status).toBe(404);
    await served.close();
    const { page: _, ...without } = options;
    served = await serve(without);
    expect((await get('/sandbox/')).status).toBe(404);
  });

  it('is there without an engine too', async () => {
    await served.close();
    served = await serve({ ...options, mocksOnly: true });
    expect((await get('/sandbox/')).status).toBe(200);
  });

  it('is made once, and waited for', async () => {
    let made = 0;
    const making = Promise.withResolvers<string>();
    make = () => {
      made += 1;
      return making.promise;
    };
    const asked = [get('/sandbox/'), get('/sandbox/assets/index-AbC123.js')];
    expect((await get('/', { headers: { accept: 'text/html' } })).status).toBe(302);
    making.resolve(folder);
    const answers = await Promise.all(asked);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(made).toBe(1);
  });

  it('that cannot be made says so, and is tried again', async () => {
    make = () => Promise.reject(new Error('no bundler'));
    const failed = await get('/sandbox/');
    expect(failed.status).toBe(500);
    expect(failed.headers.get('content-type')).toContain('text/plain');
    const said = await failed.text();
    expect(said).toContain('could not be built');
    expect(said).not.toContain('no bundler');
    expect(bugs).toMatchObject([{ message: 'no bundler' }]);
    make = async () => folder;
    expect((await get('/sandbox/')).status).toBe(200);
  });
});
