// The door of SUMAN MISA: it gives out tokens, and turns away who has none.
import { credentials } from '../../src/wire/credentials.ts';
import { jsonResponse, type HttpRequest, type HttpResponse } from '../../src/wire/http-message.ts';
import { isSameText } from '../../src/wire/signature.ts';
import { bareProblem } from '../../src/wire/suman/problem.ts';
import { TokenRequest } from '../../src/wire/suman/schemas.ts';
import type { Reading } from '../dialect.ts';
import { judgeToken, openSession, type Sessions } from '../sessions.ts';
import { checkBody } from './dialect-checks.ts';

/** 12 hours. */
const tokenSeconds = 43_200;

/**
 * `POST /api/v1/token`: a new token for the right client, and it is remembered.
 * @param now ms
 */
export const giveToken = (request: HttpRequest, sessions: Sessions, now: number): Reading => {
  const answer = (response: HttpResponse, after: Sessions = sessions): Reading => ({
    is: 'answer',
    operation: 'getToken',
    response,
    sessions: after,
  });
  const checked = checkBody(request, TokenRequest);
  if (checked.is === 'wrong') return answer(checked.response);
  const { client_id: id, client_secret: secret } = checked.value;
  const { clientId, clientSecret } = credentials.suman;
  const isIdRight = isSameText(id, clientId);
  const isSecretRight = isSameText(secret, clientSecret);
  if (!isIdRight || !isSecretRight) {
    const why = 'The client_id or the client_secret is wrong. Those of the lab are in its README.';
    return answer(bareProblem(401, why));
  }
  const [{ token }, after] = openSession(sessions, clientSecret, tokenSeconds * 1000, now);
  return answer(
    jsonResponse(
      200,
      { access_token: token, token_type: 'Bearer', expires_in: tokenSeconds },
      { 'cache-control': 'no-store' },
    ),
    after,
  );
};

const howToGet = 'Get a token from POST /api/v1/token and send it as "Authorization: Bearer …".';

const unauthorized = (why: string, challenge: string): HttpResponse =>
  bareProblem(401, `${why} ${howToGet}`, { 'www-authenticate': challenge });

const invalid = 'Bearer error="invalid_token"';

/**
 * The 401 to a request without a good token, with a challenge after RFC 6750 section 3; null when
 * its token is good.
 * @param now ms
 */
export const refusedToken = (
  { headers }: HttpRequest,
  sessions: Sessions,
  now: number,
): HttpResponse | null => {
  const header = headers['authorization'] ?? '';
  if (header === '') return unauthorized('The request has no token.', 'Bearer');
  if (header.slice(0, 7).toLowerCase() !== 'bearer ') {
    return unauthorized('The Authorization header is not of the scheme Bearer.', 'Bearer');
  }
  switch (judgeToken(sessions, header.slice(7).trim(), now)) {
    case 'good':
      return null;
    case 'unknown':
      return unauthorized('SUMAN MISA does not know the token, or not any more.', invalid);
    case 'expired':
      return unauthorized('The time of the token is up: it was good for 12 hours.', invalid);
  }
};
