// The control API's clock: read it, move it, let it follow the wall.
import { z } from 'zod';
import { never } from '../../../mocks/cells.ts';
import { dayOf, formatInstantSeconds, timeOfDay, civil } from '../../calendar/time.ts';
import { isWorkingDay } from '../../calendar/working-days.ts';
import { printInstant, readInstant } from '../../scenario/vocabulary/instants.ts';
import { jsonResponse, type HttpResponse } from '../../wire/http-message.ts';
import type { Operation } from '../../wire/operation.ts';
import { plainProblem } from '../../wire/problem.ts';
import { firstWorkAt } from '../../world/time.ts';
import type { Handlers } from '../json-api.ts';
import type { LabFace } from '../lab-face.ts';
import { anyProblems, bodyProblems, Outcome, problem } from './shapes.ts';
import { playing } from './words.ts';

const Clock = z
  .object({
    now: z.string().describe('ISO 8601 at UTC+7'),
    text: z.string().describe('dd/MM/yyyy HH:mm:ss, Vietnam time'),
    ms: z.int().describe('Milliseconds since 1970 UTC'),
    mode: z.enum(['virtual', 'wall']),
    isWorkingDay: z.boolean().nullable().describe('Null beyond the table of holidays'),
    nextDue: z.string().nullable().describe('When the next work falls due; null when none does'),
  })
  .meta({ id: 'Clock' });

const units = ['seconds', 'minutes', 'hours', 'days', 'working-days'] as const;
const Advance = z.strictObject({
  amount: z.int().min(1).max(10_000),
  unit: z.enum(units),
});
const Target = z.strictObject({
  instant: z
    .string()
    .min(1)
    .max(40)
    .describe('`13/02/2026 09:00`, `2026-02-13 09:00`, or ISO 8601 with an offset'),
});
const Mode = z.strictObject({ mode: z.enum(['virtual', 'wall']) });
const clockBack = problem('The clock never goes back, and the calendar has an end');

export const clockOperations: readonly Operation[] = [
  {
    id: 'readClock',
    method: 'GET',
    path: '/lab/v1/clock',
    title: { vi: 'Xem đồng hồ', en: 'Read the clock' },
    tag: 'clock',
    security: 'token',
    responses: { 200: { description: 'The clock', body: Clock }, ...anyProblems },
  },
  {
    id: 'advanceClock',
    method: 'POST',
    path: '/lab/v1/clock/advance',
    title: { vi: 'Cho thời gian trôi', en: 'Let time pass' },
    description: 'All that falls due on the way happens, in order.',
    tag: 'clock',
    security: 'token',
    body: Advance,
    example: { amount: 5, unit: 'working-days' },
    responses: {
      200: { description: 'It passed', body: Outcome },
      ...bodyProblems,
      409: clockBack,
    },
  },
  {
    id: 'setClock',
    method: 'POST',
    path: '/lab/v1/clock/set',
    title: { vi: 'Cho thời gian đến một lúc', en: 'Let time reach an instant' },
    tag: 'clock',
    security: 'token',
    body: Target,
    example: { instant: '13/02/2026 09:00' },
    responses: {
      200: { description: 'It is reached', body: Outcome },
      ...bodyProblems,
      409: clockBack,
    },
  },
  {
    id: 'setClockMode',
    method: 'PUT',
    path: '/lab/v1/clock/mode',
    title: { vi: 'Đồng hồ ảo hoặc giờ thật', en: 'A virtual clock, or real time' },
    tag: 'clock',
    security: 'token',
    body: Mode,
    example: { mode: 'wall' },
    responses: { 200: { description: 'The clock', body: Clock }, ...bodyProblems },
  },
];

const two = (value: number): string => String(value).padStart(2, '0');

/** ISO 8601 in Vietnam time (no daylight saving there). */
const isoOf = (instant: number): string => {
  const { year, month, day } = civil(dayOf(instant));
  const seconds = Math.floor(timeOfDay(instant) / 1000);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const fraction = instant % 1000 === 0 ? '' : `.${String(instant % 1000).padStart(3, '0')}`;
  return `${year}-${two(month)}-${two(day)}T${time.map(two).join(':')}${fraction}+07:00`;
};

const workingDay = (instant: number): boolean | null => {
  try {
    return isWorkingDay(dayOf(instant));
  } catch {
    return null;
  }
};

const clockOf = (lab: LabFace): HttpResponse => {
  const { now } = lab;
  const due = firstWorkAt(lab.world, { is: 'pass', until: never, mode: 'resting' });
  return jsonResponse(200, {
    now: isoOf(now),
    text: formatInstantSeconds(now),
    ms: now,
    mode: lab.clockMode,
    isWorkingDay: workingDay(now),
    nextDue: due === null ? null : printInstant(Math.max(due, now), 'vi'),
  });
};

/** An instant in any form that names one; the reason when it names none. */
const instantIn = (text: string): number | string => {
  if (/T.*(?:Z|[+-]\d{2}:\d{2})$/.test(text)) {
    const ms = Date.parse(text);
    if (!Number.isNaN(ms)) return ms;
  }
  const read = readInstant(text.replace('T', ' '));
  return typeof read === 'number' ? read : read.en;
};

export const clockHandlers = (lab: LabFace): Handlers => ({
  readClock: () => clockOf(lab),
  advanceClock: ({ body }) =>
    playing(lab, { action: 'pass', ...(body as z.infer<typeof Advance>) }),
  setClock: ({ body }) => {
    const { instant: text } = body as z.infer<typeof Target>;
    const instant = instantIn(text);
    if (typeof instant === 'number') return playing(lab, { action: 'reach', instant });
    const errors = [{ pointer: '#/instant', detail: instant }];
    return plainProblem(400, 'Bad Request', `"${text}" is no instant: ${instant}.`, { errors });
  },
  setClockMode: async ({ body }) => {
    await lab.setClockMode((body as z.infer<typeof Mode>).mode);
    return clockOf(lab);
  },
});
