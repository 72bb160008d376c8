// Carries crossings over a real wire: the engine's calls as HTTP requests to the services' doors,
// replies as the answers to them, notices as HTTP requests to the engine.
import { never } from '../../mocks/cells.ts';
import type { Outcome, Take } from '../../mocks/taking.ts';
import { noSessions, type Sessions } from '../../mocks/sessions.ts';
import type { HttpRequest } from '../wire/http-message.ts';
import { services, type Service } from '../wire/services.ts';
import { toHex } from '../wire/signature.ts';
import {
  deliverReply,
  outsideTakes,
  putFlight,
  type Crossing,
  type Run,
} from '../world/exchange.ts';
import { clientCodecs, dialects, everyService } from './dialects.ts';
import type { Exchange } from './exchange.ts';
import type { ExchangeLog } from './exchange-log.ts';
import type { Carrier } from './carrier.ts';
import { Courier } from './courier.ts';
import type { Lab } from './lab.ts';
import type { Network } from './network.ts';
import { isWaitedFor, stoppedWaitingAt, type OpenCall } from './open-call.ts';
import { isStruckDown, Outages } from './outages.ts';
import { callIdOf, Parked } from './parked.ts';
import { ServiceClient, type Answered } from './service-client.ts';

type CallCrossing = Extract<Crossing, { is: 'call' }>;
type ReplyCrossing = Extract<Crossing, { is: 'reply' }>;

/** An answer to a stranger's request that a fault holds back for a while. */
type LateAnswer = { readonly at: number; readonly crossing: ReplyCrossing };

export type WireOptions = {
  /** Told of each exchange that no fault spoiled, strangers' too. */
  readonly onExchange?: (exchange: Exchange) => void;
  /** Has every exchange of our engine, the spoiled ones too. */
  readonly log?: ExchangeLog;
  /** Told of what nobody waits for: a door that could not be opened again. */
  readonly onBug?: (error: unknown) => void;
  /** Where notices go instead of to our engine; null = to nobody. */
  readonly callbacksTo?: string | null;
  /** Do doors close and open as the faults in force want it, for callers who come unasked? */
  readonly followsOutages?: boolean;
};

export class WireCarrier implements Carrier {
  private readonly lab: Lab;
  private readonly options: WireOptions;
  private readonly clients: { readonly [S in Service]: ServiceClient };
  private sessions: Record<Service, Sessions> = noneOpen();
  private readonly openCalls = new Map<string, OpenCall>();
  /** By the id of each call in it. */
  private readonly parked = new Map<string, { readonly at: number; readonly request: Parked }>();
  /** Calls of ours on their way, by `X-Request-Id`: told when they have arrived. */
  private readonly arrivals = new Map<string, { readonly id: string; readonly tell: () => void }>();
  /** In the name of each request of ours: who guesses a call's id is a stranger all the same. */
  private readonly secret = toHex(crypto.getRandomValues(new Uint8Array(16)));
  private readonly late: LateAnswer[] = [];
  private readonly outages: Outages;
  private readonly courier: Courier;
  private strangers = 0;

  constructor(lab: Lab, network: Network, options: WireOptions = {}) {
    this.lab = lab;
    this.outages = new Outages(network);
    this.courier = new Courier(lab, network, options);
    this.options = options;
    const { log } = options;
    // In the name of each request of ours.
    log?.keepSecret('name', this.secret);
    const client = (service: Service): ServiceClient =>
      new ServiceClient(clientCodecs[service], {
        send: (request, gone) => network.send(service, request, gone),
        ...(log === undefined ? {} : { log }),
      });
    this.clients = {
      suman: client('suman'),
      'amis-sales': client('amis-sales'),
      'amis-accounting': client('amis-accounting'),
    };
  }

  /** Calls that a service has taken in and not answered yet. */
  get underWay(): number {
    return this.parked.size;
  }

  /** The tokens that a service has given out. */
  sessionsOf(service: Service): Sessions {
    return this.sessions[service];
  }

