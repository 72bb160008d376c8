// The commands: what they choose, what they write where, and the exit code they end with.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sources, trialFolder } from './trial-folder.ts';

const good = trialFolder({
  'scenarios/desktop/a.feature': sources.passing,
  'scenarios/b.feature': sources.english,
});
const mixed = trialFolder({
  'scenarios/a.feature': sources.passing,
  'scenarios/b.feature': sources.english,
  'scenarios/sai.feature': sources.failing,
  'broken/x.feature': sources.unreadable,
  'broken/y.feature': sources.unreadable,
});
afterAll(() => {
  good.remove();
  mixed.remove();
});

describe('exit codes', () => {
  it('0: everything is well', async () => {
    const { exitCode, out, err } = await good.run('run');
    expect(exitCode).toBe(0);
    expect(err).toBe('');
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^4 kịch bản, 4 đạt, 0 không đạt \(/u);
  });

  it('1: a scenario failed', async () => {
    const { exitCode, out } = await mixed.run('run');
    expect(exitCode).toBe(1);
    expect(out).toContain('scenarios/sai.feature:5:9');
    expect(out).toContain('Chạy lại: npx order-lab run scenarios/sai.feature:3');
  });

  it.each([
    ['an unknown option', ['run', '--nonsense'], 'không có tùy chọn', 'unknown option'],
    ['a slip in an option', ['run', '--tag', '@a'], 'Có phải ý bạn là --tags?', 'mean --tags?'],
    ['an unknown command', ['walk'], "không có lệnh 'walk'", "unknown command 'walk'"],
    ['a missing argument', ['merge-reports'], "thiếu tham số 'dir'", 'missing required argument'],
    ['a missing value', ['run', '--tags'], 'thiếu giá trị', 'argument missing'],
    ['a word beside --glue', ['steps', '--glue', 'hủy'], 'hãy bỏ "hủy"', 'leave "hủy" out'],
    [
      'a missing file',
      ['run', 'none.feature'],
      'Không có tệp hay thư mục "none.feature".',
      'There is no file or folder "none.feature".',
    ],
    ['a missing file with a line', ['run', 'none.feature:3'], 'Không có tệp', 'no file or folder'],
    [
      'a bad tag expression',
      ['run', '--tags', '(@a and @b'],
      'Không đọc được --tags "(@a and @b": Thiếu dấu ).',
      '--tags "(@a and @b" cannot be read: Unmatched (.',
    ],
    ['a tag without @', ['run', '--tags', 'desktop'], 'không phải thẻ', '"desktop" is no tag'],
    ['a bad shard', ['run', '--shard', '4/3'], 'i từ 1 đến n', 'i from 1 to n'],
    ['a bad seed', ['run', '--seed', '-1'], 'số nguyên', 'whole number'],
    ['an unknown reporter', ['run', '--reporter', 'xml'], 'Chọn một trong: pretty', 'Allowed choi'],
    [
      'two documents on stdout',
      ['run', '--reporter', 'ctrf', '--reporter', 'html'],
      'Dùng --out DIR',
      'Give --out DIR',
    ],
    [
      'an unknown language',
      ['translate', 'fr', 'scenarios'],
      "tham số 'vi|en' không nhận giá trị 'fr'. Chọn một trong: vi, en.",
      'Allowed choices are vi, en.',
    ],
    [
      'a folder that is no report',
      ['merge-reports', 'scenarios'],
      'Không đọc được "scenarios/coverage.json": không có tệp này.',
      'Cannot read "scenarios/coverage.json": there is no such file.',
    ],
    [
      'a file in the place of a folder',
      ['run', '--out', 'scenarios/b.feature'],
      'Không tạo được thư mục',
      'Cannot make the folder',
    ],
  ])('2: %s', async (_, args, vi, en) => {
    for (const [more, message] of [
      [[], vi],
      [['--lang', 'en'], en],
    ] as const) {
      const [command = '', ...rest] = args;
      const { exitCode, out, err } = await good.run(command, ...more, ...rest);
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
      expect(err).toContain(message);
      expect(err).not.toMatch(/\n\s+at /u);
    }
  });

  it('2: problems of a file are told in Vietnamese unless asked otherwise', async () => {
    for (const args of [['run'], ['translate', 'en']]) {
      const { exitCode, err } = await mixed.run(...args, 'broken/x.feature');
      expect(exitCode).toBe(2);
      expect(err).toContain('Không có câu nào như vậy: nobody knows this sentence\n');
      expect(err).toContain('Có phải ý bạn là:');
      const english = await mixed.run(...args, 'broken/x.feature', '--lang=en');
      expect(english.err).toContain('There is no such sentence: nobody knows this sentence\n');
    }
  });

  it('2: all problems of all files, before anything runs', async () => {
    const { exitCode, out, err } = await mixed.run('run', 'scenarios', 'broken', '--lang', 'en');
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(/^broken\/x\.feature:3:10$/mu);
    expect(err).toMatch(/^broken\/y\.feature:3:10$/mu);
    expect(err).toContain('2 problems in 2 files; nothing was run.');
  });

  it.each([
    ['no tag matches', ['run', '--tags', '@nowhere'], 'Không có kịch bản nào khớp --tags'],
    ['no name matches', ['run', '--grep', 'nowhere'], 'Không có kịch bản nào khớp --grep'],
    ['no file matches', ['run', 'scenarios/**/z*.feature'], 'Không có tệp .feature nào khớp'],
    [
      'no scenario stands there',
      ['run', 'scenarios/b.feature:1', '--tags', '@desktop'],
      'Không có kịch bản nào ở scenarios/b.feature:1.',
    ],
    [
      'the file ends before the line',
      ['run', 'scenarios/b.feature:6'],
      'Không có kịch bản nào ở scenarios/b.feature:6.',
    ],
    ['nothing to list', ['run', '--list', '--grep', 'nowhere'], 'Không có kịch bản nào khớp'],
    ['no sentence has the word', ['steps', 'qwertz'], 'Không có câu nào có "qwertz"'],
  ])('3: %s', async (_, args, message) => {
    const { exitCode, out, err } = await good.run(...args);
    expect({ exitCode, out }).toEqual({ exitCode: 3, out: '' });
    expect(err).toContain(message);
    expect((await good.run(...args, '--lang', 'en')).err).toMatch(/^(?:No|There is no) /u);
  });

  it('3: no folder of scenarios at all', async () => {
    const empty = trialFolder({ 'note.txt': '' });
    expect(await empty.run('run')).toMatchObject({ exitCode: 3, out: '' });
    empty.remove();
  });

  it('a bug says that it is one, with its stack', async () => {
    const { exitCode, err } = await trialFolder({}).run('run', 'bad\0name');
    expect(exitCode).toBe(1);
    expect(err).toMatch(/^Đây là lỗi của order-lab/u);
    expect(err).toMatch(/\n\s+at /u);
  });
});

