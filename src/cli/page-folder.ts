// The sandbox's page for `order-lab serve`: built into a folder of its own when it is first asked
// for.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type PageFolder = {
  /** Builds the page, and gives its folder. */
  readonly make: () => Promise<string>;
  /** Removes what was built; waits for what is being built. */
  readonly remove: () => Promise<void>;
};

/** A folder that does not exist until the page is made. */
export const pageFolder = (): PageFolder => {
  const folders = new Set<Promise<string>>();
  const build = async (folder: string): Promise<string> => {
    const { buildPage } = await import('../sandbox/build.ts');
    await buildPage(folder);
    return folder;
  };
  return {
    make: async () => {
      const folder = mkdtemp(join(tmpdir(), 'order-lab-sandbox-'));
      const built = folder.then(build);
      // One that could not be built is removed all the same.
      folders.add(built.catch(() => folder));
      return built;
    },
    remove: async () => {
      await Promise.all(
        [...folders].map(async (made) => rm(await made, { recursive: true, force: true })),
      );
    },
  };
};
