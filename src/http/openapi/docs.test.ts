// The page at /docs, asked for over a real socket.
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { docsRouter } from './docs.ts';
import { libraryDocument } from './sample-document.ts';

const app = express();
app.use(docsRouter({ openapi: libraryDocument }));
app.use(
  '/two',
  docsRouter({
    openapi: libraryDocument,
    'control-openapi': { ...libraryDocument, title: 'The <Desk> & "more"' },
  }),
);

/** Listens on a port of the machine's choice. */
const listen = async (host: Express): Promise<Server> => {
  const server = host.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};
const addressOf = (server: Server): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

let server: Server;
let address = '';
beforeAll(async () => {
  server = await listen(app);
  address = addressOf(server);
});
afterAll(() => server.close());

const get = (path: string) => fetch(address + path, { redirect: 'manual' });

describe('/docs', () => {
  it('is a page with the title of the service', async () => {
    const response = await get('/docs');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('<title>Library</title>');
  });

  it('lets the browser run files of this server only, and no script inside the page', async () => {
    const response = await get('/docs');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    const page = await response.text();
    expect([...page.matchAll(/<script(?! src="docs\/[\w-]+\.js"><\/script>)/gu)]).toEqual([]);
    expect(page).not.toMatch(/https?:\/\/| on\w+=|style=/u);
  });

  it('brings every file the page names, from the package that is installed', async () => {
    const page = await (await get('/docs')).text();
    const named = [...page.matchAll(/(?:src|href)="(?<path>[^"]+)"/gu)];
    const paths = named.map((match) => `/${match.groups?.['path'] ?? ''}`);
    expect(paths).toHaveLength(5);
    for (const path of paths) {
      const response = await get(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(200);
    }
  });

  it('starts with our document, and asks no validator on the internet', async () => {
    const script = await (await get('/docs/initializer.js')).text();
    expect(script).toContain('"url":"openapi.json","layout":"BaseLayout"');
    expect(script).toContain('"validatorUrl":null');
    expect(script).not.toContain('http');
  });

  it('finds the page with a slash at its end too', async () => {
    const response = await get('/docs/');
    expect([response.status, response.headers.get('location')]).toEqual([308, '../docs']);
  });

  it.each(['/docs/package.json', '/docs/swagger-ui.js.map', '/docs/..%2fpackage.json'])(
    'serves nothing else of the package: %s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

describe('the documents', () => {
  it('are the same as JSON and as YAML, with this server as the one to try', async () => {
    const json: unknown = await (await get('/openapi.json')).json();
    const yaml = await get('/openapi.yaml');
    expect(yaml.headers.get('content-type')).toContain('yaml');
    expect(parse(await yaml.text())).toEqual(json);
    expect(json).toMatchObject({ openapi: '3.1.1', servers: [{ url: '/' }] });
  });

  it('can be several: the first gives the title, a menu offers the rest', async () => {
    expect(await (await get('/two/docs')).text()).toContain('<title>Library</title>');
    const script = await (await get('/two/docs/initializer.js')).text();
    expect(script).toContain('"urls":[{"url":"openapi.json","name":"Library"},');
    expect(await (await get('/two/control-openapi.json')).json()).toMatchObject({
      info: { title: 'The <Desk> & "more"' },
    });
  });

  it('must be there, and a title with markup in it does no harm', async () => {
    expect(() => docsRouter({})).toThrow('at least one document');
    const odd = express().use(docsRouter({ openapi: { ...libraryDocument, title: '<b>"&' } }));
    const other = await listen(odd);
    const page = await (await fetch(`${addressOf(other)}/docs`)).text();
    expect(page).toContain('<title>&lt;b>&quot;&amp;</title>');
    other.close();
  });
});
