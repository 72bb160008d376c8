// What people and the bank do to an order by the engine's API: each a step of the lab.
import type { z } from 'zod';
import type { HttpResponse } from '../../wire/http-message.ts';
import type { Action } from '../../world/steps.ts';
import { checked } from './checked.ts';
import type { Asked, Handlers } from '../json-api.ts';
import type { LabFace } from '../lab-face.ts';
import { answerTo, orderIn, reasonProblem } from './answers.ts';
import * as operations from './operations.ts';
import * as schemas from './schemas.ts';

/** The same spelling of a name is the same name, whatever its normal form. */
const nfc = (name: string): string => name.normalize('NFC');
export const codeIn = ({ path }: Asked): string => nfc(path['code'] ?? '');

type Named = { readonly code?: string | undefined; readonly customer?: string | undefined };

const namesIn = ({ code, customer }: Named): { readonly order?: string; customer?: string } => ({
  ...(code === undefined ? {} : { order: nfc(code) }),
  ...(customer === undefined ? {} : { customer: nfc(customer) }),
});

const placing = (
  body: z.infer<typeof schemas.PlaceSoftware> | z.infer<typeof schemas.PlaceTopUp>,
): Action => {
  const { payment } = body;
  if (body.kind !== 'top-up') {
    return { action: 'place', ...namesIn(body), kind: body.kind, payment };
  }
  const { quantity, wantsInvoice: invoice } = body;
  return { action: 'place-top-up', ...namesIn(body), quantity, payment, invoice };
};

const locationOf = (code: string): { readonly location: string } => ({
  location: `/api/v1/orders/${encodeURIComponent(code)}`,
});

/** A union would only say that the whole body is wrong: its kind says which half is meant. */
const place = (lab: LabFace, given: unknown): HttpResponse | Promise<HttpResponse> => {
  const kind = checked(schemas.PlaceKind, given);
  if (kind.is === 'wrong') return kind.response;
  const isTopUp = kind.value.kind === 'top-up';
  const body = isTopUp ? checked(schemas.PlaceTopUp, given) : checked(schemas.PlaceSoftware, given);
  if (body.is === 'wrong') return body.response;
  return answerTo(lab, placing(body.value), 201, locationOf);
};

/** The engine knows a reference that it has seen before (D7). */
const receiving = (
  order: string,
  { reference, amount }: z.infer<typeof schemas.PaymentBody>,
): Action => ({
  action: 'receive-money',
  order,
  ...(amount === undefined ? {} : { amount }),
  ...(reference === undefined ? {} : { reference }),
});

/** Handlers of what changes an order. */
export const commandHandlers = (lab: LabFace): Handlers => {
  const onOrder = (asked: Asked, action: (order: string) => Action, status: 200 | 202 = 200) => {
    const code = codeIn(asked);
    if (orderIn(lab, code) === undefined) return reasonProblem('unknown-order', code);
    return answerTo(lab, action(code), status);
  };
  const byCustomer = (action: 'confirm' | 'cancel') => (asked: Asked) =>
    onOrder(asked, (order) => ({
      action,
      order,
      ...namesIn(asked.body as z.infer<typeof schemas.ByCustomer>),
    }));
  return {
    [operations.placeOrder.id]: ({ body }) => place(lab, body),
    [operations.askConfirmation.id]: (asked) =>
      onOrder(asked, (order) => ({ action: 'ask-confirmation', order })),
    [operations.confirmPayment.id]: byCustomer('confirm'),
    [operations.cancelOrder.id]: byCustomer('cancel'),
    [operations.reportPayment.id]: (asked) =>
      onOrder(asked, (order) =>
        receiving(order, asked.body as z.infer<typeof schemas.PaymentBody>),
      ),
    [operations.retryWork.id]: (asked) => {
      const { work } = asked.body as z.infer<typeof schemas.RetryBody>;
      return onOrder(asked, (order) => ({ action: 'retry', order, work }), 202);
    },
  };
};
