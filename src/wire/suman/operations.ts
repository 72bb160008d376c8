// The operations of SUMAN MISA, one row each, by operation id.
import type { Operation, ResponseShape } from '../operation.ts';
import * as schemas from './schemas.ts';

export type SumanOperationId =
  | 'getToken'
  | 'requestLicence'
  | 'findLicenceRequest'
  | 'grantResource'
  | 'lockResource'
  | 'revokeResource'
  | 'getResource'
  | 'issueTopUpCodes'
  | 'findTopUpCodes';

type Responses = Readonly<Record<number, ResponseShape>>;

const problem = (description: string, headers?: ResponseShape['headers']): ResponseShape => ({
  description,
  body: schemas.Problem,
  type: 'application/problem+json',
  ...(headers === undefined ? {} : { headers }),
});

const retryAfter = { 'retry-after': 'Seconds to wait, if it says' };

/** What can go wrong with any request, here or at whatever stands in between. */
const failures: Responses = {
  400: problem('Not JSON, a header or parameter that is missing or wrong'),
  401: problem('No token, an unknown one, or one whose time is up: ask for a new one', {
    'www-authenticate': 'RFC 6750: `invalid_token` when there was a token',
  }),
  403: problem('The client may not do this'),
  404: problem('No such operation, or nothing of this order code (code `not-found`)'),
  422: problem(
    'A field is wrong (`errors` names each), or a refusal: codes `key-reused`, `business-refusal`',
  ),
  429: problem('Too many requests: nothing was done', retryAfter),
  500: problem('It may or may not have been done'),
  502: problem('It may or may not have been done'),
  503: problem('Busy: nothing was done', retryAfter),
  504: problem('It may or may not have been done'),
};
const notJson: Responses = { 415: problem('The body is not `application/json`') };
const stale: Responses = {
  409: problem('Code `stale-revision`: a later command was done already; nothing was changed'),
};

const replayed = {
  'idempotent-replayed': '`true` when it was done before and nothing was done now; else absent',
};
const location = { location: 'Where to ask for it' };

/** Answers of a resource command. */
const resourceAnswers: Responses = {
  200: { description: 'Done, or done before', body: schemas.ResourceAnswer, headers: replayed },
  ...stale,
  ...notJson,
  ...failures,
};

const toResource = {
  tag: 'resources',
  security: 'bearer',
  pathParameters: schemas.OrderPath,
  responses: resourceAnswers,
} as const;
const keyed = { headers: schemas.KeyHeaders } as const;

export const sumanOperations: {
  readonly [Id in SumanOperationId]: Omit<Operation, 'id'>;
} = {
  getToken: {
    method: 'POST',
    path: '/api/v1/token',
    title: { vi: 'Lấy token', en: 'Get a token' },
    description: 'Good for 12 hours. No `Idempotency-Key`: each request gives a new token.',
    tag: 'token',
    security: null,
    body: schemas.TokenRequest,
    example: { client_id: 'order-lab', client_secret: 'suman-lab-secret' },
    responses: {
      200: { description: 'A token', body: schemas.TokenAnswer },
      ...notJson,
      ...failures,
      401: problem('The client id or secret is wrong'),
    },
  },
  requestLicence: {
    method: 'POST',
    path: '/api/v1/licence-requests',
    title: { vi: 'Yêu cầu cấp GPSD', en: 'Request a licence' },
    description:
      'One for each order. SUMAN’s accountant grants it later; the webhook `licence.granted` tells.',
    tag: 'licence requests',
    security: 'bearer',
    ...keyed,
    body: schemas.LicenceRequestBody,
    example: {
      orderCode: 'DH-1',
      customer: { code: 'An', name: 'Công ty TNHH An', taxCode: '0000000001' },
      item: {
        product: 'misa-sme',
        quantity: 1,
        netAmount: 9_950_000,
        vatRate: -1,
        vatAmount: 0,
      },
    },
    responses: {
      201: {
        description: 'Requested, now or before under this key',
        body: schemas.LicenceRequestAnswer,
        headers: { ...location, ...replayed },
      },
      409: {
        description:
          'Code `licence-request-exists`: the order has one already, under another key, and ' +
          'this is it',
        body: schemas.LicenceRequestExists,
        type: 'application/problem+json',
      },
      ...notJson,
      ...failures,
    },
  },
  findLicenceRequest: {
    method: 'GET',
    path: '/api/v1/licence-requests',
    title: { vi: 'Tra cứu yêu cầu cấp GPSD', en: 'Find the licence request of an order' },
    tag: 'licence requests',
    security: 'bearer',
    query: schemas.OrderQuery,
    responses: { 200: { description: 'It', body: schemas.LicenceRequestAnswer }, ...failures },
  },
  grantResource: {
    method: 'PUT',
    path: '/api/v1/resources/{orderCode}',
    title: { vi: 'Cấp tài nguyên (tạm hoặc chính thức)', en: 'Grant a resource' },
    description: 'A full grant replaces a temporary one, and opens a locked resource.',
    ...toResource,
    ...keyed,
    body: schemas.GrantBody,
    example: { kind: 'temporary', revision: 1, product: 'misa-sme' },
  },
  lockResource: {
    method: 'POST',
    path: '/api/v1/resources/{orderCode}/lock',
    title: { vi: 'Khóa tài nguyên', en: 'Lock a resource' },
    description: 'Accepted for an order without a resource too, and remembered: `held` is false.',
    ...toResource,
    ...keyed,
    body: schemas.ResourceCommandBody,
    example: { revision: 2, product: 'misa-sme' },
  },
  revokeResource: {
    method: 'POST',
    path: '/api/v1/resources/{orderCode}/revoke',
    title: { vi: 'Thu hồi tài nguyên', en: 'Revoke a resource' },
    description: 'Accepted for an order without a resource too, and remembered: `held` is false.',
    ...toResource,
    ...keyed,
    body: schemas.ResourceCommandBody,
    example: { revision: 3, product: 'misa-sme' },
  },
  getResource: {
    method: 'GET',
    path: '/api/v1/resources/{orderCode}',
    title: { vi: 'Tra cứu tài nguyên', en: 'Get the resource of an order' },
    description: '404 before the first command about the order, be it only a lock.',
    ...toResource,
    query: schemas.ResourceQuery,
    responses: { 200: { description: 'It', body: schemas.ResourceAnswer }, ...failures },
  },
  issueTopUpCodes: {
    method: 'POST',
    path: '/api/v1/top-up-codes',
    title: { vi: 'Cấp mã nạp tiền', en: 'Issue top-up codes' },
    description: 'Once for each order: another request names the codes that were issued.',
    tag: 'top-up codes',
    security: 'bearer',
    ...keyed,
    body: schemas.TopUpBody,
    example: { orderCode: 'DH-2', quantity: 5 },
    responses: {
      200: { description: 'Issued before, under another key', body: schemas.TopUpAnswer },
      201: {
        description: 'Issued, now or before under this key',
        body: schemas.TopUpAnswer,
        headers: { ...location, ...replayed },
      },
      ...notJson,
      ...failures,
    },
  },
  findTopUpCodes: {
    method: 'GET',
    path: '/api/v1/top-up-codes',
    title: { vi: 'Tra cứu mã nạp tiền', en: 'Find the top-up codes of an order' },
    tag: 'top-up codes',
    security: 'bearer',
    query: schemas.OrderQuery,
    responses: { 200: { description: 'They', body: schemas.TopUpAnswer }, ...failures },
  },
};
