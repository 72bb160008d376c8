// The holiday table 2025–2027 (D3): official days off on weekdays, and the Saturdays that make up.

/** One official change to the Monday–Friday week. */
export type HolidayRow = {
  /** `yyyy-mm-dd`. */
  readonly day: string;
  /** `off`: a weekday without work. `make-up`: a day of the weekend with work. */
  readonly kind: 'off' | 'make-up';
  readonly name: string;
  readonly source: string;
  /** No official plan yet; derived from the law alone and to be checked when the plan appears. */
  readonly provisional?: boolean;
  /** A row that is not enabled changes nothing until its law is certain. */
  readonly enabled: boolean;
};

/** The years that the table covers; a day outside of them is an error, never a guess (D3). */
export const coveredYears = { first: 2025, last: 2027 } as const;

/** Which file to extend when a day is missing, for error messages. */
export const tableFile = 'src/calendar/holidays.ts';

/** Statutory holidays are in article 112(1) of the Labour Code 2019, days in lieu in 111(3). */
const statutory = 'Labour Code 2019, art. 112(1)';
const plan2025 = 'Holiday plan for 2025 of the Ministry of Labour, Invalids and Social Affairs';
const plan2026 = 'Holiday plan for 2026 of the Ministry of Home Affairs; D3';
const culture =
  'Politburo Resolution 80-NQ/TW of 07/01/2026 names the day; no law yet, so not enabled';

const off = (name: string, source: string, ...days: readonly string[]): readonly HolidayRow[] =>
  days.map((day) => ({ day, kind: 'off', name, source, enabled: true }));

const makeUp = (name: string, source: string, day: string): HolidayRow => ({
  day,
  kind: 'make-up',
  name,
  source,
  enabled: true,
});

const provisional = (name: string, source: string, ...days: readonly string[]) =>
  off(name, source, ...days).map((row): HolidayRow => ({ ...row, provisional: true }));

const notYetLaw = (name: string, source: string, day: string): HolidayRow => ({
  day,
  kind: 'off',
  name,
  source,
  provisional: true,
  enabled: false,
});

const rows2025: readonly HolidayRow[] = [
  ...off('Tết Dương lịch', `${statutory}(a)`, '2025-01-01'),
  ...off(
    'Tết Nguyên đán Ất Tỵ',
    `${statutory}(b); ${plan2025}`,
    '2025-01-27',
    '2025-01-28',
    '2025-01-29',
    '2025-01-30',
    '2025-01-31',
  ),
  ...off('Giỗ Tổ Hùng Vương', `${statutory}(e)`, '2025-04-07'),
  makeUp('Làm bù cho ngày 02/05/2025', plan2025, '2025-04-26'),
  ...off('Ngày Chiến thắng', `${statutory}(c)`, '2025-04-30'),
  ...off('Ngày Quốc tế lao động', `${statutory}(d)`, '2025-05-01'),
  ...off('Nghỉ hoán đổi với thứ Bảy 26/04/2025', plan2025, '2025-05-02'),
  ...off('Quốc khánh', `${statutory}(đ); ${plan2025}`, '2025-09-01', '2025-09-02'),
];

const rows2026: readonly HolidayRow[] = [
  ...off('Tết Dương lịch', `${statutory}(a)`, '2026-01-01'),
  ...off('Nghỉ hoán đổi với thứ Bảy 10/01/2026', plan2026, '2026-01-02'),
  makeUp('Làm bù cho ngày 02/01/2026', plan2026, '2026-01-10'),
  ...off(
    'Tết Nguyên đán Bính Ngọ',
    `${statutory}(b); ${plan2026}`,
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
  ),
  ...off(
    'Nghỉ bù Giỗ Tổ Hùng Vương',
    `${statutory}(e) on Sunday 26/04/2026, in lieu by art. 111(3); D3`,
    '2026-04-27',
  ),
  ...off('Ngày Chiến thắng', `${statutory}(c)`, '2026-04-30'),
  ...off('Ngày Quốc tế lao động', `${statutory}(d)`, '2026-05-01'),
  makeUp('Làm bù cho ngày 31/08/2026', plan2026, '2026-08-22'),
  ...off('Nghỉ hoán đổi với thứ Bảy 22/08/2026', plan2026, '2026-08-31'),
  ...off('Quốc khánh', `${statutory}(đ); ${plan2026}`, '2026-09-01', '2026-09-02'),
  notYetLaw('Ngày Văn hóa Việt Nam', culture, '2026-11-24'),
];

// 2027 has no official plan yet. The law leaves the choice of the Tết days and of the day next to
// 2/9 to the Prime Minister (art. 112(3)); both choices below are ours, modelled on earlier years.
const rows2027: readonly HolidayRow[] = [
  ...provisional('Tết Dương lịch', `${statutory}(a)`, '2027-01-01'),
  ...provisional(
    'Tết Nguyên đán Đinh Mùi',
    `${statutory}(b): five days, one before and four from the first lunar day, Saturday ` +
      '06/02/2027, as in 2026: 05–09/02/2027; of these, on weekdays',
    '2027-02-05',
    '2027-02-08',
    '2027-02-09',
  ),
  ...provisional(
    'Nghỉ bù Tết Nguyên đán Đinh Mùi',
    'Labour Code 2019, art. 111(3): Saturday 06/02 and Sunday 07/02/2027 move to the next days',
    '2027-02-10',
    '2027-02-11',
  ),
  ...provisional(
    'Giỗ Tổ Hùng Vương',
    `${statutory}(e): the tenth day of the third lunar month`,
    '2027-04-16',
  ),
  ...provisional('Ngày Chiến thắng', `${statutory}(c)`, '2027-04-30'),
  ...provisional(
    'Nghỉ bù Ngày Quốc tế lao động',
    `${statutory}(d) on Saturday 01/05/2027, in lieu by art. 111(3)`,
    '2027-05-03',
  ),
  ...provisional('Quốc khánh', `${statutory}(đ)`, '2027-09-02'),
  ...provisional(
    'Quốc khánh (ngày liền kề)',
    `${statutory}(đ): one day next to 2/9; Friday is chosen here, the day that joins the weekend`,
    '2027-09-03',
  ),
  notYetLaw('Ngày Văn hóa Việt Nam', culture, '2027-11-24'),
];

/** Every row, in the order of the calendar. */
export const holidays: readonly HolidayRow[] = [...rows2025, ...rows2026, ...rows2027];
