// The command as a shell starts it: exit codes, colours, and a reader that goes away.
import { spawnSync, type StdioOptions } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { paintFor } from './host.ts';
import { sources, trialFolder } from './trial-folder.ts';

const launcher = fileURLToPath(new URL('order-lab.mjs', import.meta.url));
const folder = trialFolder({
  'scenarios/a.feature': sources.passing,
  'sai.feature': sources.failing,
  'broken.feature': sources.unreadable,
});
afterAll(() => folder.remove());

const { CI: _ci, NO_COLOR: _no, FORCE_COLOR: _force, ...bare } = process.env;

const start = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [launcher, ...args], {
    cwd: folder.path,
    env: { ...bare, ...environment },
    encoding: 'utf8',
  });

const escape = '\u001B[';

describe('the command', () => {
  it.each([
    [0, ['run']],
    [1, ['run', 'sai.feature']],
    [2, ['run', 'broken.feature']],
    [2, ['run', '--nonsense']],
    [3, ['run', '--tags', '@nowhere']],
  ])('ends with %i: %j', (exitCode, args) => {
    const { status, stdout, stderr } = start(args);
    expect(status).toBe(exitCode);
    expect(stdout !== '').toBe(exitCode < 2);
    expect(stderr !== '').toBe(exitCode >= 2);
    expect(stdout + stderr).not.toContain(escape);
  });

  it('colours a pipe only when forced to', () => {
    expect(start(['run'], { FORCE_COLOR: '1' }).stdout).toContain(escape);
    expect(start(['run'], { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain(escape);
  });

  it.skipIf(process.platform === 'win32')('keeps its exit code when its reader goes away', () => {
    const script = '"$0" "$1" run sai.feature | true; echo "${PIPESTATUS[0]}"';
    const options = { cwd: folder.path, env: bare, encoding: 'utf8' } as const;
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', script, process.execPath, launcher],
      options,
    );
    expect(stderr).toBe('');
    expect(stdout.trim()).toBe('1');
  });
});

describe.skipIf(!existsSync('/dev/full'))('a disk that is full', () => {
  const full = (...args: readonly string[]) => {
    const output = openSync('/dev/full', 'w');
    const options = { cwd: folder.path, env: bare, encoding: 'utf8' } as const;
    const stdio = ['ignore', output, 'pipe'] satisfies StdioOptions;
    const ended = spawnSync(process.execPath, [launcher, ...args], { ...options, stdio });
    closeSync(output);
    return ended;
  };

  it.each([
    [['run']],
    [['run', 'sai.feature', '--journal']],
    [['steps']],
    [['--help']],
    [['explore', '--start', 'top-up-online', '--faults', '0']],
  ])('ends with 2 and one sentence: %j', (args) => {
    const { status, stderr } = full(...args);
    expect(stderr).toBe('Không ghi được ra stdout, nên kết quả bị thiếu: ổ đĩa đã đầy (ENOSPC).\n');
    expect(status).toBe(2);
    expect(full(...args, '--lang', 'en').stderr).toMatch(/^Cannot write to stdout.+full.+\n$/u);
  });
});

describe('colour', () => {
  it.each<[boolean, Readonly<Record<string, string>>, boolean]>([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { CI: 'true' }, false],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('on a terminal: %s, with %j: %s', (isTerminal, environment, isColoured) => {
    const text = paintFor(isTerminal, environment)('bad', 'x');
    expect(text).toBe(isColoured ? '\u001B[31mx\u001B[39m' : 'x');
  });
});