describe('what is chosen', () => {
  const list = async (...args: readonly string[]): Promise<readonly string[]> =>
    (await good.run('run', '--list', ...args)).out.trimEnd().split('\n');

  it('is listed in the order of the files, with tags', async () => {
    expect(await list()).toEqual([
      'scenarios/b.feature:3  A temporary resource [@saas]',
      'scenarios/desktop/a.feature:4  Thanh toán rồi được cấp [@desktop]',
      'scenarios/desktop/a.feature:15  SUMAN trả lỗi 503 [@desktop]',
      'scenarios/desktop/a.feature:16  SUMAN trả lỗi 500 [@desktop]',
    ]);
  });

  it('keeps the order in which files are given, each once', async () => {
    const [english, ...others] = await list();
    expect(await list('scenarios/desktop', 'scenarios/b.feature', 'scenarios')).toEqual([
      ...others,
      english,
    ]);
  });

  it.each([
    ['tags', ['--tags', '@desktop and not @slow'], [4, 15, 16]],
    ['words in any case and either spelling', ['--grep', 'ĐƠN HÀNG DESKTOP'], [4, 15, 16]],
    ['tags and words together', ['--tags', '@desktop', '--grep', '503'], [15]],
    ['the line of a scenario', ['scenarios/desktop/a.feature:4'], [4]],
    ['the place of a failure', ['scenarios/desktop/a.feature:7:9'], [4]],
    ['the line of an outline', ['scenarios/desktop/a.feature:9'], [15, 16]],
    ['the line of a row', ['scenarios/desktop/a.feature:16'], [16]],
    ['the line of a feature', ['scenarios/desktop/a.feature:3'], [4, 15, 16]],
    ['two lines', ['scenarios/desktop/a.feature:4', 'scenarios/desktop/a.feature:15'], [4, 15]],
    ['a glob', ['scenarios/*/*.feature'], [4, 15, 16]],
  ])('by %s', async (_, args, lines) => {
    const chosen = await list(...args);
    expect(chosen.map((line) => Number(/:(\d+) /u.exec(line)?.[1]))).toEqual(lines);
  });

  it('is shared out to shards: each once, none left out, equal up to one', async () => {
    const shards = await Promise.all([1, 2, 3].map((index) => list('--shard', `${index}/3`)));
    expect(shards.flat().toSorted()).toEqual((await list()).toSorted());
    expect(shards.map(({ length }) => length)).toEqual([2, 1, 1]);
    expect(await good.run('run', '--shard', '5/5')).toMatchObject({ exitCode: 0 });
  });

  it('stops at the first failure with --bail', async () => {
    const { exitCode, out } = await mixed.run('run', '--bail', '--grep', ' ', '--lang', 'en');
    expect(exitCode).toBe(1);
    expect(out).toContain('5 scenarios, 4 passed, 1 failed (');
    const folder = trialFolder({
      'scenarios/1.feature': sources.failing,
      'scenarios/2.feature': sources.english,
    });
    expect((await folder.run('run', '--bail')).out).toContain('1 không đạt, 1 chưa chạy');
    const { out: ctrf } = await folder.run('run', '--bail', '--reporter', 'ctrf');
    expect(JSON.parse(ctrf)).toMatchObject({
      results: {
        summary: { tests: 2, failed: 1, skipped: 1 },
        tests: [{ status: 'failed' }, { name: 'A temporary resource', status: 'skipped' }],
      },
    });
    folder.remove();
  });
});

