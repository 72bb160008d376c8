// The wire of the static home: no server anywhere, and yet real requests, which a service worker of
// the page answers.
import { config } from 'zod';
import type { StoryHost } from '../../http/story-host.ts';
import { broken, resultOf, type Wire, type WireResult } from './wire.ts';

const noWorker: WireResult = {
  is: 'trouble',
  trouble: {
    kind: 'no-worker',
    vi:
      'Trình duyệt không cho trang này dùng service worker, nên không có yêu cầu HTTP thật. ' +
      'Hãy mở trang bằng https hoặc localhost, ngoài chế độ riêng tư.',
    en:
      'The browser gives this page no service worker, so there are no real HTTP requests. ' +
      'Open the page by https or on localhost, and not in a private window.',
  },
};

const reloadedName = 'order-lab-reloaded';

/**
 * A page that was loaded past its worker is loaded once more by MSW, to be behind it again. One
 * that is loaded so whatever happens must not be loaded for ever.
 */
const mayReload = async (): Promise<boolean> => {
  const { serviceWorker } = navigator;
  const isBehind = serviceWorker.controller !== null;
  if (isBehind || (await serviceWorker.getRegistration()) === undefined) {
    sessionStorage.removeItem(reloadedName);
    return true;
  }
  if (sessionStorage.getItem(reloadedName) !== null) return false;
  sessionStorage.setItem(reloadedName, 'once');
  return true;
};

/** Null when the browser gives the page no worker. */
const openHost = async (): Promise<StoryHost | null> => {
  if (!('serviceWorker' in navigator) || !(await mayReload())) return null;
  // The page's policy forbids code made of text, which schemas would try.
  config({ jitless: true });
  const { openWorkerHost } = await import('./worker-host.ts');
  const folder = new URL('.', location.href).href;
  return openWorkerHost(folder).catch(() => null);
};

/** Opens nothing yet: the first story does. */
export const openWorkerWire = (): Wire => {
  let opening: Promise<StoryHost | null> | null = null;
  return {
    follow: async (story) => {
      try {
        opening ??= openHost();
        const host = await opening;
        return host === null ? noWorker : resultOf(await host.follow(story));
      } catch (error) {
        return broken(error);
      }
    },
    giveToken: () => {},
  };
};
