// Two versions of a service's document and the engine's pacts: what breaks that the engine uses.
import type { Named } from '../../src/wire/services.ts';
import type { Change } from './change.ts';
import { changesBetween } from './changes.ts';
import { operationsFor, titleOf } from './matching.ts';
import { operationsOf, type Operation } from './operations.ts';
import { touches } from './touch.ts';
import { usesOf, type Use } from './used.ts';

/** A breaking change, and the interactions that it touches, by their descriptions. */
export type Touching = { readonly change: Change; readonly by: readonly Named[] };

export type Against = {
  /** The title of the new document. */
  readonly service: string;
  /** Breaking, and the engine uses what changed: at least one interaction each. */
  readonly touching: readonly Touching[];
  /** Breaking, but nothing that a pact uses. */
  readonly apart: readonly Change[];
  readonly harmless: readonly Change[];
  /** Interactions in the pacts. */
  readonly interactions: number;
  /** Those that are about no operation or webhook of either document. */
  readonly unplaced: readonly Named[];
  /** 1 when something touches the engine, or an interaction has no place; else 0. */
  readonly exitCode: 0 | 1;
};

type Placed = {
  readonly use: Use;
  readonly operations: readonly Operation[];
  readonly isKnown: boolean;
};

const placed = (uses: readonly Use[], old: unknown, now: unknown): readonly Placed[] => {
  const [olds, news] = [operationsOf(old), operationsOf(now)];
  return uses.map((use) => {
    const operations = operationsFor(use, olds, old);
    // What only the new document has cannot have changed.
    const isKnown = operations.length > 0 || operationsFor(use, news, now).length > 0;
    return { use, operations, isKnown };
  });
};

/** Does the change touch what the interaction uses, of what the interaction is about? */
const isTouched = (change: Change, { use, operations }: Placed): boolean => {
  const { operation } = change;
  if (operation.is === 'document') return touches(change, use, new Set());
  return operations
    .filter(({ is }) => is === operation.is)
    .filter(({ method, path }) => method === operation.method && path === operation.path)
    .some(({ answers }) => touches(change, use, new Set(answers.keys())));
};

/**
 * Compares two versions of a service's document by what the engine uses of it.
 * @param old the older OpenAPI document, as JSON
 * @param now the newer one
 * @param pacts the pact files, as JSON, whose provider the service is
 * @throws DocumentError when a reference of either document cannot be followed
 */
export const compareAgainst = (old: unknown, now: unknown, pacts: readonly unknown[]): Against => {
  const uses = placed(pacts.flatMap(usesOf), old, now);
  const changes = changesBetween(old, now);
  const judged = changes
    .filter(({ breaking }) => breaking)
    .map((change) => ({
      change,
      by: uses.filter((one) => isTouched(change, one)).map(({ use }) => use.title),
    }));
  const touching = judged.filter(({ by }) => by.length > 0);
  const unplaced = uses.filter(({ isKnown }) => !isKnown).map(({ use }) => use.title);
  return {
    service: titleOf(now),
    touching,
    apart: judged.filter(({ by }) => by.length === 0).map(({ change }) => change),
    harmless: changes.filter(({ breaking }) => !breaking),
    interactions: uses.length,
    unplaced,
    exitCode: touching.length + unplaced.length === 0 ? 0 : 1,
  };
};
