// Recording and opening: what is clicked passes as a scenario, and a scenario opens as it was told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeature } from '../../scenario/parse.ts';
import type { ScenarioResult } from '../../scenario/results.ts';
import { runScenario } from '../../scenario/run.ts';
import type { Entry } from '../../world/entries.ts';
import type { Step } from '../../world/steps.ts';
import { readFeature } from './feature-reader.ts';
import { playedSteps, type Story } from './moments.ts';
import {
  featureOf,
  pinHoldings,
  pinSent,
  pinStatuses,
  provesSomething,
  scriptOf,
} from './recorder.ts';
import { clicked, demonstration, placeDesktop, wandered } from './sample-session.ts';
import { addChecks, goTo, momentOf, newSession, type Session } from './session.ts';

const journalOf = (story: Story): readonly Entry[] =>
  playedSteps(story, story.steps.length).flatMap(({ moment, happened }) =>
    happened ? moment.entries : [],
  );

const run = (text: string, seed = 1): ScenarioResult => {
  const { scenarios, problems } = parseFeature(text, 'ghi-lai.feature');
  expect(problems).toEqual([]);
  const [scenario] = scenarios;
  if (scenario === undefined) throw new Error('Nothing was recorded.');
  return runScenario(scenario, { seed, language: 'en' });
};

const pinned = (session: Session): Session => {
  const { world } = momentOf(session);
  return addChecks(session, [...pinStatuses(world, 'DH-1'), ...pinHoldings(world, 'DH-1')]);
};

describe('the demonstration', () => {
  const told = {
    ...pinned(clicked(demonstration)),
    title: 'Mất phản hồi, rồi cấp và xuất hóa đơn',
  };

  it('is recorded in Vietnamese', () => {
    expect(featureOf(told)).toBe(`# language: vi
Tính năng: Ghi lại từ sandbox

  Kịch bản: Mất phản hồi, rồi cấp và xuất hóa đơn
    Khi khách hàng "An" đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản
    Biết phản hồi của SUMAN MISA cho yêu cầu cấp GPSD bị mất, 1 lần
    Khi MISA nhận được tiền của đơn hàng "DH-1"
    Và kế toán GPSD cấp GPSD cho đơn hàng "DH-1"
    Và kế toán hóa đơn phát hành hóa đơn của đơn hàng "DH-1"
    Thì trạng thái đơn hàng "DH-1" là
      | TT            | GPSD        | XHĐ             | GNDS                 |
      | Đã thanh toán | Đã cấp GPSD | Đã xuất hóa đơn | Đã ghi nhận doanh số |
    Và SUMAN MISA có đúng 1 yêu cầu cấp GPSD của đơn hàng "DH-1"
    Và SUMAN MISA có đúng 1 GPSD của đơn hàng "DH-1"
    Và AMIS.VN – Bán hàng có đúng 1 đề nghị xuất hóa đơn của đơn hàng "DH-1"
    Và AMIS.VN – Bán hàng có đúng 1 hợp đồng bán của đơn hàng "DH-1"
    Và AMIS.VN – Kế toán có đúng 1 đề nghị xuất hóa đơn của đơn hàng "DH-1"
    Và AMIS.VN – Kế toán có đúng 1 hợp đồng bán của đơn hàng "DH-1"
    Và AMIS.VN – Kế toán có đúng 1 hóa đơn của đơn hàng "DH-1"
`);
  });

  it.each(['vi', 'en'] as const)('passes in %s, with the journal that was seen', (language) => {
    const { status, failure, entries, warnings } = run(featureOf({ ...told, language }));
    expect(failure?.message).toBeUndefined();
    expect(status).toBe('passed');
    expect(warnings).toEqual([]);
    expect(entries).toEqual(journalOf(told));
    expect(provesSomething(told)).toBe(true);
    expect(provesSomething(clicked(demonstration))).toBe(false);
  });
});

