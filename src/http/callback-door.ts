// The engine's door for callbacks: reads each in its service's dialect, checks who signed it, and
// gives its notices to the orders they are about.
import type { NoticeOutcome } from '../wire/client-codec.ts';
import type { HttpRequest, HttpResponse } from '../wire/http-message.ts';
import { refIdOf } from '../wire/ref-id.ts';
import { services, type Service } from '../wire/services.ts';
import { deliverNotice, type Run } from '../world/exchange.ts';
import { noticeCodecs } from './dialects.ts';

export class CallbackDoor {
  /** `org_refid` → order code: AMIS.VN – Kế toán names orders by nothing else. */
  private readonly orders = new Map<string, string>();

  /** An order was placed: its references will be known. */
  know(order: string): void {
    this.orders.set(refIdOf(order, 'invoice-request'), order);
    this.orders.set(refIdOf(order, 'sales-contract'), order);
  }

  /** Forgets every order. */
  forget(): void {
    this.orders.clear();
  }

  /**
   * Takes a callback, and says what to answer. One that cannot be read changes nothing.
   * @param now ms
   * @throws Error for a service that sends none, which only a bug can ask for
   */
  take(run: Run, service: Service, request: HttpRequest, now: number): HttpResponse {
    const known = noticeCodecs[service];
    if (known === undefined) throw new Error(`${services[service].en} sends no callbacks.`);
    const { codec, secret } = known;
    const orderOf = (refId: string): string | undefined => this.orders.get(refId);
    const reading = codec.read(request, { secret, now, orderOf });
    if (reading.is === 'unreadable') return codec.answer('unreadable', reading.why);
    const { notices, signature } = reading;
    let outcome: NoticeOutcome = 'taken';
    for (const notice of notices) {
      if (deliverNotice(run, notice, signature)) continue;
      outcome = signature === 'bad' ? 'bad-signature' : 'unknown-order';
    }
    return codec.answer(outcome, whyOf[outcome]);
  }
}

const whyOf: { readonly [O in NoticeOutcome]: string } = {
  taken: '',
  'bad-signature': 'The signature does not fit the body, or its time is more than 5 minutes off.',
  'unknown-order': 'MISA ORDER has no such order.',
  unreadable: 'It cannot be read as a callback.',
};
