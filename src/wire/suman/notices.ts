// The engine's side of SUMAN MISA's callbacks: reading them, and what to answer.
import { z } from 'zod';
import type { NoticeCodec, NoticeOutcome, NoticeReading } from '../client-codec.ts';
import { jsonResponse, parseJson, type HttpResponse } from '../http-message.ts';
import { isTooDeep } from '../routing.ts';
import { mistakesOf, sentenceOf } from '../mistakes.ts';
import { problem, type ProblemText } from './problem.ts';
import { LicenceGrantedEvent, longestKey } from './schemas.ts';
import { isSigned } from './webhook.ts';

/** All the engine needs of it: a field more, or one less that it never reads, is no fault. */
const Granted = z.object({
  type: LicenceGrantedEvent.shape.type,
  data: z.object(LicenceGrantedEvent.shape.data.shape),
});

const unreadable = (why: string): NoticeReading => ({ is: 'unreadable', why });

const failures: {
  readonly [O in Exclude<NoticeOutcome, 'taken'>]: ProblemText & { readonly status: number };
} = {
  'bad-signature': {
    status: 401,
    name: 'bad-signature',
    title: 'The signature is wrong',
    detail:
      'Expected webhook-signature to be "v1," and base64 of HMAC-SHA256 over ' +
      'id.timestamp.body with the shared secret, and webhook-timestamp to be less than 5 minutes off.',
  },
  'unknown-order': {
    status: 404,
    name: 'unknown-order',
    title: 'There is no such order',
    detail: 'No order here has the order code of the callback.',
  },
  unreadable: {
    status: 400,
    name: 'unreadable-callback',
    title: 'The callback cannot be read',
    detail: 'Expected the webhook licence.granted.',
  },
};

const answer = (outcome: NoticeOutcome, why: string): HttpResponse => {
  if (outcome === 'taken') return jsonResponse(200, { received: true });
  const { status, ...text } = failures[outcome];
  return problem(status, why === '' ? text : { ...text, detail: `${text.detail} ${why}` });
};

/** The engine's dialect of SUMAN MISA's callbacks (services.md; Standard Webhooks). */
export const sumanNotices: NoticeCodec = {
  service: 'suman',
  read: (request, { secret, now }) => {
    const id = request.headers['webhook-id'] ?? '';
    if (id === '' || id.length > longestKey) {
      return unreadable(`Expected a header webhook-id of 1 to ${longestKey} characters.`);
    }
    const body = parseJson(request.body);
    if (body === undefined) return unreadable('The body is not JSON.');
    if (isTooDeep(body)) return unreadable('The body is nested too deeply.');
    const event = Granted.safeParse(body);
    if (!event.success) {
      return unreadable(`${sentenceOf(mistakesOf(event.error, Granted, body))}.`);
    }
    const order = event.data.data.orderCode;
    return {
      is: 'notices',
      notices: [{ name: 'licence-granted', service: 'suman', id, order }],
      signature: isSigned(request, secret, now) ? 'good' : 'bad',
    };
  },
  answer,
};
