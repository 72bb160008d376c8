// The control API's plays: a sentence in the live world, a whole scenario in one of its own, a
// restart, a reset.
import { z } from 'zod';
import type { ParsedFile, Problem } from '../../scenario/compiled.ts';
import { check, isCheck } from '../../scenario/expect.ts';
import { parseFeature } from '../../scenario/parse.ts';
import type { ScenarioResult } from '../../scenario/results.ts';
import { runScenario, sayAction } from '../../scenario/run.ts';
import { jsonResponse, type HttpResponse } from '../../wire/http-message.ts';
import type { Operation } from '../../wire/operation.ts';
import { plainProblem } from '../../wire/problem.ts';
import { getCell } from '../../../mocks/cells.ts';
import type { Verdict } from '../../world/entries.ts';
import { journalLines } from '../../world/journal.ts';
import type { Step } from '../../world/steps.ts';
import { statusesOf } from '../../world/world.ts';
import type { Handlers } from '../json-api.ts';
import type { LabFace } from '../lab-face.ts';
import { oddName, tooMuch, withoutEngine } from './playable.ts';
import { readStep } from './sentence.ts';
import { anyProblems, bodyProblems, count, language, Outcome, problem } from './shapes.ts';
import { cannotPlay, outcomeOf, unknownOrder, type Language } from './words.ts';

const Sentence = z.strictObject({ sentence: z.string().min(1).max(500) });
const Feature = z
  .string()
  .min(1)
  .max(1024 * 1024)
  .describe('A feature file');
const seed = count(Number.MAX_SAFE_INTEGER).optional().describe('1 when absent');
const ScenarioQuery = z.strictObject({
  seed,
  lang: language,
  journal: z.enum(['true', 'false']).default('false'),
});
const Reset = z.strictObject({ seed: z.int().min(0).optional() });

const StepOutcome = Outcome.extend({
  statuses: z.record(z.string(), z.string()).nullable().describe('Of the order in the step'),
  holds: z.boolean().nullable().describe('Of a sentence of what must be true; null for the others'),
  findings: z.array(z.string()).describe('Why it does not hold'),
}).meta({ id: 'StepOutcome' });

const Result = z
  .object({
    name: z.string(),
    line: z.int(),
    status: z.enum(['passed', 'failed']),
    failure: z.object({ line: z.int(), column: z.int(), message: z.string() }).nullable(),
    warnings: z.array(z.string()),
    journal: z.array(z.string()).optional(),
  })
  .meta({ id: 'ScenarioResult' });

export const playOperations: readonly Operation[] = [
  {
    id: 'playStep',
    method: 'POST',
    path: '/lab/v1/steps',
    title: { vi: 'Thực hiện một câu của kịch bản', en: 'Play a sentence of the scenario language' },
    description: 'As `text/plain` or `{ "sentence": … }`; `npx order-lab steps` lists them.',
    tag: 'plays',
    security: 'token',
    query: z.strictObject({ lang: language }),
    body: Sentence,
    example: { sentence: 'khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến' },
    responses: {
      200: { description: 'It was played, or checked', body: StepOutcome },
      ...bodyProblems,
      404: problem('There is no such order'),
      409: problem('It cannot be played now'),
      422: problem('No sentence says that; the nearest are named'),
    },
  },
  {
    id: 'runScenarios',
    method: 'POST',
    path: '/lab/v1/scenarios',
    title: { vi: 'Chạy kịch bản', en: 'Run scenarios' },
    description:
      'A feature file as `text/plain`, run in worlds of its own: this one stays as it is.',
    tag: 'plays',
    security: 'token',
    query: ScenarioQuery,
    body: Feature,
    example:
      '# language: vi\nTính năng: Thử\n  Kịch bản: Đặt đơn\n    Khi khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến\n    Thì trạng thái TN của đơn hàng là "Đã cấp tài nguyên"\n',
    responses: {
      200: { description: 'A result each', body: z.object({ results: z.array(Result) }) },
      ...bodyProblems,
      422: problem('It cannot be read: `problems` say where and why'),
    },
  },
  {
    id: 'restartEngine',
    method: 'POST',
    path: '/lab/v1/restart',
    title: { vi: 'MISA ORDER khởi động lại', en: 'MISA ORDER restarts' },
    tag: 'plays',
    security: 'token',
    responses: {
      200: { description: 'It has', body: Outcome },
      ...anyProblems,
      409: problem('There is no engine here, only the services'),
    },
  },
  {
    id: 'reset',
    method: 'POST',
    path: '/lab/v1/reset',
    title: { vi: 'Bắt đầu lại từ đầu', en: 'Forget everything' },
    tag: 'plays',
    security: 'token',
    body: Reset,
    example: {},
    responses: { 204: { description: 'A new world, and an empty journal' }, ...bodyProblems },
  },
];

