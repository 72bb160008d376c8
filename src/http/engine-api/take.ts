// The engine's API at work: what is asked of it, and the lab it asks.
import { z } from 'zod';
import type { Take } from '../../../mocks/taking.ts';
import { entriesOf } from '../../engine/timeline.ts';
import { sayAction } from '../../scenario/run.ts';
import { jsonResponse, type HttpRequest, type HttpResponse } from '../../wire/http-message.ts';
import { plainProblem } from '../../wire/problem.ts';
import { journalLines } from '../../world/journal.ts';
import { apiOf, type Asked, type Handlers } from '../json-api.ts';
import type { LabFace } from '../lab-face.ts';
import { orderIn, reasonProblem } from './answers.ts';
import { callbackHandlers, callbackOperations, unread } from './callbacks.ts';
import { codeIn, commandHandlers } from './commands.ts';
import { withIdempotency } from './idempotency.ts';
import * as operations from './operations.ts';
import { findOrders, pageOf, wantedStatuses } from './order-search.ts';
import { summaryOf, vietnamTime, viewOf } from './order-view.ts';
import type { OrdersQuery, TimelineQuery } from './schemas.ts';

const list = (lab: LabFace, query: z.infer<typeof OrdersQuery>): HttpResponse => {
  const { wanted, mistakes } = wantedStatuses(query);
  if (mistakes.length > 0) {
    const detail = mistakes.map((mistake) => mistake.detail).join('; ');
    const detailVi = mistakes.map((mistake) => mistake.detail_vi).join('; ');
    return plainProblem(400, 'Bad Request', `${detail}.`, {
      detail_vi: `${detailVi}.`,
      errors: mistakes,
    });
  }
  const { items, ...page } = pageOf(findOrders(lab.world, query, wanted), query);
  return jsonResponse(200, { ...page, orders: items.map(summaryOf) });
};

const show = (lab: LabFace, asked: Asked): HttpResponse => {
  const process = orderIn(lab, codeIn(asked));
  if (process === undefined) return reasonProblem('unknown-order', codeIn(asked));
  return jsonResponse(200, viewOf(process));
};

const tell = (lab: LabFace, asked: Asked): HttpResponse => {
  const process = orderIn(lab, codeIn(asked));
  if (process === undefined) return reasonProblem('unknown-order', codeIn(asked));
  const query = asked.query as z.infer<typeof TimelineQuery>;
  const { lang } = query;
  const { items, ...page } = pageOf(entriesOf(process.timeline), query);
  const lines = journalLines(items, lang, sayAction(lang));
  const entries = items.map(({ at, ...entry }, index) => ({
    at: vietnamTime(at),
    words: lines[index] ?? '',
    entry,
  }));
  return jsonResponse(200, { ...page, entries });
};

const handlersOf = (lab: LabFace): Handlers => ({
  ...commandHandlers(lab),
  ...callbackHandlers(lab),
  [operations.listOrders.id]: ({ query }) => list(lab, query as z.infer<typeof OrdersQuery>),
  [operations.getOrder.id]: (asked) => show(lab, asked),
  [operations.getTimeline.id]: (asked) => tell(lab, asked),
});

/** As they are checked: a body of two shapes is its handler's to check, shape by shape. */
const checkedOperations = [
  ...operations.orderOperations.map((operation) =>
    operation.id === operations.placeOrder.id ? { ...operation, body: z.unknown() } : operation,
  ),
  ...callbackOperations.map(unread),
];

/**
 * The engine's API of a lab: commands under `/api/v1`, callbacks under `/callbacks`.
 * @throws Error (rejects) for what only a bug can cause
 */
export const engineTake = (lab: LabFace): Take => {
  const take = apiOf({ operations: checkedOperations }, handlersOf(lab));
  // Nobody aborts what is answered by the lab: a step that was begun is played to its end.
  const never = new AbortController().signal;
  const answer = async (request: HttpRequest): Promise<HttpResponse> => {
    const outcome = await take(request, never);
    if (outcome.is !== 'response') throw new Error(`An API of ours ended in "${outcome.is}".`);
    return outcome.response;
  };
  const keyed = withIdempotency(lab, answer);
  return async (request) => {
    const isCommand = request.path.startsWith('/api/');
    return { is: 'response', response: await (isCommand ? keyed : answer)(request) };
  };
};

/** The same as a function from request to response. */
export const engineApi = (lab: LabFace): ((request: HttpRequest) => Promise<HttpResponse>) => {
  const take = engineTake(lab);
  return async (request) => {
    const outcome = await take(request, new AbortController().signal);
    if (outcome.is !== 'response') throw new Error(`An API of ours ended in "${outcome.is}".`);
    return outcome.response;
  };
};
