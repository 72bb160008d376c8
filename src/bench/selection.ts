// Chooses measurements by name: `group`, or `group/measurement`.

type Named = { readonly name: string };
type Described = Named & { readonly about: string };

/**
 * The measurements that the names mean, each once and in their own order; no names mean all.
 * @returns also the names that mean none
 */
export const choose = <M extends Named>(
  all: readonly M[],
  names: readonly string[],
): { readonly chosen: readonly M[]; readonly unknown: readonly string[] } => {
  const means =
    (wanted: string) =>
    ({ name }: Named): boolean =>
      name === wanted || name.startsWith(`${wanted}/`);
  return {
    chosen: all.filter((one) => names.length === 0 || names.some((name) => means(name)(one))),
    unknown: names.filter((name) => !all.some(means(name))),
  };
};

/** One line a name: each group, and under it its measurements. */
export const listOf = (all: readonly Described[]): string => {
  const width = Math.max(...all.map(({ name }) => name.length));
  const lines = all.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`);
  const groups = [...new Set(all.map(({ name }) => name.split('/')[0] ?? name))];
  return groups
    .flatMap((group) => [
      `  ${group.padEnd(width)}  all of them:`,
      ...lines.filter((line) => line.trimStart().startsWith(`${group}/`)),
    ])
    .join('\n');
};
