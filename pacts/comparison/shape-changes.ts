// Two alternatives of a schema, compared in what they say of the value itself, not of its parts.
import type { Found, Kind, Step } from './change.ts';
import { namesIn } from './raw.ts';
import {
  coversType,
  lowerLimits,
  tighterOf,
  upperLimits,
  type Limit,
  type LimitName,
  type Shape,
} from './schema-shape.ts';

const limitSigns: Readonly<Partial<Record<LimitName, string>>> = { minimum: '≥', maximum: '≤' };

const sayLimit = (name: LimitName, limit: Limit | undefined): string | undefined => {
  if (limit === undefined) return undefined;
  const sign = limit.beyond ? { minimum: '>', maximum: '<' }[name as string] : limitSigns[name];
  return sign === undefined ? `${name} ${limit.value}` : `${sign} ${limit.value}`;
};

const limitChanges = (old: Shape, now: Shape, field: readonly Step[]): readonly Found[] =>
  [...lowerLimits, ...upperLimits].flatMap((name): readonly Found[] => {
    const [one, other] = [old.limits.get(name), now.limits.get(name)];
    const tighter = tighterOf(name, one, other);
    if (tighter === 'neither') return [];
    const [before, after] = [sayLimit(name, one), sayLimit(name, other)];
    return tighter === 'new'
      ? [{ kind: 'limit-narrowed', sense: 'less', field, before, after }]
      : [{ kind: 'limit-widened', sense: 'more', field, before, after }];
  });

const constraintKinds: Readonly<Record<string, Kind>> = {
  pattern: 'pattern-changed',
  format: 'format-changed',
  contentMediaType: 'content-changed',
  contentEncoding: 'content-changed',
};

const sayTexts = (keyword: string, texts: ReadonlySet<string> | undefined): string | undefined =>
  texts === undefined ? undefined : `${keyword} ${[...texts].toSorted().join(', ')}`;

const constraintChanges = (old: Shape, now: Shape, field: readonly Step[]): readonly Found[] =>
  namesIn(old.constraints, now.constraints).flatMap((keyword): readonly Found[] => {
    const [one, other] = [old.constraints.get(keyword), now.constraints.get(keyword)];
    const [olds, news] = [one ?? new Set<string>(), other ?? new Set<string>()];
    if (olds.symmetricDifference(news).size === 0) return [];
    const kind = constraintKinds[keyword] ?? 'constraint-changed';
    const grown = olds.isSubsetOf(news) ? 'less' : 'other';
    const sense = news.isSubsetOf(olds) ? 'more' : grown;
    return [
      { kind, sense, field, before: sayTexts(keyword, one), after: sayTexts(keyword, other) },
    ];
  });

const valueChanges = (old: Shape, now: Shape, field: readonly Step[]): readonly Found[] => {
  const list = (values: ReadonlyMap<string, unknown>): readonly unknown[] => [...values.values()];
  if (old.values === null && now.values === null) return [];
  if (old.values === null || now.values === null) {
    return now.values === null
      ? [
          {
            kind: 'values-opened',
            sense: 'more',
            field,
            before: old.values === null ? undefined : list(old.values),
            after: undefined,
          },
        ]
      : [
          {
            kind: 'values-closed',
            sense: 'less',
            field,
            before: undefined,
            after: list(now.values),
          },
        ];
  }
  const [olds, news] = [old.values, now.values];
  return [
    ...[...olds]
      .filter(([text]) => !news.has(text))
      .map(([, before]): Found => ({
        kind: 'value-removed',
        sense: 'less',
        field,
        before,
        after: undefined,
      })),
    ...[...news]
      .filter(([text]) => !olds.has(text))
      .map(([, after]): Found => ({
        kind: 'value-added',
        sense: 'more',
        field,
        before: undefined,
        after,
      })),
  ];
};

/** Types as people read them. */
export const sayTypes = ({ types }: Shape): string =>
  types.length >= 5 ? 'any' : [...types].toSorted().join(' | ');

const typeChanges = (old: Shape, now: Shape, field: readonly Step[]): readonly Found[] => {
  // Where both list their values, those tell it all.
  if (old.values !== null && now.values !== null) return [];
  const isMore = now.types.some((type) => !coversType(old.types, type));
  const isLess = old.types.some((type) => !coversType(now.types, type));
  const [before, after] = [sayTypes(old), sayTypes(now)];
  if (isMore && isLess) return [{ kind: 'type-changed', sense: 'other', field, before, after }];
  if (isMore) return [{ kind: 'type-widened', sense: 'more', field, before, after }];
  return isLess ? [{ kind: 'type-narrowed', sense: 'less', field, before, after }] : [];
};

const noteKinds: Readonly<Record<string, Kind>> = {
  default: 'default-changed',
  example: 'example-changed',
  examples: 'example-changed',
};

const noteChanges = (old: Shape, now: Shape, field: readonly Step[]): readonly Found[] =>
  namesIn(old.notes, now.notes).flatMap((keyword): readonly Found[] => {
    const [one, other] = [old.notes.get(keyword), now.notes.get(keyword)];
    const text = (notes: ReadonlySet<string> | undefined): string | undefined =>
      notes === undefined ? undefined : [...notes].toSorted().join(' · ');
    const [before, after] = [text(one), text(other)];
    if (before === after) return [];
    const kind = noteKinds[keyword] ?? 'description-changed';
    return [{ kind, sense: 'same', field, before, after }];
  });

/** Types, values, limits, patterns and what people read. */
export const valueChangesOf = (
  old: Shape,
  now: Shape,
  field: readonly Step[],
): readonly Found[] => [
  ...typeChanges(old, now, field),
  ...valueChanges(old, now, field),
  ...limitChanges(old, now, field),
  ...constraintChanges(old, now, field),
  ...noteChanges(old, now, field),
];
