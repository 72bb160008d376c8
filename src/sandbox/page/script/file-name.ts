// The name of the file that a scenario is downloaded as.
import { slugOf } from '../../../scenario/report/golden.ts';

/** Letters of a name at most: some systems refuse longer paths. */
const longest = 60;

/**
 * A title as a file name that every system and mail program takes.
 * @param otherwise the name when the title has no letter to keep
 */
export const fileNameOf = (title: string, otherwise: string): string => {
  const slug = slugOf(title).slice(0, longest).replace(/-+$/u, '');
  return `${slug === '' ? otherwise : slug}.feature`;
};
