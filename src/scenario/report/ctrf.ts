// The CTRF report (Common Test Report Format, ctrf.io): one JSON document a run.
import { countOutcomes, type Outcome } from './outcome.ts';

/** When a run began and ended, milliseconds since 1970 UTC, and by which version of the tool. */
export type RunTimes = {
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly version: string;
};

/** The part of the CTRF schema that is written here. */
export type CtrfReport = {
  readonly reportFormat: 'CTRF';
  readonly specVersion: string;
  readonly generatedBy: string;
  readonly timestamp: string;
  readonly results: {
    readonly tool: { readonly name: string; readonly version: string };
    readonly summary: Readonly<Record<string, number>>;
    readonly tests: readonly Readonly<Record<string, unknown>>[];
  };
};

type Tested = Omit<Outcome, 'status'> & { readonly status: Outcome['status'] | 'skipped' };

const testOf = (outcome: Tested): Readonly<Record<string, unknown>> => {
  const { uri, line, feature, rule, name, tags, status, durationMs, warnings, failure } = outcome;
  const [headline = ''] = failure?.message.split('\n') ?? [];
  return {
    // The schema wants a name and a suite of at least a letter.
    name: name === '' ? `${uri}:${line}` : name,
    status,
    duration: Math.round(durationMs),
    suite: [feature, ...(rule === undefined ? [] : [rule])],
    type: 'scenario',
    filePath: uri,
    line,
    ...(tags.length === 0 ? {} : { tags }),
    ...(warnings.length === 0 ? {} : { stderr: warnings }),
    ...(failure === undefined
      ? {}
      : {
          message: `${failure.uri}:${failure.line}:${failure.column}: ${headline}`,
          trace: failure.message,
          snippet: failure.source,
        }),
  };
};

/** A scenario that was chosen and did not run, because another had failed. */
type NotRun = Pick<Outcome, 'uri' | 'line' | 'feature' | 'rule' | 'name' | 'tags'>;

const skippedOf = (scenario: NotRun): Readonly<Record<string, unknown>> =>
  testOf({ ...scenario, column: 1, pickleId: '', status: 'skipped', durationMs: 0, warnings: [] });

/**
 * The report of a run.
 * @param timestamp when the report is made, ISO 8601
 * @param notRun scenarios that were chosen and left out
 */
export const ctrfOf = (
  outcomes: readonly Outcome[],
  { startedAt, finishedAt, version }: RunTimes,
  timestamp: string,
  notRun: readonly NotRun[] = [],
): CtrfReport => {
  const { passed, failed } = countOutcomes(outcomes);
  const start = Math.floor(startedAt);
  const stop = Math.max(start, Math.floor(finishedAt));
  return {
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    generatedBy: 'order-lab',
    timestamp,
    results: {
      tool: { name: 'order-lab', version },
      summary: {
        tests: outcomes.length + notRun.length,
        passed,
        failed,
        skipped: notRun.length,
        pending: 0,
        other: 0,
        suites: new Set([...outcomes, ...notRun].map(({ uri }) => uri)).size,
        start,
        stop,
        duration: stop - start,
      },
      tests: [...outcomes.map(testOf), ...notRun.map(skippedOf)],
    },
  };
};
