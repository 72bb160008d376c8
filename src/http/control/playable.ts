// Steps that a lab cannot play, however well they are said: what to answer instead.
import type { HttpResponse } from '../../wire/http-message.ts';
import { plainProblem } from '../../wire/problem.ts';
import type { Named } from '../../wire/services.ts';
import type { Step } from '../../world/steps.ts';
import type { LabFace } from '../lab-face.ts';
import { orderCode } from './shapes.ts';

/** More codes than this of one order are a slip of the hand that would fill the memory. */
const codesAtMost = 10_000;

/** What needs no engine of ours: time, the services and their faults. */
const ofTheOutside: readonly Step['action'][] = [
  'it-is',
  'reach',
  'pass',
  'fault',
  'release',
  'heal',
  'heal-all',
  'expect-holds',
  'expect-clock',
];

const refused = (status: 409 | 422, title: string, { vi, en }: Named): HttpResponse =>
  plainProblem(status, title, en, { detail_vi: vi });

const noEngine: Named = {
  vi:
    'Ở đây không có MISA ORDER, chỉ có các dịch vụ: không đặt được đơn hàng. ' +
    'Kế toán của các dịch vụ: POST /lab/v1/services/….',
  en:
    'There is no engine here, only the services, so there are no orders of its own. ' +
    'The accountants of the services: POST /lab/v1/services/….',
};

/** The answer when a lab has no engine that could do this; null when it has, or needs none. */
export const withoutEngine = (
  { hasEngine }: LabFace,
  action: Step['action'],
): HttpResponse | null =>
  hasEngine || ofTheOutside.includes(action) ? null : refused(409, 'Conflict', noEngine);

/** The answer to a name that no service takes in its requests; null when all are well. */
export const oddName = (step: Step): HttpResponse | null => {
  const { order, customer } = { ...step, ...(step.action === 'fault' ? step.fault : {}) } as {
    readonly order?: string;
    readonly customer?: string;
  };
  const odd = [order, customer].find(
    (name) => name !== undefined && name !== '' && !orderCode.safeParse(name).success,
  );
  if (odd === undefined) return null;
  const name = odd.toWellFormed().slice(0, 100);
  return refused(422, 'Unprocessable Content', {
    vi: `"${name}" không thể là mã ở đây: nhiều nhất 100 ký tự, không phải "." hay "..".`,
    en: `"${name}" can be no code here: at most 100 characters, and neither "." nor "..".`,
  });
};

/** The answer to a step that asks for more than a lab can hold; null when it does not. */
export const tooMuch = (step: Step): HttpResponse | null =>
  step.action !== 'place-top-up' || step.quantity <= codesAtMost
    ? null
    : refused(422, 'Unprocessable Content', {
        vi: `${step.quantity} mã là quá nhiều: một đơn hàng nhiều nhất ${codesAtMost} mã.`,
        en: `${step.quantity} codes are too many: an order has at most ${codesAtMost} here.`,
      });
