// Parse and print are inverses: every sentence, random arguments, both languages.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../world/steps.ts';
import { arbitraryName, arbitraryStepOf } from './arbitrary-steps.ts';
import type { Language } from './compiled.ts';
import { foldKey, foldSentence } from './fold.ts';
import { matchesOf } from './matching.ts';
import { parseFeature } from './parse.ts';
import { printCells, printFeature, printScenario, printStep, sentenceOf } from './print.ts';
import { readSentence } from './reading.ts';
import { translate } from './translate.ts';
import { vocabulary } from './vocabulary.ts';

const languages: readonly Language[] = ['vi', 'en'];
const rows = vocabulary.map((row, index) => ({ row, index, name: `${index} ${row.vi}` }));

describe.each(languages)('a Step printed in %s', (language) => {
  it.each(rows)('is read back from: $name', ({ row, index }) => {
    fc.assert(
      fc.property(arbitraryStepOf(row), (step) => {
        const { text, table } = printStep(step, language);
        const reading = readSentence(text, language, table);
        expect(reading.complaints).toEqual([]);
        expect(reading.step).toEqual(step);
        expect(reading.match?.sentence).toBe(index);
        expect(reading.match?.language).toBe(language);
        expect(sentenceOf(step)).toBe(index);
        const again = printStep(reading.step ?? step, language);
        expect(again).toEqual({ text, ...(table === undefined ? {} : { table }) });
      }),
      { numRuns: 60 },
    );
  });

  it.each(rows)('is no other sentence than: $name', ({ row }) => {
    fc.assert(
      fc.property(arbitraryStepOf(row), (step) => {
        const { text } = printStep(step, language);
        const matches = languages.flatMap((one) => matchesOf(foldSentence(text), one, 'strict'));
        expect(new Set(matches.map(({ sentence }) => sentence)).size).toBe(1);
      }),
      { numRuns: 20 },
    );
  });

  it.each(rows)('has its fields in the same order as in the other language: $name', ({ row }) => {
    fc.assert(
      fc.property(arbitraryStepOf(row), (step) => {
        const texts = languages.map((one) => {
          const { text, table } = printStep(step, one);
          return JSON.stringify(readSentence(text, one, table).step);
        });
        expect(texts[0]).toBe(texts[1]);
      }),
      { numRuns: 10 },
    );
  });
});

/** Names that differ as keys, so that each is one order. */
const distinctNames = fc.uniqueArray(
  arbitraryName.filter((name) => !/^dh-\d+$/.test(foldKey(name))),
  { minLength: 1, maxLength: 3, selector: foldKey },
);

const customers = ['An', 'Bình, Trần', 'công ty (X)'];

/** A scenario that places its orders first and then does anything at all with them. */
const arbitraryScenario: fc.Arbitrary<Step[]> = distinctNames.chain((orders) => {
  const placings = orders.map((order): Step => ({
    action: 'place',
    order,
    kind: 'saas',
    payment: 'online',
  }));
  const isPlacing = (action: string): boolean => action.startsWith('place');
  const others = vocabulary
    .filter(({ action }) => !isPlacing(action))
    .map((row) => arbitraryStepOf(row, fc.constantFrom(...orders), fc.constantFrom(...customers)));
  return fc
    .array(fc.oneof(...others), { minLength: 1, maxLength: 8 })
    .map((steps) => [...placings, ...steps]);
});

const printed = (steps: readonly Step[], language: Language): string =>
  printFeature({
    name: 'thử',
    language,
    tags: ['@stepwise'],
    description: ['một dòng'],
    comments: ['seed 1'],
    scenarios: [{ name: 'một', steps }],
  });

