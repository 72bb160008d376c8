// The control API, `/lab/v1`: takes requests for a lab.
import type { Take } from '../../../mocks/taking.ts';
import type { HttpRequest, HttpResponse } from '../../wire/http-message.ts';
import { plainProblem } from '../../wire/problem.ts';
import { isSameText } from '../../wire/signature.ts';
import { apiOf } from '../json-api.ts';
import type { LabFace } from '../lab-face.ts';
import type { Rooms } from '../rooms.ts';
import { clockHandlers } from './clock.ts';
import { controlDocument } from './document.ts';
import { faultHandlers } from './faults.ts';
import { journalHandlers } from './journal.ts';
import { playHandlers, playTexts } from './plays.ts';
import { serviceHandlers } from './services.ts';
import { storyHandlers } from './stories.ts';

export type ControlOptions = {
  /** Bearer token that every request must show; absent = none is asked for. */
  readonly token?: string;
  /** Where stories are followed; absent = nowhere. */
  readonly rooms?: Rooms;
  /** Aborts when the server is to stop: what streams then ends. */
  readonly closing?: AbortSignal;
};

/** What to answer to a request without the token, or null when it may pass. */
export const tokenGuard =
  ({ token }: ControlOptions) =>
  ({ headers }: Pick<HttpRequest, 'headers'>): HttpResponse | null => {
    if (token === undefined) return null;
    const shown = /^Bearer +(.+)$/i.exec(headers['authorization'] ?? '')?.[1];
    if (shown !== undefined && isSameText(shown, token)) return null;
    const detail =
      shown === undefined
        ? 'This lab asks for its token: send `Authorization: Bearer TOKEN`.'
        : 'This is not the token of this lab: it is the one that `order-lab serve` was given.';
    const problem = plainProblem(401, 'Unauthorized', detail);
    return { ...problem, headers: { ...problem.headers, 'www-authenticate': 'Bearer' } };
  };

/** The control API of a lab. */
export const controlTake = (lab: LabFace, options: ControlOptions = {}): Take =>
  apiOf(
    controlDocument,
    {
      ...clockHandlers(lab),
      ...faultHandlers(lab),
      ...serviceHandlers(lab),
      ...playHandlers(lab),
      ...storyHandlers(options.rooms),
      ...journalHandlers(lab),
    },
    { texts: playTexts, guard: tokenGuard(options) },
  );
