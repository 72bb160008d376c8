// The curl walk of the README, run as it stands there against a lab that is served.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entriesOf } from '../engine/timeline.ts';
import { processOf } from '../world/world.ts';
import { serve, type Served } from './serve.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const walk = /<!-- walk -->\n```sh\n(.*?)```/s.exec(readme)?.[1] ?? '';

const run = promisify(execFile);

let served: Served;
beforeAll(async () => {
  served = await serve({
    host: '127.0.0.1',
    port: 0,
    seed: 1,
    clockMode: 'virtual',
    mocksOnly: false,
    // The clock is virtual: nobody looks at this one.
    wall: { now: () => 0, later: () => () => {} },
    onBug: (error) => {
      throw error;
    },
  });
});
afterAll(() => served.close());

describe('the walk of the README', () => {
  it('leads from placed to invoiced, with a reply lost on the way', async () => {
    // Not skipped where there is no curl: a walk that nobody has walked proves nothing.
    await run('curl', ['--version']).catch((cause: unknown) => {
      throw new Error('The walk of README.md needs curl on the PATH. Install it.', { cause });
    });
    expect(walk).toContain('curl');
    const commands = walk.replaceAll('http://127.0.0.1:4000', served.origins.engine);
    const { stdout } = await run('bash', ['-e', '-c', commands], {
      timeout: 60_000,
    });
    expect(stdout.match(/"holds":true/g)).toHaveLength(2);
    const last = stdout.slice(stdout.lastIndexOf('{"code":"DH-1"'));
    expect(JSON.parse(last)).toMatchObject({
      statuses: {
        TT: { label: 'Đã thanh toán' },
        GPSD: { label: 'Đã cấp GPSD' },
        XHĐ: { label: 'Đã xuất hóa đơn' },
        GNDS: { label: 'Đã ghi nhận doanh số' },
      },
    });
  }, 90_000);

  it('has met its fault: the request went out twice, and was done once', () => {
    const { world } = served.lab;
    const sent = entriesOf(processOf(world, 'DH-1').timeline).filter(
      (entry) => entry.is === 'sent' && entry.call === 'licence-request',
    );
    expect(sent).toHaveLength(2);
    expect(world.outside.rules).toMatchObject([{ fired: 1 }]);
    expect(world.now - 1_772_416_800_000).toBeGreaterThan(12 * 24 * 3_600_000);
  });
});
