// The pacts against the OpenAPI documents of their providers: what an interaction asks for that the
// document does not promise is a finding of the interaction.
import { comparePact } from '../comparison/pact-against-document.ts';
import type { PactFile } from './pact-file.ts';
import type { Finding } from './result.ts';

export type DocumentFindings = {
  /** Interactions that were compared. */
  readonly compared: number;
  /** By the description of the interaction. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
};

/**
 * Compares the interactions of a pact file with a document. Warnings, which the comparator alone
 * has, are no findings.
 * @param document as JSON
 * @throws DocumentError (rejects): the document cannot be followed
 */
export const documentFindings = async (
  { interactions, path }: PactFile,
  document: unknown,
): Promise<DocumentFindings> => {
  const [first] = interactions;
  if (first === undefined) return { compared: 0, findings: new Map() };
  const around = JSON.parse(first.alone) as object;
  const raws = interactions.map(({ raw }) => raw);
  const key = 'messages' in around ? 'messages' : 'interactions';
  const comparison = await comparePact({ ...around, [key]: raws }, document);
  if (comparison.total !== interactions.length) {
    throw new Error(
      `${path}: ${comparison.total} of ${interactions.length} interactions were compared.`,
    );
  }
  const findings = comparison.interactions.map(({ description, findings: found }) => {
    const errors = found.filter(({ severity }) => severity === 'error');
    return [
      description,
      errors.map((each): Finding => ({
        kind: 'document',
        at: each.document,
        expected: each.document,
        actual: each.pact,
        message: each.message,
        side: 'document',
      })),
    ] as const;
  });
  return { compared: comparison.compared, findings: new Map(findings) };
};
