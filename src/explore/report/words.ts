// What the reports of an exploration say in their own words, in Vietnamese and English.
import type { Language } from '../../scenario/compiled.ts';
import type { Named } from '../../wire/services.ts';

/** Words without numbers in them. */
export const words = {
  title: { vi: 'Khám phá', en: 'Exploration' },
  starts: { vi: 'Điểm bắt đầu', en: 'Starts' },
  start: { vi: 'điểm bắt đầu', en: 'start' },
  states: { vi: 'trạng thái', en: 'states' },
  transitions: { vi: 'bước', en: 'transitions' },
  ends: { vi: 'kết cục', en: 'ends' },
  /** Why fewer worlds are looked at than there are stories, by rule. */
  known: { vi: 'gặp lại trạng thái đã xem', en: 'led to a state met before' },
  turnedAway: {
    vi: 'bỏ qua, vì đã bị từ chối trong cùng trạng thái',
    en: 'left out, as turned away before in the same state',
  },
  deepest: { vi: 'sâu nhất', en: 'deepest' },
  howFar: { vi: 'đã xem', en: 'looked at' },
  total: { vi: 'tổng', en: 'all' },
  whole: { vi: 'hết', en: 'all of it' },
  properties: { vi: 'Tính chất', en: 'Properties' },
  property: { vi: 'tính chất', en: 'property' },
  asked: { vi: 'số lần hỏi', en: 'times asked' },
  result: { vi: 'kết quả', en: 'result' },
  holds: { vi: 'đúng', en: 'holds' },
  broken: { vi: 'SAI', en: 'BROKEN' },
  never: { vi: 'chưa hỏi lần nào', en: 'never asked' },
  seen: { vi: 'Đã thấy', en: 'Seen' },
  unseen: { vi: 'chưa thấy', en: 'not seen' },
  notJudged: {
    vi: 'chưa xem hết mọi điểm bắt đầu, nên không liệt kê những gì chưa thấy',
    en: 'not every start was looked at to the end, so what was not seen is not listed',
  },
  someStarts: {
    vi: 'chỉ xét khi khám phá mọi điểm bắt đầu (không có --start)',
    en: 'judged only when all starts are explored (without --start)',
  },
  findings: { vi: 'Tìm thấy', en: 'Findings' },
  alike: { vi: 'Cũng sai như vậy', en: 'The same is broken in' },
  steps: { vi: 'bước', en: 'steps' },
  wrong: { vi: 'Sai', en: 'Wrong' },
  story: { vi: 'Kịch bản', en: 'Scenario' },
  why: { vi: 'Vì sao', en: 'Why' },
  turn: { vi: 'Bước quyết định', en: 'The step that decides it' },
  withoutIt: { vi: 'Không có bước này thì', en: 'Without it' },
  walks: { vi: 'Đi ngẫu nhiên ngoài giới hạn', en: 'Random walks beyond the bound' },
  reductions: { vi: 'rút gọn', en: 'reductions' },
  isOn: { vi: 'bật', en: 'on' },
  isOff: { vi: 'tắt', en: 'off' },
} as const satisfies Record<string, Named>;

/** The reductions, by their names in the code. */
export const reductionWords: Readonly<Record<string, Named>> = {
  alike: { vi: 'sự cố giống nhau', en: 'faults that look alike' },
  commuting: { vi: 'yêu cầu độc lập', en: 'independent calls' },
  apart: { vi: 'chứng từ xét riêng', en: 'documents one by one' },
  symmetric: { vi: 'đơn hàng đổi chỗ', en: 'orders that change places' },
  turnedAway: { vi: 'việc vừa bị từ chối', en: 'what was turned away before' },
};

/** How many of a kind of property. */
export const kindWords = {
  always: { vi: 'luôn luôn', en: 'always' },
  finally: { vi: 'cuối cùng', en: 'finally' },
  sometimes: { vi: 'có lúc', en: 'sometimes' },
} as const satisfies Record<string, Named>;

/** How far a start was looked at. */
export const standings = {
  whole: words.whole,
  'max-states': { vi: 'dở dang: đủ --max-states', en: 'in part: --max-states reached' },
  finding: { vi: 'dở dang: dừng khi tìm thấy', en: 'in part: stopped at a finding' },
  stopped: { vi: 'dở dang: bị dừng', en: 'in part: stopped' },
  untouched: { vi: 'chưa xem', en: 'not looked at' },
} as const satisfies Record<string, Named>;

/** A whole number, with dots in Vietnamese and commas in English. */
export const sayNumber = (number: number, language: Language): string =>
  String(number).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');

