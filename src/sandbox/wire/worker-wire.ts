// The wire of the static home: no server anywhere, and yet real requests, which a service worker of
// the page answers.
import type { StoryHost } from '../../http/story-host.ts';
import { loadedAgain } from './load-again.ts';
import { forgetInTab, keepInTab, keptInTab } from './tab-memory.ts';
import { notLoaded, noWorker, Troubled, troubledBy, workerNotStarted } from './troubles.ts';
import { resultOf, type Wire } from './wire.ts';

const reloadedName = 'order-lab-reloaded';

/**
 * A page that was loaded past its worker is loaded once more by MSW, to be behind it again. One
 * that is loaded so whatever happens must not be loaded for ever.
 */
const mayReload = async (): Promise<boolean> => {
  const { serviceWorker } = navigator;
  const isBehind = serviceWorker.controller !== null;
  if (isBehind || (await serviceWorker.getRegistration()) === undefined) {
    forgetInTab(reloadedName);
    return true;
  }
  return keptInTab(reloadedName) === null && keepInTab(reloadedName, 'once');
};

const hasWorkers = (): Promise<boolean> =>
  // A browser that keeps nothing for a page may refuse to be asked.
  'serviceWorker' in navigator ? mayReload().catch(() => false) : Promise.resolve(false);

const loadHost = loadedAgain(() => import('./worker-host.ts'));

/** @throws Troubled (rejects): the browser gives the page no worker, or a part does not come */
const openHost = async (): Promise<StoryHost> => {
  if (!(await hasWorkers())) throw new Troubled(noWorker);
  const { openWorkerHost } = await loadHost().catch((error: unknown) => {
    throw new Troubled(notLoaded(error));
  });
  const folder = new URL('.', location.href).href;
  return openWorkerHost(folder).catch((error: unknown) => {
    throw new Troubled(workerNotStarted(error));
  });
};

/**
 * Opens nothing yet: the first story does.
 * @param open opens the host; what could not be opened is tried again with the next story
 */
export const openWorkerWire = (open: () => Promise<StoryHost> = openHost): Wire => {
  let opening: Promise<StoryHost> | null = null;
  const opened = (): Promise<StoryHost> => {
    if (opening !== null) return opening;
    const host = open();
    opening = host;
    host.catch(() => {
      if (opening === host) opening = null;
    });
    return host;
  };
  return {
    follow: async (story) => {
      try {
        return resultOf(await (await opened()).follow(story));
      } catch (error) {
        return troubledBy(error);
      }
    },
    giveToken: () => null,
    // What hangs cannot be closed either: the next worker to be started takes its place.
    renew: () => void (opening = null),
  };
};
