// `order-lab explore`: what it explores, what it writes where, and the exit code it ends with.
import { readdirSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { boundsFor, everyReduction } from '../explore/exploration.ts';
import { allProperties } from '../explore/properties.ts';
import { startNamed, wrongProperties } from '../explore/report/sample-report.ts';
import { plain } from '../scenario/report/paint.ts';
import { exploreCommand, type ExploreCommandOptions } from './explore-command.ts';
import { exploreStarts } from './explore-starts.ts';
import type { Host, Output } from './host.ts';
import { runCommandLine } from './program.ts';
import { trialFolder } from './trial-folder.ts';

/** A host in a folder of its own, which nobody asks to stop unless a test does. */
const trial = (isLive = false, columns = 80) => {
  const folder = trialFolder({});
  onTestFinished(() => folder.remove());
  const kept = { out: '', err: '' };
  const outputTo = (name: 'out' | 'err'): Output => ({
    write: (text) => {
      kept[name] += text;
    },
    paint: plain,
    isLive,
    columns: () => columns,
  });
  let time = 0;
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const host: Host = {
    out: outputTo('out'),
    err: outputTo('err'),
    cwd: folder.path,
    now: () => 0,
    // Each look at the clock takes a second.
    clock: () => (time += 1000),
    later: () => () => {},
    untilStopped: () => stopped,
  };
  return {
    kept,
    host,
    read: folder.read,
    write: folder.write,
    names: () => readdirSync(folder.path),
    stop: () => stop(),
    run: (...args: readonly string[]) => runCommandLine(['explore', ...args], host),
  };
};

const small = ['--start', 'top-up-online', '--faults', '0'];

describe('order-lab explore', () => {
  it('0: everything within the bound was looked at, and nothing is wrong', async () => {
    const { run, kept } = trial();
    expect(await run(...small)).toBe(0);
    expect(kept.err).toBe('');
    expect(kept.out).toMatch(/^Khám phá \(K = 0\)\n/u);
    expect(kept.out).toMatch(/\nK = 0: không tìm thấy gì sai; 1 điểm bắt đầu, .*\n$/u);
  });

  it('takes several starts, in the order in which they are known, and one fault by default', async () => {
    const { run, kept } = trial();
    const starts = ['--start', 'top-up-online-invoice', '--start', 'top-up-online'];
    expect(await run(...starts, '--actions', '1', '--lang', 'en')).toBe(0);
    expect(kept.out).toContain('each action at most 1×');
    expect(kept.out).toMatch(/✓ top-up-online {2}.*\n {2}✓ top-up-online-invoice/u);
    expect(kept.out).toMatch(/\nK = 1: nothing wrong was found; 2 starts,/u);
  });

  it('tries faults on the one call that it is told of', async () => {
    const states = async (...more: readonly string[]): Promise<number> => {
      const { run, kept } = trial();
      await run('--start', 'top-up-online-invoice', '--reporter', 'json', ...more);
      return JSON.parse(kept.out).totals.states;
    };
    const [none, codes, all] = [
      await states('--faults', '0'),
      await states('--only', 'top-up-codes'),
      await states(),
    ];
    expect(none).toBeLessThan(codes);
    expect(codes).toBeLessThan(all);
  });

  it('3: a call that never goes out, so that no fault was tried, proves nothing', async () => {
    const nowhere = trial();
    const only = ['--only', 'licence-request', '--start', 'top-up-online'];
    expect(await nowhere.run(...only)).toBe(3);
    expect(nowhere.kept.err).toContain('nên chưa chứng minh gì');
    const partly = trial();
    expect(await partly.run(...only, '--start', 'desktop-online')).toBe(0);
    expect(partly.kept.out).toMatch(/\nKhông có sự cố nào để thử từ: top-up-online\n$/u);
  });

  it('looks at more without the reductions', async () => {
    const states = async (...more: readonly string[]): Promise<number> => {
      const { run, kept } = trial();
      expect(await run('--start', 'top-up-online', '--reporter', 'json', ...more)).toBe(0);
      return JSON.parse(kept.out).totals.transitions;
    };
    const all = await states();
    expect(await states('--no-reduction')).toBeGreaterThan(await states('--without', 'alike'));
    expect(await states('--without', 'alike')).toBeGreaterThan(all);
    expect(await states('--without', 'symmetric')).toBe(all);
  });

  it.each([
    [['--start', 'top-up'], 'Không có điểm bắt đầu nào tên "top-up"', 'There is no start "top-up"'],
    [['--only', 'nothing'], 'không có yêu cầu hay thông báo', 'there is no call and no notice'],
  ])('3: %j', async (args, vi, en) => {
    const vietnamese = trial();
    expect(await vietnamese.run(...args)).toBe(3);
    expect(vietnamese.kept).toMatchObject({ out: '', err: expect.stringContaining(vi) });
    const english = trial();
    expect(await english.run(...args, '--lang', 'en')).toBe(3);
    expect(english.kept.err).toContain(en);
    expect(english.kept.err).toMatch(/\n {2}(?:top-up-online|lookup)\n/u);
  });

  it.each([
    [['--faults', '-1'], 'từ 0 đến 20'],
    [['--actions', '0'], 'từ 1 đến 255'],
    [['--max-states', 'many'], 'ít nhất là 1'],
    [['--random', '0'], 'ít nhất là 1'],
    [['--reporter', 'junit'], 'Chọn một trong: pretty, json, html.'],
    [['--reporter', 'json', '--reporter', 'html'], 'Dùng --out DIR'],
  ])('2: %j', async (args, message) => {
    const { run, kept } = trial();
    expect(await run(...args)).toBe(2);
    expect(kept).toMatchObject({ out: '', err: expect.stringContaining(message) });
  });

  it('2: a part proves nothing, and does not pass for a whole', async () => {
    const { run, kept } = trial();
    expect(await run('--start', 'desktop-online', '--max-states', '5')).toBe(2);
    expect(kept.out).toContain('CHƯA XEM HẾT trong giới hạn K = 1');
    expect(kept.out).toMatch(/nên chưa chứng minh gì \(mã thoát 2\)\.\n$/u);
  });

  it('writes documents to stdout alone, or into a folder', async () => {
    const json = trial();
    expect(await json.run(...small, '--reporter', 'json')).toBe(0);
    expect(JSON.parse(json.kept.out)).toMatchObject({ complete: true, findings: [] });
    expect(json.kept.err).toMatch(/^Khám phá/u);
    const both = trial();
    expect(await both.run(...small, '--out', 'reports')).toBe(0);
    expect(JSON.parse(both.read('reports/explore.json'))).toEqual(JSON.parse(json.kept.out));
    expect(both.read('reports/explore.html')).toMatch(/^<!doctype html>/u);
    expect(both.kept.out).toMatch(/^Khám phá/u);
  });

  it('walks at random beyond the bound, the same for the same seed', async () => {
    const walks = async (seed: string) => {
      const { run, kept } = trial();
      expect(await run(...small, '--random', '5', '--seed', seed, '--reporter', 'json')).toBe(0);
      return JSON.parse(kept.out).walks;
    };
    const first = await walks('3');
    expect(first).toMatchObject({ walks: 5, complete: true, seed: 3 });
    expect(first.faults).toBeGreaterThan(0);
    expect(await walks('3')).toEqual(first);
    expect((await walks('4')).choices).not.toBe(first.choices);
  });

  it('wants to know of how many walks a seed is', async () => {
    const { run, kept } = trial();
    expect(await run(...small, '--seed', '3')).toBe(2);
    expect([kept.out, kept.err]).toEqual(['', expect.stringContaining('--random <n>')]);
  });

  it('shows on a terminal where it is, and takes that away again', async () => {
    const { run, kept } = trial(true);
    expect(await run(...small)).toBe(0);
    const [before, line, after] = kept.err.split('\r\u001B[K');
    expect(line).toMatch(/^top-up-online \(1\/1, K = 0\): \d+ trạng thái, \d+ trạng thái\/s$/u);
    expect([before, after]).toEqual(['', '']);
  });

  it('stays on one line of a narrow terminal', async () => {
    const { run, kept } = trial(true, 24);
    expect(await run(...small)).toBe(0);
    expect(kept.err).toBe('\r\u001B[Ktop-up-online (1/1, K …\r\u001B[K');
  });

  it('writes all documents into a folder that was asked for without a word of them', async () => {
    const { run, read } = trial();
    expect(await run(...small, '--reporter', 'pretty', '--out', 'a/b')).toBe(0);
    expect(JSON.parse(read('a/b/explore.json'))).toMatchObject({ complete: true });
    expect(read('a/b/explore.html')).toMatch(/^<!doctype html>/u);
  });

  it('says in its help that actions that are counted can make more of it', async () => {
    const { run, kept } = trial();
    expect(await run('--help', '--lang', 'en')).toBe(0);
    expect(kept.out.replace(/\s+/gu, ' ')).toContain('there can be MORE states than with no bound');
  });
});

describe('a folder that nothing can be written into', () => {
  it.each([
    [['--save', 'a-file'], 'Không tạo được thư mục "a-file"'],
    [['--save', 'a-file/found'], 'Không tạo được thư mục "a-file/found"'],
    [['--save', ''], 'Tên thư mục để trống'],
    [['--out', 'a-file'], 'Không tạo được thư mục "a-file"'],
    [['--out', ''], 'Tên thư mục để trống'],
    [['--witness', '--save', 'a-file'], 'Không tạo được thư mục "a-file"'],
  ])('ends with 2 before anything is explored: %j', async (args, message) => {
    const { run, kept, write, names } = trial();
    write('a-file', '');
    // Never looked through in the time that a test has.
    expect(await run('--start', 'two-saas', '--faults', '9', ...args)).toBe(2);
    expect(kept).toMatchObject({ out: '', err: expect.stringContaining(message) });
    expect(names()).toEqual(['a-file']);
  });

  it('is not made for nothing: no start of that name, and nothing found', async () => {
    const { run, names } = trial();
    expect(await run('--start', 'nowhere', '--save', 'found', '--out', 'reports')).toBe(3);
    expect(await run(...small, '--save', 'a/found')).toBe(0);
    expect(names()).toEqual([]);
  });

  it('stays when it was there before', async () => {
    const { run, names, write, read } = trial();
    write('found/mine', 'kept');
    expect(await run(...small, '--save', 'found')).toBe(0);
    expect(names()).toEqual(['found']);
    expect(read('found/mine')).toBe('kept');
  });
});

const options: ExploreCommandOptions = {
  faults: 1,
  start: ['top-up-online'],
  maxStates: 10_000,
  reduction: true,
  without: [],
  seed: 1,
  reporter: [],
  lang: 'vi',
};

describe('what is found', () => {
  it('ends with 1, and is saved as a scenario that a line runs', async () => {
    const { host, kept, read } = trial();
    const exitCode = await exploreCommand({ ...options, save: 'found' }, host, wrongProperties);
    expect(exitCode).toBe(1);
    const file = 'found/nothing-is-lost-top-up-online.feature';
    expect(kept.out).toContain(`Đã ghi: ${file}\n  npx order-lab run ${file}:5\n`);
    expect(read(file)).toMatch(/^# language: vi\nTính năng: /u);
    expect(kept.out).toContain('Bước quyết định: ');
  });

  it('fails as a scenario as well', async () => {
    const { host } = trial();
    await exploreCommand({ ...options, save: 'found', lang: 'en' }, host, wrongProperties);
    expect(await runCommandLine(['run', 'found'], host)).toBe(1);
  });

  it('is found by a walk where the bound is too narrow for it', async () => {
    const { host, kept } = trial();
    const beyond: ExploreCommandOptions = { ...options, faults: 0, random: 30 };
    expect(await exploreCommand(beyond, host, wrongProperties)).toBe(1);
    expect(kept.out).toContain('Đi ngẫu nhiên ngoài giới hạn');
    expect(kept.out).toMatch(/K = \d, điểm bắt đầu top-up-online\n/u);
  });

  it('ends everything when it is told to stop at the first', async () => {
    const { host, kept } = trial();
    const start = ['top-up-online', 'top-up-online-invoice'];
    const bail: ExploreCommandOptions = { ...options, start, bail: true };
    expect(await exploreCommand(bail, host, wrongProperties)).toBe(1);
    expect(kept.out).toMatch(/✗ top-up-online {2}.*dở dang: dừng khi tìm thấy\n/u);
    expect(kept.out).toMatch(/! top-up-online-invoice .* chưa xem\n/u);
  });
});

describe('being stopped', () => {
  it('gives a report that says so, and exit code 2: what nobody looked at proves nothing', async () => {
    const { run, stop, kept } = trial();
    stop();
    expect(await run('--start', 'top-up-online', '--start', 'desktop-online')).toBe(2);
    expect(kept.out).toContain('CHƯA XEM HẾT');
    expect(kept.out).toMatch(/! .* (?:chưa xem|dở dang: bị dừng)\n/u);
  });

  it('keeps what was looked at, in the middle of a start and of those that follow', async () => {
    const stop = new AbortController();
    const bounds = boundsFor(1, null, everyReduction);
    const [first, second] = await exploreStarts(
      [startNamed('desktop-online'), startNamed('top-up-online')],
      // Properties of its own are asked in this thread, one start after the other.
      { bounds, properties: [...allProperties], maxStates: 1_000_000, findAll: true },
      () => stop.abort(),
      stop.signal,
    );
    expect(first).toMatchObject({ complete: false });
    expect(first?.states).toBeGreaterThan(1_000);
    expect(second).toMatchObject({ states: 0, complete: false });
  });
});
