// Mockttp with one canned answer, told to record no traffic.
import { Server } from 'node:net';
import { freePort, loopback, requirePeer, serveAndTell } from '../child-script.ts';
import { cannedAnswer } from '../licence-answer.ts';
import { licencePath } from '../licence-calls.ts';

/** What is used of it here. */
type Mockttp = {
  readonly getLocal: (options: { readonly recordTraffic: boolean }) => {
    readonly start: (port: number) => Promise<void>;
    readonly forPost: (path: string) => {
      readonly always: () => {
        readonly thenJson: (status: number, data: object) => Promise<unknown>;
      };
    };
  };
};

/** It has no option for the address: the port it opens is opened on this machine alone. */
const keepToLoopback = (): void => {
  const { listen } = Server.prototype;
  Server.prototype.listen = function listenHere(this: Server, port: unknown) {
    return listen.call(this, { port: Number(port), host: loopback });
  } as typeof listen;
};

await serveAndTell(async () => {
  const { getLocal } = requirePeer('mockttp') as Mockttp;
  const port = await freePort();
  keepToLoopback();
  const server = getLocal({ recordTraffic: false });
  await server.start(port);
  await server.forPost(licencePath).always().thenJson(201, cannedAnswer);
  return `http://${loopback}:${port}`;
});
