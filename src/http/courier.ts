// Brings notices of the services to an engine, ours or somebody else's, and their word back.
import type { Notice } from '../wire/calls.ts';
import type { HttpRequest } from '../wire/http-message.ts';
import { acknowledge, type Answering, type Run } from '../world/exchange.ts';
import { dialects } from './dialects.ts';
import { sendLogged } from './exchange-log.ts';
import type { Lab } from './lab.ts';
import type { Network } from './network.ts';
import { send, type Sending } from './send.ts';
import type { WireOptions } from './wire-carrier.ts';

type Delivery = Extract<Answering, { is: 'delivery' }>;

export class Courier {
  private readonly lab: Lab;
  private readonly network: Network;
  private readonly options: WireOptions;
  /** Gives up what is on its way to somebody else's engine. */
  private giveUp = new AbortController();

  constructor(lab: Lab, network: Network, options: WireOptions) {
    this.lab = lab;
    this.network = network;
    this.options = options;
  }

  /** A service tells a notice by HTTP, and takes the answer as its acknowledgement or not. */
  deliver(run: Run, delivery: Delivery): Promise<void> | void {
    const { callbacksTo } = this.options;
    const { notice, signature } = delivery;
    const request = dialects[notice.service].notify(notice, signature, run.world.now);
    if (callbacksTo === undefined) {
      return this.tell(() => this.network.send('engine', request), request, delivery, run);
    }
    if (callbacksTo === null) return;
    // As long as a client waits for an answer (services.md).
    const gone = AbortSignal.any([this.giveUp.signal, AbortSignal.timeout(30_000)]);
    // Somebody else's engine takes its time: nothing here waits for it.
    void this.tell(() => send(callbacksTo, request, gone), request, delivery, null);
  }

  /** The notices under way are of a world that is no more: nobody waits for their word. */
  reset(): void {
    this.giveUp.abort();
    this.giveUp = new AbortController();
  }

  private async tell(
    bring: () => Promise<Sending>,
    request: HttpRequest,
    { notice, signature }: Delivery,
    run: Run | null,
  ): Promise<void> {
    const { signal } = this.giveUp;
    const { id, order, name } = notice;
    const about = { service: notice.service, order, id, notice: name, call: null, of: null };
    const begun = { ...about, is: 'callback', request } as const;
    const sending = await sendLogged(this.options.log, begun, bring);
    // An answer to a world that is no more would acknowledge a notice of this one.
    if (sending.is !== 'response' || (run === null && signal.aborted)) return;
    const { response } = sending;
    const { service } = notice;
    if (signature === 'good') {
      const webhook = webhookOf(notice);
      this.options.onExchange?.({ service, is: 'callback', webhook, request, response });
    }
    if (!dialects[service].isAcknowledged(response)) return;
    if (run !== null) acknowledge(run, { notice });
    else this.lab.enter((joined) => acknowledge(joined, { notice }));
  }
}

/** The notice's webhook in the documents: `licence-granted` is `licenceGranted` there. */
const webhookOf = ({ name }: Notice): string =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
