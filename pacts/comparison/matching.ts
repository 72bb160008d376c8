// Which operation or webhook of a document an interaction of a pact is about.
import type { OperationName } from './change.ts';
import type { Operation } from './operations.ts';
import { misfitsOf, type Misfit } from './misfits.ts';
import { memberOf } from './raw.ts';
import type { Use } from './used.ts';

const isText = (part: string): boolean => !/\{[^}]*\}/u.test(part);

const segmentFits = (asked: string, part: string): boolean => {
  if (isText(part)) return asked === part;
  const pattern = part
    .split(/\{[^}]*\}/u)
    .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
    .join('.+');
  return new RegExp(`^${pattern}$`, 'u').test(asked);
};

/** Does the path fit the template of an operation's path? */
export const pathFits = (path: string, template: string): boolean => {
  const [asked, parts] = [path.split('?')[0]?.split('/') ?? [], template.split('/')];
  return (
    asked.length === parts.length && parts.every((part, at) => segmentFits(asked[at] ?? '', part))
  );
};

/** Parts without parameters: the more of them, the closer the path is meant. */
const closeness = ({ path }: OperationName): number => path.split('/').filter(isText).length;

/** A webhook that a callback can be, and what of the callback does not fit it. */
export type Candidate = { readonly webhook: Operation; readonly misfits: readonly Misfit[] };

/** The webhooks of a document, those that fit the callback best first. */
export const webhooksFor = (
  use: Use,
  operations: readonly Operation[],
  document: unknown,
): readonly Candidate[] =>
  operations
    .filter(({ is }) => is === 'webhook')
    .map((webhook) => {
      const media =
        webhook.body?.content.get(use.mediaType) ?? [...(webhook.body?.content.values() ?? [])][0];
      const schema = media?.schema ?? false;
      return { webhook, misfits: misfitsOf(schema, use.contents, document) };
    })
    .toSorted((one, other) => one.misfits.length - other.misfits.length);

/** The operation that a request is for; undefined when the document has none. */
export const operationFor = (
  { method, path }: Pick<Use, 'method' | 'path'>,
  operations: readonly Operation[],
): Operation | undefined =>
  operations
    .filter((one) => one.is === 'operation' && one.method === method && pathFits(path, one.path))
    .toSorted((one, other) => closeness(other) - closeness(one))[0];

/**
 * The operations or webhooks of a document that an interaction is about: of a callback, every
 * webhook that its example fits, as a pact names none.
 */
export const operationsFor = (
  use: Use,
  operations: readonly Operation[],
  document: unknown,
): readonly Operation[] => {
  if (use.is === 'callback') {
    return webhooksFor(use, operations, document)
      .filter(({ misfits }) => misfits.length === 0)
      .map(({ webhook }) => webhook);
  }
  const found = operationFor(use, operations);
  return found === undefined ? [] : [found];
};

/** What a document calls itself. */
export const titleOf = (document: unknown): string => {
  const title = memberOf(memberOf(document, 'info'), 'title');
  return typeof title === 'string' ? title : '';
};
