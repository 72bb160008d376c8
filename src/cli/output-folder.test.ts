// Folders to write into: made in full or refused at once, and taken back when nothing came of it.
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Unusable } from './complaint.ts';
import { makeFolder, openFolder, writeText } from './output-folder.ts';
import { trialFolder } from './trial-folder.ts';

const trial = () => {
  const folder = trialFolder({ 'a-file': 'text' });
  onTestFinished(() => folder.remove());
  return { ...folder, cwd: folder.path };
};

const complaintOf = (name: string, cwd: string): { readonly vi: string; readonly en: string } => {
  try {
    openFolder(name, { cwd });
  } catch (error) {
    if (error instanceof Unusable) return error.said;
    throw error;
  }
  throw new Error(`The folder "${name}" was made.`);
};

describe('a folder to write into', () => {
  it('is made with all that it stands in, and is left empty', () => {
    const { cwd } = trial();
    expect(makeFolder('a/b/c', { cwd })).toBe(join(cwd, 'a/b/c'));
    expect(readdirSync(join(cwd, 'a/b'))).toEqual(['c']);
    expect(readdirSync(join(cwd, 'a/b/c'))).toEqual([]);
  });

  it('may be there already, by another name too', () => {
    const { cwd } = trial();
    mkdirSync(join(cwd, 'real'));
    symlinkSync('real', join(cwd, 'link'));
    expect(makeFolder('real', { cwd })).toBe(join(cwd, 'real'));
    expect(makeFolder('link', { cwd })).toBe(join(cwd, 'link'));
    expect(makeFolder('.', { cwd })).toBe(cwd);
  });

  it.each([
    ['', 'Tên thư mục để trống', 'The name of the folder is empty'],
    ['  ', 'Tên thư mục để trống', 'The name of the folder is empty'],
    ['a-file', 'Không tạo được thư mục "a-file"', 'something else has that name'],
    ['a-file/b/c', 'Không tạo được thư mục "a-file/b/c"', 'Cannot make the folder "a-file/b/c"'],
    ['x'.repeat(300), 'tên dài quá', 'the name is too long'],
  ])('is refused with a reason: %j', (name, vi, en) => {
    const { cwd } = trial();
    const said = complaintOf(name, cwd);
    expect(said.vi).toContain(vi);
    expect(said.en).toContain(en);
    expect(readdirSync(cwd)).toEqual(['a-file']);
  });

  it('is refused where a link leads nowhere', () => {
    const { cwd } = trial();
    symlinkSync('nowhere', join(cwd, 'link'));
    expect(complaintOf('link', cwd).en).toContain('something else has that name');
  });

  it.skipIf(!existsSync('/proc/self'))('is refused at once where the system has no place', () => {
    expect(complaintOf('/proc/foo', '/').en).toMatch(/^Cannot make the folder "\/proc\/foo": /u);
    expect(complaintOf('/proc/foo/bar', '/').en).toMatch(/^Cannot make the folder/u);
    expect(complaintOf('/proc', '/').en).toMatch(/^Cannot write into the folder "\/proc": /u);
  });
});

describe('a folder that is taken back', () => {
  it('is gone with all that was made for it, and with nothing else', () => {
    const { cwd } = trial();
    mkdirSync(join(cwd, 'a'));
    openFolder('a/b/c', { cwd }).takeBack();
    expect(readdirSync(join(cwd, 'a'))).toEqual([]);
    openFolder('a', { cwd }).takeBack();
    expect(readdirSync(cwd)).toEqual(['a', 'a-file']);
  });

  it('stays when something stands in it', () => {
    const { cwd } = trial();
    const { path, takeBack } = openFolder('a/b', { cwd });
    writeFileSync(join(path, 'kept'), '');
    takeBack();
    expect(readdirSync(path)).toEqual(['kept']);
  });
});

it('says why a file cannot be written', () => {
  const { cwd } = trial();
  expect(() => writeText(cwd, '')).toThrow(/^Cannot write ".+": EISDIR.*Choose another folder\.$/u);
});
