// What an answer of SUMAN MISA tells the engine: one reading for each kind of result.
import { errorStatuses, type Call, type ErrorStatus, type Reply, type Result } from '../calls.ts';
import { parseJson, type HttpResponse } from '../http-message.ts';
import { licenceRequestExists, problemType } from './problem.ts';
import {
  LicenceRequestAnswer,
  LicenceRequestExists,
  ResourceAnswer,
  TopUpAnswer,
} from './schemas.ts';

const garbled: Reply = { kind: 'garbled' };
const offSchema: Reply = { kind: 'off-schema' };

/** All the engine needs of it: the rest is for people. */
const Existing = LicenceRequestExists.pick({ licenceRequest: true });

type Subject = 'licence-request' | 'resource' | 'codes';

const subjectOf = (call: Call): Subject => {
  const name = call.name === 'lookup' ? call.of : call.name;
  if (name === 'licence-request') return 'licence-request';
  return name === 'top-up-codes' ? 'codes' : 'resource';
};

/** The result in a body, if the body is of the schema and about the order that was asked for. */
const resultIn = (call: Call, body: unknown): Result | null => {
  switch (subjectOf(call)) {
    case 'licence-request': {
      const { data } = LicenceRequestAnswer.safeParse(body);
      if (data?.orderCode !== call.order) return null;
      return { is: 'licence-request', id: data.id, granted: data.status === 'granted' };
    }
    case 'codes': {
      const { data } = TopUpAnswer.safeParse(body);
      return data?.orderCode === call.order ? { is: 'codes', codes: data.codes } : null;
    }
    case 'resource': {
      const { data } = ResourceAnswer.safeParse(body);
      if (data?.orderCode !== call.order) return null;
      const { state, held, revision } = data;
      return { is: 'resource', state, held, revision };
    }
  }
};

const readDone = (call: Call, { status, headers, body }: HttpResponse): Reply => {
  const json = parseJson(body);
  if (json === undefined) return garbled;
  const isLookup = call.name === 'lookup';
  // Any other 2xx (202, say) does not say that it is done.
  if (status !== 200 && (isLookup || status !== 201)) return offSchema;
  const result = resultIn(call, json);
  if (result === null) return offSchema;
  const isRepeat = headers['idempotent-replayed']?.toLowerCase() === 'true';
  // Codes are made with 201: those that are answered with 200 were there.
  const wasThere = call.name === 'top-up-codes' && status === 200;
  const existed = isLookup || isRepeat || wasThere;
  return { kind: 'done', result, existed, ...(isRepeat ? { replayed: true } : {}) };
};

/** A status the engine has no rule for is read as the nearest that it has. */
const nearestStatus = (status: number): ErrorStatus =>
  errorStatuses.find((each) => each === status) ?? (status >= 500 ? 500 : 400);

const errorOf = ({ status, headers }: HttpResponse): Reply => {
  const error = { kind: 'error', status: nearestStatus(status) } as const;
  const wait = headers['retry-after']?.trim() ?? '';
  // The other form of the header, a date, needs a clock that both sides share.
  return /^\d{1,9}$/u.test(wait) ? { ...error, retryAfterMs: Number(wait) * 1000 } : error;
};

/** Statuses that ask for another try: a code beside them is no word of the model's. */
const isRefusalStatus = (status: number): boolean =>
  status >= 400 && status < 500 && ![401, 408, 429].includes(status);

const readProblem = (call: Call, response: HttpResponse): Reply => {
  const { status, headers, body } = response;
  const type = headers['content-type']?.toLowerCase() ?? '';
  // A gateway's page is no problem of SUMAN's: its status is all there is to it.
  if (body === '' || !type.includes('json')) return errorOf(response);
  const json = parseJson(body);
  if (json === undefined) return garbled;
  if (!type.startsWith(problemType) || !isRefusalStatus(status)) return errorOf(response);
  if (typeof json !== 'object' || json === null) return offSchema;
  if (!('code' in json)) return errorOf(response);
  const { code } = json;
  if (typeof code !== 'string' || code === '') return offSchema;
  if (call.name === 'licence-request' && code === licenceRequestExists) {
    return readExisting(call, json);
  }
  if (call.name === 'lookup' && status === 404) {
    return { kind: 'done', result: { is: 'absent', code }, existed: false };
  }
  return { kind: 'refused', code };
};

const readExisting = (call: Call, body: unknown): Reply => {
  const { data } = Existing.safeParse(body);
  const result = data === undefined ? null : resultIn(call, data.licenceRequest);
  return result === null ? offSchema : { kind: 'done', result, existed: true };
};

/**
 * The answer to a call, as far as it can be believed. Never throws.
 * @returns `done` (2xx, the 409 that names the existing licence request, the 404 of a look-up),
 *   `refused` (a 4xx problem with SUMAN's own code), `error` (a status and no more), `garbled`,
 *   `off-schema`
 */
export const readReply = (call: Call, response: HttpResponse): Reply => {
  const { status } = response;
  if (status >= 200 && status < 300) return readDone(call, response);
  return status >= 400 ? readProblem(call, response) : offSchema;
};
