// `order-lab explore --witness`: one feature or several files, from the starts that were asked for,
// and a word about every flag that has no meaning there.
import { describe, expect, it, onTestFinished } from 'vitest';
import { trialFolder } from './trial-folder.ts';

const trial = () => {
  const folder = trialFolder({});
  onTestFinished(() => folder.remove());
  const witness = (...args: readonly string[]) => folder.run('explore', '--witness', ...args);
  return { ...folder, witness };
};

const small = ['--start', 'top-up-online', '--faults', '0'];

describe('order-lab explore --witness', () => {
  it('prints one feature, which runs', async () => {
    const { witness, run, write } = trial();
    const { exitCode, out, err } = await witness(...small);
    expect(exitCode).toBe(0);
    expect(out.match(/^Tính năng: /gmu)).toHaveLength(1);
    expect(err).toMatch(/^Đến được \d+\/95 trong giới hạn K = 0\.\n$/u);
    write('all.feature', out);
    expect(await run('run', 'all.feature')).toMatchObject({ exitCode: 0, err: '' });
  });

  it('saves a file for each track and one for the reasons, which run', async () => {
    const { witness, run, read } = trial();
    const { exitCode, out, err } = await witness(...small, '--save', 'seen/all', '--lang', 'en');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^Saved: seen\/all\/tt\.feature\nSaved: .*\n$/su);
    expect(err).toMatch(/^\d+ of 95 can be reached within K = 0\.\n$/u);
    expect(read('seen/all/tt.feature')).toMatch(/^# language: en\n/u);
    expect(await run('run', 'seen/all')).toMatchObject({ exitCode: 0, err: '' });
  });

  it('looks from the starts and with the faults that were asked for', async () => {
    const { witness } = trial();
    const [without, with1] = [await witness(...small), await witness('--start', 'top-up-online')];
    expect(without.out).not.toContain('"Cấp mã nạp tiền lỗi"');
    expect(with1.out).toContain('"Cấp mã nạp tiền lỗi"');
    expect(with1.out).not.toContain('Desktop');
  });

  it('3: there is no such start', async () => {
    const { exitCode, err } = await trial().witness('--start', 'nowhere');
    expect([exitCode, err]).toEqual([3, expect.stringContaining('"nowhere"')]);
  });

  it.each([
    [['--only', 'lookup'], '--only'],
    [['--reporter', 'json'], '--reporter'],
    [['--out', 'reports'], '--out'],
    [['--random', '3', '--seed', '2'], '--random, --seed'],
    [['--actions', '1'], '--actions'],
    [['--max-states', '10'], '--max-states'],
    [['--no-reduction'], '--no-reduction'],
    [['--bail'], '--bail'],
  ])('2: %j has no meaning here', async (args, flags) => {
    const { witness } = trial();
    const { exitCode, out, err } = await witness(...small, ...args);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(`^--witness không dùng cùng ${flags}: `, 'u'));
    const english = await witness(...args, '--lang', 'en');
    expect(english.err).toContain(`--witness does not go with ${flags}: leave it out.`);
  });
});