/** `1,5 giây` or `1.5 s`; two digits below ten seconds. */
export const sayTime = (seconds: number, language: Language): string => {
  const digits = seconds.toFixed(seconds < 10 ? 2 : 0);
  return language === 'vi' ? `${digits.replace('.', ',')} giây` : `${digits} s`;
};

/** `K = 1`, and that it is a part where it is one: no number goes without it. */
export const sayBound = (faults: number, isWhole: boolean, language: Language): string => {
  if (isWhole) return `K = ${faults}`;
  return language === 'vi' ? `K = ${faults}, CHƯA XEM HẾT` : `K = ${faults}, ONLY A PART`;
};

/** What was asked for, in one line. */
export const sayLimits = (limits: {
  readonly faults: number;
  readonly actions: number | null;
  readonly only: string | null;
  readonly maxStates: number;
}): Named => {
  const { faults, actions, only, maxStates } = limits;
  const [vi, en] = [sayNumber(maxStates, 'vi'), sayNumber(maxStates, 'en')];
  return {
    vi: [
      `K = ${faults}: nhiều nhất ${faults} sự cố trong một câu chuyện`,
      only === null ? [] : `chỉ với ${only}`,
      actions === null
        ? 'mỗi hành động bao nhiêu lần cũng được'
        : `mỗi hành động nhiều nhất ${actions} lần`,
      `nhiều nhất ${vi} trạng thái mỗi điểm bắt đầu`,
    ]
      .flat()
      .join('; '),
    en: [
      `K = ${faults}: at most ${faults} fault${faults === 1 ? '' : 's'} in one story`,
      only === null ? [] : `on ${only} alone`,
      actions === null ? 'each action as often as it matters' : `each action at most ${actions}×`,
      `at most ${en} states a start`,
    ]
      .flat()
      .join('; '),
  };
};

/** Said wherever a run did not look at everything. */
export const sayPartial = (faults: number): Named => ({
  vi: `CHƯA XEM HẾT trong giới hạn K = ${faults}: những con số dưới đây chỉ là một phần, và không tìm thấy gì thì chưa chứng minh gì.`,
  en: `ONLY A PART within the bound K = ${faults} was looked at: the numbers below are of that part, and to find nothing in it proves nothing.`,
});

/** What the random walks came to; they have no bound, and prove nothing. */
export const sayWalks = (walked: {
  readonly walks: number;
  readonly choices: number;
  readonly states: number;
  readonly ends: number;
  readonly faults: number;
  readonly seed: number;
}): Named => {
  const { walks, choices, states, ends, faults, seed } = walked;
  const said = (number: number) => ({
    vi: sayNumber(number, 'vi'),
    en: sayNumber(number, 'en'),
  });
  return {
    vi:
      `${said(walks).vi} lượt (--seed ${seed}), ${said(choices).vi} bước, ` +
      `${said(states).vi} trạng thái, ${said(ends).vi} kết cục, ` +
      `nhiều nhất ${faults} sự cố trong một lượt; không chứng minh gì khi không tìm thấy`,
    en:
      `${said(walks).en} walks (--seed ${seed}), ${said(choices).en} steps, ` +
      `${said(states).en} states, ${said(ends).en} ends, ` +
      `at most ${faults} faults in one walk; to find nothing proves nothing`,
  };
};

/** The closing line. */
export const sayClosing = (
  closing: {
    readonly findings: number;
    readonly starts: number;
    /** Those that were begun. */
    readonly begun: number;
    readonly states: number;
    readonly seconds: number;
    readonly perSecond: number;
    readonly bound: Named;
  },
  language: Language,
): string => {
  const { findings, starts, begun, states, seconds, perSecond, bound } = closing;
  const number = (each: number): string => sayNumber(each, language);
  const time = sayTime(seconds, language);
  if (language === 'vi') {
    const of = begun === starts ? `${starts}` : `${begun} trên ${starts}`;
    const found = findings === 0 ? 'không tìm thấy gì sai' : `tìm thấy ${findings} điều sai`;
    return (
      `${bound.vi}: ${found}; ${of} điểm bắt đầu, ${number(states)} trạng thái ` +
      `(${time}, ${number(perSecond)} trạng thái/giây)`
    );
  }
  const of = begun === starts ? `${starts}` : `${begun} of ${starts}`;
  const found =
    findings === 0 ? 'nothing wrong was found' : `${findings} finding${findings === 1 ? '' : 's'}`;
  return (
    `${bound.en}: ${found}; ${of} start${starts === 1 ? '' : 's'}, ${number(states)} states ` +
    `(${time}, ${number(perSecond)} states/s)`
  );
};
