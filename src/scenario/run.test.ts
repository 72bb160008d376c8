// Running a scenario: what makes it fail, where, and in which words.
import { describe, expect, test } from 'vitest';
import { coverageOf } from '../world/coverage.ts';
import type { CompiledScenario } from './compiled.ts';
import { parseFeature } from './parse.ts';
import type { ScenarioResult } from './results.ts';
import { runScenario } from './run.ts';

const header = ['# language: vi', 'Tính năng: thử', '  Kịch bản: thử'];

/** A scenario of these steps; its first step stands on line 4 (5 when it has a tag). */
const parsed = (steps: readonly string[], tag?: string): CompiledScenario => {
  const [first = '', second = '', third = ''] = header;
  const tagged = tag === undefined ? [] : [`  ${tag}`];
  const lines = [first, second, ...tagged, third, ...steps.map((line) => `    ${line}`)];
  const { scenarios, problems } = parseFeature(lines.join('\n'), 'thu.feature');
  expect(problems).toEqual([]);
  const [scenario] = scenarios;
  if (scenario === undefined) throw new Error('The sample holds no scenario.');
  return scenario;
};

const run = (
  steps: readonly string[],
  { tag, language = 'vi' }: { tag?: string; language?: 'vi' | 'en' } = {},
): ScenarioResult => runScenario(parsed(steps, tag), { seed: 1, language });

const place = 'Khi khách hàng "An" đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản';
const pay = 'Và MISA nhận được tiền của đơn hàng "DH-1"';
const unpaid = 'Thì trạng thái TT của đơn hàng "DH-1" là "Chưa thanh toán"';

describe('a wrong status', () => {
  const result = run([
    place,
    pay,
    'Thì trạng thái đơn hàng là',
    '  | TT | GPSD |',
    '  | paid | granted |',
  ]);

  test('fails at its own line, and later steps are skipped', () => {
    expect(result.status).toBe('failed');
    expect(result.failure).toMatchObject({ uri: 'thu.feature', line: 6, column: 9, step: 2 });
    expect(result.steps).toEqual(['passed', 'passed', 'failed']);
  });

  test('shows expected and actual of each track', () => {
    const { message = '' } = result.failure ?? {};
    expect(message).toContain('✓ TT    "Đã thanh toán"');
    expect(message).toContain('✗ GPSD  mong đợi "Đã cấp GPSD", thực tế "Đang cấp GPSD"');
    expect(message).toContain('    XHĐ   "Chưa xuất hóa đơn"');
  });

  test('shows the journal lines that led there', () => {
    expect(result.failure?.message).toMatch(
      /Những gì đã xảy ra trước đó:[^]*yêu cầu cấp GPSD của DH-1/,
    );
  });

  test('names the track that an order of its kind does not have', () => {
    const other = run([place, 'Thì trạng thái TN của đơn hàng là "granted"']);
    expect(other.failure?.message).toContain('(không có trạng thái TN)');
  });
});

describe('an answer that nobody expected', () => {
  test('fails at the step that was rejected, and says which sentence would expect it', () => {
    const { failure } = run([place, pay, pay, unpaid]);
    expect(failure).toMatchObject({ line: 6, step: 2 });
    expect(failure?.message).toContain('bị từ chối vì "already-paid"');
    expect(failure?.message).toContain('yêu cầu vừa rồi bị từ chối vì "already-paid"');
  });

  test('fails as the last step too', () => {
    expect(run([place, pay, pay]).failure).toMatchObject({ step: 2 });
  });

  test('must be expected by the very next step, and not by a later one', () => {
    const rejected = 'Và yêu cầu vừa rồi bị từ chối vì "already-paid"';
    expect(run([place, pay, pay, rejected]).status).toBe('passed');
    expect(run([place, pay, pay, 'Và 1 giây trôi qua', rejected]).failure).toMatchObject({
      step: 2,
    });
  });

  test('that was ignored is not one that was rejected', () => {
    const again = 'Và ngân hàng báo lại khoản tiền của đơn hàng "DH-1"';
    const { failure } = run([
      place,
      pay,
      again,
      'Thì yêu cầu vừa rồi bị từ chối vì "duplicate-payment"',
    ]);
    expect(failure?.message).toContain('thực tế:  được bỏ qua vì "duplicate-payment"');
  });

  test('a notice that is refused never fails a scenario', () => {
    const forged = 'Biết thông báo đã cấp GPSD của SUMAN MISA sai chữ ký, 1 lần';
    const result = run([
      forged,
      place,
      pay,
      'Và kế toán GPSD cấp GPSD cho đơn hàng',
      'Thì trạng thái GPSD của đơn hàng là "Đã cấp GPSD"',
    ]);
    expect(result.status).toBe('passed');
  });
});

