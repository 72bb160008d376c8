// `order-lab serve`: the engine and the three services on fixed ports of this machine, with the
// control API and the documents on each.
import express, { type Express } from 'express';
import { expressFor } from '../../mocks/serve.ts';
import type { Take } from '../../mocks/taking.ts';
import type { ServiceDocument } from '../wire/operation.ts';
import type { Service } from '../wire/services.ts';
import { controlDocument } from './control/document.ts';
import { controlTake } from './control/take.ts';
import { streamRouter } from './control/stream-router.ts';
import { dialects } from './dialects.ts';
import { engineDocument } from './engine-api/document.ts';
import { engineTake } from './engine-api/take.ts';
import { openHttpNetwork, type Parties } from './http-network.ts';
import { Lab } from './lab.ts';
import type { ClockMode } from './lab-face.ts';
import type { Network, Party } from './network.ts';
import { docsRouter } from './openapi/docs.ts';
import { isLoopback, onlyFor } from './visitors.ts';
import type { Wall } from './wall-clock.ts';
import { WireCarrier } from './wire-carrier.ts';

export type ServeOptions = {
  /** Address to listen on. Beyond this machine a token is needed. */
  readonly host: string;
  /** The engine's; the services are 10, 20 and 30 above it. 0 = any that are free. */
  readonly port: number;
  readonly seed: number;
  readonly clockMode: ClockMode;
  /** What the control API wants as bearer token; absent = nothing, on this machine alone. */
  readonly token?: string;
  /** The outside alone, for somebody else's engine. */
  readonly mocksOnly: boolean;
  /** Where that engine takes callbacks: `/callbacks/suman` is put behind it. */
  readonly callbacksTo?: string;
  readonly wall: Wall;
  /** Told what only a bug can throw. */
  readonly onBug: (error: unknown) => void;
};

export type Served = {
  readonly lab: Lab;
  /** Scheme, host and port of each party; where there is no engine, the control API is at its. */
  readonly origins: { readonly [P in Party]: string };
  /** Stops taking requests, finishes the answers under way, and closes. */
  readonly close: () => Promise<void>;
};

/** The ports of `order-lab serve`, above the engine's. */
const portsAbove: { readonly [P in Party]: number } = {
  engine: 0,
  suman: 10,
  'amis-sales': 20,
  'amis-accounting': 30,
};

/**
 * Starts serving.
 * @throws Error (rejects): a port is taken, or the control API would be open to strangers
 */
export const serve = async (options: ServeOptions): Promise<Served> => {
  const { host, token, mocksOnly, onBug } = options;
  if (!isLoopback(host) && token === undefined) {
    throw new Error(
      `"${host}" can be reached from other machines, and the control API would be open to all ` +
        'of them. Give --token SECRET, or serve on 127.0.0.1.',
    );
  }
  const { seed, clockMode, wall } = options;
  const lab = new Lab({ seed, clockMode, wall, onBug, hasEngine: !mocksOnly });
  const late: { carrier?: WireCarrier } = {};
  const closing = new AbortController();
  const parties = partiesOf(lab, options, () => late.carrier, closing.signal);
  const network = await openHttpNetwork(parties, {
    host,
    ports: portsOf(options.port),
    onBug,
  });
  const carrier = new WireCarrier(lab, network, {
    followsOutages: true,
    ...(mocksOnly ? { callbacksTo: options.callbacksTo ?? null } : {}),
  });
  late.carrier = carrier;
  lab.useCarrier(carrier);
  return {
    lab,
    origins: originsOf(network),
    close: async () => {
      lab.stop();
      // Steps under way come to their end; what then still waits would wait for ever.
      await lab.idle();
      closing.abort();
      carrier.reset();
      await network.close();
    },
  };
};

const portsOf = (base: number): Readonly<Partial<Record<Party, number>>> =>
  base === 0
    ? {}
    : Object.fromEntries(Object.entries(portsAbove).map(([party, above]) => [party, base + above]));

const originsOf = (network: Network): Served['origins'] => ({
  engine: network.originOf('engine'),
  suman: network.originOf('suman'),
  'amis-sales': network.originOf('amis-sales'),
  'amis-accounting': network.originOf('amis-accounting'),
});

const tokenIn = ({ token }: ServeOptions): { readonly token?: string } =>
  token === undefined ? {} : { token };

const partiesOf = (
  lab: Lab,
  options: ServeOptions,
  carrier: () => WireCarrier | undefined,
  closing: AbortSignal,
): Parties => {
  const door =
    (service: Service): Take =>
    (request, gone) => {
      const opened = carrier();
      if (opened === undefined) return { is: 'no-connection' };
      return opened.doorOf(service)(request, gone);
    };
  const partyOf = (document: ServiceDocument, take: Take) => ({
    app: appOf(lab, { ...options, closing }, document, take),
  });
  const outside = {
    suman: partyOf(dialects.suman.document, door('suman')),
    'amis-sales': partyOf(dialects['amis-sales'].document, door('amis-sales')),
    'amis-accounting': partyOf(dialects['amis-accounting'].document, door('amis-accounting')),
  };
  // Without an engine its port still has the control API: a service that is down closes its own.
  const engine = options.mocksOnly
    ? partyOf(controlDocument, controlTake(lab, tokenIn(options)))
    : partyOf(engineDocument, engineTake(lab));
  return { engine, ...outside };
};

/** A party's application: what it is for, then the control API, then the documents. */
const appOf = (
  lab: Lab,
  options: ServeOptions & { readonly closing: AbortSignal },
  document: ServiceDocument,
  take: Take,
): Express => {
  const { host, onBug, closing } = options;
  const control = controlTake(lab, tokenIn(options));
  const everything: Take = (request, gone) =>
    request.path.startsWith('/lab/') ? control(request, gone) : take(request, gone);
  const app = express();
  app.disable('x-powered-by');
  app.use(onlyFor(host));
  app.use(streamRouter(lab, { ...tokenIn(options), closing }));
  app.use(docsRouter({ openapi: document, control: controlDocument }));
  app.use(expressFor(everything, { onBug }));
  return app;
};
