// The peer of the memory host: the same two machines, but every call and notice is a `fetch` that
// MSW answers.
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { getCell } from '../../mocks/cells.ts';
import { outside } from '../../mocks/outside.ts';
import { firstNotice } from '../../mocks/post.ts';
import {
  newOutside,
  type Outside,
  type OutsideInput,
  type OutsideOutput,
} from '../../mocks/state.ts';
import { advance, type Advance, type Input } from '../engine/advance.ts';
import { dueWork } from '../engine/due.ts';
import { place } from '../engine/place.ts';
import type { Process, Sent } from '../engine/process.ts';
import type { GivenCommand } from '../order/commands.ts';
import type { Decision } from '../order/decide.ts';
import type { Notice, Reply } from '../wire/calls.ts';
import type { Service } from '../wire/services.ts';
import type { Entry } from '../world/entries.ts';
import { placementFor } from '../world/ordering.ts';
import { defaultCustomer, newWorld } from '../world/world.ts';
import type { LifeStep } from './lives.ts';

/** Where things are, on a network that exists in MSW alone. */
const origins: { readonly [S in Service | 'engine']: string } = {
  suman: 'http://suman.lab',
  'amis-sales': 'http://amis-sales.lab',
  'amis-accounting': 'http://amis-accounting.lab',
  engine: 'http://order.lab',
};

type Delivery = { readonly notice: Notice; readonly signature: 'good' | 'bad' };

const post = async (address: string, body: object): Promise<unknown> => {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response.json();
};

/**
 * Hosts the two machines with a network between them. It is made to be fast rather than complete:
 * plain maps instead of persistent ones, four addresses in all, and no more of the lives than
 * `lives.ts` has: nothing goes wrong and the clock stands still, so each order is on its own.
 */
export class FetchHost {
  outside: Outside = newOutside;
  readonly processes = new Map<string, Process>();
  entries: Entry[] = [];
  private readonly world = newWorld();
  private readonly network = setupServer(
    ...(['suman', 'amis-sales', 'amis-accounting'] as const).map((service) =>
      http.post<never, Sent>(`${origins[service]}/calls`, async ({ request }) =>
        HttpResponse.json(this.answer(await request.json())),
      ),
    ),
    http.post<never, Delivery>(`${origins.engine}/notices`, async ({ request }) =>
      HttpResponse.json(this.takeNotice(await request.json())),
    ),
  );

  /** From here on `fetch` is MSW's. */
  open(): void {
    this.network.listen({ onUnhandledFrame: 'error' });
  }

  /** Gives `fetch` back. */
  close(): void {
    this.network.close();
  }

  /** Forgets every order. */
  clear(): void {
    this.outside = newOutside;
    this.processes.clear();
    this.entries = [];
  }

  /** Plays one step, and lets the system come to rest. */
  async play(step: LifeStep): Promise<void> {
    const code = step.order ?? '';
    if (step.action === 'place' || step.action === 'place-top-up') {
      const wish = placementFor(this.world, step, code, step.customer ?? defaultCustomer);
      await this.keep(code, place(wish, false, this.world.now));
    } else if (step.action === 'grant-licence' || step.action === 'issue-invoice') {
      this.outsideTakes({ is: 'act', act: step.action, order: code });
    } else {
      const command = this.commandOf(step, code);
      await this.engineTakes(code, { is: 'command', command, holdsTemporary: false });
    }
    await this.rest(code);
  }

  private commandOf({ action }: LifeStep, code: string): GivenCommand {
    const { order, payments } = this.processOf(code);
    switch (action) {
      case 'confirm':
        return { command: 'confirm', customer: order.party.customer };
      case 'receive-money': {
        const reference = `FT-${code}-${payments.length + 1}`;
        return { command: 'receive-money', reference, amount: order.total };
      }
      default:
        return { command: 'ask-confirmation' };
    }
  }

  private async rest(code: string): Promise<void> {
    const { now } = this.world;
    for (;;) {
      const due = dueWork(this.processOf(code)).find(
        ({ urgency, at }) => urgency === 'quick' && at <= now,
      );
      const waiting = getCell(this.outside.post, code);
      const notice = due === undefined && waiting ? firstNotice(waiting, true) : undefined;
      if (due !== undefined) await this.engineTakes(code, due.input);
      else if (notice !== undefined) await this.sendNotice(code, notice.notice.id);
      else return;
    }
  }

  private async engineTakes(code: string, input: Input): Promise<Decision | null> {
    const before = this.processOf(code);
    return this.keep(code, advance(before, input, this.world.now));
  }

  private async keep(code: string, after: Advance) {
    this.save(code, after);
    for (const sent of after.calls) {
      const reply = (await post(`${origins[sent.call.service]}/calls`, sent)) as Reply;
      await this.engineTakes(code, { is: 'reply', callId: sent.id, reply });
    }
    return after.decision;
  }

  private save(code: string, { process, entries }: Advance): void {
    this.processes.set(code, process);
    this.entries.push(...entries);
  }

  private async sendNotice(order: string, id: string): Promise<void> {
    for (const output of this.outsideTakes({ is: 'send-notice', order, id })) {
      if (output.is !== 'delivery') continue;
      const { notice, signature } = output;
      await post(`${origins.engine}/notices`, { notice, signature });
      this.outsideTakes({ is: 'acknowledged', order, id });
    }
  }

  /** A service, behind its address. */
  private answer({ id, call }: Sent): Reply {
    const outputs = this.outsideTakes({ is: 'call', id, call });
    const found = outputs.find((output) => output.is === 'reply');
    if (found === undefined) throw new Error(`${call.service} does not answer ${call.name}.`);
    return found.reply;
  }

  /** The engine, behind its address. */
  private takeNotice({ notice, signature }: Delivery): Pick<Decision, 'outcome'> {
    const before = this.processOf(notice.order);
    const after = advance(before, { is: 'notice', notice, signature }, this.world.now);
    this.save(notice.order, after);
    return { outcome: after.decision?.outcome ?? 'ignored' };
  }

  private outsideTakes(input: OutsideInput): readonly OutsideOutput[] {
    const [after, outputs] = outside(this.outside, input, this.world.now);
    this.outside = after;
    for (const output of outputs) if (output.is === 'entry') this.entries.push(output.entry);
    return outputs;
  }

  processOf(code: string): Process {
    const process = this.processes.get(code);
    if (process === undefined) throw new Error(`There is no order "${code}" here.`);
    return process;
  }
}