describe('the reports', () => {
  it('speak English when asked to', async () => {
    const { out } = await mixed.run('run', '--lang', 'en');
    expect(out).toContain('The statuses of "DH-1" are wrong.');
    expect(out).toContain('Statuses reached: ');
    expect(out).toContain('Run it again: npx order-lab run scenarios/sai.feature:3');
  });

  it('show the journal of each scenario with --journal', async () => {
    const { out } = await good.run('run', '--journal', '--tags', '@saas', '--seed', '2');
    expect(out).toMatch(/✓ A temporary resource :3\n {6}02\/03\/2026 09:00:00 {2}» khách hàng/u);
    expect(out).toContain('chỉ chạy một phần');
    const apart = await good.run('run', '--journal', '--reporter', 'ctrf', '--tags', '@saas');
    expect(apart.err).toMatch(/✓ A temporary resource :3\n {6}02\/03\/2026 09:00:00 {2}» khách/u);
    expect(JSON.parse(apart.out)).toMatchObject({ results: { summary: { tests: 1 } } });
  });

  it('leave stdout to one document, and tell people of failures on stderr', async () => {
    const { exitCode, out, err } = await mixed.run('run', '--reporter', 'ctrf');
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ results: { summary: { tests: 5, failed: 1 } } });
    expect(err).toContain('5 kịch bản, 4 đạt, 1 không đạt');
    expect(err).not.toContain('Độ phủ');
  });

  it('share stdout between people and annotations only when both were asked for', async () => {
    const alone = await mixed.run('run', '--reporter', 'github');
    expect(alone.out).toMatch(/^::error file=scenarios\/sai\.feature,line=5,col=9,[^\n]*\n$/u);
    expect(alone.err).toContain('1 không đạt');
    const both = await mixed.run('run', '--reporter', 'pretty', '--reporter', 'github');
    expect(both.err).toBe('');
    expect(both.out).toContain('\n::error file=');
  });

  it('go into a folder, which is made', async () => {
    const args = ['pretty', 'ctrf', 'junit', 'html'].flatMap((name) => ['--reporter', name]);
    const { out } = await mixed.run('run', ...args, '--out', 'reports/all');
    expect(out).toContain('Độ phủ');
    const names = ['ctrf-report.json', 'junit.xml', 'report.html', 'messages.ndjson'];
    for (const name of [...names, 'coverage.json']) {
      expect(existsSync(join(mixed.path, 'reports/all', name)), name).toBe(true);
    }
    const page = mixed.read('reports/all/report.html');
    const inPage = /window\.CUCUMBER_MESSAGES = (?<json>\[.*\]);/u.exec(page)?.groups?.['json'];
    const messages = JSON.parse((inPage ?? '').replaceAll('\\x3C', '<')) as unknown[];
    expect(messages.map((message) => JSON.stringify(message))).toEqual(
      mixed.read('reports/all/messages.ndjson').trimEnd().split('\n'),
    );
    for (const name of ['Thanh toán rồi được cấp', 'A temporary resource', 'Đòi quá sớm']) {
      expect(page).toContain(`"${name}"`);
    }
  });
});

