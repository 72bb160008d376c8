// A listening HTTP server: slow senders are cut off, connections can be refused for a while, and
// what is being answered is answered before it closes.
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';

export type ListenOptions = {
  /** 0 = any that is free. */
  readonly port: number;
  /** This machine alone when absent: `127.0.0.1`. */
  readonly host?: string;
  /** How long `close` waits for answers under way, ms. */
  readonly graceMs?: number;
  /** From connecting, or a later request's first byte, to the end of the headers, ms. */
  readonly headersTimeoutMs?: number;
  /** The same to the end of the body, ms. How long the answer takes is not limited. */
  readonly requestTimeoutMs?: number;
  /** How often the two are looked at, ms. */
  readonly checkEveryMs?: number;
  /** How long a connection may be idle between requests, ms; clients are told. */
  readonly keepAliveMs?: number;
};

export type Listening = {
  readonly port: number;
  /** Where to reach it from this machine: scheme, host and port, with no slash at the end. */
  readonly origin: string;
  /** Stops listening, and resolves when every answer under way is given or its time is up. */
  readonly close: () => Promise<void>;
  /**
   * Stops listening, so that connecting is refused; resolves when it is.
   * @param inUse what becomes of connections with a request that is not answered yet: broken, or
   *   left until they have their answer. All others are closed.
   */
  readonly suspend: (inUse?: 'break' | 'stay') => Promise<void>;
  /** Listens again, on the same port. */
  readonly resume: () => Promise<void>;
};

/**
 * Serves an application (an Express one, say).
 * @throws Error (rejects): the port is taken or forbidden, or the host is none of this machine's
 */
export const listen = async (app: RequestListener, options: ListenOptions): Promise<Listening> => {
  const { host = '127.0.0.1', graceMs = 5000 } = options;
  const server = createServer(
    {
      headersTimeout: options.headersTimeoutMs ?? 10_000,
      requestTimeout: options.requestTimeoutMs ?? 20_000,
      connectionsCheckingInterval: options.checkEveryMs ?? 1000,
      keepAliveTimeout: options.keepAliveMs ?? 15_000,
      joinDuplicateHeaders: true,
    },
    app,
  );
  // Nobody listens to `clientError`: Node then answers 400, 408 or 431 itself, unless an answer
  // has begun, and destroys the connection.
  const connections = new Connections(server);
  await bind(server, options.port, host);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: originOf(host, port),
    close: async () => {
      const drained = stop(server);
      connections.closeUnused();
      const grace = setTimeout(() => connections.destroyAll(), graceMs);
      await drained;
      clearTimeout(grace);
    },
    suspend: async (inUse = 'break') => {
      // Nobody waits for the last connection here: a callback would stay until it ends.
      server.close();
      if (inUse === 'break') connections.destroyAll();
      else connections.closeUnused();
      // A client in this very process learns in these turns that its idle connections are gone.
      await nextTurn();
      await nextTurn();
    },
    resume: async () => {
      if (!server.listening) await bind(server, port, host);
    },
  };
};

/** Who is connected, and who of them waits for an answer. */
class Connections {
  private readonly sockets = new Set<Socket>();
  /** The newest answer of each, begun or not. */
  private readonly answers = new WeakMap<Socket, ServerResponse>();

  constructor(server: Server) {
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    server.prependListener('request', ({ socket }, response) => {
      this.answers.set(socket, response);
    });
  }

  destroyAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** The others close with their answer, which says so. */
  closeUnused(): void {
    for (const socket of this.sockets) {
      const answer = this.answers.get(socket);
      if (answer === undefined || answer.writableFinished || answer.closed) socket.destroy();
      else answer.shouldKeepAlive = false;
    }
  }
}

/** Refuses connections at once; resolves when the last one there was has ended. */
const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    // It fails only when it listened no more, and calls back all the same.
    server.close(() => resolve());
  });

const bind = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const onListening = (): void => {
      server.off('error', onError);
      resolve();
    };
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off('listening', onListening);
      reject(new Error(whyNot(error, port, host), { cause: error }));
    };
    server.once('listening', onListening).once('error', onError).listen(port, host);
  });

const whyNot = ({ code, message }: NodeJS.ErrnoException, port: number, host: string): string => {
  switch (code) {
    case 'EADDRINUSE':
      return (
        `Port ${port} of ${host} is in use. Stop what listens there, or choose another port; ` +
        '0 takes any that is free.'
      );
    case 'EACCES':
      return `Listening on port ${port} of ${host} is not allowed. Choose a port from 1024 on.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return (
        `"${host}" is no address of this machine. ` +
        'Choose 127.0.0.1, or 0.0.0.0 to listen on all of them.'
      );
    default:
      return `Cannot listen on port ${port} of ${host}: ${message}.`;
  }
};

/** Addresses that mean all of the machine's are no addresses to connect to. */
const reachable: Readonly<Record<string, string>> = {
  '0.0.0.0': '127.0.0.1',
  '::': '::1',
  '': '127.0.0.1',
};

const originOf = (host: string, port: number): string => {
  const name = reachable[host] ?? host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
};
