// The door of AMIS.VN – Bán hàng: it gives out tokens, and turns away who has none.
import { failure } from '../../src/wire/amis-sales/failure.ts';
import { AccountRequest } from '../../src/wire/amis-sales/schemas.ts';
import { credentials } from '../../src/wire/credentials.ts';
import { jsonResponse, type HttpRequest, type HttpResponse } from '../../src/wire/http-message.ts';
import { isSameText } from '../../src/wire/signature.ts';
import type { Reading } from '../dialect.ts';
import { judgeToken, openSession, type Sessions } from '../sessions.ts';
import { checkBody } from './dialect-checks.ts';

/** 24 hours, ms. */
const tokenMs = 24 * 60 * 60 * 1000;

/**
 * `POST /api/v2/Account`: a new token for the right client, and it is remembered.
 * @param now ms
 */
export const giveToken = (request: HttpRequest, sessions: Sessions, now: number): Reading => {
  const answer = (response: HttpResponse, after: Sessions = sessions): Reading => ({
    is: 'answer',
    operation: 'getAccountToken',
    response,
    sessions: after,
  });
  const checked = checkBody(request, AccountRequest);
  if (checked.is === 'wrong') return answer(checked.response);
  const { client_id: id, client_secret: secret } = checked.value;
  const { clientId, clientSecret } = credentials['amis-sales'];
  const isIdRight = isSameText(id, clientId);
  const isSecretRight = isSameText(secret, clientSecret);
  if (!isIdRight || !isSecretRight) {
    const dev = 'The client_id or the client_secret is wrong. Those of the lab are in its README.';
    return answer(failure(401, { code: 'InvalidClient', dev, user: notKnown }, request));
  }
  const [{ token }, after] = openSession(sessions, clientSecret, tokenMs, now);
  const response = jsonResponse(
    200,
    { success: true, code: 200, data: token },
    { 'cache-control': 'no-store' },
  );
  return answer(response, after);
};

const notKnown = 'Chưa đăng nhập hoặc phiên làm việc đã hết hạn.';
const howToGet =
  'Get a token from POST /api/v2/Account, send it as "Authorization: Bearer …", and with it the ' +
  'header Clientid.';

/**
 * The 401 to a request without a good token or without its `Clientid`; null when both are good.
 * @param now ms
 */
export const refusedToken = (
  request: HttpRequest,
  sessions: Sessions,
  now: number,
): HttpResponse | null => {
  const unauthorized = (code: string, why: string): HttpResponse =>
    failure(401, { code, dev: `${why} ${howToGet}`, user: notKnown }, request);
  const { headers } = request;
  const header = headers['authorization'] ?? '';
  if (header.slice(0, 7).toLowerCase() !== 'bearer ') {
    return unauthorized('MissingToken', 'The request has no bearer token.');
  }
  const judged = judgeToken(sessions, header.slice(7).trim(), now);
  if (judged === 'unknown') {
    return unauthorized('InvalidToken', 'The token is not known, or not any more.');
  }
  if (judged === 'expired') {
    return unauthorized('ExpiredToken', 'The time of the token is up: it was good for 24 hours.');
  }
  const clientId = headers['clientid'] ?? '';
  if (clientId === '') return unauthorized('MissingClientid', 'The request has no Clientid.');
  if (isSameText(clientId, credentials['amis-sales'].clientId)) return null;
  return unauthorized('InvalidClientid', 'The Clientid is not the client_id of the token.');
};
