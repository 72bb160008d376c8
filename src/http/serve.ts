// `order-lab serve`: the engine and the three services on fixed ports of this machine, with the
// control API and the documents on each.
import type { RequestListener } from 'node:http';
import express, { type RequestHandler } from 'express';
import { listenerFor } from '../../mocks/serve.ts';
import type { Take } from '../../mocks/taking.ts';
import type { ServiceDocument } from '../wire/operation.ts';
import { notFoundProblem } from '../wire/routing.ts';
import type { Service } from '../wire/services.ts';
import { dialects } from './dialects.ts';
import { openHttpNetwork, type Parties } from './http-network.ts';
import { Lab } from './lab.ts';
import type { ClockMode } from './lab-face.ts';
import type { Network, Party } from './network.ts';
import { isForPage, pageDoor } from './page-door.ts';
import { openRooms, type Rooms } from './rooms.ts';
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
  /** Makes the sandbox's page when it is asked for: the folder it is in. Absent = no page. */
  readonly page?: () => Promise<string>;
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
  const rooms = openRooms({ onBug });
  const around = { ...options, closing: closing.signal, rooms };
  const parties = partiesOf(lab, around, () => late.carrier);
  const network = await openHttpNetwork(parties, {
    host,
    ports: portsOf(options.port),
    onBug,
  });
  const carrier = new WireCarrier(lab, network, {
    followsOutages: true,
    onBug,
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
      await Promise.all([lab.idle(), rooms.close()]);
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

/** What is around every party's own operations. */
type Around = ServeOptions & { readonly closing: AbortSignal; readonly rooms: Rooms };

/** A party's document, loaded when it is asked for; null where it has none of its own. */
type Document = () => Promise<ServiceDocument | null>;

const partiesOf = (lab: Lab, options: Around, carrier: () => WireCarrier | undefined): Parties => {
  const door =
    (service: Service): Take =>
    (request, gone) => {
      const opened = carrier();
      if (opened === undefined) return { is: 'no-connection' };
      return opened.doorOf(service)(request, gone);
    };
  const partyOf = (take: Take, document: Document, page?: RequestListener) => ({
    app: appOf(lab, options, { take, document, ...(page === undefined ? {} : { page }) }),
  });
  const page = options.page === undefined ? undefined : pageDoor(options.page, options.onBug);
  const serviceOf = (service: Service) =>
    partyOf(door(service), async () => dialects[service].document);
  return {
    // Without an engine its port still has the control API: a service that is down closes its own.
    engine: options.mocksOnly
      ? partyOf(nobody, async () => null, page)
      : partyOf(
          engineOf(lab),
          async () => (await import('./engine-api/document.ts')).engineDocument,
          page,
        ),
    suman: serviceOf('suman'),
    'amis-sales': serviceOf('amis-sales'),
    'amis-accounting': serviceOf('amis-accounting'),
  };
};

/** The engine's API, loaded when it is first asked. */
const engineOf = (lab: Lab): Take => {
  // One for all that ask at once: it remembers what it has answered.
  let loading: Promise<Take> | null = null;
  const load = async (): Promise<Take> => (await import('./engine-api/take.ts')).engineTake(lab);
  return async (request, gone) => {
    loading ??= load();
    return (await loading)(request, gone);
  };
};

const nobody: Take = ({ method, path }) => ({
  is: 'response',
  response: notFoundProblem(method, path, []),
});

/** Paths that are beside a party's own operations. */
const isBeside = (target: string): boolean =>
  /^\/(?:lab|docs)(?:[/?]|$)|^\/(?:openapi|control)\.(?:json|yaml)(?:\?|$)/.test(target);

/** A party's application: its own operations, and beside them what every server of a lab has. */
const appOf = (
  lab: Lab,
  options: Around,
  party: { readonly take: Take; readonly document: Document; readonly page?: RequestListener },
): RequestListener => {
  const { take, document, page } = party;
  const { host, onBug, closing, rooms } = options;
  const load = async (): Promise<RequestHandler> => {
    const { sideDoors } = await import('./side-doors.ts');
    return sideDoors(lab, await document(), { ...tokenIn(options), closing, rooms }, onBug);
  };
  let loading: Promise<RequestHandler> | null = null;
  const beside = express();
  beside.disable('x-powered-by');
  beside.use((request, response, next) => {
    loading ??= load();
    loading.then((doors) => doors(request, response, next)).catch(next);
  });
  const own = listenerFor(take, { onBug });
  const turnAway = onlyFor(host);
  return (request, response) => {
    const refused = turnAway(request.headers);
    const { method = '', url = '', headers: asked } = request;
    if (refused !== null) {
      const { status, headers, body } = refused;
      response.writeHead(status, { ...headers, connection: 'close' }).end(body);
    } else if (isBeside(url)) beside(request, response);
    else if (page !== undefined && isForPage(method, url, asked.accept)) page(request, response);
    else own(request, response);
  };
};
