// An order about to be placed, as typed into the form: what is wrong with it, and its step.
import type { OrderKind, PaymentMethod } from '../../../order/order.ts';
import { isSayable } from '../../../scenario/sayable.ts';
import { foldKey } from '../../../scenario/vocabulary/fold.ts';
import { isName, longestName } from '../../../scenario/vocabulary/parameters-names.ts';
import { reasons } from '../../../wire/reasons.ts';
import type { Named } from '../../../wire/services.ts';
import { people } from '../../../world/people.ts';
import type { CommandStep } from '../../../world/steps.ts';
import { codesAtMost } from '../../session/moments.ts';
import { freeOrderName, type Names } from '../../session/names.ts';

export type Draft = {
  readonly kind: OrderKind;
  readonly payment: PaymentMethod;
  readonly customer: string;
  /** Empty: a code is made. */
  readonly order: string;
  /** As typed; top-up orders alone have it. */
  readonly quantity: string;
  readonly invoice: boolean;
};

export type PlaceStep = Extract<CommandStep, { action: 'place' | 'place-top-up' }>;
export type DraftField = 'customer' | 'order' | 'quantity';
export type Problems = Readonly<Partial<Record<DraftField, Named>>>;

const written = (text: string): string => text.normalize('NFC').trim();

const noName: Named = { vi: 'Hãy ghi tên khách hàng.', en: 'Write the name of the customer.' };

const noQuotes: Named = {
  vi: 'Bỏ dấu ngoặc kép đi: kịch bản đặt tên trong dấu ngoặc kép.',
  en: 'Take the quotes out: a scenario puts names in quotes.',
};

const tooLong = (length: number): Named => ({
  vi: `Nhiều nhất ${longestName} ký tự, đang có ${length}.`,
  en: `At most ${longestName} characters; these are ${length}.`,
});

const onlyDots: Named = {
  vi: 'Tên không thể chỉ là “.” hoặc “..”: hãy thêm chữ hoặc số.',
  en: 'A name cannot be just “.” or “..”: add letters or digits.',
};

const oddLetters: Named = {
  vi: 'Chỉ dùng chữ, số, dấu cách và dấu câu: có ký tự không in được.',
  en: 'Use letters, digits, spaces and punctuation: a character here cannot be printed.',
};

const doubleQuotes = /["\u201C-\u201F\u00AB\u00BB]/u;

/** Why a name that cannot be one cannot. */
const badName = (name: string): Named => {
  if (doubleQuotes.test(name)) return noQuotes;
  if (name.length > longestName) return tooLong(name.length);
  return name === '.' || name === '..' ? onlyDots : oddLetters;
};

const badQuantity: Named = {
  vi: `Số mã là số nguyên từ 1 đến ${codesAtMost}.`,
  en: `The number of codes is a whole number from 1 to ${codesAtMost}.`,
};

const customerProblem = (customer: string): Named | undefined => {
  if (customer === '') return noName;
  return isName(customer) ? undefined : badName(customer);
};

const orderProblem = (order: string, { orders }: Names): Named | undefined => {
  if (order === '') return undefined;
  if (!isName(order)) return badName(order);
  return orders.has(foldKey(order)) ? reasons['order-exists'] : undefined;
};

const quantityIn = ({ quantity }: Draft): number | undefined => {
  const text = quantity.trim();
  const number = /^\d{1,9}$/u.test(text) ? Number(text) : 0;
  return number >= 1 && number <= codesAtMost ? number : undefined;
};

/** The step that a draft stands for; its fields must be right. */
export const stepOf = (draft: Draft, names: Names): PlaceStep => {
  const { kind, payment } = draft;
  const customer = written(draft.customer);
  const order = written(draft.order) || freeOrderName(names);
  if (kind !== 'top-up') return { action: 'place', kind, payment, customer, order };
  const quantity = quantityIn(draft) ?? 1;
  return {
    action: 'place-top-up',
    quantity,
    payment,
    invoice: draft.invoice,
    customer,
    order,
  };
};

/** What the scenario language could not say of a draft, or the page not play, field by field. */
export const problemsOf = (draft: Draft, names: Names): Problems => {
  const customer = customerProblem(written(draft.customer));
  const order = orderProblem(written(draft.order), names);
  const isManyOff = draft.kind === 'top-up' && quantityIn(draft) === undefined;
  const problems: Problems = {
    ...(customer === undefined ? {} : { customer }),
    ...(order === undefined ? {} : { order }),
    ...(isManyOff ? { quantity: badQuantity } : {}),
  };
  const isFine = Object.keys(problems).length === 0;
  // The rule of names is the language's own; should it ever know better, it is believed.
  return isFine && !isSayable(stepOf(draft, names)) ? { order: oddLetters } : problems;
};

/**
 * A customer who is not in the story yet; one who is, if everybody is.
 * @param start any whole number: where to begin to look
 */
export const freshCustomer = ({ customers }: Names, start: number): string => {
  const contacts = people.map(({ contact }) => contact);
  const first = ((start % contacts.length) + contacts.length) % contacts.length;
  const turned = [...contacts.slice(first), ...contacts.slice(0, first)];
  return turned.find((name) => !customers.has(foldKey(name))) ?? turned[0] ?? 'An';
};

/** One order of each kind, paid by bank transfer, each by a customer of its own. */
export const oneOfEach = (names: Names): readonly PlaceStep[] => {
  const all: Names = { orders: new Map(names.orders), customers: new Map(names.customers) };
  return (['desktop', 'saas', 'top-up'] as const).map((kind) => {
    const customer = freshCustomer(all, all.orders.size);
    const draft: Draft = {
      kind,
      payment: 'bank-transfer',
      customer,
      order: '',
      quantity: '2',
      invoice: true,
    };
    const step = stepOf(draft, all);
    all.orders.set(foldKey(step.order ?? ''), step.order ?? '');
    all.customers.set(foldKey(customer), customer);
    return step;
  });
};