  /** A service's door: what its server gives every request to. */
  doorOf(service: Service): Take {
    const dialect = dialects[service];
    return (request, gone) => {
      const reading = dialect.read(request, this.sessions[service], this.lab.now);
      if (reading.is === 'answer') {
        this.sessions[service] = reading.sessions;
        this.report({ service, is: 'call', request, response: reading.response });
        return { is: 'response', response: reading.response };
      }
      return this.takeIn(service, new Parked(dialect, reading.calls), request, gone);
    };
  }

  private takeIn(
    service: Service,
    parked: Parked,
    request: HttpRequest,
    gone: AbortSignal,
  ): Outcome | Promise<Outcome> {
    const named = request.headers['x-request-id'];
    const arrived = named === undefined ? undefined : this.arrivals.get(named);
    const id = arrived?.id ?? this.strangerId();
    const { calls } = parked;
    const ids = calls.map((_, index) => callIdOf(id, index, calls.length));
    this.lab.enter((run) => {
      for (let index = calls.length - 1; index >= 0; index -= 1) {
        const [call, callId] = [calls[index], ids[index]];
        if (call === undefined || callId === undefined) continue;
        this.parked.set(callId, { at: index, request: parked });
        run.crossings.push({ is: 'call', id: callId, call });
      }
      arrived?.tell();
    });
    const end = (outcome: Outcome): Outcome => {
      for (const callId of ids) this.parked.delete(callId);
      if (outcome.is === 'response' && parked.isWhole) {
        this.report({ service, is: 'call', request, response: outcome.response });
      }
      return outcome;
    };
    if (parked.outcome !== null) return end(parked.outcome);
    return new Promise((resolve) => {
      parked.onOutcome = (outcome) => resolve(end(outcome));
      gone.addEventListener('abort', () => parked.end({ is: 'reset' }), { once: true });
    });
  }

  private strangerId(): string {
    this.strangers += 1;
    return `stranger-${this.strangers}`;
  }

  private report(exchange: Exchange): void {
    this.options.onExchange?.(exchange);
  }

  isInstant(crossing: Crossing): boolean {
    if (crossing.is === 'delivery') return this.options.callbacksTo !== undefined;
    return this.parked.has(crossing.id) ? isStranger(crossing.id) : false;
  }

  carry(run: Run, crossing: Crossing): Promise<void> | void {
    switch (crossing.is) {
      case 'call':
        if (this.parked.has(crossing.id)) return outsideTakes(run, crossing);
        return isStranger(crossing.id) ? undefined : this.sendCall(run, crossing);
      case 'silence':
        return isStranger(crossing.id) ? undefined : this.keepSilent(run, crossing);
      case 'reply':
        if (isStranger(crossing.id)) return this.answerStranger(run, crossing);
        return crossing.delayMs > 0 ? putFlight(run, crossing) : this.answer(run, crossing);
      case 'delivery':
        return this.courier.deliver(run, crossing);
    }
  }

  /** Our engine calls: one HTTP request, which the service's door takes in. */
  private async sendCall(run: Run, crossing: CallCrossing): Promise<void> {
    const { id, call } = crossing;
    const { service } = call;
    const isDown = isStruckDown(run.world.outside.rules, call);
    await this.outages.set(service, isDown);
    if (isDown) {
      const { now } = run.world;
      const attempt = { call, id, name: id, now, gone: new AbortController().signal };
      // It never reaches the service, so the outside is told of the attempt where it was made.
      if (await this.clients[service].isRefused(attempt)) return outsideTakes(run, crossing);
      throw new Error(`${services[service].en} is down, and yet it takes connections.`);
    }
    const name = `${id} ${this.secret}`;
    const header = encodeURIComponent(name);
    const arrival = new Promise<null>((resolve) => {
      this.arrivals.set(header, { id, tell: () => resolve(null) });
    });
    const giveUp = new AbortController();
    const attempt = (): Promise<Answered | null> => {
      const { now } = run.world;
      const answer = this.clients[service].send({ call, id, name, now, gone: giveUp.signal });
      this.openCalls.set(id, { call, answer, giveUp });
      return Promise.race([arrival, answer]);
    };
    let early = await attempt();
    // The door does not know our token any more: one re-connect (services.md).
    if (early !== null && isRefusedToken(early)) early = await attempt();
    this.arrivals.delete(header);
    if (early === null) return;
    const said = early.sending.is === 'response' ? early.sending.response : null;
    throw new Error(
      `${services[service].en} did not take in ${call.name} of order ${call.order}: ` +
        `${said === null ? early.sending.is : `${said.status} ${said.body.slice(0, 500)}`}. ` +
        'Likely cause: the client codec and the dialect of the service disagree.',
    );
  }

