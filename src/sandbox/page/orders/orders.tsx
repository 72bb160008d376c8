// The list of orders: filters, search, and a place to place one.
import type { JSX } from 'preact';
import './orders.css';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { demonstrate } from '../order/demonstrate.ts';
import { words as orderWords } from '../order/order-words.ts';
import { order as chosen, orders, say } from '../state.ts';
import { FilterBar } from './filter-bar.tsx';
import { OrderRow } from './order-row.tsx';
import { noFilter } from './orders-filter.ts';
import { filter, isFormOpen, openForm, shownOrders } from './orders-state.ts';
import { words } from './orders-words.ts';
import { Placing } from './placing.tsx';

const Head = (): JSX.Element => {
  const isOpen = isFormOpen.value;
  const [shown, all] = [shownOrders.value.length, orders.value.length];
  return (
    <div class="orders-head">
      <h2>{say(words.title)}</h2>
      {all === 0 ? null : (
        <output class="orders-count" aria-label={say(words.shown)}>
          {shown === all ? all : `${shown}/${all}`}
        </output>
      )}
      <Button
        look={isOpen ? 'normal' : 'main'}
        aria-expanded={isOpen}
        aria-controls="orders-placing"
        onClick={() => openForm(!isOpen)}
      >
        <Icon name={isOpen ? 'close' : 'plus'} size={16} />
        {say(isOpen ? words.closeForm : words.place)}
      </Button>
    </div>
  );
};

/** No order at all. Where the middle is not in sight, the example is offered here. */
const None = (): JSX.Element => (
  <div class="orders-none">
    <p class="muted">{say(words.none)}</p>
    <Button onClick={demonstrate}>
      <Icon name="play" size={16} />
      {say(orderWords.demonstrate)}
    </Button>
  </div>
);

const Nothing = (): JSX.Element => (
  <div class="empty">
    <strong>{say(words.nothing)}</strong>
    <p>{say(words.nothingWhy)}</p>
    <Button onClick={() => (filter.value = noFilter)}>{say(words.clear)}</Button>
  </div>
);

const List = (): JSX.Element => {
  const current = chosen.value?.code;
  return (
    <ol class="orders-list" aria-label={say(words.list)}>
      {shownOrders.value.map((order) => (
        <OrderRow key={order.code} order={order} isChosen={order.code === current} />
      ))}
    </ol>
  );
};

export const Orders = (): JSX.Element => {
  const all = orders.value.length;
  return (
    <>
      <Head />
      <div id="orders-placing" hidden={!isFormOpen.value}>
        {isFormOpen.value ? <Placing /> : null}
      </div>
      {all > 1 ? <FilterBar /> : null}
      {all === 0 ? <None /> : null}
      {all > 0 && shownOrders.value.length === 0 ? <Nothing /> : <List />}
    </>
  );
};
