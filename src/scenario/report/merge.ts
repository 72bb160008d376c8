// Puts the messages of a run's shards together, as if one machine had run it all.
import { TimeConversion, type Envelope } from '@cucumber/messages';
import { timesIn } from './from-messages.ts';
import { runId } from './messages.ts';
import { compareText } from './outcome.ts';

const timestamp = TimeConversion.millisecondsSinceEpochToTimestamp;

/** The first envelope under each key, in the order of the keys. */
const once = (
  envelopes: readonly Envelope[],
  keyOf: (envelope: Envelope) => string | undefined,
): Map<string, Envelope> => {
  const found = new Map<string, Envelope>();
  for (const envelope of envelopes) {
    const key = keyOf(envelope);
    if (key !== undefined && !found.has(key)) found.set(key, envelope);
  }
  return found;
};

const valuesOf = (found: ReadonlyMap<string, Envelope>): Envelope[] => [...found.values()];

/** The pickles of all parts: by file, then by line. */
const sortedPickles = (all: readonly Envelope[]): Envelope[] =>
  valuesOf(once(all, ({ pickle }) => pickle?.id)).toSorted((a, b) => {
    const lines = (a.pickle?.location?.line ?? 0) - (b.pickle?.location?.line ?? 0);
    return compareText(a.pickle?.uri ?? '', b.pickle?.uri ?? '') || lines;
  });

/** Which started test case an event belongs to. */
const startedIdOf = (envelope: Envelope): string | undefined =>
  envelope.testCaseStarted?.id ??
  envelope.testStepStarted?.testCaseStartedId ??
  envelope.testStepFinished?.testCaseStartedId ??
  envelope.testCaseFinished?.testCaseStartedId ??
  envelope.attachment?.testCaseStartedId;

/** The events of each test case, by the test case's id. */
const eventsByCase = (all: readonly Envelope[]): ReadonlyMap<string, readonly Envelope[]> => {
  const cases = new Map<string, string>();
  const events = new Map<string, Envelope[]>();
  for (const envelope of all) {
    const { testCaseStarted } = envelope;
    if (testCaseStarted) {
      cases.set(testCaseStarted.id, testCaseStarted.testCaseId);
      events.set(testCaseStarted.testCaseId, []);
    }
    const started = startedIdOf(envelope);
    if (started !== undefined) events.get(cases.get(started) ?? '')?.push(envelope);
  }
  return events;
};

const sourcesOf = (all: readonly Envelope[], pickles: readonly Envelope[]): Envelope[] => {
  const sources = once(all, ({ source }) => source?.uri);
  const documents = once(all, ({ gherkinDocument }) => gherkinDocument?.uri);
  return [...sources.keys()]
    .toSorted(compareText)
    .flatMap((uri) => [
      ...[sources.get(uri), documents.get(uri)].filter((envelope) => envelope !== undefined),
      ...pickles.filter(({ pickle }) => pickle?.uri === uri),
    ]);
};

/**
 * One run's messages from those of its shards. Ids need no change: `messages.ts` makes them of the
 * file and the place in it.
 * @param parts the messages of each shard, in the order of the shards
 */
export const mergeMessages = (parts: readonly (readonly Envelope[])[]): readonly Envelope[] => {
  const all = parts.flat();
  const pickles = sortedPickles(all);
  const { startedAt, finishedAt } = timesIn(all);
  const cases = new Map(
    all.flatMap((envelope) =>
      envelope.testCase ? [[envelope.testCase.pickleId, envelope] as const] : [],
    ),
  );
  const planned = pickles.flatMap(({ pickle }) => cases.get(pickle?.id ?? '') ?? []);
  const events = eventsByCase(all);
  const success = all.every(({ testRunFinished }) => testRunFinished?.success !== false);
  return [
    ...all.filter(({ meta }) => meta !== undefined).slice(0, 1),
    ...sourcesOf(all, pickles),
    { testRunStarted: { id: runId, timestamp: timestamp(startedAt) } },
    ...valuesOf(once(all, ({ stepDefinition }) => stepDefinition?.id)),
    ...planned,
    ...planned.flatMap(({ testCase }) => events.get(testCase?.id ?? '') ?? []),
    {
      testRunFinished: { success, timestamp: timestamp(finishedAt), testRunStartedId: runId },
    },
  ];
};