const placing: readonly Step['action'][] = ['place', 'place-top-up', 'fault'];

/** The order a step needs to be there; undefined when it needs none. */
const neededOrder = (step: Step, lab: LabFace): string | undefined => {
  if (placing.includes(step.action) || !lab.hasEngine) return undefined;
  return 'order' in step ? (step.order ?? lab.world.lastOrder ?? undefined) : undefined;
};

const playStep = async (lab: LabFace, sentence: string, lang: Language): Promise<HttpResponse> => {
  const read = readStep(sentence, lab.world.lastOrder);
  if (read.is === 'wrong') {
    const more = { detail_vi: read.vi, suggestions: read.suggestions };
    return plainProblem(422, 'Unprocessable Content', read.en, more);
  }
  const { step } = read;
  const refused = withoutEngine(lab, step.action) ?? tooMuch(step) ?? oddName(step);
  if (refused !== null) return refused;
  const order = neededOrder(step, lab);
  if (order !== undefined && getCell(lab.world.engine, order) === undefined) {
    return unknownOrder(order);
  }
  try {
    if (isCheck(step)) return checked(lab, step, lang);
    const played = await lab.play(step);
    lastVerdicts.set(lab, played.verdict ?? lastVerdicts.get(lab) ?? null);
    const about = played.order;
    const statuses =
      about !== null && getCell(lab.world.engine, about) !== undefined
        ? statusesOf(lab.world, about)
        : null;
    return jsonResponse(200, { ...outcomeOf(played, lang), statuses, holds: null, findings: [] });
  } catch (error) {
    return cannotPlay(error);
  }
};

/** What became of the last command of a lab: "the last request" of a sentence. */
const lastVerdicts = new WeakMap<LabFace, Verdict | null>();

const checked = (
  lab: LabFace,
  step: Extract<Step, { action: `expect-${string}` }>,
  lang: Language,
): HttpResponse => {
  const findings = check(lab.world, step, lastVerdicts.get(lab) ?? null, lang);
  const holds = findings === null;
  const nothing = { verdict: null, order: null, journal: [], statuses: null };
  return jsonResponse(200, { ...nothing, holds, findings: findings ?? [] });
};

const problemOf = ({ line, column, message, suggestions, source }: Problem) => ({
  line,
  column,
  message,
  suggestions,
  source,
});

const resultOf = (result: ScenarioResult, lang: Language, journal: boolean) => ({
  name: result.scenario.name,
  line: result.scenario.line,
  status: result.status,
  failure:
    result.failure === undefined
      ? null
      : {
          line: result.failure.line,
          column: result.failure.column,
          message: result.failure.message,
        },
  warnings: result.warnings,
  ...(journal ? { journal: journalLines(result.entries, lang, sayAction(lang)) } : {}),
});

const runScenarios = (
  { scenarios, problems }: ParsedFile,
  { seed: drawn, lang, journal }: z.infer<typeof ScenarioQuery>,
): HttpResponse => {
  if (problems.length > 0) {
    const [first] = problems;
    const detail = `Line ${first?.line}, column ${first?.column}: ${first?.message.en}`;
    const more = { problems: problems.map(problemOf) };
    return plainProblem(422, 'Unprocessable Content', detail, more);
  }
  if (scenarios.length === 0) {
    const nothing = 'There is no scenario in it, so there is nothing to run.';
    return plainProblem(422, 'Unprocessable Content', nothing, { problems: [] });
  }
  for (const { step } of scenarios.flatMap(({ steps }) => steps)) {
    const refused = tooMuch(step);
    if (refused !== null) return refused;
  }
  const results = scenarios.map((scenario) =>
    resultOf(
      runScenario(scenario, { seed: Number(drawn ?? 1), language: lang }),
      lang,
      journal === 'true',
    ),
  );
  return jsonResponse(200, { results });
};

/** What a body of `text/plain` stands for. */
export const playTexts: Readonly<Record<string, (text: string) => unknown>> = {
  playStep: (sentence) => ({ sentence }),
  runScenarios: (feature) => feature,
};

export const playHandlers = (lab: LabFace): Handlers => ({
  playStep: ({ body, query }) => {
    const { sentence } = body as z.infer<typeof Sentence>;
    return playStep(lab, sentence, query['lang'] as Language);
  },
  runScenarios: ({ body, query }) =>
    runScenarios(
      parseFeature(body as string, 'scenario.feature'),
      query as z.infer<typeof ScenarioQuery>,
    ),
  restartEngine: async () =>
    withoutEngine(lab, 'restart') ??
    jsonResponse(200, outcomeOf(await lab.play({ action: 'restart' }), 'vi')),
  reset: async ({ body }) => {
    await lab.reset((body as z.infer<typeof Reset>).seed);
    lastVerdicts.delete(lab);
    return { status: 204, headers: {}, body: '' };
  },
});
