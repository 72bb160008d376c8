// One order in the list: what it is at a glance, and all its statuses.
import type { JSX } from 'preact';
import { formatInstant } from '../../../calendar/time.ts';
import { statusOf, type Order } from '../../../order/order.ts';
import { trackNames } from '../../../order/tracks.ts';
import { formatMoney } from '../../../world/journal.ts';
import { StatusChip } from '../look/status.tsx';
import { language, look, say } from '../state.ts';
import { productName } from './orders-filter.ts';
import { kindCards } from './orders-words.ts';

/** Up and down go through the list, besides the tab key. */
const walk = (event: KeyboardEvent): void => {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return;
  const list = target.closest('.orders-list');
  const rows = [...(list?.querySelectorAll<HTMLElement>('.orders-row') ?? [])];
  const at = rows.indexOf(target);
  const places: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: rows.length - 1,
  };
  const row = rows[places[key] ?? -1];
  if (row === undefined) return;
  event.preventDefault();
  row.focus();
};

export const OrderRow = ({
  order,
  isChosen,
}: {
  readonly order: Order;
  readonly isChosen: boolean;
}): JSX.Element => {
  const { code, party, kind, lines } = order;
  const product = productName(order);
  const count = lines.quantity > 1 ? ` × ${lines.quantity}` : '';
  const ofKind = kind === 'top-up' ? '' : ` · ${say(kindCards[kind].name)}`;
  const what = `${product}${ofKind}${count}`;
  return (
    <li class="orders-item">
      <button
        type="button"
        class="orders-row"
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => look(code)}
        onKeyDown={walk}
      >
        <span class="orders-line">
          <strong class="orders-code">{code}</strong>
          <time class="orders-when">{formatInstant(order.placedAt)}</time>
        </span>
        <span class="orders-who" title={`${party.customer} – ${party.name}`}>
          <span class="orders-customer">{party.customer}</span>{' '}
          <span class="orders-company">{party.name}</span>
        </span>
        <span class="orders-line">
          <span class="orders-product" title={what}>
            {what}
          </span>
          <span class="orders-money">{formatMoney(order.total, language.value)}</span>
        </span>
        <span class="orders-statuses">
          {trackNames.map((track) => {
            const status = statusOf(order, track);
            return status === undefined ? null : (
              <StatusChip key={track} track={track} status={status} />
            );
          })}
        </span>
      </button>
    </li>
  );
};
