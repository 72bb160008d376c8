// Parse and print are inverses: random Steps of every sentence, and whole files of them, both ways.
import { thingsOf } from '../../mocks/holdings.ts';
import {
  CucumberExpression,
  ParameterType,
  ParameterTypeRegistry,
} from '@cucumber/cucumber-expressions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf, trackNames } from '../order/tracks.ts';
import type { TrackName } from '../order/tracks.ts';
import { errorStatuses } from '../wire/calls.ts';
import { reasons } from '../wire/reasons.ts';
import { calls, notices, services } from '../wire/services.ts';
import type { CallName, Service } from '../wire/services.ts';
import type { Step } from '../world/steps.ts';
import { kinds, payments, unitMs, units, works } from './vocabulary/closed-words.ts';
import type { Language } from './compiled.ts';
import { foldKey, foldSentence } from './vocabulary/fold.ts';
import { glueStub } from './glue-stub.ts';
import { matchesOf } from './reading/matching.ts';
import type { Fields } from './vocabulary/parameter.ts';
import { parseFeature } from './parse.ts';
import { printFeature, printStep, sentenceOf } from './print.ts';
import { readSentence } from './reading/reading.ts';
import { isSayable } from './sayable.ts';
import type { Sentence } from './vocabulary/sentence.ts';
import { isName } from './vocabulary/parameters-names.ts';
import { partsOf } from './vocabulary/template.ts';
import { translate } from './translate.ts';
import { vocabulary } from './vocabulary.ts';

const fragments = [
  'của',
  'lần',
  'đơn hàng',
  ', 2 lần',
  'hủy',
  'huỷ',
  'Khóa',
  ' – ',
  '<x>',
  '|',
  '\\',
];
const letters = [...'aăâbcđeêzAĐƯỳỵ 0123456789,:;.()<>[]{}/\'’#@*?!&%$^_-–—|\\"'].filter(
  (letter) => letter !== '"',
);

/** Names with Vietnamese letters, spaces, punctuation; no double quotes, no control characters. */
const arbitraryName: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...letters), fc.constantFrom(...fragments)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join('').normalize('NFC'))
  .filter(isName);

const keysOf = (table: object): string[] => Object.keys(table);
const oneOf = (field: string, values: readonly unknown[]): fc.Arbitrary<Fields> =>
  fc.constantFrom(...values).map((value) => ({ [field]: value }));
const number = (field: string, min: number, max: number): fc.Arbitrary<Fields> =>
  fc.integer({ min, max }).map((value) => ({ [field]: value }));
const maybe = (field: string, names: fc.Arbitrary<string>): fc.Arbitrary<Fields> =>
  fc.option(names, { nil: undefined }).map((name) => (name === undefined ? {} : { [field]: name }));

const often: fc.Arbitrary<Fields> = fc
  .oneof(
    fc.constant('until-healed'),
    fc.integer({ min: 1, max: 99 }).map((times) => ({ times })),
    fc.integer({ min: 1, max: 99 }).map((nth) => ({ nth })),
  )
  .map((value) => ({ often: value }));

/** Seconds from 2000 to 2099, rarely with milliseconds. */
const instant: fc.Arbitrary<Fields> = fc
  .tuple(
    fc.integer({ min: 946_684_800, max: 4_102_444_799 }),
    fc.constantFrom(0, 0, 0, 1, 500),
    fc.boolean(),
  )
  .map(([seconds, ms, isRound]) => ({
    instant: isRound ? Math.floor(seconds / 60) * 60_000 : seconds * 1000 + ms,
  }));

const delay: fc.Arbitrary<Fields> = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.constantFrom(...Object.values(unitMs)))
  .map(([amount, length]) => ({ delayMs: amount * length }));

const alone: Readonly<Record<string, fc.Arbitrary<Fields>>> = {
  instant,
  duration: fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom(...keysOf(units)))
    .map(([amount, unit]) => ({ amount, unit })),
  delay,
  often,
  amount: number('amount', 1, 2_000_000_000),
  quantity: number('quantity', 1, 500),
  count: number('count', 0, 12),
  code: oneOf('status', errorStatuses),
  kind: oneOf('kind', keysOf(kinds)),
  payment: oneOf('payment', keysOf(payments)),
  invoice: oneOf('invoice', [true, false]),
  work: oneOf('work', keysOf(works)),
  reason: oneOf('reason', keysOf(reasons)),
};

