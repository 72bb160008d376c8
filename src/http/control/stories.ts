// The control API's stories: a page plays a story by itself, and has it followed here over real
// HTTP, in a room of its own.
import { z } from 'zod';
import { isSayable } from '../../scenario/sayable.ts';
import { jsonResponse, type HttpResponse } from '../../wire/http-message.ts';
import type { Operation } from '../../wire/operation.ts';
import { plainProblem } from '../../wire/problem.ts';
import { calls, notices } from '../../wire/services.ts';
import type { Step } from '../../world/steps.ts';
import type { Handlers } from '../json-api.ts';
import type { Rooms } from '../rooms.ts';
import type { Followed } from '../story-host.ts';
import { stuckWhys } from '../story-limits.ts';
import { serviceName } from './fault-schema.ts';
import { bodyProblems, problem } from './shapes.ts';

const stepsAtMost = 1_000;
/** In one answer: the rest is asked for with `next`. */
const entriesAtOnce = 2_000;
const exchangesAtOnce = 500;

const place = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const Since = z
  .strictObject({
    generation: place.describe('The world that is known'),
    entries: place.describe('How many of its entries are known'),
    exchanges: place.describe('How many changes of its exchanges are known'),
  })
  .meta({ id: 'StorySince', description: 'What is known already; `next` of the last answer' });

const Story = z.strictObject({
  room: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,64}$/, '8 to 64 letters, digits and hyphens')
    .describe('Any name that nobody else takes, a UUID say'),
  seed: place.default(1).describe('Same seed, same customers, products and prices'),
  mode: z.enum(['resting', 'stepwise']).default('resting').describe('`stepwise`: as `@stepwise`'),
  steps: z
    .array(z.looseObject({ action: z.string() }))
    .max(stepsAtMost)
    .describe('Steps as data, from the very beginning'),
  since: Since.optional(),
});

const headers = z.record(z.string(), z.string());
const Response = z
  .object({ status: z.int(), headers, body: z.string() })
  .meta({ id: 'HttpResponse' });
const namesOf = <K extends string>(table: Readonly<Record<K, unknown>>): [K, ...K[]] =>
  Object.keys(table) as [K, ...K[]];
const callNames = z.enum(namesOf(calls));

const Exchange = z
  .object({
    number: z.int().describe('From 1, in the order they begin'),
    service: serviceName,
    is: z.enum(['call', 'connect', 'callback']),
    at: z.int().describe('Milliseconds since 1970 UTC, on the clock of the story'),
    order: z.string().nullable(),
    call: callNames.nullable(),
    of: callNames.exclude(['lookup']).nullable().describe('What a look-up asks about'),
    notice: z.enum(namesOf(notices)).nullable(),
    id: z.string().nullable().describe('Of the call, or of the notice'),
    request: z
      .object({
        method: z.string(),
        path: z.string(),
        query: z.record(z.string(), z.string()),
        headers,
        body: z.string(),
      })
      .meta({ id: 'HttpRequest' }),
    response: Response.nullable().describe('As its client got it; null when none came whole'),
    end: z.enum(['response', 'broken-off', 'no-connection', 'reset', 'given-up', 'open']),
    intended: Response.nullable().describe('What was answered before a fault spoiled it'),
    endedAt: z.int().nullable(),
  })
  .meta({ id: 'WireExchange', description: 'An HTTP exchange; secrets in it are hidden' });

const News = z
  .object({
    generation: z.int().describe('The world it happened in: another number, and all is new'),
    end: z
      .enum(['whole', 'stuck', 'superseded'])
      .describe('Played to its end, to a step that cannot be played, or overtaken by another'),
    stuck: z
      .object({ step: z.int().describe('Index in `steps`'), why: z.enum(stuckWhys) })
      .meta({ id: 'StoryStuck', description: 'The step that cannot be played, and why' })
      .nullable(),
    entries: z.array(z.looseObject({ is: z.string(), at: z.int() })).describe('Of the journal'),
    exchanges: z.array(Exchange).describe('New ones, and those that have changed'),
    totals: z.object({ entries: z.int(), exchanges: z.int() }),
    next: Since,
    hasMore: z.boolean().describe('There is more to be asked for at once, with `next`'),
  })
  .meta({ id: 'StoryNews' });

