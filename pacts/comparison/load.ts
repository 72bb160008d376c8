// Reads the files that are compared: pact files as JSON, OpenAPI documents as YAML or JSON.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Named } from '../../src/wire/services.ts';
import { DocumentError, memberOf, textOf } from './raw.ts';

const textIn = (path: string, what: Named): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DocumentError({
      vi: `${path}: không đọc được (${why}). Cho biết đường dẫn của ${what.vi}.`,
      en: `${path}: cannot be read (${why}). Give the path of ${what.en}.`,
    });
  }
};

/**
 * An OpenAPI document as JSON.
 * @param path of a YAML or JSON file
 * @throws DocumentError: no such file, no YAML, or no OpenAPI 3 document
 */
export const readDocument = (path: string): unknown => {
  const text = textIn(path, { vi: 'một tài liệu OpenAPI', en: 'an OpenAPI document' });
  let document: unknown;
  try {
    document = parse(text) as unknown;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DocumentError({
      vi: `${path}: không phải YAML, cũng không phải JSON (${why}).`,
      en: `${path}: is neither YAML nor JSON (${why}).`,
    });
  }
  const version = textOf(memberOf(document, 'openapi'));
  if (version.startsWith('3.')) return document;
  throw new DocumentError({
    vi:
      `${path}: không phải tài liệu OpenAPI 3 (openapi: ${version || '–'}). ` +
      'Hãy cho một tài liệu bắt đầu bằng "openapi: 3.1.…".',
    en:
      `${path}: is no OpenAPI 3 document (openapi: ${version || '–'}). ` +
      'Give one that starts with "openapi: 3.1.…".',
  });
};

/**
 * A pact file as JSON.
 * @throws DocumentError: no such file, no JSON, or no interactions in it
 */
export const readPact = (path: string): unknown => {
  const text = textIn(path, { vi: 'một tệp pact', en: 'a pact file' });
  let pact: unknown;
  try {
    pact = JSON.parse(text) as unknown;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DocumentError({
      vi: `${path}: không phải JSON (${why}). Tệp pact do bài kiểm thử ghi ra.`,
      en: `${path}: is not JSON (${why}). Pact files are written by tests.`,
    });
  }
  if (Array.isArray(memberOf(pact, 'interactions') ?? memberOf(pact, 'messages'))) return pact;
  throw new DocumentError({
    vi: `${path}: không phải tệp pact: không có tương tác nào.`,
    en: `${path}: is no pact file: it has no interactions.`,
  });
};
