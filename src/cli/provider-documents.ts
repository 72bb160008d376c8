// `order-lab verify` and OpenAPI documents: the document of each provider, and what changed since
// an older one.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { againstLines, againstMarkdown } from '../../pacts/comparison/against-report.ts';
import { compareAgainst } from '../../pacts/comparison/against.ts';
import { readDocument, readPact } from '../../pacts/comparison/load.ts';
import { DocumentError } from '../../pacts/comparison/raw.ts';
import type { PactFile } from '../../pacts/verification/pact-file.ts';
import { everyService } from '../http/dialects.ts';
import { exitCodes, Unusable } from './complaint.ts';
import type { Host } from './host.ts';
import type { VerifyCommandOptions } from './verify-command.ts';

/** @throws Unusable for what the reading of a document complains of */
const usable = <T>(read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    throw new Unusable(error.said);
  }
};

/** Path of the document of one of our mocks; null for a provider that is none of them. */
const ownDocument = (provider: string): string | null =>
  everyService.some((each) => each === provider)
    ? fileURLToPath(new URL(`../../mocks/${provider}/openapi.yaml`, import.meta.url))
    : null;

/**
 * The document of each provider: the one given, or that of the mock; null = there is none.
 * @throws Unusable: it cannot be read
 */
export const documentsFor = (
  { document }: VerifyCommandOptions,
  { cwd }: Host,
): ((provider: string) => unknown) => {
  const given = document === undefined ? null : usable(() => readDocument(resolve(cwd, document)));
  return (provider) => {
    if (given !== null) return given;
    const path = ownDocument(provider);
    return path === null ? null : usable(() => readDocument(path));
  };
};

/**
 * `--against`: says which changes between two documents of one service touch what the engine uses.
 * @param old path of the older document
 * @returns the exit code
 * @throws Unusable: a document cannot be read, or the service is not clear
 */
export const verifyAgainst = (
  old: string,
  { document, lang, reporter }: VerifyCommandOptions,
  files: readonly PactFile[],
  { cwd, out }: Host,
): number => {
  const [provider = '', ...others] = [...new Set(files.map((file) => file.provider))];
  const now = document === undefined ? ownDocument(provider) : resolve(cwd, document);
  if (others.length > 0 || now === null) {
    throw new Unusable({
      vi: '--against so hai tài liệu của một dịch vụ: cho biết dịch vụ nào bằng --provider.',
      en: '--against compares two documents of one service: say which with --provider.',
    });
  }
  const result = usable(() => {
    const pacts = files.map(({ path }) => readPact(resolve(cwd, path)));
    return compareAgainst(readDocument(resolve(cwd, old)), readDocument(now), pacts);
  });
  if (reporter.includes('json')) out.write(`${JSON.stringify(result, null, 2)}\n`);
  else if (reporter.includes('markdown')) out.write(againstMarkdown(result, { lang }));
  else out.write(`${againstLines(result, { lang, paint: out.paint }).join('\n')}\n`);
  return result.exitCode === 0 ? exitCodes.good : exitCodes.failed;
};
