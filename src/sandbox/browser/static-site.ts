// A plain server of static files, as the page meets one anywhere: in a folder, with nothing behind
// it.
import express from 'express';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';

export type Site = { readonly address: string; readonly close: () => Promise<void> };

/**
 * Serves a folder on this machine under some path.
 * @param path with a slash at both ends: `/any/folder/`
 */
export const openSite = async (folder: string, path: string): Promise<Site> => {
  const app = express();
  app.use(path, express.static(folder));
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
