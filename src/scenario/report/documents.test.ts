// The reports for machines: CTRF against its own schema, JUnit as XML, GitHub's escapes.
import { validate } from 'ctrf';
import { describe, expect, it } from 'vitest';
import { ctrfOf } from './ctrf.ts';
import { annotationsOf } from './github.ts';
import { junitOf } from './junit.ts';
import { messagesOf } from './messages.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { sampleFacts, sampleRun } from './sample-run.ts';

const { file, results } = sampleRun();
const outcomes = results.map(outcomeOf);

describe('the CTRF report', () => {
  const times = { ...sampleFacts, version: '1.0.0' };
  const report = ctrfOf(outcomes, times, '2026-03-02T02:00:00.010Z');

  it('is valid by the schema that CTRF ships', () => {
    expect(validate(report)).toMatchObject({ valid: true });
    const empty = ctrfOf([], times, '2026-03-02T02:00:00.010Z');
    expect(validate(empty)).toMatchObject({ valid: true });
    const nameless = outcomes.map((outcome) => ({ ...outcome, name: '', feature: '' }));
    expect(validate(ctrfOf(nameless, times, '2026-03-02T02:00:00.010Z')).valid).toBe(true);
  });

  it('lists what did not run as skipped', () => {
    const left = results.slice(1, 2).map(({ scenario }) => scenario);
    const cut = ctrfOf(outcomes.slice(0, 1), times, '2026-03-02T02:00:00.010Z', left);
    expect(validate(cut)).toMatchObject({ valid: true });
    expect(cut.results.summary).toMatchObject({ tests: 2, passed: 1, failed: 0, skipped: 1 });
    expect(cut.results.tests[1]).toMatchObject({ name: 'Đòi quá sớm, 100%', status: 'skipped' });
  });

  it('counts and names what ran', () => {
    const { summary, tests } = report.results;
    expect(summary).toMatchObject({ tests: 5, passed: 4, failed: 1, suites: 1, duration: 10 });
    expect(tests[1]).toMatchObject({
      name: 'Đòi quá sớm, 100%',
      status: 'failed',
      filePath: 'scenarios/mau.feature',
      line: 14,
      tags: ['@desktop', '@sai'],
    });
    expect(tests[3]).toMatchObject({ suite: ['Đơn hàng <Desktop> & phí', 'SUMAN trả lỗi'] });
  });
});

/** Names of the elements that are open at the end, or the first that closes another one. */
const unbalanced = (xml: string): readonly string[] => {
  const open: string[] = [];
  const bare = xml
    .replace(/<\?xml.*?\?>/u, '')
    .replace(/<!\[CDATA\[[\s\S]*?\]\]>/gu, '')
    .replace(/="[^"<]*"/gu, '');
  expect(bare).not.toContain(']]>');
  expect(bare.replace(/<[^<>]*>/gu, '')).not.toMatch(/[<>]|&(?!\w+;|#)/u);
  for (const [, close, name = '', self] of bare.matchAll(/<(\/?)(\w[\w-]*)[^<>]*?(\/?)>/gu)) {
    if (self === '/') continue;
    if (close !== '/') open.push(name);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
};

describe('the JUnit report', () => {
  const xml = junitOf(messagesOf([file], results, sampleFacts));

  it('is well-formed, and counts what ran', () => {
    expect(unbalanced(xml)).toEqual([]);
    expect(xml).toMatch(/<testsuite name="order-lab"[^>]* tests="5" skipped="0" failures="1"/u);
    expect(xml.match(/<testcase /gu)).toHaveLength(5);
  });

  it('names scenarios, with what XML cannot hold escaped, and gives the failure whole', () => {
    expect(xml).toContain('classname="Đơn hàng &lt;Desktop> &amp; phí"');
    expect(xml).toContain('name="Đòi quá sớm, 100%"');
    expect(xml).toContain(outcomes[1]?.failure?.message);
    expect(xml).toContain('at scenarios/mau.feature:16:9');
  });
});

describe('what XML cannot hold', () => {
  const odd = `# language: vi
Tính năng: a]]>\u001B
  Kịch bản: ]]>\u0001\uFFFF]]>
    Khi khách hàng "An]]>]]>" đặt đơn hàng "]]>" SaaS, thanh toán chuyển khoản
    Thì trạng thái TT của đơn hàng là "paid"
`;
  const ran = sampleRun(odd);
  const xml = junitOf(messagesOf([ran.file], ran.results, sampleFacts));

  it('is escaped, replaced or divided, so that the report is well-formed', () => {
    expect(ran.file.problems).toEqual([]);
    expect(unbalanced(xml)).toEqual([]);
    // oxlint-disable-next-line no-control-regex -- section 2.2 of XML 1.0 rules them out
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u);
    expect(xml).toContain('classname="a]]>\\u001B"');
    expect(xml).toContain('name="]]>\\u0001\uFFFD]]>"');
  });

  it('says the same once the sections are put together again', () => {
    const texts = [...xml.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/gu)]
      .map(([, text]) => text)
      .join('');
    expect(texts).toContain('» khách hàng "An]]>]]>" đặt đơn hàng "]]>" SaaS');
    expect(xml).not.toContain('\u{F0000}');
  });
});

describe('GitHub annotations', () => {
  const [passed, failed] = outcomes as [Outcome, Outcome];

  it('mark the failed line and the scenario that proves nothing', () => {
    const [error = '', warning = '', ...more] = annotationsOf(outcomes);
    expect(error).toMatch(/^::error file=scenarios\/mau\.feature,line=16,col=9,title=/u);
    expect(warning).toMatch(/^::warning file=scenarios\/mau\.feature,line=19,col=3,title=Không/u);
    expect(more).toEqual([]);
    expect(annotationsOf([passed])).toEqual([]);
  });

  it('escape what would end a command, a property or a line', () => {
    const failure = { ...failed.failure, message: '100%: a,b\r\nsecond::line' } as const;
    const odd = { ...failed, name: 'a:b, 5%\n', failure: { ...failure, uri: 'x,y:z.feature' } };
    expect(annotationsOf([odd as Outcome])).toEqual([
      '::error file=x%2Cy%3Az.feature,line=16,col=9,title=a%3Ab%2C 5%25%0A::' +
        '100%25: a,b%0D%0Asecond::line',
    ]);
  });
});