describe('merge-reports', () => {
  const withoutTime = (text: string): string => text.replace(/\([\d.,]+ giây\)|\([\d.]+ s\)/gu, '');

  it('says of shards what the whole run says', async () => {
    const whole = await mixed.run('run', '--out', 'whole');
    for (const index of [1, 2, 3]) {
      await mixed.run('run', '--shard', `${index}/3`, '--out', `part-${index}`);
    }
    const parts = ['part-3', 'part-1/', 'part-2'];
    const merged = await mixed.run('merge-reports', ...parts, '--out', 'merged');
    expect(merged.exitCode).toBe(1);
    expect(withoutTime(merged.out)).toBe(withoutTime(whole.out));
    expect(JSON.parse(mixed.read('merged/coverage.json'))).toEqual(
      JSON.parse(mixed.read('whole/coverage.json')),
    );
    const ctrf = await mixed.run('merge-reports', 'merged', '--reporter', 'ctrf');
    expect(JSON.parse(ctrf.out)).toMatchObject({ results: { summary: { tests: 5, failed: 1 } } });
  });

  it('is refused what does not fit, is broken or would be overwritten', async () => {
    await mixed.run('run', '--shard', '1/2', '--out', 'half');
    const missing = await mixed.run('merge-reports', 'half');
    expect(missing).toMatchObject({ exitCode: 2, out: '' });
    expect(missing.err).toContain('thiếu phần 2/2');
    await mixed.run('run', '--shard', '1/1', '--out', 'one');
    const own = await mixed.run('merge-reports', 'one', '--out', './one/');
    expect(own).toMatchObject({ exitCode: 2 });
    mixed.write('one/messages.ndjson', '{"meta":{}}\n');
    expect((await mixed.run('merge-reports', 'one')).err).toContain('bị cắt ngang');
    mixed.write('one/coverage.json', '{');
    expect((await mixed.run('merge-reports', 'one')).err).toContain('không phải JSON');
  });

  it('warns when a shard stopped early', async () => {
    const folder = trialFolder({
      'scenarios/1.feature': sources.failing,
      'scenarios/2.feature': sources.english,
    });
    await folder.run('run', '--bail', '--shard', '1/1', '--out', 'r');
    const { exitCode, out } = await folder.run('merge-reports', 'r', '--lang', 'en');
    expect(exitCode).toBe(1);
    expect(out).toContain('Only 1 of 2 scenarios ran');
    folder.remove();
  });
});

describe('the other commands', () => {
  it('steps: all sentences, those with a word, and the file for editors', async () => {
    expect((await good.run('steps')).out).toContain('MISA ORDER khởi động lại');
    const some = await good.run('steps', 'restart', '--lang', 'en');
    expect(some.out).toContain('MISA ORDER restarts');
    expect((await good.run('steps', '--glue')).out).toContain('defineParameterType');
    const words = await good.run('steps', 'hóa', 'đơn');
    expect(words).toEqual(await good.run('steps', 'hóa đơn'));
    expect(words.out).toContain('kế toán hóa đơn phát hành hóa đơn của ORDER');
  });

  it('translate: to stdout or into a folder, and there and back again', async () => {
    const { out } = await good.run('translate', 'en', 'scenarios/desktop/a.feature');
    expect(out).toContain('the licence accountant grants the licence of the order');
    await good.run('translate', 'en', 'scenarios', '--out', 'english');
    expect(good.read('english/scenarios/desktop/a.feature')).toBe(out);
    const back = await good.run('translate', 'vi', 'english/scenarios/desktop/a.feature');
    expect(back.out).toBe(sources.passing);
    const wrong = await mixed.run('translate', 'en', 'broken', '--lang', 'en');
    expect(wrong.err).toContain('2 problems in 2 files; nothing was translated.');
    expect(await good.run('translate', 'vi', 'scenarios', '--out', '.')).toMatchObject({
      exitCode: 2,
    });
  });

  it('help: in Vietnamese and in English, and version', async () => {
    const help = await good.run('help');
    expect(help).toMatchObject({ exitCode: 0, err: '' });
    expect(help.out).toContain('chạy kịch bản');
    expect((await good.run('run', '--help', '--lang', 'en')).out).toContain('Options:');
    expect((await good.run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
    expect(await good.run()).toMatchObject({ exitCode: 2, out: '' });
  });
});
