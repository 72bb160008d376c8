// What a service finds of a request: right, or wrong with the answer that tells so.
import type { HttpResponse } from '../src/wire/http-message.ts';

export type Checked<T> =
  | { readonly is: 'right'; readonly value: T }
  | { readonly is: 'wrong'; readonly response: HttpResponse };

export const right = <T>(value: T): Checked<T> => ({ is: 'right', value });
export const wrong = (response: HttpResponse): Checked<never> => ({ is: 'wrong', response });

/** The media type every service takes. */
export const json = 'application/json';

/** Is this Content-Type JSON, whatever its parameters? */
export const isJsonType = (type: string): boolean =>
  type === json || type.split(';', 1)[0]?.trim().toLowerCase() === json;