describe('a printed feature', () => {
  it.each(languages)('parses to the same Steps, and prints the same again, in %s', (language) => {
    fc.assert(
      fc.property(arbitraryScenario, (steps) => {
        const text = printed(steps, language);
        const file = parseFeature(text, 'a.feature');
        expect(file.problems).toEqual([]);
        const read = file.scenarios[0]?.steps.map(({ step }) => step) ?? [];
        expect(read).toEqual(steps);
        expect(printed(read, language)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it('says the same after translation, and comes back word for word', () => {
    fc.assert(
      fc.property(arbitraryScenario, (steps) => {
        const vietnamese = printed(steps, 'vi');
        const english = translate(vietnamese, 'a.feature', 'en');
        if (typeof english !== 'string') throw new Error(JSON.stringify(english));
        expect(english).toBe(printed(steps, 'en'));
        expect(translate(english, 'a.feature', 'vi')).toBe(vietnamese);
      }),
      { numRuns: 100 },
    );
  });

  it('has the canonical form', () => {
    const steps: Step[] = [
      { action: 'it-is', instant: 1_772_416_800_000 },
      {
        action: 'fault',
        fault: { effect: 'reply-lost', service: 'suman', call: 'every', often: { times: 1 } },
      },
      { action: 'place', kind: 'desktop', payment: 'online', customer: 'An', order: 'DH-1' },
      { action: 'pass', amount: 1, unit: 'working-days' },
      { action: 'expect-statuses', statuses: { TT: 'paid', GPSD: 'granting' } },
      { action: 'expect-history', track: 'TN', history: ['not-granted'] },
    ];
    const scenario = { name: 'một', steps, tags: ['@a', '@b'], description: ['vì sao'] };
    expect(printScenario({ ...scenario, language: 'vi' })).toBe(`  @a @b
  Kịch bản: một
    vì sao
    Biết bây giờ là 02/03/2026 09:00
    Và phản hồi của SUMAN MISA cho mọi yêu cầu bị mất, 1 lần
    Khi khách hàng "An" đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến
    Và 1 ngày làm việc trôi qua
    Thì trạng thái đơn hàng là
      | TT            | GPSD          |
      | Đã thanh toán | Đang cấp GPSD |
    Và trạng thái TN của đơn hàng đã lần lượt là
      | Chưa cấp tài nguyên |
`);
    expect(printScenario({ ...scenario, language: 'en', indent: '' })).toBe(`@a @b
Scenario: một
  vì sao
  Given it is 2026-03-02 09:00
  And the reply of SUMAN MISA to every request is lost, 1 time
  When customer "An" places order "DH-1" for Desktop, paying online
  And 1 working day passes
  Then the statuses of the order are
    | TT            | GPSD          |
    | Đã thanh toán | Đang cấp GPSD |
  And the TN statuses of the order have been
    | Chưa cấp tài nguyên |
`);
  });
});

describe('printing', () => {
  it('escapes what a table cell cannot hold', () => {
    expect(
      printCells(
        [
          ['a|b', 'c\\d'],
          ['e\nf', 'x'],
        ],
        '  ',
      ),
    ).toEqual(['  | a\\|b | c\\\\d |', '  | e\\nf | x    |']);
  });

  it.each(['', '  ', 'a "b"', 'a “b”', 'a\nb', 'a\tb'])('refuses the name %j', (order) => {
    expect(() => printStep({ action: 'cancel', order }, 'vi')).toThrow('cannot be written');
  });

  it('puts a name in NFC', () => {
    const order = 'Hoà'.normalize('NFD');
    expect(printStep({ action: 'cancel', order }, 'vi').text).toBe('khách hàng hủy đơn hàng "Hoà"');
  });

  it('refuses a Step that no sentence says', () => {
    const step = { action: 'cancel', because: 'x' } as unknown as Step;
    expect(() => printStep(step, 'en')).toThrow('No sentence of the vocabulary says');
  });

  it('takes an undefined field for an absent one', () => {
    const step = { action: 'cancel', order: undefined } as unknown as Step;
    expect(printStep(step, 'en').text).toBe('the customer cancels the order');
  });
});
