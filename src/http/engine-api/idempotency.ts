// Idempotency-Key: a POST that comes again under its key is answered as before, and not done again.
import { createHash } from 'node:crypto';
import type { HttpRequest, HttpResponse } from '../../wire/http-message.ts';
import { plainProblem } from '../../wire/problem.ts';
import { readKey } from '../../wire/suman/idempotency-key.ts';
import type { LabFace } from '../lab-face.ts';

/** More requests than this are not remembered: the oldest is forgotten. */
const rememberedAtMost = 10_000;

type Remembered = {
  /** What was asked, as a hash. */
  readonly asked: string;
  /** Null while the first is being answered. */
  response: HttpResponse | null;
  /** The resets asked for before it was: after another one, it is of a world that is no more. */
  readonly resets: number;
};

type Answer = (request: HttpRequest) => HttpResponse | Promise<HttpResponse>;

const fingerprintOf = ({ method, path, query, body }: HttpRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([method, path, Object.entries(query), body]))
    .digest('base64');

const unique =
  'This operation is idempotent and requires correct usage of Idempotency-Key: a key names one ' +
  'request, and is repeated with that request alone.';

const reused = (): HttpResponse =>
  plainProblem(
    422,
    'Idempotency-Key is already used',
    `${unique} This key came with another request before: send that one, or take a new key.`,
    { detail_vi: 'Khóa này đã dùng cho một yêu cầu khác: hãy dùng khóa mới.' },
  );

const outstanding = (): HttpResponse =>
  plainProblem(
    409,
    'A request is outstanding for this Idempotency-Key',
    'The same request under this key is being answered right now. Send it again a little later.',
    { detail_vi: 'Yêu cầu cùng khóa này đang được xử lý: hãy gửi lại sau ít giây.' },
  );

/**
 * Puts Idempotency-Key in front of an API, for every POST that has one
 * (draft-ietf-httpapi-idempotency-key-header, sections 2.6 and 2.7): same key and request, the
 * same answer with `Idempotent-Replayed: true`; another request under the key, 422; the first one
 * not answered yet, 409. Answers of 500 and above are not remembered; a reset of the lab forgets
 * all.
 */
export const withIdempotency = (lab: LabFace, answer: Answer): Answer => {
  const byKey = new Map<string, Remembered>();

  const remembered = (key: string): Remembered | undefined => {
    const before = byKey.get(key);
    if (before === undefined || before.response === null) return before;
    if (before.resets === lab.resets) return before;
    byKey.delete(key);
    return undefined;
  };

  const forgetOldest = (): void => {
    for (const [key, { response }] of byKey) {
      if (byKey.size <= rememberedAtMost) return;
      if (response !== null) byKey.delete(key);
    }
  };

  const first = async (key: string, asked: string, request: HttpRequest): Promise<HttpResponse> => {
    const entry: Remembered = { asked, response: null, resets: lab.resets };
    byKey.set(key, entry);
    try {
      const response = await answer(request);
      // A reset that came beside it may have taken away what it was to tell of.
      if (response.status < 500 && entry.resets === lab.resets) entry.response = response;
      return response;
    } finally {
      if (entry.response === null) byKey.delete(key);
      forgetOldest();
    }
  };

  return (request) => {
    if (request.method !== 'POST') return answer(request);
    const reading = readKey(request.headers['idempotency-key']);
    if (reading.is === 'missing') return answer(request);
    if (reading.is === 'wrong') return plainProblem(400, 'Bad Request', reading.why);
    const asked = fingerprintOf(request);
    const before = remembered(reading.key);
    if (before === undefined) return first(reading.key, asked, request);
    if (before.asked !== asked) return reused();
    const { response } = before;
    if (response === null) return outstanding();
    return { ...response, headers: { ...response.headers, 'idempotent-replayed': 'true' } };
  };
};
