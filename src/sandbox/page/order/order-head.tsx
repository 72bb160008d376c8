// The head of an order: who bought what, for how much, and what still runs against it.
import type { ComponentChildren, JSX } from 'preact';
import { formatInstant } from '../../../calendar/time.ts';
import type { Process } from '../../../engine/process.ts';
import { formatMoney } from '../../../world/journal.ts';
import { notSubjectToVat } from '../../../order/catalogue.ts';
import { Icon } from '../look/icon.tsx';
import { productName } from '../orders/orders-filter.ts';
import { kindCards, paymentCards } from '../orders/orders-words.ts';
import { language, say, world } from '../state.ts';
import { deadlinesOf, refundOf, sayLeft } from './order-facts.ts';
import { words } from './order-words.ts';

const Fact = ({
  name,
  isMoney = false,
  children,
}: {
  readonly name: string;
  readonly isMoney?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <div class={isMoney ? 'order-money' : 'order-what'} title={isMoney ? undefined : name}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const money = (amount: number): string => formatMoney(amount, language.value);

const Vat = ({ order: { lines } }: Pick<Process, 'order'>): JSX.Element =>
  lines.vatRate === notSubjectToVat ? (
    <Fact isMoney name={say(words.vat)}>
      <abbr title={say(words.noVatTitle)}>{say(words.noVat)}</abbr>
    </Fact>
  ) : (
    <Fact isMoney name={`${say(words.vat)} ${lines.vatRate}%`}>
      {money(lines.vatAmount)}
    </Fact>
  );

const Facts = ({ order }: Pick<Process, 'order'>): JSX.Element => {
  const { lines, payment, placedAt, total } = order;
  return (
    <dl class="order-facts">
      <Fact name={say(words.product)}>
        {productName(order)} × {lines.quantity}
      </Fact>
      <Fact name={say(words.payment)}>{say(paymentCards[payment])}</Fact>
      <Fact name={say(words.placedAt)}>{formatInstant(placedAt)}</Fact>
      <Fact isMoney name={say(words.net)}>
        {money(lines.netAmount)}
      </Fact>
      <Vat order={order} />
      <Fact isMoney name={say(words.total)}>
        <strong>{money(total)}</strong>
      </Fact>
    </dl>
  );
};

const Notes = ({ process }: { readonly process: Process }): JSX.Element | null => {
  const deadlines = deadlinesOf(process);
  const refund = refundOf(process);
  if (deadlines.length === 0 && refund === null) return null;
  return (
    <ul class="order-notes">
      {refund === null ? null : (
        <li class="order-note tone-bad">
          <Icon name="warning" size={16} />
          <span>
            {say(words.refund)}: <strong>{money(refund.total)}</strong>
            {` (${refund.count} ${say(words.payments)})`}
          </span>
        </li>
      )}
      {deadlines.map(({ name, at, what }) => (
        <li key={name} class="order-note">
          <Icon name="clock" size={16} />
          <span>
            {say(what)}, <strong>{formatInstant(at)}</strong>
            {` (${say(sayLeft(at - world.value.now))})`}
          </span>
        </li>
      ))}
    </ul>
  );
};

/** Codes of more characters than that are set smaller. */
const longCode = 30;

export const OrderHead = ({ process }: { readonly process: Process }): JSX.Element => {
  const { code, party, kind } = process.order;
  return (
    <header class="order-head card">
      <div class="order-who">
        <div class="row">
          <h2 class={code.length > longCode ? 'order-long' : ''}>{code}</h2>
          <span class="chip">{say(kindCards[kind].name)}</span>
        </div>
        <p class="order-customer">{party.customer}</p>
        <p class="order-company">
          <span>{party.name}</span>
          <span>
            {say(words.taxCode)} {party.taxCode}
          </span>
        </p>
      </div>
      <Facts order={process.order} />
      <Notes process={process} />
    </header>
  );
};
