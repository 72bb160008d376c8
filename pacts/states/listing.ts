// The provider states of pact files as a list: what a team with a service of its own must be able
// to set, and which values its handlers may answer with.
import type { Language } from '../../src/scenario/compiled.ts';
import { services, type Named } from '../../src/wire/services.ts';
import type { PactFile } from '../verification/pact-file.ts';
import { stateWords } from './words.ts';

type Row = {
  readonly name: string;
  params: Readonly<Record<string, unknown>>;
  uses: number;
  readonly wanted: Set<string>;
};

const rowsOf = ({ interactions }: PactFile): readonly Row[] => {
  const rows = new Map<string, Row>();
  for (const { states, wanted } of interactions) {
    for (const { name, params = {} } of states) {
      const row = rows.get(name) ?? { name, params, uses: 0, wanted: new Set<string>() };
      row.uses += 1;
      for (const value of Object.keys(wanted)) row.wanted.add(value);
      rows.set(name, row);
    }
  }
  return [...rows.values()].toSorted((one, other) => other.uses - one.uses);
};

/** The states of some pact files as JSON: by provider, the most used first. */
export const stateListingJson = (files: readonly PactFile[]): string => {
  const states = files.flatMap((file) =>
    rowsOf(file).map(({ name, params, uses, wanted }) => ({
      provider: file.provider,
      name,
      params,
      says: Object.hasOwn(stateWords, name) ? stateWords[name] : null,
      interactions: uses,
      mayAnswerWith: [...wanted],
    })),
  );
  return `${JSON.stringify({ format: 'order-lab states 1', states }, null, 2)}\n`;
};

const words = {
  params: { vi: 'tham số', en: 'parameters' },
  values: { vi: 'có thể trả về', en: 'may answer with' },
} as const;

const sayUses = (uses: number): Named => ({
  vi: `${uses} tương tác`,
  en: `${uses} interaction${uses === 1 ? '' : 's'}`,
});

/** The states of some pact files, the most used first. */
export const stateListing = (files: readonly PactFile[], lang: Language): string =>
  files
    .flatMap((file) => {
      const title = Object.entries(services).find(([service]) => service === file.provider);
      const rows = rowsOf(file).flatMap(({ name, params, uses, wanted }) => {
        const text = Object.hasOwn(stateWords, name) ? stateWords[name]?.[lang] : undefined;
        const given = Object.keys(params).length === 0 ? [] : [JSON.stringify(params)];
        return [
          `  "${name}"  (${sayUses(uses)[lang]})`,
          ...(text === undefined ? [] : [`      ${text}`]),
          ...given.map((each) => `      ${words.params[lang]}: ${each}`),
          ...(wanted.size === 0 ? [] : [`      ${words.values[lang]}: ${[...wanted].join(', ')}`]),
        ];
      });
      return [title?.[1][lang] ?? file.provider, ...rows, ''];
    })
    .join('\n');
