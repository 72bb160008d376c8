// One HTTP exchange of a run, for whoever checks it against the OpenAPI documents.
import type { HttpRequest, HttpResponse } from '../wire/http-message.ts';
import type { Service } from '../wire/services.ts';

export type Exchange = {
  readonly service: Service;
  readonly request: HttpRequest;
  /** As the receiver wrote it. */
  readonly response: HttpResponse;
} & (
  | { readonly is: 'call' }
  /** `webhook`: its id in the document of the service that sends it. */
  | { readonly is: 'callback'; readonly webhook: string }
);