describe('what the language demands', () => {
  const pay = { action: 'receive-money', order: 'DH-1' } as const;
  const cancel = { action: 'cancel', order: 'DH-1' } as const;
  const down: Step = {
    action: 'fault',
    fault: { effect: 'down', service: 'suman', often: 'until-healed' },
  };

  it('follows a declined command at once, even before what was pinned by hand', () => {
    const declined = clicked([placeDesktop, pay, cancel]);
    const lines = scriptOf(pinned(declined), 'en').map(({ text, index }) => [index, text]);
    expect(lines.slice(2, 5)).toEqual([
      [2, 'the customer cancels order "DH-1"'],
      [null, 'the last request is rejected because "already-paid"'],
      [3, 'the statuses of order "DH-1" are'],
    ]);
    expect(run(featureOf(declined)).status).toBe('passed');
  });

  it('is not said twice when the session says it already', () => {
    const opened = readFeature(featureOf(clicked([placeDesktop, pay, cancel])));
    const [again] = opened.scenarios;
    expect(again?.session.steps).toHaveLength(4);
    expect(featureOf(again?.session ?? newSession())).toContain('already-paid');
    expect(featureOf(again?.session ?? newSession()).match(/already-paid/gu)).toHaveLength(1);
  });

  it('excuses a fault that never fires, and no other', () => {
    const unfired = featureOf(clicked([placeDesktop, down]));
    expect(unfired).toContain('@fault-optional');
    expect(run(unfired).status).toBe('passed');
    expect(featureOf(clicked([down, placeDesktop, pay]))).not.toContain('@fault-optional');
  });

  it('leaves out a fault on an order that the story no longer places', () => {
    const text = `# language: vi
Tính năng: thử
  Kịch bản: trước
    Biết SUMAN MISA từ chối yêu cầu cấp GPSD của đơn hàng "Mai"
    Khi khách hàng "An" đặt đơn hàng "Mai" Desktop, thanh toán trực tuyến
`;
    const [opened] = readFeature(text).scenarios;
    const parted = clicked([placeDesktop], goTo(opened?.session ?? newSession(), 1));
    expect(featureOf(parted)).not.toContain('Mai');
    expect(run(featureOf(parted)).status).toBe('passed');
  });

  it('tags a session in which nothing moves by itself, and tells its seed', () => {
    const session = clicked(
      [placeDesktop],
      newSession({ mode: 'stepwise', seed: 7, tags: ['@a'] }),
    );
    const text = featureOf(session);
    expect(text).toContain('# order-lab run --seed 7\n');
    expect(text).toContain('  @stepwise @a\n');
    expect(readFeature(text).scenarios[0]?.session).toMatchObject({
      seed: 7,
      mode: 'stepwise',
      tags: ['@a'],
    });
  });
});

describe('how often each call was sent', () => {
  const session = clicked(demonstration);
  const sent = pinSent(momentOf(session).world, 'DH-1');

  it('shows the retry after the lost reply, and the rest once', () => {
    const counts = sent.map((check) => (check.action === 'expect-sent' ? check : null));
    expect(counts.map((each) => [each?.service, each?.call, each?.count])).toEqual([
      ['suman', 'licence-request', 2],
      ['amis-sales', 'invoice-request', 1],
      ['amis-sales', 'sales-contract', 1],
      ['amis-accounting', 'invoice-request', 1],
      ['amis-accounting', 'sales-contract', 1],
    ]);
  });

  it('passes as a scenario', () => {
    expect(run(featureOf(addChecks(session, sent))).status).toBe('passed');
  });
});

describe('a feature file', () => {
  const text = [
    'Feature: two stories',
    '',
    '  Scenario: paid',
    '    When customer "An" places order "DH-1" for Desktop, paying online',
    '    Then the TT status of order "DH-1" is "Đã thanh toán"',
    '',
    '  Scenario: wrong',
    '    When customer "An" plces order "DH-1" for Desktop, paying online',
    '',
  ].join('\n');

  it('opens before its first step, each step with its place', () => {
    const { scenarios } = readFeature(text);
    expect(scenarios).toHaveLength(1);
    const [opened] = scenarios;
    expect(opened).toMatchObject({
      line: 3,
      places: [
        { line: 4, column: 10 },
        { line: 5, column: 10 },
      ],
      session: { title: 'paid', feature: 'two stories', language: 'en', position: 0 },
    });
  });

  it('shows its problems at line and column', () => {
    const { problems } = readFeature(text);
    expect(problems).toMatchObject([{ line: 8, column: 10 }]);
    expect(problems[0]?.suggestions[0]).toContain('places');
  });

  it('opens anew with steps of its own each time', () => {
    const [one, other] = [readFeature(text), readFeature(text)].map(
      ({ scenarios }) => scenarios[0]?.session.steps[0],
    );
    expect(one).toEqual(other);
    expect(one).not.toBe(other);
  });

  it.each(['', 'gì đó', 'Feature: x\n Scenario: y\n  When \u0000'])('may be %j', (source) => {
    expect(readFeature(source).scenarios).toEqual([]);
  });
});

describe('a session clicked at random', () => {
  const mode = fc.constantFrom('resting' as const, 'stepwise' as const);
  const language = fc.constantFrom('vi' as const, 'en' as const);
  const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 14 });

  it('passes as a scenario, with the same journal, and opens as the same story', () => {
    fc.assert(
      fc.property(picks, mode, language, fc.nat(3), (numbers, how, spoken, seed) => {
        const session = wandered(numbers, newSession({ mode: how, language: spoken, seed }));
        const text = featureOf(session);
        const result = run(text, seed);
        expect(result.failure?.message).toBeUndefined();
        expect(result.entries).toEqual(journalOf(session));
        const [opened] = readFeature(text).scenarios;
        if (opened === undefined) throw new Error('It does not open.');
        expect(journalOf(opened.session)).toEqual(journalOf(session));
        expect(featureOf(opened.session)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });
});
