// An HTTP request and response as plain data: what dialects and clients write and read, and what
// Express, MSW and fetch are thin adapters of.

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof methods)[number];

/** Header names are lower case. Absent and empty bodies are both `''`. */
export type HttpRequest = {
  /** As it came: a server meets methods that no operation has. */
  readonly method: string;
  /** The path alone, percent-encoding kept: `/api/v1/resources/DH-1`. */
  readonly path: string;
  /** Decoded. Of a name given twice, the last. */
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type HttpResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** A response whose body is JSON. */
export const jsonResponse = (
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});

/** A request whose body is JSON, or that has none. */
export const jsonRequest = (
  method: Method,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpRequest => ({
  method,
  path,
  query: {},
  headers:
    body === undefined
      ? { accept: 'application/json', ...headers }
      : { accept: 'application/json', 'content-type': 'application/json', ...headers },
  body: body === undefined ? '' : JSON.stringify(body),
});

/** The JSON of a body, or undefined when it is not JSON: nothing is JSON that says undefined. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
