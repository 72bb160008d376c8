// What each person could do about an order now, and why not: the engine's own verdict on the real
// step, which is played and thrown away.
import { allCells, getCell } from '../../../mocks/cells.ts';
import { voucherOf } from '../../../mocks/amis-accounting/model.ts';
import { printStep } from '../../scenario/print.ts';
import { sayTrouble } from '../../scenario/step-troubles.ts';
import { statusOf, type Order } from '../../order/order.ts';
import { works } from '../../scenario/vocabulary/closed-words.ts';
import { reasons } from '../../wire/reasons.ts';
import type { Named } from '../../wire/services.ts';
import type { Verdict } from '../../world/entries.ts';
import { StepError } from '../../world/step-error.ts';
import { step as play } from '../../world/step.ts';
import type { Action, Work } from '../../world/steps.ts';
import type { World } from '../../world/world.ts';

/** Who can do something about an order. */
export const actors = {
  customer: { vi: 'Khách hàng', en: 'Customer' },
  bank: { vi: 'Ngân hàng', en: 'Bank' },
  'order-accountant': { vi: 'Kế toán đơn hàng', en: 'Order accountant' },
  'licence-accountant': { vi: 'Kế toán GPSD – SUMAN MISA', en: 'Licence accountant – SUMAN MISA' },
  'invoice-accountant': { vi: 'Kế toán hóa đơn – AMIS.VN', en: 'Invoice accountant – AMIS.VN' },
} as const satisfies Record<string, Named>;

export type Actor = keyof typeof actors;

export type Offer = {
  /** The same for the same act, of whatever order: `retry/invoice-request`, `cancel`. */
  readonly name: string;
  readonly actor: Actor;
  readonly action: Action;
  /** The act in a few words, for a button. */
  readonly label: Named;
  /** The sentence that it becomes in the scenario. */
  readonly sentence: Named;
  /** What would become of it; null when it cannot even be asked. */
  readonly verdict: Verdict | null;
  /** Why it is not allowed; null when it is. */
  readonly whyNot: Named | null;
  /** Can an order like this one ever have a use for it? */
  readonly fits: boolean;
};

type Act = Pick<Offer, 'name' | 'actor' | 'action' | 'label'>;

/** Would it change nothing, or cannot even be asked? Then why. */
const askedOf = (world: World, action: Action): Pick<Offer, 'verdict' | 'whyNot'> => {
  try {
    // What comes of it does not matter here, so that nothing needs to come to rest.
    const { verdict } = play(world, action, 'stepwise');
    const reason = verdict?.reason ?? null;
    return { verdict, whyNot: reason === null ? null : reasons[reason] };
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    const say = (language: 'vi' | 'en'): string => sayTrouble(error, language, language).join('\n');
    return { verdict: null, whyNot: { vi: say('vi'), en: say('en') } };
  }
};

const unfit = {
  licence: {
    vi: 'loại đơn hàng này không có GPSD',
    en: 'an order of this kind has no licence',
  },
  invoice: { vi: 'đơn hàng này không xuất hóa đơn', en: 'this order has no invoice' },
  contract: { vi: 'đơn hàng này không sinh hợp đồng', en: 'this order has no sales contract' },
} as const satisfies Record<string, Named>;

/**
 * What an order of this kind never has. The reason of the engine is true as well, but sounds as if
 * it could still come: "SUMAN MISA has no licence request".
 */
const unfitFor = (order: Order, { name }: Act): Named | null => {
  switch (name) {
    case 'grant-licence':
    case 'retry/licence-request':
      return statusOf(order, 'GPSD') === undefined ? unfit.licence : null;
    case 'issue-invoice':
    case 'retry/invoice-request':
      return order.XHĐ === 'not-required' ? unfit.invoice : null;
    case 'retry/revenue-record':
      return order.GNDS === 'no-contract' ? unfit.contract : null;
    default:
      return null;
  }
};

