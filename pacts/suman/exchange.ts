// How an exchange with SUMAN MISA is written down, and the answers that every call of it has.
import type { Named } from '../../src/wire/services.ts';
import {
  answers,
  exchange,
  form,
  fromState,
  order,
  type Asked,
  type Exchange,
  type State,
  type Template,
  type Told,
} from '../contract.ts';

export const provider = 'suman';
export const connected: State = { name: 'the client is connected' };
const expired: State = { name: 'the token has expired' };
export const isNew: State = { name: 'the order is new', params: { order } };
export const authorization = fromState('Bearer ${token}', 'Bearer lab-token');
/** The engine reads a problem's code only where the answer says that it is a problem. */
export const problemHeaders = {
  'Content-Type': form('^application/problem\\+json(;.*)?$', 'application/problem+json'),
};

/** A command or a look-up that got no further: what every call has. */
export const turnedAway = (asked: Asked): readonly Exchange[] => [
  exchange(
    asked,
    {
      answer: answers.busy,
      response: { status: 503 },
      reads: { kind: 'error', status: 503 },
    },
    connected,
    { name: 'the service is busy', params: { order } },
  ),
  exchange(
    asked,
    {
      answer: answers.expired,
      response: { status: 401 },
      reads: { kind: 'error', status: 401 },
    },
    expired,
  ),
];

export const refusal = (code: string, status: number, answer: Named = answers.refused): Told => ({
  answer,
  response: { status, headers: problemHeaders, body: { code } },
  reads: { kind: 'refused', code },
});
export const refuses: State = { name: 'the service refuses the order', params: { order } };

export const keyed = (key: string): Readonly<Record<string, Template>> => ({
  authorization,
  'idempotency-key': fromState('"${key}"', `"${key}"`),
});
export const isRepeat = { 'idempotent-replayed': 'true' };

/** A look-up finds nothing of the order. */
export const absent: Told = {
  answer: answers.absent,
  response: { status: 404, headers: problemHeaders, body: { code: 'not-found' } },
  reads: { kind: 'done', result: { is: 'absent', code: 'not-found' } },
};
