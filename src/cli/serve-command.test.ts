// `order-lab serve` on the command line: what it prints, what it refuses, and how it ends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { serveTable } from './serve-command.ts';
import { trialFolder } from './trial-folder.ts';

const folder = trialFolder({});
afterAll(() => folder.remove());

const origins = {
  engine: 'http://127.0.0.1:4000',
  suman: 'http://127.0.0.1:4010',
  'amis-sales': 'http://127.0.0.1:4020',
  'amis-accounting': 'http://127.0.0.1:4030',
};

describe('the table', () => {
  it.each([
    [
      'vi',
      'Order Lab đang chạy',
      'Trang thử',
      'tài liệu: http://127.0.0.1:4010/docs',
      'Đồng hồ ảo',
    ],
    [
      'en',
      'Order Lab is running',
      'Sandbox',
      'documents: http://127.0.0.1:4010/docs',
      'Virtual clock',
    ],
  ] as const)('has an address and a curl for each party: %s', (lang, ...said) => {
    const table = serveTable({ origins }, { lang }, 'virtual');
    for (const words of said) expect(table).toContain(words);
    expect(table).toContain('http://127.0.0.1:4000/sandbox/');
    for (const name of ['MISA ORDER', 'SUMAN MISA', 'AMIS.VN – Bán hàng', 'AMIS.VN – Kế toán']) {
      expect(table).toContain(name);
    }
    for (const origin of Object.values(origins)) expect(table).toContain(`curl -s ${origin}/`);
  });

  it('names no engine where there is none, and no token that it was given', () => {
    const options = { lang: 'en', mocksOnly: true, token: 'a secret' } as const;
    const table = serveTable({ origins }, options, 'wall');
    expect(table).not.toContain('MISA ORDER  ');
    expect(table).not.toContain('a secret');
    expect(table).toContain('go to nobody');
    expect(table).toContain('Real time');
  });
});

describe('what cannot be served ends with 2', () => {
  it.each([
    [['--callbacks-to', 'http://127.0.0.1:5000'], 'chỉ dùng cùng --mocks-only', 'needs --mocks'],
    [['--mocks-only', '--callbacks-to', 'somewhere'], 'không phải địa chỉ', 'is no http address'],
    [['--mocks-only', '--callbacks-to', 'ftp://a'], 'không phải địa chỉ', 'is no http address'],
    [['--host', '0.0.0.0'], 'Hãy thêm --token', 'Give --token'],
    [['--token', 'mật khẩu'], 'chữ cái không dấu', 'plain letters'],
    [['--token', 'a b'], 'không có dấu cách', 'no spaces'],
    [['--host', '192.0.2.1', '--token', 'a'], 'không phải địa chỉ của máy', 'no address of this'],
    [['--port', 'x'], '4000', '4000'],
    [['--port', '70000'], '65505', '65505'],
    [['--clock', 'sand'], 'Chọn một trong: virtual', 'Allowed choices are virtual'],
  ])('%j', async (args, vi, en) => {
    for (const [lang, said] of [
      ['vi', vi],
      ['en', en],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop
      const { exitCode, out, err } = await folder.run('serve', ...args, '--lang', lang);
      expect([exitCode, out]).toEqual([2, '']);
      expect(err).toContain(said);
    }
  });

  it.each([
    ['vi', (port: number) => `Đã có chương trình khác dùng cổng ${port} của 127.0.0.1`],
    ['en', (port: number) => `Port ${port} of 127.0.0.1 is in use`],
  ] as const)('a port that is taken, by its number: %s', async (lang, said) => {
    const taken = createServer();
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const args = ['--port', String(port), '--lang', lang];
    const { exitCode, out, err } = await folder.run('serve', ...args);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(said(port));
    taken.close();
  });
});

describe('the process', () => {
  it('serves until it is asked to stop, and ends well', { timeout: 30_000 }, async () => {
    const top = fileURLToPath(new URL('../..', import.meta.url));
    const child = spawn(process.execPath, ['src/cli/order-lab.mjs', 'serve', '--port', '0'], {
      cwd: top,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const ended = once(child, 'exit');
    for await (const line of createInterface({ input: child.stdout })) {
      const clock = /curl -s (\S+\/lab\/v1\/clock)/.exec(line)?.[1];
      if (clock === undefined) continue;
      expect((await fetch(clock)).status).toBe(200);
      child.kill('SIGTERM');
      break;
    }
    expect(await ended).toEqual([0, null]);
    expect(said).toContain('Đang dừng');
  });
});
