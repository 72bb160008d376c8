// Which files paths mean, and what is said of those that cannot be read.
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Unusable } from './complaint.ts';
import { findFeatureFiles } from './feature-files.ts';
import { sources, trialFolder } from './trial-folder.ts';
import { walk, type ReadFolder } from './walk.ts';

const folder = trialFolder({
  'scenarios/b.feature': sources.english,
  'scenarios/a/z.feature': sources.english,
  'scenarios/a/x.feature/in.feature': sources.english,
  'scenarios/a/node_modules/no.feature': sources.english,
  'scenarios/a/.hidden/no.feature': sources.english,
  'scenarios/a/note.txt': '',
});
symlinkSync('../b.feature', join(folder.path, 'scenarios/a/link.feature'));
symlinkSync('..', join(folder.path, 'scenarios/a/loop'));
afterAll(() => folder.remove());

const found = (...paths: readonly string[]): readonly string[] =>
  findFeatureFiles(paths, folder.path).map(({ uri }) => uri);

const inA = [
  'scenarios/a/link.feature',
  'scenarios/a/x.feature/in.feature',
  'scenarios/a/z.feature',
];

describe('the files of a folder', () => {
  it('are found in the order of their names, in a folder named like a file too', () => {
    expect(found()).toEqual([...inA, 'scenarios/b.feature']);
    expect(found('./scenarios/a/')).toEqual(inA);
    expect(found('scenarios/b.feature', 'scenarios')).toEqual(['scenarios/b.feature', ...inA]);
  });

  it.each([
    ['scenarios/**/*.feature', [...inA, 'scenarios/b.feature']],
    ['./scenarios/*/*.feature', ['scenarios/a/link.feature', 'scenarios/a/z.feature']],
    ['scenarios/{a,b}/z.feature', ['scenarios/a/z.feature']],
    ['scenarios/?.feature', ['scenarios/b.feature']],
  ])('are found by the glob %s', (glob, files) => {
    expect(found(glob)).toEqual(files);
    expect(found(join(folder.path, glob))).toEqual(files);
  });
});

describe('a folder that cannot be read', () => {
  const refusing: ReadFolder = (path) => {
    if (!path.endsWith('x.feature')) return readdirSync(path, { withFileTypes: true });
    throw Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'scandir' });
  };

  it('is told, whether it was named or stands in another one', () => {
    for (const path of ['scenarios', 'scenarios/a/x.feature']) {
      const walking = (): unknown => walk(path, folder.path, { read: refusing });
      expect(walking).toThrow(Unusable);
      expect(walking).toThrow(/^Cannot read "scenarios\/a\/x\.feature": it is not allowed\.$/u);
    }
  });

  it('does not matter beyond the depth that is looked at', () => {
    expect(walk('scenarios', folder.path, { depth: 2, read: refusing })).toHaveLength(3);
  });
});

describe('a file that is no text', () => {
  const utf16 = Buffer.from(sources.english, 'utf16le');
  const odd = {
    'utf-16.feature': Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
    'utf-16-bare.feature': utf16,
    'latin.feature': Buffer.from('Feature: caf\xe9\n', 'latin1'),
    'binary.feature': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0x02, 0x00, 0x1b, 0x5b]),
  };
  mkdirSync(join(folder.path, 'odd'));
  for (const [name, bytes] of Object.entries(odd)) {
    writeFileSync(join(folder.path, 'odd', name), bytes);
  }

  it.each(Object.keys(odd))('is one problem, without its bytes: %s', async (name) => {
    for (const args of [['run'], ['translate', 'en']]) {
      const { exitCode, out, err } = await folder.run(...args, `odd/${name}`, '--lang', 'en');
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
      expect(err).toMatch(
        /^odd\/[^\n]*:1:1\n {2}This file is not UTF-8 text: [^\n]*\n\n1 problem/u,
      );
    }
  });

  it('is told with the problems of others', async () => {
    folder.write('odd/unknown.feature', sources.unreadable);
    const { err } = await folder.run('run', 'odd');
    expect(err).toContain('5 chỗ không đọc được trong 5 tệp');
    expect(err).toContain('không phải văn bản UTF-8');
  });
});
