// The door of AMIS.VN – Kế toán: it gives out tokens, and turns away who has none.
import { vietnamTime } from '../../src/wire/amis-accounting/callback.ts';
import { failure, success } from '../../src/wire/amis-accounting/envelope.ts';
import { ConnectRequest } from '../../src/wire/amis-accounting/schemas.ts';
import { credentials } from '../../src/wire/credentials.ts';
import type { HttpRequest, HttpResponse } from '../../src/wire/http-message.ts';
import { isSameText } from '../../src/wire/signature.ts';
import type { Reading } from '../dialect.ts';
import { judgeToken, openSession, type Sessions } from '../sessions.ts';
import { checkBody } from './dialect-checks.ts';

/** 12 hours. */
const tokenSeconds = 43_200;

/**
 * `POST /api/oauth/actopen/connect`: a new token for the right app, and it is remembered.
 * @param now ms
 */
export const connect = (request: HttpRequest, sessions: Sessions, now: number): Reading => {
  const answer = (response: HttpResponse, after: Sessions = sessions): Reading => ({
    is: 'answer',
    operation: 'connect',
    response,
    sessions: after,
  });
  const checked = checkBody(request, ConnectRequest);
  if (checked.is === 'wrong') return answer(checked.response);
  const { accessCode } = credentials['amis-accounting'];
  if (!isSameText(checked.value.access_code, accessCode)) {
    const why = 'access_code không đúng; mã của Order Lab có trong README.';
    return answer(failure('InvalidParam', { why }));
  }
  const [session, after] = openSession(sessions, accessCode, tokenSeconds * 1000, now);
  const data = {
    access_token: session.token,
    expired_time: vietnamTime(session.expiresAt),
    expires_in: tokenSeconds,
  };
  return answer(success(data), after);
};

/**
 * The refusal of a request without a good token: HTTP 200, as all refusals here; null when its
 * token is good.
 * @param now ms
 */
export const refusedToken = (
  { headers }: HttpRequest,
  sessions: Sessions,
  now: number,
): HttpResponse | null => {
  const given = headers['x-misa-accesstoken'] ?? '';
  if (given === '') return failure('InvalidAccessToken');
  const judged = judgeToken(sessions, given, now);
  if (judged === 'good') return null;
  return failure(judged === 'unknown' ? 'InvalidToken' : 'ExpiredToken');
};
