// A canary: a bug of the kind that really happens, as a small change of the source text. The engine
// and the mocks stay clean of it; a module hook puts it in.
import type { Named } from '../../wire/services.ts';

/** One place where the source text is changed. */
export type Change = {
  /** From the root of the project. */
  readonly file: string;
  /** What stands there, exactly once … */
  readonly text: string;
  /** … and what is put in its place. */
  readonly replacement: string;
};

export type Canary = {
  /** `new-key-per-attempt`: what `npm run canaries -- NAME` takes. */
  readonly name: string;
  /** The bug, in words. */
  readonly said: Named;
  /** More than one where another guard would still hold. */
  readonly changes: readonly Change[];
  /** K: so many fault rules are needed to show it, and are enough. */
  readonly faults: 0 | 1 | 2;
  /** Name of a start from which it shows. */
  readonly start: string;
  /**
   * It is looked for with every fault there is: which faults are alike is read off the engine's own
   * reading of answers, so a bug of that reading can hide among those that are skipped.
   */
  readonly everyFault?: true;
};

/**
 * Plants a canary in the source of a file.
 * @param file from the root of the project; the canary's changes in other files are left alone
 * @returns the source with the bug
 * @throws Error when a text is not there exactly once: the file has changed since
 */
export const plant = ({ name, changes }: Canary, file: string, source: string): string => {
  let planted = source;
  for (const { text, replacement } of changes.filter((change) => change.file === file)) {
    const count = source.split(text).length - 1;
    if (count !== 1) {
      throw new Error(
        `The canary ${name} cannot be planted: its text is found ${count} times in ${file}, ` +
          'and must be there exactly once. Likely cause: the file has changed since. ' +
          `Write the bug anew in src/explore/canaries. The text:\n${text}`,
      );
    }
    // A function, so that no `$` of the replacement means anything.
    planted = planted.replace(text, () => replacement);
  }
  return planted;
};
