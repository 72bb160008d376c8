// What is said of a step that cannot be played as written, in Vietnamese and English.
import type { CalendarError } from '../calendar/working-days.ts';
import { formatInstantSeconds } from '../calendar/time.ts';
import { calls, notices, services, type Named } from '../wire/services.ts';
import { StepError, type StepTrouble } from '../world/step-error.ts';
import type { StepwiseStep } from '../world/steps.ts';
import type { Language } from './compiled.ts';
import { printStep } from './print.ts';
import { callWords } from './vocabulary/closed-words.ts';

type NothingToSend = Extract<StepTrouble, { kind: 'nothing-to-send' }>;
type NothingHeld = Extract<StepTrouble, { kind: 'nothing-held' }>;

const sayAsked = (asked: StepwiseStep): Named => {
  if (asked.action === 'rest') return { vi: '', en: '' };
  const [service, order] = [services[asked.service], asked.order ?? ''];
  if (asked.action === 'send-call') {
    const call = calls[asked.call];
    return {
      vi: `Bây giờ đơn hàng "${order}" không có "${call.vi}" để gửi lên ${service.vi}.`,
      en: `Order "${order}" does not have "${call.en}" to send to ${service.en} now.`,
    };
  }
  const notice = notices[asked.notice];
  return {
    vi: `Bây giờ ${service.vi} không có thông báo "${notice.vi}" của đơn hàng "${order}" để gửi.`,
    en: `${service.en} has no "${notice.en}" notice of order "${order}" to send now.`,
  };
};

/** The sentences that could stand there instead, in the language of the scenario. */
const sayReady = ({ ready }: NothingToSend, written: Language): readonly Named[] => {
  if (ready.length === 0) {
    return [
      {
        vi: '  Đơn hàng này không có gì đang chờ gửi.',
        en: '  Nothing of this order is waiting to be sent.',
      },
    ];
  }
  const sentences = [...new Set(ready.map((step) => `    ${printStep(step, written).text}`))];
  return [
    { vi: '  Bây giờ có thể viết:', en: '  What could be written now:' },
    ...sentences.map((text) => ({ vi: text, en: text })),
  ];
};

const sayHeld = ({ service, call, order }: NothingHeld): Named => {
  const [name, what] = [services[service], callWords[call]];
  const of = order === null ? { vi: '', en: '' } : { vi: ` của "${order}"`, en: ` of "${order}"` };
  const none =
    call === 'every'
      ? { vi: 'không giữ yêu cầu nào', en: 'holds no request' }
      : { vi: `không giữ "${what.vi}"`, en: `does not hold "${what.en}"` };
  return {
    vi: `${name.vi} ${none.vi}${of.vi}, nên không có gì để xử lý.`,
    en: `${name.en} ${none.en}${of.en}, so there is nothing to release.`,
  };
};

const sayStepTrouble = (trouble: StepTrouble, written: Language): readonly Named[] => {
  switch (trouble.kind) {
    case 'clock-back': {
      const times = [trouble.now, trouble.target].map(formatInstantSeconds).join(' → ');
      return [
        {
          vi: `Đồng hồ không bao giờ quay lui: ${times}.`,
          en: `The clock never goes back: ${times}.`,
        },
      ];
    }
    case 'no-order':
      return [{ vi: 'Chưa có đơn hàng nào được đặt.', en: 'No order has been placed yet.' }];
    case 'nothing-held':
      return [sayHeld(trouble)];
    case 'nothing-to-report':
      return [
        {
          vi: `Ngân hàng chưa báo khoản tiền nào của "${trouble.order}", nên không thể báo lại.`,
          en: `The bank has reported no money for "${trouble.order}", so it cannot do so again.`,
        },
      ];
    case 'nothing-to-send':
      return [sayAsked(trouble.asked), ...sayReady(trouble, written)];
  }
};

const sayBeyond = ({ beyond, message }: CalendarError): readonly Named[] => {
  if (beyond === undefined) return [{ vi: message, en: message }];
  const { day, covered, file } = beyond;
  return [
    {
      vi: `Ngày ${day} nằm ngoài bảng ngày làm việc (${covered}).`,
      en: `${day} is beyond the table of working days (${covered}).`,
    },
    {
      vi: `  Không ngày làm việc nào được đoán (D3): hãy bổ sung ${file}.`,
      en: `  No working day is guessed (D3): extend ${file}.`,
    },
  ];
};

/**
 * Says why a step cannot be played.
 * @param written the language of the scenario: sentences to paste are in it
 * @param language of the report
 * @returns a headline, and lines that go with it
 */
export const sayTrouble = (
  error: StepError | CalendarError,
  written: Language,
  language: Language,
): readonly string[] => {
  const said =
    error instanceof StepError ? sayStepTrouble(error.trouble, written) : sayBeyond(error);
  return said.map((named) => named[language]);
};

const crashed: Named = {
  vi: 'Hệ thống dừng đột ngột ở bước này: một lỗi của hệ thống hay của mock, không phải của kịch bản.',
  en: 'The engine crashed at this step: a bug of the engine or of a mock, not of the scenario.',
};

/**
 * Says that engine or mocks broke an invariant of their own.
 * @returns a headline, what was thrown, and where, if that is known
 */
export const sayCrash = (error: unknown, language: Language): readonly [string, ...string[]] => {
  const why = error instanceof Error ? error.message : String(error);
  const where = error instanceof Error ? /^\s+at .*$/mu.exec(error.stack ?? '')?.[0] : undefined;
  return [crashed[language], why, ...(where === undefined ? [] : [where.trim()])];
};
