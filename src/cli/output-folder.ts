// Folders that a command writes into: made before the work is done, with a clear word where that
// cannot be, and taken back when nothing came of it.
import { mkdirSync, mkdtempSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Named } from '../wire/services.ts';
import { Unusable } from './complaint.ts';
import type { Host } from './host.ts';

export type OutputFolder = {
  /** Absolute. */
  readonly path: string;
  /** Takes away what was made of it and is still empty. */
  readonly takeBack: () => void;
};

/** Why nothing can be written somewhere, by the code of the system's error. */
const reasons: Readonly<Record<string, Named>> = {
  EACCES: { vi: 'không có quyền', en: 'it is not allowed' },
  EPERM: { vi: 'không có quyền', en: 'it is not allowed' },
  EROFS: { vi: 'ở đây chỉ đọc được', en: 'this place can only be read' },
  EEXIST: { vi: 'tên này đã có và không phải thư mục', en: 'something else has that name' },
  ENOTDIR: { vi: 'một phần của đường dẫn là tệp', en: 'a part of the path is a file' },
  ENOENT: { vi: 'hệ thống không cho tạo gì ở đây', en: 'the system lets nothing be made there' },
  ENAMETOOLONG: { vi: 'tên dài quá', en: 'the name is too long' },
  ENOSPC: { vi: 'ổ đĩa đã đầy', en: 'the disk is full' },
};

/** What to say of an error of the file system. */
export const whyNot = (error: unknown): Named => {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const why = reasons[code];
  return why === undefined
    ? { vi: message, en: message }
    : { vi: `${why.vi} (${code})`, en: `${why.en} (${code})` };
};

/** The levels of a path that are no folders, the outermost first. */
const missingOf = (path: string): readonly string[] => {
  const missing: string[] = [];
  let at = path;
  while (statSync(at, { throwIfNoEntry: false })?.isDirectory() !== true) {
    missing.unshift(at);
    const above = dirname(at);
    if (above === at) break;
    at = above;
  }
  return missing;
};

/** Where nothing can be put, a report would be lost at the very end. */
const tryToWrite = (path: string): void => rmdirSync(mkdtempSync(join(path, '.order-lab-')));

/**
 * Makes a folder, level by level, and makes sure that something can be written there: where the
 * system refuses a level for good, `recursive` tries without end.
 * @param name as it was given
 * @throws Unusable: it cannot be made or written to
 */
export const openFolder = (name: string, { cwd }: Pick<Host, 'cwd'>): OutputFolder => {
  if (name.trim() === '') {
    throw new Unusable({
      vi: 'Tên thư mục để trống: hãy ghi một tên, hoặc "." cho thư mục đang làm việc.',
      en: 'The name of the folder is empty: write one, or "." for the working folder.',
    });
  }
  const path = resolve(cwd, name);
  const made: string[] = [];
  const takeBack = (): void => {
    for (const each of made.toReversed()) {
      try {
        rmdirSync(each);
      } catch {
        // Something stands in it: it stays, and so do those around it.
        return;
      }
    }
  };
  try {
    for (const each of missingOf(path)) {
      mkdirSync(each);
      made.push(each);
    }
  } catch (error) {
    takeBack();
    const why = whyNot(error);
    throw new Unusable({
      vi: `Không tạo được thư mục "${name}": ${why.vi}.`,
      en: `Cannot make the folder "${name}": ${why.en}.`,
    });
  }
  try {
    tryToWrite(path);
  } catch (error) {
    takeBack();
    const why = whyNot(error);
    throw new Unusable({
      vi: `Không ghi được vào thư mục "${name}": ${why.vi}.`,
      en: `Cannot write into the folder "${name}": ${why.en}.`,
    });
  }
  return { path, takeBack };
};

/** Makes a folder that stays. @param name as it was given @throws Unusable */
export const makeFolder = (name: string, host: Pick<Host, 'cwd'>): string =>
  openFolder(name, host).path;

/** Writes a file. @throws Unusable: it cannot be written */
export const writeText = (path: string, text: string): void => {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const why = (error as Error).message;
    throw new Unusable({
      vi: `Không ghi được "${path}": ${why}. Chọn thư mục khác.`,
      en: `Cannot write "${path}": ${why}. Choose another folder.`,
    });
  }
};
