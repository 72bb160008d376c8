// How the engine's API answers: what became of a command as an HTTP status, in both languages.
import { getCell } from '../../../mocks/cells.ts';
import { CalendarError } from '../../calendar/working-days.ts';
import type { Process } from '../../engine/process.ts';
import { sayTrouble } from '../../scenario/step-troubles.ts';
import { jsonResponse, type HttpResponse } from '../../wire/http-message.ts';
import { plainProblem } from '../../wire/problem.ts';
import { reasons, type Reason } from '../../wire/reasons.ts';
import type { Verdict } from '../../world/entries.ts';
import { StepError } from '../../world/step-error.ts';
import type { Action } from '../../world/steps.ts';
import type { LabFace } from '../lab-face.ts';
import { viewOf } from './order-view.ts';

/** `.example` belongs to nobody (RFC 2606): a type is a name and need not be a page. */
const typeOf = (reason: Reason): string => `https://order-lab.example/problems/${reason}`;

const statuses: Readonly<Partial<Record<Reason, number>>> = {
  'unknown-order': 404,
  'not-your-order': 403,
};

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The engine said no (RFC 9457): 409, but 404 for no such order and 403 for somebody else's. */
export const reasonProblem = (reason: Reason, order: string): HttpResponse => {
  const { vi, en } = reasons[reason];
  const status = statuses[reason] ?? 409;
  return plainProblem(status, sentence(en), `Order "${order}": ${en}.`, {
    type: typeOf(reason),
    detail_vi: `Đơn hàng "${order}": ${vi}.`,
    reason,
  });
};

/** The process of an order, or undefined. */
export const orderIn = (lab: LabFace, code: string): Process | undefined =>
  getCell(lab.world.engine, code)?.process;

/**
 * Plays a command, and answers what became of it.
 * @param status of an accepted one
 * @param headers of an accepted one, by the order's code
 * @throws whatever is no fault of the caller
 */
export const answerTo = async (
  lab: LabFace,
  action: Action,
  status: 200 | 201 | 202,
  headers: (code: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<HttpResponse> => {
  const asked = 'order' in action ? (action.order ?? '') : '';
  try {
    const { verdict, order } = await lab.play(action);
    return answerOf(lab, verdict, order ?? asked, status, headers);
  } catch (error) {
    return cannotPlay(lab, error, action, asked);
  }
};

const answerOf = (
  lab: LabFace,
  verdict: Verdict | null,
  code: string,
  status: number,
  headers: (code: string) => Readonly<Record<string, string>>,
): HttpResponse => {
  const { outcome, reason } = verdict ?? { outcome: 'accepted', reason: null };
  if (outcome === 'rejected' && reason !== null) return reasonProblem(reason, code);
  const process = orderIn(lab, code);
  // A reset came in between.
  if (process === undefined) return reasonProblem('unknown-order', code);
  const said = reason === null ? null : reasons[reason];
  const isAccepted = outcome === 'accepted';
  return jsonResponse(
    isAccepted ? status : 200,
    {
      outcome,
      reason,
      detail: said?.en ?? null,
      detail_vi: said?.vi ?? null,
      order: viewOf(process),
    },
    isAccepted ? headers(code) : {},
  );
};

const cannotPlay = (lab: LabFace, error: unknown, { action }: Action, code: string) => {
  if (error instanceof StepError || error instanceof CalendarError) {
    const detail = (language: 'vi' | 'en'): string =>
      sayTrouble(error, language, language).join(' ');
    return plainProblem(409, 'Conflict', detail('en'), { detail_vi: detail('vi') });
  }
  const isPlacing = action === 'place' || action === 'place-top-up';
  // A reset came between the look at the order and the command.
  if (!isPlacing && orderIn(lab, code) === undefined) return reasonProblem('unknown-order', code);
  throw error;
};
