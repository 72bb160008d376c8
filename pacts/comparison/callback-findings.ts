// One callback of a pact against the webhooks of a document: the closest of them is meant.
import { asFindings, sayDifference, whereIs, type PartFinding } from './body-findings.ts';
import { webhooksFor, type Candidate } from './matching.ts';
import { misfitsOf } from './misfits.ts';
import type { Operation } from './operations.ts';
import { memberOf, membersOf } from './raw.ts';
import type { Use } from './used.ts';

/** Metadata of a message that are no headers of the webhook's own. */
const ofEveryMessage: ReadonlySet<string> = new Set(['content-type', 'contenttype']);

const headerFindings = (
  { parameters }: Operation,
  metadata: unknown,
  document: unknown,
  where: string,
): readonly PartFinding[] =>
  Object.entries(membersOf(metadata))
    .filter(([name]) => !ofEveryMessage.has(name.toLowerCase()))
    .flatMap(([name, value]: [string, unknown]): readonly PartFinding[] => {
      const at = `metadata.${name}`;
      const header = parameters.get(`header ${name.toLowerCase()}`);
      if (header === undefined) {
        const message = {
          vi: 'tài liệu không có header này của thông báo',
          en: 'the document has no such header of the callback',
        };
        return [{ at, document: `${where}.parameters`, message }];
      }
      return misfitsOf(header.schema, value, document).map((misfit) => ({
        at,
        document: `${where}.parameters.${header.name}`,
        message: sayDifference(misfit),
      }));
    });

const candidateFindings = (
  { webhook, misfits }: Candidate,
  use: Use,
  interaction: unknown,
  document: unknown,
): readonly PartFinding[] => {
  const where = whereIs(webhook);
  const type = use.mediaType;
  const isKnown = webhook.body?.content.has(type) === true;
  const wrongType: PartFinding = {
    at: 'contents.contentType',
    document: `${where}.requestBody.content`,
    message: {
      vi: `kiểu nội dung "${type}" không có trong tài liệu`,
      en: `the document does not have the media type "${type}"`,
    },
  };
  return [
    ...(isKnown || use.contents === undefined ? [] : [wrongType]),
    ...asFindings(misfits, 'contents', `${where}.requestBody.content.${type}.schema`),
    ...headerFindings(webhook, memberOf(interaction, 'metadata'), document, where),
  ];
};

/**
 * What of a callback no webhook of the document promises: of the webhook that is closest to it.
 * @param interaction the interaction as the pact has it
 */
export const callbackFindings = (
  use: Use,
  interaction: unknown,
  operations: readonly Operation[],
  document: unknown,
): readonly PartFinding[] => {
  const [closest] = webhooksFor(use, operations, document)
    .map((candidate) => candidateFindings(candidate, use, interaction, document))
    .toSorted((one, other) => one.length - other.length);
  if (closest !== undefined) return closest;
  const message = {
    vi: 'tài liệu không có thông báo (webhook) nào',
    en: 'the document has no webhook',
  };
  return [{ at: 'contents', document: 'webhooks', message }];
};