describe('what cannot be played fails in its own words', () => {
  test('a clock that would go back', () => {
    const { failure } = run([place, 'Và đến 01/03/2026 09:00', unpaid]);
    expect(failure).toMatchObject({ line: 5, step: 1 });
    expect(failure?.message).toContain('Đồng hồ không bao giờ quay lui');
    expect(failure?.message).toContain('01/03/2026 09:00:00');
  });

  test('a date beyond the table of working days', () => {
    const { failure } = run([place, 'Và đến 01/01/2028 09:00', unpaid]);
    expect(failure?.message).toContain('nằm ngoài bảng ngày làm việc');
    expect(failure?.message).toContain('31/12/2027');
  });

  test('a deadline that would lie beyond the table', () => {
    const late = 'Biết bây giờ là 29/12/2027 09:00';
    const saas = 'Khi khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản';
    expect(run([late, saas]).failure?.message).toContain('nằm ngoài bảng ngày làm việc');
  });

  test('money that was never reported cannot be reported again', () => {
    const { failure } = run([place, 'Và ngân hàng báo lại khoản tiền của đơn hàng', unpaid]);
    expect(failure?.message).toContain('chưa báo khoản tiền nào');
  });

  test('a call that is not held cannot be released', () => {
    const { failure } = run([place, 'Và SUMAN MISA xử lý yêu cầu cấp GPSD đang giữ', unpaid]);
    expect(failure?.message).toContain(
      'SUMAN MISA không giữ "yêu cầu cấp GPSD", nên không có gì để xử lý.',
    );
    const every = run([place, 'Và SUMAN MISA xử lý mọi yêu cầu đang giữ'], { language: 'en' });
    expect(every.failure?.message).toMatch(/^SUMAN MISA holds no request, so there is/);
  });

  const send = 'Và hệ thống gửi khóa tài nguyên của đơn hàng lên SUMAN MISA';
  const notice = 'Và SUMAN MISA gửi thông báo đã cấp GPSD của đơn hàng';

  test.each([
    [send, 'vi', 'đơn hàng "DH-1" không có "khóa tài nguyên" để gửi lên SUMAN MISA', 'có thể viết'],
    [send, 'en', 'does not have "the resource lock" to send to SUMAN MISA', 'could be written'],
    [notice, 'vi', 'SUMAN MISA không có thông báo "đã cấp GPSD" của đơn hàng "DH-1"', 'có thể'],
    [notice, 'en', 'SUMAN MISA has no "licence granted" notice of order "DH-1"', 'could be'],
  ] as const)('a call or a notice that is not there, step by step: %s, %s', (...row) => {
    const [line, language, headline, could] = row;
    const { failure } = run([place, pay, line], { tag: '@stepwise', language });
    expect(failure?.message).toContain(headline);
    expect(failure?.message).toContain(could);
    // Ready to paste: in the language of the scenario, whatever that of the report.
    const ready = 'hệ thống gửi yêu cầu cấp GPSD của đơn hàng "DH-1" lên SUMAN MISA';
    expect(failure?.message).toContain(`\n    ${ready}\n`);
  });

  test('says all of it in the language of the report', () => {
    const wrong = [
      'Và đến 01/03/2026 09:00',
      'Và đến 01/01/2028 09:00',
      'Và ngân hàng báo lại khoản tiền của đơn hàng',
      'Và SUMAN MISA xử lý yêu cầu cấp GPSD đang giữ',
    ];
    for (const line of wrong) {
      const said = (language: 'vi' | 'en'): string =>
        run([place, line], { language }).failure?.message.split(/\n(?:What led|Những gì)/)[0] ?? '';
      expect(said('vi')).not.toMatch(/\b(?:the|is|no|which|so|Extend)\b/);
      expect(said('en').replace('SUMAN MISA', '')).not.toMatch(/[ăâđêôơưạ-ỹ]/);
    }
  });
});

