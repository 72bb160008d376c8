// The operations of this SUMAN: licences, resources, top-up codes.
import express, { type Response, type Router } from 'express';
import type { BrokenName } from './broken.ts';
import { calmDeal, complain, fieldOf, isWellFormed, once } from './suman-gate.ts';
import type { Deal, Ledger, Plan } from './suman-ledger.ts';

export type Desk = { readonly ledger: Ledger; readonly broken?: BrokenName | undefined };

const licenceFields = {
  orderCode: 'text',
  'customer.code': 'text',
  'customer.name': 'text',
  'item.product': 'text',
  'item.quantity': 'count',
  'item.netAmount': 'amount',
  'item.vatRate': 'rate',
  'item.vatAmount': 'amount',
} as const;

const licenceSheet = ({ licence, orderCode }: Deal): object => ({
  status: licence?.granted === true ? 'granted' : 'pending',
  openedBy: 'partner-api',
  orderCode,
  id: licence?.ref,
});

const renamed = ({ id, ...rest }: { id?: unknown }): object => ({ ...rest, requestId: id });

/** What a call is about: the order code in its body. */
const orderIn = (body: unknown): string => String(fieldOf(body, 'orderCode'));

const missing = (response: Response): void =>
  complain(response, 404, 'We hold nothing of this order', { code: 'not-found' });

const licences = ({ ledger, broken }: Desk): Router => {
  const router = express.Router();
  const marksReplays = broken !== 'unmarked-replay';
  router.post('/licence-requests', (request, response) => {
    if (!isWellFormed(request, response, licenceFields)) return;
    const deal = calmDeal(ledger, orderIn(request.body), response);
    if (deal === null) return;
    once(request, response, { ledger, marksReplays }, () => {
      if (deal.licence !== null) {
        complain(response, 409, 'There is one already', {
          licenceRequest: licenceSheet(deal),
          code: 'licence-request-exists',
        });
        return null;
      }
      ledger.openLicence(deal);
      const sheet = licenceSheet(deal);
      return { status: 201, answer: broken === 'renamed-id' ? renamed(sheet) : sheet };
    });
  });
  router.get('/licence-requests', (request, response) => {
    const deal = calmDeal(ledger, String(request.query['orderCode']), response);
    if (deal === null) return;
    if (deal.licence === null) missing(response);
    else response.json(licenceSheet(deal));
  });
  return router;
};

const topUps = ({ ledger, broken }: Desk): Router => {
  const router = express.Router();
  const marksReplays = broken !== 'unmarked-replay';
  const sheet = ({ vouchers, orderCode }: Deal): object => ({
    codes: vouchers,
    count: vouchers.length,
    orderCode,
  });
  const remembers = (status: number): boolean => status === 201;
  router.post('/top-up-codes', (request, response) => {
    if (!isWellFormed(request, response, { orderCode: 'text', quantity: 'count' })) return;
    const deal = calmDeal(ledger, orderIn(request.body), response);
    if (deal === null) return;
    once(request, response, { ledger, marksReplays, remembers }, () => {
      if (deal.vouchers.length > 0) return { status: 200, answer: sheet(deal) };
      ledger.printVouchers(deal, Number(fieldOf(request.body, 'quantity')));
      return { status: 201, answer: sheet(deal) };
    });
  });
  router.get('/top-up-codes', (request, response) => {
    const deal = calmDeal(ledger, String(request.query['orderCode']), response);
    if (deal === null) return;
    if (deal.vouchers.length === 0) missing(response);
    else response.json(sheet(deal));
  });
  return router;
};

const inForce = (plan: Plan): boolean => plan !== 'none' && plan !== 'revoked';

/** What a command makes of a plan. */
export const nextPlan = (command: string, kind: unknown, plan: Plan): Plan => {
  if (command === 'grant') return kind === 'full' ? 'full' : 'temporary';
  if (!inForce(plan)) return plan;
  return command === 'lock' ? 'locked' : 'revoked';
};

const resources = ({ ledger, broken }: Desk): Router => {
  const router = express.Router();
  const marksReplays = broken !== 'unmarked-replay';
  const sheet = ({ plan, fence, orderCode }: Deal, held: boolean): object => ({
    revision: broken === 'text-revision' ? String(fence) : fence,
    held,
    state: plan,
    region: 'vn-north',
    orderCode,
  });
  const commands = [
    ['put', '/resources/:orderCode', 'grant'],
    ['post', '/resources/:orderCode/lock', 'lock'],
    ['post', '/resources/:orderCode/revoke', 'revoke'],
  ] as const;
  for (const [method, path, command] of commands) {
    router[method](path, (request, response) => {
      if (!isWellFormed(request, response, { revision: 'count', product: 'text' })) return;
      const deal = calmDeal(ledger, String(request.params['orderCode']), response);
      if (deal === null) return;
      once(request, response, { ledger, marksReplays }, () => {
        const revision = Number(fieldOf(request.body, 'revision'));
        if (revision <= deal.fence) {
          if (broken === 'stale-accepted') return { status: 200, answer: sheet(deal, true) };
          complain(response, 409, 'A newer command came first', { code: 'stale-revision' });
          return null;
        }
        const wasInForce = inForce(deal.plan);
        deal.plan = nextPlan(command, fieldOf(request.body, 'kind'), deal.plan);
        deal.fence = revision;
        return { status: 200, answer: sheet(deal, wasInForce || inForce(deal.plan)) };
      });
    });
  }
  router.get('/resources/:orderCode', (request, response) => {
    const deal = calmDeal(ledger, request.params.orderCode, response);
    if (deal === null) return;
    if (deal.fence === 0) missing(response);
    else response.json(sheet(deal, deal.plan !== 'none'));
  });
  return router;
};

/** All operations that need a token, below `/api/v1`. */
export const operations = (desk: Desk): Router =>
  express.Router().use(licences(desk), topUps(desk), resources(desk));
