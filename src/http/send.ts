// An HTTP request of ours as one `fetch`, and what came back as plain data.
import type { HttpRequest, HttpResponse } from '../wire/http-message.ts';
import { failureOf } from './failure.ts';

export type Sending =
  | { readonly is: 'response'; readonly response: HttpResponse }
  /** The answer began and broke off: its head came, its body did not. */
  | { readonly is: 'broken-off' }
  | { readonly is: 'no-connection' }
  | { readonly is: 'reset' };

/** More than any answer of the services: what is longer is cut off and read as broken. */
const answerBytesAtMost = 4 * 1024 * 1024;

/**
 * Sends a request once: no retry, no redirect.
 * @param origin of the receiver
 * @param gone gives the request up
 */
export const send = async (
  origin: string,
  request: HttpRequest,
  gone?: AbortSignal,
): Promise<Sending> => {
  const { method, headers, body } = request;
  let answer: Response;
  try {
    answer = await fetch(`${origin}${targetOf(request)}`, {
      method,
      headers,
      redirect: 'manual',
      ...(body === '' ? {} : { body }),
      ...(gone === undefined ? {} : { signal: gone }),
    });
  } catch (error) {
    return { is: failureOf(error) === 'no-connection' ? 'no-connection' : 'reset' };
  }
  try {
    if (Number(answer.headers.get('content-length') ?? 0) > answerBytesAtMost) {
      await answer.body?.cancel();
      return { is: 'broken-off' };
    }
    const text = await answer.text();
    const response = {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: text,
    };
    return { is: 'response', response };
  } catch {
    return { is: 'broken-off' };
  }
};

const targetOf = ({ path, query }: HttpRequest): string => {
  const asked = new URLSearchParams(query).toString();
  return asked === '' ? path : `${path}?${asked}`;
};
