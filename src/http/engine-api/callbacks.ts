// The callbacks that the engine takes from the services, as operations of its API: each in its
// service's dialect, which `LabFace.takeCallback` reads and answers.
import { z } from 'zod';
import type { Operation } from '../../wire/operation.ts';
import type { Service } from '../../wire/services.ts';
import { LicenceGrantedEvent, Received, WebhookHeaders } from '../../wire/suman/schemas.ts';
import type { Handlers } from '../json-api.ts';
import type { LabFace } from '../lab-face.ts';
import { problem } from './responses.ts';

const AmisCallback = z
  .object({
    success: z.boolean(),
    app_id: z.string(),
    error_code: z.string().nullish(),
    error_message: z.string().nullish(),
    signature: z.string().describe('Lower-case hex of HMAC-SHA256 of `data`, by the app’s secret'),
    data_type: z.int().describe('1 = documents stored or not, 18 = e-invoices issued'),
    org_company_code: z.string(),
    data: z.string().describe('A JSON array, as text'),
  })
  .meta({ id: 'AmisAccountingCallback' });

const AmisReceived = z
  .object({
    Success: z.boolean(),
    ErrorCode: z.string().nullish(),
    ErrorMessage: z.string().nullish(),
    Data: z.string().nullish(),
  })
  .meta({ id: 'AmisAccountingReceived' });

const unreadable = problem('It cannot be read as a callback');
const badSignature = problem('The signature is wrong, or its time more than 5 minutes off');
const unknownOrder = problem('There is no such order');

const sumanCallback: Operation = {
  id: 'takeSumanCallback',
  method: 'POST',
  path: '/callbacks/suman',
  title: { vi: 'SUMAN MISA báo đã cấp GPSD', en: 'SUMAN MISA tells that a licence is granted' },
  description:
    'After Standard Webhooks. One that was taken before is answered with 200 again, and ignored.',
  tag: 'callbacks',
  security: null,
  headers: WebhookHeaders,
  body: LicenceGrantedEvent,
  example: {
    type: 'licence.granted',
    timestamp: '2026-03-02T02:30:00.000Z',
    data: { orderCode: 'DH-1', status: 'granted' },
  },
  responses: {
    200: { description: 'Taken, now or before', body: Received },
    400: unreadable,
    401: badSignature,
    404: unknownOrder,
  },
};

const amisCallback: Operation = {
  id: 'takeAmisAccountingCallback',
  method: 'POST',
  path: '/callbacks/amis-accounting',
  title: {
    vi: 'AMIS.VN – Kế toán báo kết quả',
    en: 'AMIS.VN – Kế toán tells of documents and e-invoices',
  },
  description:
    'Styled after the ACT open API: a bad signature is answered with 200 and ' +
    '`Success: false, ErrorCode: "InvalidParam"`.',
  tag: 'callbacks',
  security: null,
  body: AmisCallback,
  example: {
    success: true,
    app_id: 'order-lab',
    error_code: '',
    error_message: '',
    signature: '0'.repeat(64),
    data_type: 1,
    org_company_code: 'MISA',
    data: '[]',
  },
  responses: {
    200: { description: 'Taken, or not: `Success` says which', body: AmisReceived },
    400: unreadable,
    401: badSignature,
    404: unknownOrder,
  },
};

export const callbackOperations: readonly Operation[] = [sumanCallback, amisCallback];

/** Their headers and bodies are the dialect's to check, bytes as they came. */
export const unread = ({ body: _body, ...operation }: Operation): Operation => operation;

export const callbackHandlers = (lab: LabFace): Handlers => {
  const from = (service: Service): Handlers[string] => {
    return ({ request }) => lab.takeCallback(service, request);
  };
  return {
    [sumanCallback.id]: from('suman'),
    [amisCallback.id]: from('amis-accounting'),
  };
};
