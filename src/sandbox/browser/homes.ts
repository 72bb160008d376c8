// The two homes of the page, opened for a test: a plain server of static files, and `order-lab
// serve`.
import { serve } from '../../http/serve.ts';
import { openSite } from './static-site.ts';

export type Home = {
  /** Of the page, with a slash at its end. */
  readonly address: string;
  readonly close: () => Promise<void>;
};

/** Nothing follows the wall clock here. */
const noWall = { now: () => 0, later: () => () => {} };

/**
 * Opens a home of a page that is built.
 * @param folder holds the page
 */
export const homes: Readonly<Record<'static' | 'served', (folder: string) => Promise<Home>>> = {
  static: (folder) => openSite(folder, '/any/folder/'),
  served: async (folder) => {
    const { origins, close } = await serve({
      host: '127.0.0.1',
      port: 0,
      seed: 1,
      clockMode: 'virtual',
      mocksOnly: false,
      wall: noWall,
      page: async () => folder,
      onBug: (error) => {
        throw error;
      },
    });
    return { address: `${origins.engine}/sandbox/`, close };
  },
};
