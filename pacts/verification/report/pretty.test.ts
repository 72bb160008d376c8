// The report of a verification for people: what it prints, in both languages, and never obeys.
import { describe, expect, it } from 'vitest';
import type { FindingKind } from '../result.ts';
import { pair } from './excerpt.ts';
import { printVerification } from './pretty.ts';
import {
  dueOne,
  empty,
  everyKind,
  failed,
  failedBy,
  finding,
  hostile,
  missingField,
  missingState,
  mixed,
  passed,
  pendingOne,
  verification,
} from './sample-verification.ts';

const vietnamese = { lang: 'vi', colour: false } as const;
const english = { lang: 'en', colour: false } as const;

/** What is wrong, the sentence if there are no expected and actual, and the side. */
type Said = readonly [subject: string, sentence: string | null, side: string];

describe('a verification with a bit of everything', () => {
  it('lists each interaction by provider, failures in full, pending ones apart, and counts', () => {
    expect(printVerification(mixed, vietnamese)).toMatchInlineSnapshot(`
      "SUMAN MISA http://127.0.0.1:4001, 4 tương tác, 2 không đạt
        ✓ kết nối: được token  POST /api/v1/licence-requests
        ✗ yêu cầu cấp GPSD: đã tạo  POST /api/v1/licence-requests
        ◌ khóa tài nguyên: đã thực hiện (chưa đạt)  POST /api/v1/resources/DH-1/lock
        ✗ thu hồi tài nguyên: bị từ chối (nay đã đạt)  POST /api/v1/resources/DH-1/revoke

      AMIS.VN – Kế toán 1 tương tác
        ✓ đã lưu chứng từ  thông báo

      Không đạt

      ✗ SUMAN MISA › yêu cầu cấp GPSD: đã tạo
        POST /api/v1/licence-requests  pacts/misa-order-suman.json
        Trạng thái chuẩn bị: the client is connected
                             the order is new {"order":"DH-1"}
        ✗ nội dung phản hồi: $.id
          mong đợi: "YC-1"
          thực tế:  undefined
        Xem phía dịch vụ: SUMAN MISA trả lời khác với thỏa thuận.
        Yêu cầu đã gửi:
          │ POST http://127.0.0.1:4001/api/v1/licence-requests
          │ {}
        Phản hồi đã nhận:
          │ HTTP 201
          │ {
          │   "requestId": "YC-1",
          │   "status": "pending"
          │ }
        Chạy lại: npx order-lab verify --provider suman --only-failed

      Đang chờ (pending): chưa đạt, không tính là lỗi

      ◌ SUMAN MISA › khóa tài nguyên: đã thực hiện
        pacts/misa-order-suman.json
        mong đợi 201, thực tế 500

      Đã đạt mà còn để ở pending: tính là lỗi cho đến khi chuyển ra

      ✗ SUMAN MISA › thu hồi tài nguyên: bị từ chối
        Nay đã đạt: chuyển nó từ pacts/pending/suman.json sang hợp đồng chính.

      8 tương tác: 2 đạt, 1 không đạt, 1 đang chờ, 1 đã đạt mà còn ở pending, 3 bỏ qua
      2 được bỏ qua vì lần trước đã đạt (--only-failed).
      1 được bỏ qua vì đã dừng ở lỗi đầu tiên (--bail).
      "
    `);
  });

  it('says the same in English', () => {
    expect(printVerification(mixed, english)).toMatchInlineSnapshot(`
      "SUMAN MISA http://127.0.0.1:4001, 4 interactions, 2 failed
        ✓ connect: a token  POST /api/v1/licence-requests
        ✗ the licence request: created  POST /api/v1/licence-requests
        ◌ the resource lock: done (not yet)  POST /api/v1/resources/DH-1/lock
        ✗ the resource revocation: refused (holds now)  POST /api/v1/resources/DH-1/revoke

      AMIS.VN – Kế toán 1 interaction
        ✓ document stored  callback

      Failures

      ✗ SUMAN MISA › the licence request: created
        POST /api/v1/licence-requests  pacts/misa-order-suman.json
        Provider states: the client is connected
                         the order is new {"order":"DH-1"}
        ✗ the body of the response: $.id
          expected: "YC-1"
          actual:   undefined
        Look at the service: SUMAN MISA answers otherwise than agreed.
        The request that was sent:
          │ POST http://127.0.0.1:4001/api/v1/licence-requests
          │ {}
        The response that came:
          │ HTTP 201
          │ {
          │   "requestId": "YC-1",
          │   "status": "pending"
          │ }
        Run it again: npx order-lab verify --provider suman --only-failed

      Pending: not yet, and not counted as failures

      ◌ SUMAN MISA › the resource lock: done
        pacts/misa-order-suman.json
        expected 201, got 500

      Pending and passed: a failure until moved out of pending

      ✗ SUMAN MISA › the resource revocation: refused
        It now holds: move it from pacts/pending/suman.json into the contract.

      8 interactions: 2 passed, 1 failed, 1 pending, 1 to be moved out of pending, 3 left out
      2 were left out: passed the last time (--only-failed).
      1 was left out: the run ended at the first failure (--bail).
      "
    `);
  });

  it('looks the same in colour, but for the colour', () => {
    const coloured = printVerification(mixed, { lang: 'vi', colour: true });
    expect(coloured).toContain('\u001B[32m✓\u001B[39m');
    expect(coloured).toContain('\u001B[33m◌\u001B[39m');
    // oxlint-disable-next-line no-control-regex -- the codes of colours are what is taken away
    const bare = coloured.replace(/\u001B\[\d+m/gu, '');
    expect(bare).toBe(printVerification(mixed, vietnamese));
  });
});

describe('a failure', () => {
  it('of a state that cannot be set shows the handler to add', () => {
    const text = printVerification(verification([missingState]), vietnamese);
    expect(text).toMatchInlineSnapshot(`
      "SUMAN MISA http://127.0.0.1:4001, 1 tương tác, 1 không đạt
        ✗ yêu cầu cấp GPSD: đã tạo  POST /api/v1/licence-requests

      Không đạt

      ✗ SUMAN MISA › yêu cầu cấp GPSD: đã tạo
        chưa có hàm chuẩn bị trạng thái "the order is new"

      Hàm chuẩn bị trạng thái còn thiếu hoặc bị lỗi

      ✗ SUMAN MISA › the order is new (1 tương tác chờ)
        chưa có hàm chuẩn bị trạng thái "the order is new"
          states["the order is new"] = async ({ order }) => {
            return {"token":"…"};
          };

      Chạy lại: npx order-lab verify --provider suman --only-failed

      1 tương tác: 0 đạt, 1 không đạt
      "
    `);
  });

  it('of one state is told in a line each, and its handler once for all that wait', () => {
    const crashed = failed([
      finding('state', {
        at: 'the order is new',
        expected: { vi: 'hàm chuẩn bị được trạng thái', en: 'the state handler to set it' },
        message: { vi: 'bị lỗi', en: 'it failed' },
      }),
    ]);
    const text = printVerification(
      verification([missingState, missingState, missingState, crashed]),
      english,
    );
    expect(text.split('states["the order is new"]')).toHaveLength(2);
    expect(text).toContain('› the order is new (3 interactions wait for it)\n');
    expect(text).toContain('› the order is new (1 interaction waits for it)\n  it failed\n');
    expect(text.split('Run it again')).toHaveLength(2);
  });

  it('says words in the language of the report', () => {
    const one = failed([
      finding('body', { at: '$.id', expected: { vi: '(có)', en: '(there)' }, actual: '7' }),
    ]);
    expect(printVerification(verification([one]), vietnamese)).toContain('mong đợi: (có)\n');
    expect(printVerification(verification([one]), english)).toContain('expected: (there)\n');
  });

  it('shows the request as it was sent: to which address, with which headers and body', () => {
    const request = {
      method: 'POST',
      path: '/api/v1/x',
      query: { of: 'DH-7' },
      headers: { authorization: '•••' },
      body: { orderCode: 'DH-7' },
    };
    const text = printVerification(
      verification([failed([finding('status')], { crossed: { request } })]),
      english,
    );
    expect(text).toContain(
      [
        '  The request that was sent:',
        '    │ POST http://127.0.0.1:4001/api/v1/x?of=DH-7',
        '    │ authorization: •••',
        '    │ {',
        '    │   "orderCode": "DH-7"',
        '    │ }\n',
      ].join('\n'),
    );
  });

  const service = 'Xem phía dịch vụ: SUMAN MISA trả lời khác với thỏa thuận.';
  const answered = 'Look at the service: SUMAN MISA answers otherwise than agreed.';
  const sentence = ['mong đợi 201, thực tế 500', 'expected 201, got 500'] as const;
  it.each([
    ['status', ['mã HTTP', null, service], ['the status code', null, answered]],
    [
      'header',
      ['header của phản hồi', null, service],
      ['a header of the response', null, answered],
    ],
    ['body', ['nội dung phản hồi', null, service], ['the body of the response', null, answered]],
    [
      'metadata',
      [
        'header của thông báo',
        null,
        'Xem phía dịch vụ: SUMAN MISA không gửi thông báo đúng như thỏa thuận.',
      ],
      [
        'a header of the callback',
        null,
        'Look at the service: SUMAN MISA does not call back as agreed.',
      ],
    ],
    [
      'reading',
      ['điều MISA ORDER đọc được', null, service],
      ['what MISA ORDER reads in it', null, answered],
    ],
    [
      'connection',
      ['kết nối', sentence[0], 'Xem phía mạng: SUMAN MISA không trả lời (http://127.0.0.1:4001).'],
      [
        'the connection',
        sentence[1],
        'Look at the network: SUMAN MISA does not answer (http://127.0.0.1:4001).',
      ],
    ],
    [
      'document',
      [
        'tài liệu OpenAPI',
        sentence[0],
        'Xem tài liệu OpenAPI của SUMAN MISA: pact đòi hỏi điều tài liệu không hứa.',
      ],
      [
        'the OpenAPI document',
        sentence[1],
        'Look at the OpenAPI document of SUMAN MISA: the pact asks for what it does not promise.',
      ],
    ],
  ] satisfies [FindingKind, Said, Said][])(
    'of the kind "%s" says what is wrong and which side to look at',
    (kind, inVietnamese, inEnglish) => {
      const printed = [vietnamese, english].map((options) => {
        const text = printVerification(verification([failedBy(kind)]), options);
        const [, , details = ''] = text.split('  ✗ ');
        return details.split('\n').slice(0, -4);
      });
      const lines = (
        [subject, said, side]: Said,
        ...compared: readonly string[]
      ): readonly string[] => [
        subject,
        ...(said === null ? compared : [`    ${said}`]),
        `  ${side}`,
      ];
      expect(printed).toEqual([
        lines(inVietnamese, '    mong đợi: 201', '    thực tế:  500'),
        lines(inEnglish, '    expected: 201', '    actual:   500'),
      ]);
    },
  );

  it('has a line above for every kind of finding there is, save for that of states', () => {
    expect(everyKind).toHaveLength(8);
  });

  it('shows of a long body 20 lines, and says how many are left', () => {
    const body = Array.from({ length: 30 }, (_, index) => index);
    const response = { status: 200, headers: { 'content-type': 'application/json' }, body };
    const one = failed([finding('body')], { crossed: { response } });
    const lines = printVerification(verification([one]), vietnamese).split('\n');
    const shown = lines.filter((line) => line.includes('│'));
    expect(shown).toHaveLength(22);
    expect(shown.at(0)).toBe('    │ HTTP 200');
    expect(shown.at(1)).toBe('    │ [');
    expect(shown.at(-2)).toBe('    │   18,');
    expect(shown.at(-1)).toBe('    │ … còn 12 dòng');
  });

  it('shows headers where a header is wrong, and else not', () => {
    const response = {
      status: 409,
      headers: { 'idempotent-replayed': 'yes' },
      body: 'oops\nagain',
    };
    const print = (kind: 'header' | 'body'): readonly string[] =>
      printVerification(verification([failed([finding(kind)], { crossed: { response } })]), english)
        .split('\n')
        .filter((line) => line.includes('│'))
        .map((line) => line.trim());
    expect(print('body')).toEqual(['│ HTTP 409', '│ oops', '│ again']);
    expect(print('header')).toEqual([
      '│ HTTP 409',
      '│ {',
      '│   "idempotent-replayed": "yes"',
      '│ }',
      '│ oops',
      '│ again',
    ]);
  });

  it('of a callback shows the callback that came', () => {
    const request = { method: 'POST', path: '/callbacks/suman', headers: {}, body: { type: 'x' } };
    const one = failed([finding('body', { at: '$.type' })], {
      operation: 'callback',
      crossed: { request },
    });
    const text = printVerification(verification([one]), english);
    expect(text).toContain('  ✗ the body of the callback: $.type\n');
    expect(text).toContain('  The callback that came:\n    │ {\n    │   "type": "x"\n    │ }\n');
    expect(text).toContain('SUMAN MISA does not call back as agreed.');
    expect(text).not.toContain('The response that came');
  });

  it('says a side and a remedy once, however many findings there are of it', () => {
    const twice = [finding('status', { remedy: 'do it' }), finding('body', { remedy: 'do it' })];
    const text = printVerification(verification([failed(twice)]), english);
    expect(text.split('Look at the service')).toHaveLength(2);
    expect(text.split('do it')).toHaveLength(2);
  });

  it('without a finding admits it', () => {
    const text = printVerification(verification([failed([])]), english);
    expect(text).toContain('  The verifier says that it failed and does not say why.\n');
  });

  it('at a provider that is none of the three is run again by its file', () => {
    const one = failed([finding('status')], { provider: 'kho', file: "hợp đồng/it's.json" });
    const text = printVerification(verification([one]), english);
    expect(text).toContain("npx order-lab verify --pact 'hợp đồng/it'\\''s.json' --only-failed\n");
  });
});

describe('expected and actual', () => {
  it('are both shown from a little before the place where long texts part', () => {
    const same = '{"voucher":'.repeat(20);
    expect(pair(`${same}1}`, `${same}"1"}`)).toEqual([
      `…${same.slice(-40)}1}`,
      `…${same.slice(-40)}"1"}`,
    ]);
    expect(pair('201', '500')).toEqual(['201', '500']);
    expect(pair(same, same)).toEqual([`${same.slice(0, 199)}…`, `${same.slice(0, 199)}…`]);
  });

  it('cut no letter in two', () => {
    const [left, right] = pair(`${'\u{1F600}'.repeat(130)}a`, `${'\u{1F600}'.repeat(130)}b`);
    expect(left).toBe(`…${'\u{1F600}'.repeat(40)}a`);
    expect(right).toBe(`…${'\u{1F600}'.repeat(40)}b`);
  });
});

describe('the closing lines', () => {
  const closing = (...of: Parameters<typeof verification>): string =>
    printVerification(verification(...of), vietnamese)
      .split('\n')
      .slice(-3)
      .join('\n');

  it('count all interactions of the files', () => {
    const all = [...Array.from({ length: 126 }, () => passed()), missingField];
    expect(closing(all)).toBe('\n127 tương tác: 126 đạt, 1 không đạt\n');
  });

  it('are good news in green, bad news in red, and no news in yellow', () => {
    const last = (...of: Parameters<typeof verification>): string | undefined =>
      printVerification(verification(...of), { lang: 'en', colour: true })
        .split('\n')
        .find((line) => /\d interactions?: /u.test(line));
    const inColour = (code: number, text: string): string => `\u001B[${code}m${text}\u001B[39m`;
    const [green, red, yellow] = [32, 31, 33];
    expect(last([passed()])).toBe(inColour(green, '1 interaction: 1 passed, 0 failed'));
    expect(last([missingField])).toBe(inColour(red, '1 interaction: 0 passed, 1 failed'));
    expect(last([pendingOne])).toBe(
      inColour(green, '1 interaction: 0 passed, 0 failed, 1 pending'),
    );
    const due = '1 interaction: 0 passed, 0 failed, 1 to be moved out of pending';
    expect(last([dueOne])).toBe(inColour(red, due));
    expect(last([], { total: 2, leftOut: { passedBefore: 2, bailed: 0 } })).toBe(
      inColour(yellow, '2 interactions: 0 passed, 0 failed, 2 left out'),
    );
  });

  it('say so when a result is missing, or there is one too many', () => {
    expect(closing([passed()], { total: 2 })).toMatchInlineSnapshot(`
      "2 tương tác: 1 đạt, 0 không đạt
      1 có trong tệp mà không có kết quả: lỗi của trình kiểm chứng, lần chạy không đạt.
      "
    `);
    expect(closing([passed()], { total: 0 })).toMatchInlineSnapshot(`
      "0 tương tác: 1 đạt, 0 không đạt
      Thừa 1 kết quả so với các tệp: lỗi của trình kiểm chứng, lần chạy không đạt.
      "
    `);
  });

  it('of nothing say that nothing is proved', () => {
    expect(printVerification(empty, vietnamese)).toMatchInlineSnapshot(`
      "0 tương tác: 0 đạt, 0 không đạt
      Không tương tác nào được kiểm chứng, nên không chứng minh được gì.
      "
    `);
    expect(printVerification(empty, english)).toMatchInlineSnapshot(`
      "0 interactions: 0 passed, 0 failed
      Not one interaction was verified, so nothing is proved.
      "
    `);
  });
});

describe('texts of others', () => {
  const text = printVerification(hostile, english);

  it('never reach the terminal as control characters', () => {
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/u);
    expect(text).toContain('\\u001B[31m');
  });

  it('never begin a line of a log as a command of a CI would', () => {
    const response = '::error::gotcha\n##[error]too\n  ::stop-commands::x';
    const message = { vi: 'a\n::error::b', en: 'a\n::error::b' };
    const one = failed([finding('connection', { message })], { crossed: { response } });
    const lines = printVerification(verification([one]), english).split('\n');
    expect(lines.filter((line) => /^\s*(?:::|##\[)/u.test(line))).toEqual([]);
    expect(lines).toContain('    │ ::error::gotcha');
  });

  it('are no secrets: an address is shown without its user and its query', () => {
    expect(text).toContain('http://host/');
    expect(text).not.toContain('secret');
  });

  it('may have the name of something that every object has', () => {
    const odd = verification([
      failed([finding('connection', { side: 'network' })], { provider: 'constructor' }),
    ]);
    expect(printVerification(odd, english)).toContain('constructor does not answer.');
  });
});
