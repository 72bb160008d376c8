// The reports of an exploration: what they say, what they refuse to claim, and that what they hold
// is escaped.
import { describe, expect, it } from 'vitest';
import { plain } from '../../scenario/report/paint.ts';
import { explorationOf, everyReduction, startsFor } from '../exploration.ts';
import { allProperties } from '../properties.ts';
import { starts } from '../starts.ts';
import { htmlReport } from './html.ts';
import { jsonReport } from './json.ts';
import { prettyReport } from './pretty.ts';
import { sampleReport, wrongProperties } from './sample-report.ts';
import { brokenIn, findingsOf, seenOf, tell, type Report, type Told } from './told.ts';
import { reductionWords } from './words.ts';

const clean = sampleReport(['top-up-online', 'top-up-online-invoice'], 0);
const partial = sampleReport(['desktop-online'], 1, allProperties, 50);
const wrong = sampleReport(['top-up-online'], 1, wrongProperties);
const toldIn = (language: 'vi' | 'en') =>
  findingsOf(wrong).map((finding) => tell(finding, language, wrongProperties));

const pretty = (report: Report, language: 'vi' | 'en', told = [] as ReturnType<typeof toldIn>) =>
  prettyReport(report, { language, paint: plain }, told).join('\n');

describe('the report for people', () => {
  it('gives the bound, the starts, how often each property was asked, and the speed', () => {
    const { states } = clean.exploration;
    const text = pretty(clean, 'vi');
    expect(text).toMatch(/^Khám phá \(K = 0\)\n {2}K = 0: nhiều nhất 0 sự cố/u);
    expect(text).toMatch(/✓ top-up-online {10}.*hết\n/u);
    expect(text).toContain(`${states}×  không dịch vụ nào làm cùng một việc hai lần`);
    expect(text.split('\n').at(-1)).toBe(
      `K = 0: không tìm thấy gì sai; 2 điểm bắt đầu, ${states} trạng thái ` +
        `(2,00 giây, ${Math.round(states / 2)} trạng thái/giây)`,
    );
  });

  it('says the same in English', () => {
    const text = pretty(clean, 'en');
    expect(text).toMatch(/^Exploration \(K = 0\)\n/u);
    expect(text).toContain('no service ever does the same thing twice for one order');
    expect(text.split('\n').at(-1)).toMatch(/^K = 0: nothing wrong was found; 2 starts, /u);
  });

  it('says wherever there is a number that a part is only a part', () => {
    const lines = pretty(partial, 'vi').split('\n');
    expect(lines.filter((line) => /^(?:Khám phá|Điểm|Tính)/u.test(line))).toEqual([
      'Khám phá (K = 1, CHƯA XEM HẾT)',
      'Điểm bắt đầu (K = 1, CHƯA XEM HẾT)',
      'Tính chất (K = 1, CHƯA XEM HẾT)',
    ]);
    expect(lines.join('\n')).toMatch(/! desktop-online .*dở dang: đủ --max-states\n/u);
    expect(lines.at(-1)).toMatch(/^K = 1, CHƯA XEM HẾT: không tìm thấy gì sai;/u);
    expect(pretty(partial, 'en')).toContain('to find nothing in it proves nothing');
  });

  it('shows a finding with its scenario, the causal chain and the step that decides it', () => {
    const text = pretty(wrong, 'vi', toldIn('vi'));
    expect(text).toContain('Sai: một yêu cầu <b>bị nghi ngờ</b> & "mất"');
    expect(text).toContain('K = 1, điểm bắt đầu top-up-online');
    expect(text).toContain('    # language: vi\n');
    expect(text).toMatch(/SỰ CỐ lỗi HTTP \(trước\) 500: SUMAN MISA, cấp mã nạp tiền của DH-1/u);
    expect(text).toMatch(/Bước quyết định: SUMAN MISA trả lỗi 500/u);
    expect(text).toContain('Không có bước này thì: TT "Đã thanh toán", TN "Đã cấp mã nạp tiền"');
    expect(text).toMatch(/✗ +\d+× {2}cuối cùng mọi đơn hàng đã thanh toán/u);
    expect(text.split('\n').at(-1)).toMatch(/^K = 1: tìm thấy 1 điều sai;/u);
  });
});

/** The same finding again, from elsewhere and some steps longer. */
const elsewhere = (told: Told, name: string, longer: number, faults = 1): Told => {
  const { finding } = told;
  const more = finding.steps.slice(0, 1);
  const steps = [...finding.steps, ...Array.from({ length: longer }, () => more).flat()];
  const start = { ...finding.start, name };
  return { ...told, file: `${name}.feature`, finding: { ...finding, start, steps, faults } };
};

