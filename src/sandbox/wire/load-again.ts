// Loads a part of the page when it is needed, and again when that has failed.

/** The address that a browser names when a part did not come; not every browser names it. */
const addressIn = (error: unknown): string | null =>
  error instanceof Error ? (/https?:\/\/[^\s?#]+\.js/u.exec(error.message)?.[0] ?? null) : null;

const isOurs = (address: string): boolean => new URL(address).origin === location.origin;

const importFrom = (address: string): Promise<unknown> => import(/* @vite-ignore */ address);

/**
 * A browser may remember for as long as the page lives that a module did not come: it is asked for
 * under another address then. Nothing else may import the module, or there would be two of it.
 * @param load imports it
 * @param from imports what is at an address
 */
export const loadedAgain = <M>(
  load: () => Promise<M>,
  from: (address: string) => Promise<unknown> = importFrom,
): (() => Promise<M>) => {
  let failed: string | null = null;
  let tries = 0;
  return async () => {
    if (failed !== null) {
      tries += 1;
      return (await from(`${failed}?again=${tries}`)) as M;
    }
    try {
      return await load();
    } catch (error) {
      const address = addressIn(error);
      if (address !== null && isOurs(address)) failed = address;
      throw error;
    }
  };
};
