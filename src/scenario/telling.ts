// Why a scenario failed, in words: where, what was found, and the journal lines that led there.
import type { Entry, Verdict } from '../world/entries.ts';
import { journalLines } from '../world/journal.ts';
import type { Action } from '../world/steps.ts';
import { unfiredFaults, type World } from '../world/world.ts';
import type { CompiledScenario, CompiledStep, Language } from './compiled.ts';
import { printStep } from './print.ts';
import type { Failure } from './results.ts';
import { say, sayVerdict } from './say.ts';

/** Journal lines shown with a failure: enough to see the call, its faults and what came of it. */
const linesShown = 20;

/** What a scenario has come to when a failure is told. */
export type Story = {
  readonly scenario: CompiledScenario;
  /** Of what is told. */
  readonly language: Language;
  readonly world: World;
  readonly entries: readonly Entry[];
  /** What became of the last command. */
  readonly verdict: Verdict | null;
};

/** A fault that never fired, if there is one: the scenario proves nothing about it. */
export const unfiredFault = (story: Story): Failure | null => {
  const { scenario, world, language } = story;
  const [unfired] = unfiredFaults(world);
  if (unfired === undefined) return null;
  // Rules are armed one a fault step, in order.
  const nth = world.outside.rules.indexOf(unfired);
  const faultSteps = [...scenario.steps.entries()].filter(
    ([, { step }]) => step.action === 'fault',
  );
  const index = faultSteps[nth]?.[0] ?? scenario.steps.length - 1;
  const finding = say(
    {
      vi:
        'Sự cố này chưa hề xảy ra khi kịch bản kết thúc, ' +
        'nên kịch bản không chứng minh gì về nó.\n' +
        `  Số lần gặp yêu cầu hoặc thông báo phù hợp: ${unfired.matched}.\n` +
        '  Hãy kiểm tra tên yêu cầu, dịch vụ, đơn hàng và số lần; ' +
        'hoặc gắn thẻ @fault-optional nếu cố ý.',
      en:
        'This fault never fired before the scenario ended, ' +
        'so the scenario proves nothing about it.\n' +
        `  Matching calls or notices seen: ${unfired.matched}.\n` +
        '  Check the call, service, order and count; ' +
        'or tag the scenario @fault-optional if that is meant.',
    },
    language,
  );
  return failAt(story, index, finding.split('\n'));
};

/** A step that was rejected or ignored, which the very next step does not expect. */
export const unexpectedAnswer = (story: Story, index: number): Failure => {
  const { scenario, language, verdict } = story;
  const answer = sayVerdict(verdict, language);
  const sentence =
    verdict === null || verdict.reason === null
      ? ''
      : printStep(
          {
            action: verdict.outcome === 'rejected' ? 'expect-rejected' : 'expect-ignored',
            reason: verdict.reason,
          },
          scenario.language,
        ).text;
  const lines =
    language === 'vi'
      ? [
          `Yêu cầu này ${answer}, mà bước ngay sau không mong đợi điều đó.`,
          `  Nếu đúng ý, hãy viết ngay sau nó: ${sentence}`,
        ]
      : [
          `This request was ${answer}, which the very next step does not expect.`,
          `  If that is meant, write right after it: ${sentence}`,
        ];
  return failAt(story, index, lines);
};

/** A failure at a step, with the way there. */
export const failAt = (story: Story, index: number, finding: readonly string[]): Failure => {
  const { scenario } = story;
  const { uri, line, column } = scenario.steps[index] ?? scenario;
  return {
    uri,
    line,
    column,
    step: index,
    message: [...finding, ...theWayThere(story, scenario.steps[index])].join('\n'),
  };
};

/** Does this line tell something by itself: a step, a fault, a move, an answer that was not ok? */
const isTelling = (entry: Entry): boolean => {
  if (entry.is === 'answered') return entry.kind !== 'ok';
  if (entry.is === 'noticed') return entry.outcome !== 'accepted';
  return !['sent', 'worked', 'noticed-out'].includes(entry.is);
};

/**
 * The journal lines that led to a failure and concern its order. A long story is told by its
 * telling lines, so that the fault behind it is not pushed out by routine.
 */
const theWayThere = (
  { entries, world, language }: Story,
  failed: CompiledStep | undefined,
): readonly string[] => {
  const named = failed !== undefined && 'order' in failed.step ? failed.step.order : undefined;
  const order = named ?? world.lastOrder;
  const concerning = entries.filter((entry) => entry.order === order || entry.order === null);
  if (concerning.length === 0) return [];
  const isLong = concerning.length > linesShown;
  const shown = (isLong ? concerning.filter(isTelling) : concerning).slice(-linesShown);
  const skipped = concerning.length - shown.length;
  const headline = say({ vi: 'Những gì đã xảy ra trước đó', en: 'What led there' }, language);
  const left = say(
    {
      vi: ` (lược ${skipped} dòng; --journal cho xem hết)`,
      en: ` (${skipped} lines left out; --journal shows all)`,
    },
    language,
  );
  return [
    `${headline}${skipped > 0 ? left : ''}:`,
    ...journalLines(shown, language, sayAction(language)).map((line) => `  ${line}`),
  ];
};

/** A step as the journal says it. */
export const sayAction =
  (language: Language) =>
  (action: Action): string =>
    printStep(action, language).text;