const offerOf = (world: World, act: Act, order: string): Offer => {
  const asked = askedOf(world, act.action);
  const known = getCell(world.engine, order)?.process.order;
  const why = known === undefined || asked.whyNot === null ? null : unfitFor(known, act);
  return {
    ...act,
    sentence: { vi: printStep(act.action, 'vi').text, en: printStep(act.action, 'en').text },
    verdict: asked.verdict,
    whyNot: why ?? asked.whyNot,
    fits: why === null && asked.verdict?.reason !== 'no-such-track',
  };
};

const everyWork = Object.keys(works) as readonly Work[];

const retryOf = (order: string, work: Work): Act => ({
  name: `retry/${work}`,
  actor: 'order-accountant',
  action: { action: 'retry', order, work },
  label: {
    vi: `Thực hiện lại: ${works[work].vi}`,
    en: `Retry: ${works[work].en.replace(/^the /u, '')}`,
  },
});

const grantOf = (order: string): Act => ({
  name: 'grant-licence',
  actor: 'licence-accountant',
  action: { action: 'grant-licence', order },
  label: { vi: 'Cấp GPSD', en: 'Grant the licence' },
});

const issueOf = (order: string): Act => ({
  name: 'issue-invoice',
  actor: 'invoice-accountant',
  action: { action: 'issue-invoice', order },
  label: { vi: 'Phát hành hóa đơn', en: 'Issue the invoice' },
});

const actsOf = (order: string): readonly Act[] => [
  {
    name: 'confirm',
    actor: 'customer',
    action: { action: 'confirm', order },
    label: { vi: 'Gửi xác nhận thanh toán', en: 'Confirm payment' },
  },
  {
    name: 'cancel',
    actor: 'customer',
    action: { action: 'cancel', order },
    label: { vi: 'Hủy đơn hàng', en: 'Cancel the order' },
  },
  {
    name: 'receive-money',
    actor: 'bank',
    action: { action: 'receive-money', order },
    label: { vi: 'Báo đã nhận đủ tiền', en: 'Report the money' },
  },
  {
    name: 'report-money-again',
    actor: 'bank',
    action: { action: 'report-money-again', order },
    label: { vi: 'Báo lại khoản tiền', en: 'Report the money again' },
  },
  {
    name: 'ask-confirmation',
    actor: 'order-accountant',
    action: { action: 'ask-confirmation', order },
    label: { vi: 'Yêu cầu xác nhận thanh toán', en: 'Ask for payment confirmation' },
  },
  ...everyWork.map((work) => retryOf(order, work)),
  grantOf(order),
  issueOf(order),
];

/**
 * Everything that people could do about an order, in the order of the actors, what is not allowed
 * included.
 * @returns nothing when there is no such order
 */
export const offersFor = (world: World, order: string): readonly Offer[] =>
  getCell(world.engine, order) === undefined
    ? []
    : actsOf(order).map((act) => offerOf(world, act, order));

/** An order in the queue of an accountant in a service. */
export type Queued = { readonly order: string; readonly offer: Offer };

/** What SUMAN's licence accountant has to grant. */
export const licenceQueue = (world: World): readonly Queued[] =>
  allCells(world.outside.suman.orders)
    .filter(({ licenceRequests }) => licenceRequests.some(({ granted }) => !granted))
    .map(({ order }) => ({ order, offer: offerOf(world, grantOf(order), order) }));

/** What AMIS's invoice accountant has to issue. */
export const invoiceQueue = (world: World): readonly Queued[] =>
  allCells(world.outside.accounting.orders)
    .map(({ order }) => ({
      order,
      voucher: voucherOf(world.outside.accounting, order, 'invoice-request'),
    }))
    .filter(({ voucher }) => voucher?.state === 'stored' && voucher.invoice === null)
    .map(({ order }) => ({ order, offer: offerOf(world, issueOf(order), order) }));
