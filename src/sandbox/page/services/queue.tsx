// The queue of an accountant in a service: what waits to be granted or issued.
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { formatInstant } from '../../../calendar/time.ts';
import { invoiceQueue, licenceQueue } from '../../session/offers.ts';
import { Button } from '../look/button.tsx';
import { attempt } from '../people/trying.ts';
import { language, played, say, world } from '../state.ts';
import { Cell, CustomerText, Nothing, OrderCell, Table } from './cells.tsx';
import { aboutOf } from './held-rows.ts';
import { screens, tableWords as words } from './service-words.ts';
import { waitingSince, type Screen } from './waiting-since.ts';

const queues = { suman: licenceQueue, amis: invoiceQueue } as const;

const heads = ['order', 'customer', 'product', 'since', 'act'] as const;

export const Queue = ({ of }: { readonly of: Screen }): JSX.Element => {
  const title = useRef<HTMLHeadingElement>(null);
  const screen = screens[of];
  const queue = queues[of](world.value);
  const since = waitingSince(
    played.value.flatMap(({ happened, moment }) => (happened ? moment.entries : [])),
    of,
  );
  return (
    <section class="card service-part">
      <h3 ref={title} tabIndex={-1}>
        {say(screen.queue)} {queue.length === 0 ? null : <span class="chip">{queue.length}</span>}
      </h3>
      {queue.length === 0 ? (
        <div class="empty">
          <strong>{say(screen.none)}</strong>
          <p>{say(screen.teach)}</p>
        </div>
      ) : (
        <Table
          name={say(screen.queue)}
          heads={heads.map((head) => [head, say(words[head])] as const)}
        >
          {queue.map(({ order, offer }) => {
            const about = aboutOf(world.value, order);
            const from = since.get(order);
            return (
              <tr key={order}>
                <OrderCell about={about} />
                <Cell of={say(words.customer)}>
                  <CustomerText about={about} />
                  <small class="service-product-line">{about.product}</small>
                </Cell>
                <Cell of={say(words.product)} class="service-product">
                  {about.product}
                </Cell>
                <Cell of={say(words.since)}>
                  {from === undefined ? <Nothing /> : <time>{formatInstant(from)}</time>}
                </Cell>
                <Cell of={say(words.act)}>
                  <Button
                    look="main"
                    whyNot={offer.whyNot === null ? null : say(offer.whyNot)}
                    name={`${say(offer.label)}: ${order}`}
                    title={`» ${offer.sentence[language.value]}`}
                    onClick={() => {
                      attempt(offer.action);
                      // The button leaves with its row; whoever is at it by keyboard must not.
                      title.current?.focus();
                    }}
                  >
                    {say(offer.label)}
                  </Button>
                  {offer.whyNot === null ? null : (
                    <small class="service-why">{say(offer.whyNot)}</small>
                  )}
                </Cell>
              </tr>
            );
          })}
        </Table>
      )}
    </section>
  );
};
