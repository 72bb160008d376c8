// The journal as Server-Sent Events: each entry as it is written, and those missed since the last.
import { Router, type Request, type Response } from 'express';
import type { HttpResponse } from '../../wire/http-message.ts';
import { plainProblem } from '../../wire/problem.ts';
import { mistakesOf, sentenceOf } from '../../wire/mistakes.ts';
import type { LabFace } from '../lab-face.ts';
import { StreamQuery } from './journal.ts';
import { streamHeaders, streamJournal } from './stream.ts';
import { tokenGuard, type ControlOptions } from './take.ts';

/** Says that the connection lives, so that nothing in between closes it, ms. */
const heartBeatMs = 15_000;

const answer = (response: Response, { status, headers, body }: HttpResponse): void => {
  response.writeHead(status, { ...headers }).end(body);
};

const singleHeaders = ({ headers }: Request): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );

/** The number a reader saw last; a reader that saw none begins now. */
const lastSeen = (request: Request): number | null => {
  const text = request.headers['last-event-id'];
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null;
};

/** `GET /lab/v1/journal/stream`, to be mounted before the rest. */
export const streamRouter = (lab: LabFace, options: ControlOptions = {}): Router => {
  const guard = tokenGuard(options);
  const router = Router();
  router.get('/lab/v1/journal/stream', (request, response) => {
    const turnedAway = guard({ headers: singleHeaders(request) });
    if (turnedAway !== null) return answer(response, turnedAway);
    const given = Object.fromEntries(new URL(request.url, 'http://lab').searchParams);
    const query = StreamQuery.safeParse(given);
    if (query.success) return stream(lab, request, response, query.data, options);
    const errors = mistakesOf(query.error, StreamQuery, given);
    const detail = `The query is not as expected: ${sentenceOf(errors)}.`;
    answer(response, plainProblem(400, 'Bad Request', detail, { errors }));
  });
  return router;
};

const stream = (
  lab: LabFace,
  request: Request,
  response: Response,
  { lang, ...filter }: ReturnType<typeof StreamQuery.parse>,
  { closing }: ControlOptions,
): void => {
  response.writeHead(200, streamHeaders);
  // Express gives HEAD to whoever takes GET: a head is all of it.
  if (request.method === 'HEAD') return void response.end();
  const wanted = { seen: lastSeen(request), filter, lang };
  const streaming = streamJournal(lab, wanted, (text) => response.write(text));
  const heart = setInterval(streaming.beat, heartBeatMs);
  heart.unref();
  response.on('drain', streaming.resume);
  const end = (): void => {
    response.end();
  };
  closing?.addEventListener('abort', end, { once: true });
  response.on('close', () => {
    streaming.stop();
    closing?.removeEventListener('abort', end);
    clearInterval(heart);
  });
};
