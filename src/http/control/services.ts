// The control API's services: what each really holds, and the people who work in it.
import { z } from 'zod';
import { countHeld, thingsOf } from '../../../mocks/holdings.ts';
import type { Act } from '../../../mocks/state.ts';
import { jsonResponse, type HttpResponse } from '../../wire/http-message.ts';
import type { Operation } from '../../wire/operation.ts';
import { plainProblem } from '../../wire/problem.ts';
import { reasons } from '../../wire/reasons.ts';
import { services, type Service } from '../../wire/services.ts';
import type { Handlers } from '../json-api.ts';
import type { LabFace } from '../lab-face.ts';
import { callName, serviceName } from './fault-schema.ts';
import {
  anyProblems,
  bodyProblems,
  orderCode,
  Outcome,
  problem,
  sentenceCode,
  Verdict,
} from './shapes.ts';
import { playing } from './words.ts';

const InPath = z.object({ service: serviceName });
const HoldingPath = z.object({ service: serviceName, code: orderCode });
const OfOrder = z.strictObject({ order: orderCode });
const Release = z.strictObject({ call: callName.default('every'), order: sentenceCode.optional() });

const ServiceState = z
  .object({
    service: serviceName,
    name: z.string(),
    orders: z.int().describe('Order codes it holds something of'),
    heldCalls: z.int().describe('Calls it keeps open'),
    faults: z.int().describe('Faults in force there'),
    isDown: z.boolean(),
  })
  .meta({ id: 'ServiceState' });

const Holdings = z
  .object({
    service: serviceName,
    order: z.string(),
    things: z.record(z.string(), z.int()).describe('Thing → how many it holds'),
  })
  .meta({ id: 'Holdings' });

const acted = {
  200: { description: 'Done, or nothing new (`ignored`)', body: Verdict },
  ...bodyProblems,
  409: problem('It cannot be done: the reason is of the closed list'),
} as const;

export const serviceOperations: readonly Operation[] = [
  {
    id: 'readService',
    method: 'GET',
    path: '/lab/v1/services/{service}',
    title: { vi: 'Tình trạng một dịch vụ', en: 'The state of a service' },
    tag: 'services',
    security: 'token',
    pathParameters: InPath,
    responses: { 200: { description: 'Its state', body: ServiceState }, ...anyProblems },
  },
  {
    id: 'readHoldings',
    method: 'GET',
    path: '/lab/v1/services/{service}/orders/{code}',
    title: { vi: 'Dịch vụ có gì của một đơn hàng', en: 'What a service holds of an order' },
    description: 'Read from the service, never from the engine. An order it does not know: zeros.',
    tag: 'services',
    security: 'token',
    pathParameters: HoldingPath,
    responses: { 200: { description: 'Things and counts', body: Holdings }, ...anyProblems },
  },
  {
    id: 'releaseCalls',
    method: 'POST',
    path: '/lab/v1/services/{service}/release',
    title: { vi: 'Xử lý yêu cầu đang giữ', en: 'Release held calls' },
    tag: 'services',
    security: 'token',
    pathParameters: InPath,
    body: Release,
    example: { call: 'every' },
    responses: {
      200: { description: 'They are answered', body: Outcome },
      ...bodyProblems,
      409: problem('It holds no such call'),
    },
  },
  {
    id: 'grantLicence',
    method: 'POST',
    path: '/lab/v1/services/suman/licences',
    title: { vi: 'Kế toán GPSD cấp GPSD', en: 'The licence accountant grants a licence' },
    tag: 'people',
    security: 'token',
    body: OfOrder,
    example: { order: 'DH-1' },
    responses: acted,
  },
  {
    id: 'issueInvoice',
    method: 'POST',
    path: '/lab/v1/services/amis-accounting/invoices',
    title: {
      vi: 'Kế toán hóa đơn phát hành hóa đơn',
      en: 'The invoice accountant issues an invoice',
    },
    tag: 'people',
    security: 'token',
    body: OfOrder,
    example: { order: 'DH-1' },
    responses: acted,
  },
];

const stateOf = ({ world: { outside } }: LabFace, service: Service): HttpResponse => {
  const { orders } = {
    suman: outside.suman,
    'amis-sales': outside.sales,
    'amis-accounting': outside.accounting,
  }[service];
  const inForce = outside.rules.filter(({ ended, fault }) => !ended && fault.service === service);
  return jsonResponse(200, {
    service,
    name: services[service].vi,
    orders: orders.size,
    heldCalls: outside.held.filter(({ call }) => call.service === service).length,
    faults: inForce.length,
    isDown: inForce.some(({ fault }) => fault.effect === 'down'),
  });
};

const holdingsOf = (lab: LabFace, service: Service, order: string): HttpResponse => {
  const things = thingsOf[service].map(
    (thing) => [thing, countHeld(lab.world.outside, service, thing, order)] as const,
  );
  return jsonResponse(200, { service, order, things: Object.fromEntries(things) });
};

/** An accountant acts; what cannot be done is a 409 with the reason. */
const act = async (lab: LabFace, what: Act, body: unknown): Promise<HttpResponse> => {
  const { order } = body as z.infer<typeof OfOrder>;
  const verdict = await lab.act(what, order);
  if (verdict.outcome !== 'rejected' || verdict.reason === null) return jsonResponse(200, verdict);
  const { vi, en } = reasons[verdict.reason];
  const detail = `Order "${order}": ${en}.`;
  return plainProblem(409, 'Conflict', detail, { reason: verdict.reason, detail_vi: vi });
};

const serviceIn = (path: Readonly<Record<string, string>>): Service =>
  serviceName.parse(path['service']);

export const serviceHandlers = (lab: LabFace): Handlers => ({
  readService: ({ path }) => stateOf(lab, serviceIn(path)),
  readHoldings: ({ path }) => holdingsOf(lab, serviceIn(path), path['code'] ?? ''),
  releaseCalls: ({ path, body }) => {
    const { call, order } = body as z.infer<typeof Release>;
    const of = order === undefined ? {} : { order };
    return playing(lab, { action: 'release', service: serviceIn(path), call, ...of });
  },
  grantLicence: ({ body }) => act(lab, 'grant-licence', body),
  issueInvoice: ({ body }) => act(lab, 'issue-invoice', body),
});
