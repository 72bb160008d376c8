// A listening server against clients that are slow, wrong, or still waiting when it closes.
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { expressFor } from '../../mocks/serve.ts';
import type { Outcome, Take } from '../../mocks/taking.ts';
import { jsonResponse } from '../wire/http-message.ts';
import { failureOf } from './failure.ts';
import { listen, type Listening, type ListenOptions } from './server.ts';

const ok: Outcome = { is: 'response', response: jsonResponse(200, { is: 'fine' }) };
const open: Listening[] = [];

const serve = async (take: Take, options: Partial<ListenOptions> = {}, bodyLimit = 1000) => {
  const app = expressFor(take, { bodyLimit });
  const server = await listen(app, { port: 0, graceMs: 0, ...options });
  open.push(server);
  return server;
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** A connection that says just what it is told to, and all that came back when it has ended. */
const speak = async (
  server: Listening,
  text: string,
): Promise<{ socket: Socket; heard: Promise<string> }> => {
  const socket = connect(server.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(text);
  const heard = new Promise<string>((resolve) => {
    let all = '';
    socket.setEncoding('utf8').on('data', (piece) => (all += String(piece)));
    socket.on('error', () => {}).on('close', () => resolve(all));
  });
  return { socket, heard };
};

/** A service that answers when it is told to. */
const patient = () => {
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<Outcome>();
  const take: Take = (request) => {
    if (request.path !== '/slow') return ok;
    asked.resolve();
    return answer.promise;
  };
  return { take, asked: asked.promise, answer: () => answer.resolve(ok) };
};

describe('clients that are wrong', () => {
  it('too large a body is answered, and its connection closed', async () => {
    const server = await serve(() => ok);
    const declared = 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1001\r\n\r\n';
    const { heard } = await speak(server, declared);
    expect(await heard).toMatch(/^HTTP\/1\.1 413 [^]*connection: close[^]*more than 1000 bytes/iu);
  });

  it('also when it does not say how large it is going to be', async () => {
    const server = await serve(() => ok);
    const chunked = 'POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n';
    const { heard } = await speak(server, `${chunked}3e9\r\n${'x'.repeat(1001)}\r\n`);
    expect(await heard).toMatch(/^HTTP\/1\.1 413 /u);
  });

  it.each([
    ['no HTTP at all', 'Xin chào\r\n\r\n', '400 Bad Request'],
    ['two lengths', 'GET / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n', '400'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', '400'],
    ['headers without end', `GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}`, '431'],
  ])('%s', async (_, text, status) => {
    const server = await serve(() => ok);
    const { heard } = await speak(server, text);
    expect(await heard).toMatch(new RegExp(`^HTTP/1.1 ${status}`, 'u'));
    expect((await fetch(server.origin)).status).toBe(200);
  });

  it('headers given twice are joined, so that neither is hidden', async () => {
    const authorizations: unknown[] = [];
    const server = await serve(({ headers }) => {
      authorizations.push(headers['authorization']);
      return ok;
    });
    const twice = 'authorization: Bearer a\r\nAuthorization: Bearer b\r\n';
    const { heard } = await speak(
      server,
      `GET / HTTP/1.1\r\nhost: a\r\n${twice}connection: close\r\n\r\n`,
    );
    expect(await heard).toMatch(/^HTTP\/1\.1 200 /u);
    expect(authorizations).toEqual(['Bearer a, Bearer b']);
  });

  it.each(['GET http://[ HTTP/1.1', 'OPTIONS * HTTP/1.1', 'BREW // HTTP/1.1'])(
    '%s',
    async (line) => {
      const server = await serve(() => ok);
      const { heard } = await speak(server, `${line}\r\nhost: a\r\nconnection: close\r\n\r\n`);
      expect(await heard).toMatch(/^HTTP\/1\.1 [24]\d\d /u);
      expect((await fetch(server.origin)).status).toBe(200);
    },
  );

  it('an absolute target is read as its path', async () => {
    const paths: string[] = [];
    const server = await serve(({ path, query }) => {
      paths.push(path, query['q'] ?? '');
      return ok;
    });
    const { heard } = await speak(
      server,
      'GET http://a/v1/x%20y?q=1 HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n',
    );
    expect(await heard).toMatch(/^HTTP\/1\.1 200 /u);
    expect(paths).toEqual(['/v1/x%20y', '1']);
  });
});

describe('clients that are slow', () => {
  const limits = { headersTimeoutMs: 30, requestTimeoutMs: 60, checkEveryMs: 10 };

  it.each([
    ['says nothing', ''],
    ['never ends its headers', 'GET / HTTP/1.1\r\nhost: a\r\nx-slow: '],
    ['never ends its body', 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nabc'],
  ])('one that %s is cut off', async (_, text) => {
    const server = await serve(() => ok, limits);
    const { heard } = await speak(server, text);
    expect(await heard).toMatch(/^HTTP\/1\.1 408 /u);
  });

  it('also after the server was suspended', async () => {
    const server = await serve(() => ok, limits);
    await server.suspend();
    await server.resume();
    const { heard } = await speak(server, 'GET / HTTP/1.1\r\n');
    expect(await heard).toMatch(/^HTTP\/1\.1 408 /u);
  });

  it('but a service may take its time', async () => {
    const { take, asked, answer } = patient();
    // Long enough for a busy machine to read what has come.
    const server = await serve(take, { ...limits, headersTimeoutMs: 250, requestTimeoutMs: 250 });
    const slow = fetch(`${server.origin}/slow`);
    await asked;
    // As long as it takes until somebody else is cut off.
    const { heard } = await speak(server, 'GET / HTTP/1.1\r\n');
    await heard;
    answer();
    expect((await slow).status).toBe(200);
  });
});

describe('closing', () => {
  it('lets an answer under way be given, and takes no more requests', async () => {
    const { take, asked, answer } = patient();
    const server = await serve(take, { graceMs: 10_000 });
    const idle = await speak(server, 'GET / HTTP/1.1\r\nhost: a\r\n\r\n');
    await once(idle.socket, 'data');
    const silent = await speak(server, '');
    const slow = fetch(`${server.origin}/slow`);
    await asked;
    const closed = server.close();
    await Promise.all([idle.heard, silent.heard]);
    expect(await fetch(server.origin).catch(failureOf)).toBe('no-connection');
    answer();
    const response = await slow;
    expect(response.headers.get('connection')).toBe('close');
    expect(await response.json()).toEqual({ is: 'fine' });
    await closed;
  });

  it('waits no longer than it was told to', async () => {
    const { take, asked } = patient();
    const server = await serve(take, { graceMs: 1 });
    const slow = fetch(`${server.origin}/slow`).catch(failureOf);
    await asked;
    await server.close();
    expect(await slow).toBe('reset');
  });

  it('may happen twice, and while suspended', async () => {
    const server = await serve(() => ok);
    await server.suspend();
    await server.suspend();
    await server.close();
    await server.close();
    expect(await fetch(server.origin).catch(failureOf)).toBe('no-connection');
  });
});

describe('being suspended', () => {
  it('breaks what is under way', async () => {
    const { take, asked } = patient();
    const server = await serve(take);
    const slow = fetch(`${server.origin}/slow`).catch(failureOf);
    await asked;
    await server.suspend();
    expect(await slow).toBe('reset');
  });

  it('or leaves it, as it is told to', async () => {
    const { take, asked, answer } = patient();
    const server = await serve(take);
    const slow = fetch(`${server.origin}/slow`);
    await asked;
    await server.suspend('stay');
    expect(await fetch(server.origin).catch(failureOf)).toBe('no-connection');
    await server.resume();
    expect((await fetch(server.origin)).status).toBe(200);
    answer();
    expect((await slow).status).toBe(200);
  });
});

describe('an address', () => {
  it('that is taken is told with what to do', async () => {
    const { port } = await serve(() => ok);
    await expect(serve(() => ok, { port })).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is in use. Stop what listens there, or choose another port`,
    );
  });

  it('that is not ours, too', async () => {
    await expect(serve(() => ok, { host: '192.0.2.1' })).rejects.toThrow(
      '"192.0.2.1" is no address of this machine.',
    );
  });

  it('for everybody is reached from here by the loopback', async () => {
    const server = await serve(() => ok, { host: '0.0.0.0' });
    expect(server.origin).toBe(`http://127.0.0.1:${server.port}`);
    expect((await fetch(server.origin)).status).toBe(200);
  });
});
