// The control API's faults: list what is armed, arm more, end one or all.
import { z } from 'zod';
import type { Armed } from '../../../mocks/faults.ts';
import { printStep } from '../../scenario/print.ts';
import { jsonResponse, type HttpResponse } from '../../wire/http-message.ts';
import type { Operation } from '../../wire/operation.ts';
import { plainProblem } from '../../wire/problem.ts';
import { mistakesOf, sentenceOf } from '../../wire/mistakes.ts';
import type { Handlers } from '../json-api.ts';
import type { LabFace } from '../lab-face.ts';
import { effectNames, faultIn, faultSchema, misfitOf, serviceName } from './fault-schema.ts';
import { readStep } from './sentence.ts';
import { anyProblems, bodyProblems, count, Outcome, problem } from './shapes.ts';
import { playing } from './words.ts';

const ArmedFault = z
  .object({
    number: z.int().describe('From 1, in the order they were armed'),
    fault: faultSchema,
    sentence: z.object({ vi: z.string(), en: z.string() }),
    matched: z.int().describe('Calls or notices it concerned'),
    fired: z.int().describe('How often it struck'),
    ended: z.boolean(),
  })
  .meta({ id: 'ArmedFault' });

const FaultNumber = z.object({ number: count(1_000_000).describe('Number of the fault') });
const BySentence = z.strictObject({
  sentence: z.string().min(1).max(500).describe('Of the scenario language, Vietnamese or English'),
});
/** Told apart by its fields, so that what is wrong is said of the one that is meant. */
const NewFault = z.looseObject({}).meta({
  id: 'NewFault',
  description: 'A fault by its fields (`Fault`), or `{ "sentence": … }` of the scenario language',
});

export const faultOperations: readonly Operation[] = [
  {
    id: 'listFaults',
    method: 'GET',
    path: '/lab/v1/faults',
    title: { vi: 'Các sự cố', en: 'The faults' },
    tag: 'faults',
    security: 'token',
    responses: {
      200: {
        description: 'Every fault ever armed, ended ones too',
        body: z.object({ faults: z.array(ArmedFault) }),
      },
      ...anyProblems,
    },
  },
  {
    id: 'armFault',
    method: 'POST',
    path: '/lab/v1/faults',
    title: { vi: 'Gây sự cố', en: 'Arm a fault' },
    description: `By \`effect\`: ${effectNames.join(', ')}; or by a sentence.`,
    tag: 'faults',
    security: 'token',
    body: NewFault,
    example: {
      service: 'suman',
      call: 'licence-request',
      effect: 'reply-lost',
      often: { times: 1 },
    },
    responses: {
      201: { description: 'It is in force', body: ArmedFault },
      ...bodyProblems,
      422: problem('The service takes no such call, or the sentence says no fault'),
    },
  },
  {
    id: 'endFault',
    method: 'DELETE',
    path: '/lab/v1/faults/{number}',
    title: { vi: 'Chấm dứt một sự cố', en: 'End one fault' },
    tag: 'faults',
    security: 'token',
    pathParameters: FaultNumber,
    responses: {
      204: { description: 'It has ended' },
      ...anyProblems,
      404: problem('No such fault is in force'),
    },
  },
  {
    id: 'healAll',
    method: 'DELETE',
    path: '/lab/v1/faults',
    title: { vi: 'Mọi dịch vụ hoạt động trở lại', en: 'Heal every service' },
    tag: 'faults',
    security: 'token',
    responses: { 200: { description: 'Every fault has ended', body: Outcome }, ...anyProblems },
  },
  {
    id: 'healService',
    method: 'POST',
    path: '/lab/v1/services/{service}/heal',
    title: { vi: 'Một dịch vụ hoạt động trở lại', en: 'Heal one service' },
    tag: 'faults',
    security: 'token',
    pathParameters: z.object({ service: serviceName }),
    responses: { 200: { description: 'Its faults have ended', body: Outcome }, ...anyProblems },
  },
];

const shown = ({ fault, matched, fired, ended }: Armed, index: number) => {
  const step = { action: 'fault', fault } as const;
  const sentence = { vi: printStep(step, 'vi').text, en: printStep(step, 'en').text };
  return { number: index + 1, fault, sentence, matched, fired, ended };
};

const unprocessable = (detail: string, more: object = {}): HttpResponse =>
  plainProblem(422, 'Unprocessable Content', detail, { ...more });

const arm = async (lab: LabFace, given: object): Promise<HttpResponse> => {
  const action = 'sentence' in given ? bySentence(lab, given) : byFields(given);
  if ('status' in action) return action;
  await lab.play(action);
  const { rules } = lab.world.outside;
  // Others may arm theirs at the same time: the last one need not be this one.
  const index = rules.findLastIndex(({ fault }) => fault === action.fault);
  const armed = rules[index];
  if (armed === undefined) {
    return unprocessable('The lab was reset while the fault was armed. Arm it again.');
  }
  return jsonResponse(201, shown(armed, index));
};

const bySentence = (lab: LabFace, given: object) => {
  const read = BySentence.safeParse(given);
  if (!read.success) return unprocessable('Give either a sentence, or the fields of a fault.');
  const step = readStep(read.data.sentence, lab.world.lastOrder);
  if (step.is === 'wrong') return unprocessable(step.en, { detail_vi: step.vi });
  if (step.step.action === 'fault') return step.step;
  return unprocessable('The sentence says no fault. Any other step goes to POST /lab/v1/steps.');
};

const byFields = (given: object) => {
  const read = faultSchema.safeParse(given);
  if (!read.success) return badFault(given, read.error);
  const misfit = misfitOf(read.data);
  return misfit === null
    ? ({ action: 'fault', fault: faultIn(read.data) } as const)
    : unprocessable(misfit);
};

const badFault = (given: object, error: z.ZodError): HttpResponse => {
  const effect: unknown = Reflect.get(given, 'effect');
  const shape = faultSchema.options.find(
    ({
      shape: {
        effect: { value },
      },
    }) => value === effect,
  );
  const errors =
    shape === undefined
      ? [{ pointer: '#/effect', detail: `expected one of ${effectNames.join(', ')}` }]
      : mistakesOf(error, shape, given);
  return plainProblem(400, 'Bad Request', `This is no fault: ${sentenceOf(errors)}.`, { errors });
};

export const faultHandlers = (lab: LabFace): Handlers => ({
  listFaults: () => jsonResponse(200, { faults: lab.world.outside.rules.map(shown) }),
  armFault: ({ body }) => arm(lab, body as object),
  endFault: async ({ path }) => {
    const number = Number(path['number']);
    if (await lab.endFault(number)) return { status: 204, headers: {}, body: '' };
    return plainProblem(404, 'Not Found', `No fault ${number} is in force: GET /lab/v1/faults.`);
  },
  healAll: () => playing(lab, { action: 'heal-all' }),
  healService: ({ path }) =>
    playing(lab, { action: 'heal', service: serviceName.parse(path['service']) }),
});