const everyService = keysOf(services) as Service[];
const servicesAndCalls: readonly Fields[] = Object.entries(calls).flatMap(([call, row]) =>
  row.services.map((service) => ({ service, call })),
);
const withEvery: readonly Fields[] = everyService.map((service) => ({ service, call: 'every' }));
const documents: readonly Fields[] = (['invoice-request', 'sales-contract'] as CallName[]).map(
  (call) => ({ service: 'amis-accounting', call }),
);

/** Arguments that must fit each other: a service and what it takes, sends or holds. */
const pairs = (names: readonly string[], effect: unknown): readonly Fields[] => {
  if (effect === 'not-stored' || effect === 'store-failed') return documents;
  if (names.includes('oneCall')) return servicesAndCalls;
  if (names.includes('call')) return [...servicesAndCalls, ...withEvery];
  if (names.includes('notice')) {
    return Object.entries(notices).map(([notice, { service }]) => ({ notice, service }));
  }
  if (names.includes('thing')) {
    return Object.entries(thingsOf).flatMap(([service, list]) =>
      list.map((thing) => ({ service, thing })),
    );
  }
  return names.includes('service') ? everyService.map((service) => ({ service })) : [{}];
};

const statusOf = (track: TrackName): fc.Arbitrary<string> =>
  fc.constantFrom(...Object.keys(rowsOf(track)));

const aboutTracks = (row: Sentence, names: readonly string[]): fc.Arbitrary<Fields> => {
  if (row.table === 'statuses') {
    return fc
      .subarray([...trackNames], { minLength: 1 })
      .chain((chosen) =>
        fc.tuple(...chosen.map((track) => statusOf(track).map((id) => [track, id]))),
      )
      .map((entries) => ({ statuses: Object.fromEntries(entries) as Fields }));
  }
  if (!names.includes('track')) return fc.constant({});
  return fc.constantFrom(...trackNames).chain((track) => {
    if (row.table === 'history') {
      const history = fc.array(statusOf(track), { minLength: 1, maxLength: 4 });
      return history.map((list) => ({ track, history: list }));
    }
    if (!names.includes('label')) return fc.constant({ track });
    return statusOf(track).map((status) => ({ track, status }));
  });
};

/**
 * Random Steps that one sentence says.
 * @param orders names of orders; absent order otherwise
 */
const arbitraryStepOf = (
  row: Sentence,
  orders: fc.Arbitrary<string> = arbitraryName,
  customers: fc.Arbitrary<string> = arbitraryName,
): fc.Arbitrary<Step> => {
  const names = partsOf(row.vi).flatMap((part) =>
    'parameter' in part ? [part.parameter.name] : [],
  );
  const parts = [
    fc.constant(row.fixed ?? {}),
    fc.constantFrom(...pairs(names, row.fixed?.['effect'])),
    aboutTracks(row, names),
    ...(names.includes('customer') ? [maybe('customer', customers)] : []),
    ...(names.includes('order') || names.includes('forOrder') ? [maybe('order', orders)] : []),
    ...names.flatMap((name) => alone[name] ?? []),
  ];
  return fc.tuple(...parts).map((list) => {
    const fields: Fields = Object.assign({}, ...list);
    const { action } = row;
    return (action === 'fault' ? { action, fault: fields } : { action, ...fields }) as Step;
  });
};

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
        expect(isSayable(step)).toBe(true);
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
});

/** Reads the glue file as an editor would, without running it. */
const expressionsOf = (glue: string): CucumberExpression[] => {
  const registry = new ParameterTypeRegistry();
  for (const [, name = '', list = ''] of glue.matchAll(/name: '(\w+)', regexp: \[(.*)\] \}/g)) {
    const sources = list.split(/(?<=\/), (?=\/)/).map((source) => source.slice(1, -1));
    registry.defineParameterType(new ParameterType(name, sources, String));
  }
  return [...glue.matchAll(/^Given\('(.*)', \(\)/gm)].map(
    ([, expression = '']) => new CucumberExpression(expression, registry),
  );
};

describe('the glue file for editors', () => {
  const expressions = expressionsOf(glueStub());

  it('is JavaScript that declares each sentence once', () => {
    const lines = glueStub().split('\n');
    expect(new Set(lines.filter(Boolean)).size).toBe(lines.filter(Boolean).length);
    expect(glueStub()).toContain("Given('{service} từ chối {call}{forOrder}{often}', () => {});");
  });

  it.each(vocabulary.map((row) => ({ row, name: row.vi })))('knows: $name', ({ row }) => {
    fc.assert(
      fc.property(arbitraryStepOf(row), fc.constantFrom('vi', 'en'), (step, language) => {
        const { text } = printStep(step, language);
        expect(expressions.some((expression) => expression.match(text) !== null)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
