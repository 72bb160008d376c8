// The other end of child-server.ts: a script serves, says where, and ends with whoever started it.
import { createServer, type RequestListener } from 'node:http';
import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { once } from 'node:events';
import type { Told } from './child-server.ts';

/** Every server listens to this machine alone. */
export const loopback = '127.0.0.1';

const tell = (told: Told): void => {
  process.send?.(told);
};

/**
 * Serves, and says where.
 * @param serve resolves with the origin; what it throws is told instead
 */
export const serveAndTell = async (serve: () => Promise<string>): Promise<void> => {
  // The channel closes with its other end, however that ended: nothing is left running.
  process.on('disconnect', () => process.exit(0));
  try {
    tell({ origin: await serve() });
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    tell({ failed: why });
  }
};

/** Serves with Node's own server, on a port that is free. */
export const listenPlainly = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener).listen(0, loopback);
  await once(server, 'listening');
  return `http://${loopback}:${(server.address() as AddressInfo).port}`;
};

/** A port that was free just now, for servers that must be told one. */
export const freePort = async (): Promise<number> => {
  const server = createNetServer().listen(0, loopback);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** The folder that the peers are installed in: the script's only argument. */
export const peersFolder = (): string => {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error('Name the folder that the peers are installed in.');
  return folder;
};

/** A package of the peers; what is in it is for the caller to say. */
export const requirePeer = (name: string): unknown =>
  createRequire(join(peersFolder(), 'package.json'))(name);