describe('a property that is broken in several places', () => {
  const [own] = toldIn('vi') as [Told];
  const { length } = own.finding.steps;
  const other = {
    ...own,
    finding: { ...own.finding, violation: { ...own.finding.violation, property: 'agreement' } },
  };
  const told = [elsewhere(own, 'b', 2), other, own, elsewhere(own, 'c', 0, 2)];

  it('is told once, by the shortest story, with the others in the order they came', () => {
    const broken = brokenIn(told).map(({ shortest, others }) => [
      shortest,
      others.map(({ finding }) => finding.start.name),
    ]);
    expect(broken).toEqual([
      [own, ['b', 'c']],
      [other, []],
    ]);
  });

  it('has one line of each other story in the report for people', () => {
    const text = pretty(wrong, 'vi', told);
    expect(text.match(/\n {2}Kịch bản\n/gu)).toHaveLength(2);
    expect(text).toContain(
      `\n  Cũng sai như vậy\n    b, K = 1, ${length + 2} bước\n    c, K = 2, ${length} bước\n`,
    );
    expect(pretty({ ...wrong, savedIn: 'found/' }, 'en', told)).toContain(
      `\n  The same is broken in\n    b, K = 1, ${length + 2} steps, found/b.feature\n`,
    );
  });

  it('has one line of each on the page too, and all of it in the report for machines', () => {
    const html = htmlReport(wrong, 'vi', told);
    expect(html.match(/<article>/gu)).toHaveLength(2);
    expect(html).toContain(
      `<ul><li>b, K = 1, ${length + 2} bước</li><li>c, K = 2, ${length} bước</li></ul>`,
    );
    expect(JSON.parse(jsonReport(wrong, 'vi', told)).findings).toHaveLength(4);
  });
});

describe('what was pruned', () => {
  const [one] = clean.exploration.explored;
  if (one === undefined) throw new Error('The sample has a start.');
  const explored = [
    { ...one, known: 1_200, turnedAway: 30 },
    { ...one, known: 300, turnedAway: 4 },
  ];
  const exploration = explorationOf(
    explored,
    { faults: 0, actions: null },
    { ...everyReduction, apart: false },
    1,
  );
  const report = { ...clean, exploration };

  it('is told by rule: a state met before, or turned away before', () => {
    const [vi, en] = [
      '1.500 gặp lại trạng thái đã xem; 34 bỏ qua, vì đã bị từ chối trong cùng trạng thái',
      '1,500 led to a state met before; 34 left out, as turned away before in the same state',
    ];
    expect(pretty(report, 'vi')).toContain(`\n    ${vi}\n`);
    expect(pretty(report, 'en')).toContain(`\n    ${en}\n`);
    expect(htmlReport(report, 'vi')).toContain(`<p>${vi}</p>`);
    const { starts: told, totals } = JSON.parse(jsonReport(report, 'vi'));
    expect(totals).toMatchObject({ known: 1_500, turnedAway: 34 });
    expect(told[0]).toMatchObject({ known: 1_200, turnedAway: 30 });
  });

  it('has a word for every reduction, on or off', () => {
    expect(pretty(report, 'en')).toContain(
      'reductions: on (faults that look alike, independent calls, orders that change places, ' +
        'what was turned away before), off (documents one by one)',
    );
    for (const name of Object.keys(everyReduction)) {
      expect(Object.keys(reductionWords)).toContain(name);
    }
  });
});

describe('what was not begun', () => {
  it('is not counted among the starts', () => {
    const [one] = clean.exploration.explored;
    if (one === undefined) throw new Error('The sample has a start.');
    const idle = { ...one, states: 0, complete: false };
    const bounds = { faults: 0, actions: null };
    const exploration = explorationOf([one, idle, idle], bounds, everyReduction, 1);
    const report = { ...clean, exploration };
    expect(pretty(report, 'vi').split('\n').at(-1)).toContain('; 1 trên 3 điểm bắt đầu, ');
    expect(pretty(report, 'en').split('\n').at(-1)).toContain('; 1 of 3 starts, ');
  });
});

