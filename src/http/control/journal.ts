// The control API's journal: what happened, as data and in words; the live stream of it is in
// stream-router.ts.
import { z } from 'zod';
import { jsonResponse } from '../../wire/http-message.ts';
import type { Operation } from '../../wire/operation.ts';
import type { Handlers } from '../json-api.ts';
import type { LabFace, Numbered } from '../lab-face.ts';
import { callName, serviceName } from './fault-schema.ts';
import { anyProblems, count, language, orderCode } from './shapes.ts';
import { linesOf, type Language } from './words.ts';

/** What can be asked of the journal, live or not. */
const filters = {
  order: orderCode.optional(),
  service: serviceName.optional(),
  call: callName.exclude(['every']).optional(),
  kind: z.string().max(40).optional().describe('`step`, `sent`, `struck`, `moved`, …'),
  lang: language,
};

const Query = z.strictObject({
  ...filters,
  since: count(Number.MAX_SAFE_INTEGER).default('0').describe('Entries after this number'),
  limit: count(1000).default('1000').describe('The newest so many'),
});

export const StreamQuery = z.strictObject(filters);

const JournalEntry = z
  .object({
    number: z.int().describe('Its place in the journal, from 1; never used again'),
    words: z.string(),
    entry: z.looseObject({ is: z.string(), at: z.int() }),
  })
  .meta({ id: 'JournalEntry' });

export const journalOperations: readonly Operation[] = [
  {
    id: 'readJournal',
    method: 'GET',
    path: '/lab/v1/journal',
    title: { vi: 'Nhật ký', en: 'The journal' },
    tag: 'journal',
    security: 'token',
    query: Query,
    responses: {
      200: {
        description: 'Entries, oldest first',
        body: z.object({ entries: z.array(JournalEntry), last: z.int() }),
      },
      ...anyProblems,
    },
  },
  {
    id: 'streamJournal',
    method: 'GET',
    path: '/lab/v1/journal/stream',
    title: { vi: 'Nhật ký trực tiếp', en: 'The journal, live' },
    description:
      'Server-Sent Events: `id` is the number, `data` a JournalEntry. `Last-Event-ID` goes on where one left off.',
    tag: 'journal',
    security: 'token',
    query: StreamQuery,
    responses: {
      200: { description: 'Events', type: 'text/event-stream', body: z.string() },
      ...anyProblems,
    },
  },
];

export type Filter = Pick<z.infer<typeof StreamQuery>, 'order' | 'service' | 'call' | 'kind'>;

/** Is this an entry that was asked for? */
export const isAsked =
  ({ order, service, call, kind }: Filter) =>
  ({ entry }: Numbered): boolean => {
    const fields = entry as {
      readonly service?: string;
      readonly call?: string;
      readonly on?: string;
    };
    return (
      (order === undefined || entry.order === order) &&
      (service === undefined || fields.service === service) &&
      (call === undefined || fields.call === call || fields.on === call) &&
      (kind === undefined || entry.is === kind)
    );
  };

/** An entry as it is told. */
export const told = (numbered: Numbered, lang: Language) => ({
  number: numbered.number,
  words: linesOf([numbered], lang)[0] ?? '',
  entry: numbered.entry,
});

export const journalHandlers = (lab: LabFace): Handlers => ({
  readJournal: ({ query }) => {
    const { since, limit, lang, ...filter } = query as z.infer<typeof Query>;
    const all = lab.journal();
    const asked = all.filter((each) => each.number > Number(since)).filter(isAsked(filter));
    const newest = Number(limit) === 0 ? [] : asked.slice(-Number(limit));
    return jsonResponse(200, {
      entries: newest.map((each) => told(each, lang)),
      last: all.at(-1)?.number ?? 0,
    });
  },
  // Reached only where nothing streams: a server mounts the stream before this API.
  streamJournal: () => ({
    status: 200,
    headers: { 'content-type': 'text/event-stream' },
    body: '',
  }),
});
