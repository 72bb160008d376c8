// Reads the files that a command line names, and says why one cannot be read.
import { readFileSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import type { Problem } from '../scenario/compiled.ts';
import type { Named } from '../wire/services.ts';
import { Unusable } from './complaint.ts';

/** Why a file or a folder cannot be read, by the code of the system's error. */
const reasons: Readonly<Record<string, Named>> = {
  ENOENT: { vi: 'không có tệp này', en: 'there is no such file' },
  EISDIR: { vi: 'đó là thư mục', en: 'it is a folder' },
  EACCES: { vi: 'không có quyền', en: 'it is not allowed' },
  EPERM: { vi: 'không có quyền', en: 'it is not allowed' },
  ELOOP: { vi: 'liên kết trỏ vòng quanh', en: 'its links go round in a circle' },
};

/**
 * What to say of a file or folder that the system does not let us read.
 * @param path as given
 * @returns the error itself when it is not one of the system's: then it is a bug
 */
export const cannotRead = (path: string, error: unknown): unknown => {
  const { code, message, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined) return error;
  const why = reasons[code ?? ''] ?? { vi: message, en: message };
  return new Unusable({
    vi: `Không đọc được "${path}": ${why.vi}.`,
    en: `Cannot read "${path}": ${why.en}.`,
  });
};

/** What to say of a path that is not there. */
export const missing = (path: string): Unusable =>
  new Unusable({
    vi: `Không có tệp hay thư mục "${path}".`,
    en: `There is no file or folder "${path}".`,
  });

const read = (path: string, cwd: string): Uint8Array => {
  try {
    return readFileSync(isAbsolute(path) ? path : resolve(cwd, path));
  } catch (error) {
    throw cannotRead(path, error);
  }
};

const notText: Named = {
  vi:
    'Tệp này không phải văn bản UTF-8: ' +
    'hãy lưu lại bằng trình soạn thảo với bảng mã UTF-8, hoặc bỏ tệp ra khỏi đây',
  en: 'This file is not UTF-8 text: save it from an editor as UTF-8, or take it away from here',
};

/** The text of bytes; undefined when they are none. */
const textIn = (bytes: Uint8Array): string | undefined => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // What UTF-16 without its mark looks like, and what no text holds.
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
};

/**
 * The text of a file.
 * @throws Unusable when it cannot be read
 */
export const readText = (path: string, cwd: string): string => {
  const text = textIn(read(path, cwd));
  if (text !== undefined) return text;
  throw new Unusable({ vi: `"${path}": ${notText.vi}.`, en: `"${path}": ${notText.en}.` });
};

/**
 * The text of a feature file, or the problem that it is no text: told with all the others.
 * @param uri relative to `cwd`
 * @throws Unusable when it cannot be read at all
 */
export const readFeature = (uri: string, cwd: string): string | Problem =>
  textIn(read(uri, cwd)) ?? {
    uri,
    line: 1,
    column: 1,
    source: '',
    message: notText,
    suggestions: [],
  };
