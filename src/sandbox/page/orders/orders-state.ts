// What the list of orders shows, and the form of a new one, as signals.
import { batch, computed, signal } from '@preact/signals';
import { namesIn } from '../../session/names.ts';
import { act, look, orders, session } from '../state.ts';
import { freshCustomer, oneOfEach, stepOf, type Draft } from './new-order.ts';
import { filterOrders, noFilter, type OrderFilter } from './orders-filter.ts';

export const filter = signal<OrderFilter>(noFilter);

/** The orders that pass the filter, newest first. */
export const shownOrders = computed(() => filterOrders(orders.value, filter.value).toReversed());

/** Names met in the story so far. */
export const names = computed(() => {
  const { steps, position } = session.value;
  return namesIn(steps.slice(0, position));
});

/** A draft whose customer, until somebody is named, is a generated one. */
type Typed = Omit<Draft, 'customer'> & { readonly customer: string | null };

const typed = signal<Typed>({
  kind: 'desktop',
  payment: 'bank-transfer',
  customer: null,
  order: '',
  quantity: '1',
  invoice: true,
});

/** Where the search for a generated customer begins. */
const start = signal(0);

export const draft = computed<Draft>(() => ({
  ...typed.value,
  customer: typed.value.customer ?? freshCustomer(names.value, start.value),
}));

export const type = (change: Partial<Draft>): void =>
  void (typed.value = { ...typed.value, ...change });

/** Puts another customer into the form, who has ordered nothing yet. */
export const generateCustomer = (): void =>
  batch(() => {
    typed.value = { ...typed.value, customer: null };
    start.value = Math.floor(Math.random() * 1_000_000);
  });

/** Null until somebody opens or closes it. */
const openedByHand = signal<boolean | null>(null);

/** Is the form open? By itself while there is no order. */
export const isFormOpen = computed(() => openedByHand.value ?? orders.value.length === 0);

export const openForm = (isOpen: boolean): void => void (openedByHand.value = isOpen);

/** Looks at the order placed last: the form has done its work. */
const showNewest = (): void => {
  openedByHand.value = null;
  const newest = orders.value.at(-1);
  if (newest === undefined) return;
  // A filter must not hide what was just placed.
  if (!shownOrders.value.includes(newest)) filter.value = noFilter;
  look(newest.code);
};

/** Places the order of the form. @returns whether it was placed */
export const placeDraft = (): boolean => {
  if (!act(stepOf(draft.value, names.value))) return false;
  batch(() => {
    typed.value = { ...typed.value, order: '' };
    showNewest();
  });
  return true;
};

/** Places one order of each kind. @returns whether they were placed */
export const placeOneOfEach = (): boolean => {
  if (!act(...oneOfEach(names.value))) return false;
  batch(showNewest);
  return true;
};
