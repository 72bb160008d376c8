// What a run was: seed, shard, selection and coverage, kept so that shards can be put together.
import type { Named } from '../../wire/services.ts';
import { mergeCoverage, type Coverage } from '../../world/coverage.ts';

/** One part of a run on several machines; `index` counts from 1. */
export type Shard = { readonly index: number; readonly of: number };

/** The content of `coverage.json`. */
export type RunRecord = {
  readonly format: 'order-lab run 1';
  readonly seed: number;
  readonly shard: Shard | null;
  /** A key of the scenarios chosen before sharding: shards of one run have the same. */
  readonly selection: string;
  /** How many were chosen before sharding. */
  readonly selected: number;
  /** How many ran. */
  readonly ran: number;
  /** Did the caller ask for less than everything (paths, tags, words, lines)? */
  readonly filtered: boolean;
  readonly coverage: Coverage;
};

const isCoverage = (value: unknown): value is Coverage =>
  typeof value === 'object' &&
  value !== null &&
  ['statuses', 'moves', 'strikes'].every((name) =>
    Array.isArray((value as Record<string, unknown>)[name]),
  );

/** Is this the record of a run, of a version this code can read? */
export const isRunRecord = (value: unknown): value is RunRecord =>
  typeof value === 'object' &&
  value !== null &&
  (value as RunRecord).format === 'order-lab run 1' &&
  isCoverage((value as RunRecord).coverage);

/** A record and the name of the folder it was read from. */
export type NamedRecord = { readonly from: string; readonly record: RunRecord };

const differing = (
  records: readonly NamedRecord[],
  pick: (record: RunRecord) => string | number,
  say: (record: RunRecord) => Named,
): Named[] => {
  const [first, ...rest] = records;
  if (first === undefined) return [];
  return rest
    .filter(({ record }) => pick(record) !== pick(first.record))
    .map(({ from, record }) => {
      const [one, other] = [say(record), say(first.record)];
      return {
        vi: `${from} ${one.vi}, còn ${first.from} ${other.vi}`,
        en: `${from} ${one.en}, but ${first.from} ${other.en}`,
      };
    });
};

const numbers = (records: readonly NamedRecord[]): Named[] => {
  const seen = new Map<number, string>();
  const of = records[0]?.record.shard?.of ?? 1;
  const twice = records.flatMap(({ from, record: { shard } }) => {
    const index = shard?.index ?? 1;
    const other = seen.get(index);
    seen.set(index, from);
    if (other === undefined) return [];
    return [
      {
        vi: `${from} là phần ${index}/${of}, và ${other} cũng vậy`,
        en: `${from} is shard ${index}/${of}, and so is ${other}`,
      },
    ];
  });
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !seen.has(index));
  if (missing.length === 0) return twice;
  const parts = missing.map((index) => `${index}/${of}`).join(', ');
  return [...twice, { vi: `thiếu phần ${parts}`, en: `shard ${parts} is missing` }];
};

/**
 * What keeps records from being the shards of one run, in words; none when they fit.
 * @param records one a shard, in any order
 */
export const misfitsOf = (records: readonly NamedRecord[]): readonly Named[] => {
  const whole = records.find(({ record }) => record.shard === null);
  if (whole !== undefined && records.length > 1) {
    return [
      {
        vi: `${whole.from} không phải một phần mà là cả lần chạy`,
        en: `${whole.from} is not a shard but a whole run`,
      },
    ];
  }
  const shards = differing(
    records,
    ({ shard }) => shard?.of ?? 1,
    ({ shard }) => ({
      vi: `là một trong ${shard?.of ?? 1} phần`,
      en: `is a shard of ${shard?.of ?? 1}`,
    }),
  );
  if (shards.length > 0) return shards;
  const others = [
    ...differing(
      records,
      ({ seed }) => seed,
      ({ seed }) => ({ vi: `chạy với seed ${seed}`, en: `ran with seed ${seed}` }),
    ),
    ...differing(
      records,
      ({ selection }) => selection,
      ({ selected, selection }) => ({
        vi: `chọn từ ${selected} kịch bản (${selection})`,
        en: `chose from ${selected} scenarios (${selection})`,
      }),
    ),
  ];
  return [...others, ...numbers(records)];
};

/** The record of the whole run, from the records of its shards. */
export const mergeRecords = (records: readonly RunRecord[]): RunRecord => {
  const [first] = records;
  if (first === undefined) throw new Error('There is no record to merge');
  return {
    ...first,
    shard: null,
    ran: records.reduce((sum, { ran }) => sum + ran, 0),
    coverage: mergeCoverage(records.map(({ coverage }) => coverage)),
  };
};