  /** The outside replies to our engine: the door answers, and the client reads what came. */
  private async answer(run: Run, { id, order, reply, intended }: ReplyCrossing): Promise<void> {
    const open = this.openCalls.get(id);
    // A call given up, or one whose connection was refused: there is no wire left to use.
    if (open === undefined) return deliverReply(run, order, id, reply);
    const parked = this.parked.get(id);
    if (parked === undefined) {
      // Nobody in this world broke it: Node's client waits for five minutes of ours.
      this.openCalls.delete(id);
      return deliverReply(run, order, id, reply);
    }
    parked.request.reply(parked.at, reply, intended);
    this.options.log?.intend(id, parked.request.intendedResponse);
    const received = await open.answer;
    this.openCalls.delete(id);
    deliverReply(run, order, id, received.reply);
  }

  /** The answer to our engine is lost; the log keeps what it was. */
  private keepSilent(run: Run, crossing: Extract<Crossing, { is: 'silence' }>): void {
    const { id, intended } = crossing;
    const parked = this.parked.get(id);
    if (parked !== undefined && intended !== undefined) {
      parked.request.intend(parked.at, intended);
      this.options.log?.intend(id, parked.request.intendedResponse);
    }
    putFlight(run, crossing);
  }

  private answerStranger(run: Run, crossing: ReplyCrossing): void {
    const { id, reply, intended, delayMs } = crossing;
    if (delayMs > 0) {
      this.late.push({ at: run.world.now + delayMs, crossing: { ...crossing, delayMs: 0 } });
      return;
    }
    const parked = this.parked.get(id);
    parked?.request.reply(parked.at, reply, intended);
  }

  tidy(run: Run): void {
    for (const [id, { call, giveUp }] of this.openCalls) {
      if (isWaitedFor(run, call, id)) continue;
      this.openCalls.delete(id);
      this.options.log?.giveUp(id, stoppedWaitingAt(run, call));
      giveUp.abort();
      // Not every network tells a door that its client has gone.
      this.parked.get(id)?.request.end({ is: 'reset' });
    }
    const due = this.late.filter(({ at }) => at <= this.lab.now);
    for (const each of due) {
      this.late.splice(this.late.indexOf(each), 1);
      this.answerStranger(run, each.crossing);
    }
  }

  dueAt(): number {
    return this.late.reduce((first, { at }) => Math.min(first, at), never);
  }

  /** Something has changed: doors close and open as the faults in force want them. */
  changed(): void {
    if (!this.options.followsOutages) return;
    const { rules } = this.lab.world.outside;
    this.outages.follow(rules).catch((error: unknown) => this.options.onBug?.(error));
  }

  reset(): void {
    this.courier.reset();
    for (const { giveUp } of this.openCalls.values()) giveUp.abort();
    this.openCalls.clear();
    for (const { request } of this.parked.values()) request.end({ is: 'reset' });
    this.parked.clear();
    this.late.length = 0;
    this.sessions = noneOpen();
    for (const service of everyService) this.clients[service].forget();
    this.options.log?.clear();
  }
}

/** The engine's own call ids have a `#` in them. */
const isStranger = (id: string): boolean => !id.includes('#');

const isRefusedToken = ({ sending }: Answered): boolean =>
  sending.is === 'response' && sending.response.status === 401;

const noneOpen = (): Record<Service, Sessions> => ({
  suman: noSessions,
  'amis-sales': noSessions,
  'amis-accounting': noSessions,
});