describe('a status that should not be', () => {
  const notUnpaid = 'Thì trạng thái TT của đơn hàng "DH-1" không phải là "Chưa thanh toán"';

  test('is wrong while it is', () => {
    expect(run([place, notUnpaid]).failure?.message).toContain(
      'Trạng thái TT của "DH-1" đúng là "Chưa thanh toán", lẽ ra không phải.',
    );
    expect(run([place, pay, notUnpaid]).failure).toBeUndefined();
  });

  test('is a mistake on a track that the order does not have', () => {
    const { failure } = run([
      place,
      'Thì trạng thái TN của đơn hàng "DH-1" không phải là "Chưa cấp tài nguyên"',
    ]);
    expect(failure?.message).toContain('"DH-1" không có trạng thái TN.');
  });
});

describe('a crash of the engine', () => {
  test('is a failure of the scenario, at its step, with the likely cause', () => {
    // Money for an order that was never placed: the parser lets no such scenario through.
    const whole = parsed([place, pay]);
    const broken = { ...whole, steps: whole.steps.slice(1) };
    const { failure } = runScenario(broken, { seed: 1, language: 'vi' });
    expect(failure?.step).toBe(0);
    expect(failure?.message).toContain('Hệ thống dừng đột ngột ở bước này');
    expect(failure?.message).toContain('There is no order "DH-1" in this world.');
    expect(failure?.message).toMatch(/at .*processOf/u);
  });
});

describe('a fault that never fired', () => {
  const fault = 'Biết SUMAN MISA trả lỗi 503 cho cấp mã nạp tiền';

  test('is an error at its own line, with what it saw', () => {
    const { failure } = run([fault, place, unpaid]);
    expect(failure).toMatchObject({ line: 4, step: 0 });
    expect(failure?.message).toContain('chưa hề xảy ra');
    expect(failure?.message).toContain('phù hợp: 0');
  });

  test('is named by the right line when others fired', () => {
    const fired = 'Biết phản hồi của SUMAN MISA cho yêu cầu cấp GPSD bị mất, 1 lần';
    const never = 'Và SUMAN MISA từ chối yêu cầu cấp GPSD, ở lần thứ 9';
    const { failure } = run([
      fired,
      never,
      place,
      pay,
      'Thì trạng thái GPSD của đơn hàng là "granting"',
    ]);
    expect(failure).toMatchObject({ line: 5, step: 1 });
    expect(failure?.message).toContain('phù hợp: 2');
  });

  test('is allowed when the scenario says so', () => {
    expect(run([fault, place, unpaid], { tag: '@fault-optional' }).status).toBe('passed');
  });
});

describe('a result', () => {
  test('warns of a scenario that asserts nothing', () => {
    expect(run([place]).warnings).toHaveLength(1);
    expect(run([place, unpaid]).warnings).toEqual([]);
  });

  test('speaks English when asked to', () => {
    const { failure } = run([place, pay, unpaid], { language: 'en' });
    expect(failure?.message).toContain('The statuses of "DH-1" are wrong.');
    expect(failure?.message).toContain('What led there:');
  });

  test('holds the whole journal and what it covers', () => {
    const { entries, coverage } = run([place, pay]);
    expect(coverage).toEqual(coverageOf(entries));
    expect(coverage.moves).toContain('TT/unpaid>paid');
  });

  test('tells a long story by its telling lines, so that the fault is among them', () => {
    const { failure } = run([
      'Biết phản hồi của SUMAN MISA cho yêu cầu cấp GPSD bị mất, 1 lần',
      place,
      pay,
      'Và kế toán GPSD cấp GPSD cho đơn hàng',
      'Và kế toán hóa đơn phát hành hóa đơn của đơn hàng',
      unpaid,
    ]);
    expect(failure?.message).toMatch(/lược \d+ dòng; --journal cho xem hết/);
    expect(failure?.message).toContain('SỰ CỐ mất phản hồi');
  });
});