describe('what was not seen', () => {
  it('is not judged when only some starts were asked for, which leaves nothing undone', () => {
    expect(seenOf(clean)).toMatchObject({ unseen: null, because: 'someStarts' });
    expect(pretty(clean, 'vi')).toContain(
      'chỉ xét khi khám phá mọi điểm bắt đầu (không có --start)',
    );
    expect(htmlReport(clean, 'en')).toContain('judged only when all starts are explored');
    expect(pretty(clean, 'vi')).not.toContain('chưa xem hết');
    expect(seenOf(partial)).toMatchObject({ unseen: null, because: 'notJudged' });
    expect(pretty(partial, 'vi')).toContain('chưa xem hết mọi điểm bắt đầu');
  });

  it('is told only when every start was looked at to the end', () => {
    expect(seenOf(clean).unseen).toBeNull();
    const whole = startsFor(starts, everyReduction).map((start) => ({
      ...partial.exploration.explored[0],
      start,
      states: 1,
      transitions: 1,
      ends: 0,
      known: 0,
      turnedAway: 0,
      deepest: 0,
      checked: new Map<string, number>(),
      seen: new Set(['TT:paid']),
      findings: [],
      complete: true,
    }));
    const bounds = { faults: 0, actions: null };
    const all = { ...clean, exploration: explorationOf(whole, bounds, everyReduction, 1) };
    expect(seenOf(all)).toMatchObject({ count: 1, of: 75 });
    expect(seenOf(all).unseen).toHaveLength(74);
    expect(pretty(all, 'vi')).toContain('chưa thấy:\n');
    const one = all.exploration.explored.slice(1);
    const less = { ...all, exploration: explorationOf(one, bounds, everyReduction, 1) };
    expect(seenOf(less).unseen).toBeNull();
  });
});

describe('the report for machines', () => {
  it('is one object with the bound, whole numbers and no finding', () => {
    const document = JSON.parse(jsonReport(clean, 'en'));
    expect(document).toMatchObject({
      format: 'order-lab explore 1',
      bounds: { faults: 0, actions: null, only: null, maxStates: 100_000 },
      complete: true,
      findings: [],
      walks: null,
      sometimes: { of: 75, unseen: null },
    });
    expect(document.starts[0]).toMatchObject({ name: 'top-up-online', standing: 'whole' });
  });

  it('holds each finding with its steps, its scenario and its why', () => {
    const { findings } = JSON.parse(jsonReport(wrong, 'en', toldIn('en')));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      property: 'nothing-is-lost',
      faults: 1,
      start: 'top-up-online',
      file: 'nothing-is-lost-top-up-online.feature',
      why: { turn: { action: { action: 'fault' }, position: 2 } },
    });
    expect(findings[0].feature).toMatch(/^Feature: /u);
    expect(findings[0].steps[0]).toMatchObject({ action: 'place-top-up', order: 'DH-1' });
  });

  it('is the same for the same exploration', () => {
    expect(jsonReport(wrong, 'vi', toldIn('vi'))).toBe(jsonReport(wrong, 'vi', toldIn('vi')));
    expect(JSON.parse(jsonReport(partial, 'vi')).complete).toBe(false);
  });
});

describe('the page', () => {
  const html = htmlReport(wrong, 'vi', toldIn('vi'));

  it('needs nothing else, by day and by night', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="vi">/u);
    expect(html).not.toMatch(/<script|<link|<img|\bsrc=|\bhref=|@import|url\(/u);
    expect(html).toContain('prefers-color-scheme: dark');
  });

  it('escapes whatever it shows', () => {
    expect(html).not.toContain('<b>');
    expect(html).toContain('một yêu cầu &lt;b&gt;bị nghi ngờ&lt;/b&gt; &amp; &quot;mất&quot;');
    const [finding] = findingsOf(wrong);
    if (finding === undefined) throw new Error('The sample has a finding.');
    const said = { vi: '\u001B[2J</pre>\u202E', en: '' };
    const odd = { ...finding, violation: { ...finding.violation, said } };
    expect(htmlReport(wrong, 'vi', [tell(odd, 'vi', wrongProperties)])).toContain(
      '\\u001B[2J&lt;/pre&gt;\\u202E',
    );
  });

  it('has balanced tags, the counts, a bar a start, and the finding with its why', () => {
    const open: string[] = [];
    const body = html.replace(/<style>[\s\S]*<\/style>/u, '').replace(/<!doctype html>/u, '');
    for (const [, close, name = ''] of body.matchAll(/<(\/?)(\w+)[^>]*>/gu)) {
      if (['meta', 'br'].includes(name)) continue;
      if (close === '') open.push(name);
      else if (open.pop() !== name) open.push(`</${name}>`);
    }
    expect(open).toEqual([]);
    expect(html.match(/class="bar"/gu)).toHaveLength(1);
    expect(html).toContain('SỰ CỐ lỗi HTTP (trước) 500');
    expect(html).toContain('Bước quyết định');
  });

  it('says that a part is only a part', () => {
    const page = htmlReport(partial, 'en');
    expect(page).toContain('<title>Exploration: K = 1, ONLY A PART</title>');
    expect(page.match(/class="bound part">K = 1, ONLY A PART</gu)).toHaveLength(2);
    expect(page).toContain('role="note"');
  });
});
