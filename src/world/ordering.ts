// An order as a customer of this world would place it: who buys what, at what price, drawn from the
// world's seed.
import { dayOf } from '../calendar/time.ts';
import { priceOf } from '../order/catalogue.ts';
import type { Placement } from '../order/order.ts';
import { customerOf, productFor } from './people.ts';
import type { CommandStep } from './steps.ts';
import type { World } from './world.ts';

type PlaceStep = Extract<CommandStep, { action: 'place' | 'place-top-up' }>;

/**
 * What the customer orders. Name, tax code, product and price depend on seed, customer and order
 * code alone, so one more order changes no other (D20 for prices and VAT).
 */
export const placementFor = (
  world: World,
  step: PlaceStep,
  code: string,
  customer: string,
): Placement => {
  const kind = step.action === 'place' ? step.kind : 'top-up';
  const quantity = step.action === 'place' ? 1 : step.quantity;
  const product = productFor(world.seed, code, kind);
  const { netAmount, vatRate, vatAmount, total } = priceOf(product, quantity, dayOf(world.now));
  const { name, taxCode } = customerOf(world.seed, customer);
  const shared = {
    code,
    party: { customer, name, taxCode },
    payment: step.payment,
    lines: { product: product.id, quantity, netAmount, vatRate, vatAmount },
    total,
  };
  return step.action === 'place'
    ? { ...shared, kind: step.kind }
    : { ...shared, kind: 'top-up', wantsInvoice: step.invoice };
};
