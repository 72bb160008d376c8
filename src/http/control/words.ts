// What the control API says of steps, entries and what cannot be done.
import { CalendarError } from '../../calendar/working-days.ts';
import { sayAction } from '../../scenario/run.ts';
import { sayTrouble } from '../../scenario/step-troubles.ts';
import { jsonResponse, type HttpResponse } from '../../wire/http-message.ts';
import { plainProblem } from '../../wire/problem.ts';
import { journalLines } from '../../world/journal.ts';
import { StepError } from '../../world/step-error.ts';
import type { Action } from '../../world/steps.ts';
import type { LabFace, Numbered, Played } from '../lab-face.ts';

export type Language = 'vi' | 'en';

/** Journal entries, a line each. */
export const linesOf = (entries: readonly Numbered[], language: Language): readonly string[] =>
  journalLines(
    entries.map(({ entry }) => entry),
    language,
    sayAction(language),
  );

/** A step that has been played, as an answer. */
export const outcomeOf = ({ verdict, order, entries }: Played, language: Language) => ({
  verdict,
  order,
  journal: linesOf(entries, language),
});

/**
 * Plays a step and answers what it led to; one that cannot be played is 409, in words.
 * @throws whatever is no fault of the caller
 */
export const playing = async (
  lab: LabFace,
  action: Action,
  language: Language = 'vi',
): Promise<HttpResponse> => {
  try {
    return jsonResponse(200, outcomeOf(await lab.play(action), language));
  } catch (error) {
    return cannotPlay(error);
  }
};

/** Why a step could not be played, as an answer. */
export const cannotPlay = (error: unknown): HttpResponse => {
  if (!(error instanceof StepError || error instanceof CalendarError)) throw error;
  const detail = (language: Language): string => sayTrouble(error, language, language).join('\n');
  return plainProblem(409, 'Conflict', detail('en'), { detail_vi: detail('vi') });
};

/** There is no such order here. */
export const unknownOrder = (order: string): HttpResponse =>
  plainProblem(404, 'Not Found', `There is no order "${order}".`, { reason: 'unknown-order' });