export const storyOperations: readonly Operation[] = [
  {
    id: 'followStory',
    method: 'POST',
    path: '/lab/v1/story',
    title: { vi: 'Diễn lại một câu chuyện qua HTTP thật', en: 'Follow a story over real HTTP' },
    description:
      'In a room of its own: this world stays as it is. A story that goes on is played on; one that has gone another way begins anew.',
    tag: 'plays',
    security: 'token',
    body: Story,
    example: {
      room: '6f2d2f6e-6a6d-4f0e-9d57-0f4f5b9f6d10',
      seed: 1,
      mode: 'resting',
      steps: [{ action: 'place', kind: 'saas', payment: 'online', order: 'DH-1' }],
    },
    responses: {
      200: { description: 'What is new since', body: News },
      ...bodyProblems,
      404: problem('This lab has no rooms: it is not served'),
      422: problem('A step is none that a scenario can say'),
    },
  },
];

type Known = z.infer<typeof Since>;

/** What is new of a story to whoever knows some of it: so much at once, oldest first. */
export const newsOf = (
  { generation, entries, exchanges, revisions, end, stuck }: Followed,
  since: Known | undefined,
  { most = { entries: entriesAtOnce, exchanges: exchangesAtOnce } } = {},
): z.infer<typeof News> => {
  const known = since?.generation === generation ? since : { entries: 0, exchanges: 0 };
  const newEntries = entries.slice(known.entries, known.entries + most.entries);
  const changed = exchanges
    .map((exchange, index) => ({ exchange, revision: revisions[index] ?? 0 }))
    .filter(({ revision }) => revision > known.exchanges)
    .toSorted((one, other) => one.revision - other.revision);
  const told = changed.slice(0, most.exchanges);
  const next = {
    generation,
    entries: Math.min(known.entries, entries.length) + newEntries.length,
    exchanges: told.at(-1)?.revision ?? known.exchanges,
  };
  return {
    generation,
    end,
    stuck,
    entries: [...newEntries],
    exchanges: told.map(({ exchange }) => exchange as z.infer<typeof Exchange>),
    totals: { entries: entries.length, exchanges: exchanges.length },
    next,
    hasMore: next.entries < entries.length || told.length < changed.length,
  };
};

const follow = async (
  rooms: Rooms | undefined,
  { room, seed, mode, steps: given, since }: z.infer<typeof Story>,
): Promise<HttpResponse> => {
  if (rooms === undefined) {
    return plainProblem(404, 'Not Found', 'This lab has no rooms: it is not served.', {
      detail_vi: 'Ở đây không có phòng nào để diễn lại: lab này không chạy bằng order-lab serve.',
    });
  }
  const steps = given as readonly unknown[] as readonly Step[];
  const wrong = steps.findIndex((step) => !isSayable(step));
  if (wrong >= 0) {
    const detail = `Step ${wrong + 1} is none that a sentence of the scenario language says.`;
    const detail_vi = `Không câu nào của ngôn ngữ kịch bản nói được bước ${wrong + 1}.`;
    const errors = [{ pointer: `#/steps/${wrong}`, detail }];
    return plainProblem(422, 'Unprocessable Content', detail, { detail_vi, errors });
  }
  return jsonResponse(200, newsOf(await rooms.follow(room, { steps, seed, mode }), since));
};

/** @param rooms where stories are followed; undefined where nothing is served */
export const storyHandlers = (rooms: Rooms | undefined): Handlers => ({
  followStory: ({ body }) => follow(rooms, body as z.infer<typeof Story>),
});
