// The sentences of the scenario language, word for word in both languages, and the Steps they say.
import { describe, expect, it } from 'vitest';
import type { Step } from '../world/steps.ts';
import type { Language } from './compiled.ts';
import { readSentence } from './reading/reading.ts';
import { vocabulary } from './vocabulary.ts';

type Case = readonly [vi: string, en: string, step: Step, table?: readonly (readonly string[])[]];

const march = 1_772_416_800_000; // 02/03/2026 09:00
const february = 1_770_948_000_000; // 13/02/2026 09:00
const suman = 'suman';
const healed = { often: 'until-healed' } as const;

const time: readonly Case[] = [
  ['bây giờ là 13/02/2026 09:00', 'it is 2026-02-13 09:00', { action: 'it-is', instant: february }],
  ['bây giờ là 13/2/2026 9:00', 'it is 13/2/2026 9:00', { action: 'it-is', instant: february }],
  [
    '5 ngày làm việc trôi qua',
    '5 working days pass',
    { action: 'pass', amount: 5, unit: 'working-days' },
  ],
  ['1 ngày trôi qua', '1 day passes', { action: 'pass', amount: 1, unit: 'days' }],
  ['30 giây trôi qua', '30 seconds pass', { action: 'pass', amount: 30, unit: 'seconds' }],
  ['15 phút trôi qua', '15 minutes passes', { action: 'pass', amount: 15, unit: 'minutes' }],
  ['2 giờ trôi qua', '2 hours pass', { action: 'pass', amount: 2, unit: 'hours' }],
  ['đến 02/03/2026 09:00', 'time reaches 2026-03-02 09:00', { action: 'reach', instant: march }],
];

const people: readonly Case[] = [
  [
    'khách hàng "An" đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản',
    'customer "An" places order "DH-1" for Desktop, paying by bank transfer',
    {
      action: 'place',
      customer: 'An',
      order: 'DH-1',
      kind: 'desktop',
      payment: 'bank-transfer',
    },
  ],
  [
    'khách hàng đặt đơn hàng SaaS, thanh toán trực tuyến',
    'the customer places the order for SaaS, paying online',
    { action: 'place', kind: 'saas', payment: 'online' },
  ],
  [
    'khách hàng đặt đơn hàng mua 2 mã nạp tiền MISA Support, thanh toán chuyển khoản, có xuất hóa đơn',
    'the customer places the order for 2 MISA Support top-up codes, paying by bank transfer, with an invoice',
    { action: 'place-top-up', quantity: 2, payment: 'bank-transfer', invoice: true },
  ],
  [
    'khách hàng "An" đặt đơn hàng "M" mua 1 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn',
    'customer "An" places order "M" for 1 MISA Support top-up code, paying online, without an invoice',
    {
      action: 'place-top-up',
      customer: 'An',
      order: 'M',
      quantity: 1,
      payment: 'online',
      invoice: false,
    },
  ],
  [
    'MISA yêu cầu xác nhận thanh toán đơn hàng',
    'MISA asks for payment confirmation of the order',
    { action: 'ask-confirmation' },
  ],
  [
    'khách hàng gửi xác nhận thanh toán đơn hàng "DH-1"',
    'the customer confirms payment of order "DH-1"',
    { action: 'confirm', order: 'DH-1' },
  ],
  [
    'MISA nhận được tiền của đơn hàng',
    'MISA receives the money for the order',
    { action: 'receive-money' },
  ],
  [
    'MISA nhận được 1.000.000 đồng của đơn hàng "DH-1"',
    'MISA receives 1,000,000 VND for order "DH-1"',
    { action: 'receive-money', amount: 1_000_000, order: 'DH-1' },
  ],
  [
    'ngân hàng báo lại khoản tiền của đơn hàng',
    'the bank reports the money for the order again',
    { action: 'report-money-again' },
  ],
  [
    'khách hàng "Bình" hủy đơn hàng',
    'customer "Bình" cancels the order',
    { action: 'cancel', customer: 'Bình' },
  ],
  ...(
    [
      ['yêu cầu cấp GPSD', 'the licence request', 'licence-request'],
      ['cấp tài nguyên', 'the resource grant', 'resource-grant'],
      ['cấp mã nạp tiền', 'the top-up codes', 'top-up-codes'],
      ['đề nghị xuất hóa đơn', 'the invoice request', 'invoice-request'],
      ['ghi nhận doanh số', 'the revenue record', 'revenue-record'],
    ] as const
  ).map(([vi, en, work]): Case => [
    `kế toán đơn hàng thực hiện lại ${vi} của đơn hàng`,
    `the order accountant retries ${en} of the order`,
    { action: 'retry', work },
  ]),
  [
    'kế toán GPSD cấp GPSD cho đơn hàng',
    'the licence accountant grants the licence of the order',
    { action: 'grant-licence' },
  ],
  [
    'kế toán hóa đơn phát hành hóa đơn của đơn hàng',
    'the invoice accountant issues the invoice of the order',
    { action: 'issue-invoice' },
  ],
];

const call = 'temporary-grant';
const document = { service: 'amis-accounting', call: 'invoice-request' } as const;
const fault = (fields: object): Step => ({ action: 'fault', fault: fields }) as Step;

const trouble: readonly Case[] = [
  [
    'SUMAN MISA trả lỗi 503 cho cấp tạm tài nguyên',
    'SUMAN MISA answers 503 to the temporary resource grant',
    fault({ effect: 'error', when: 'before', service: suman, status: 503, call, ...healed }),
  ],
  [
    'SUMAN MISA trả lỗi 500 cho cấp tạm tài nguyên sau khi đã thực hiện',
    'SUMAN MISA answers 500 to the temporary resource grant after doing the work',
    fault({ effect: 'error', when: 'after', service: suman, status: 500, call, ...healed }),
  ],
  [
    'SUMAN MISA từ chối cấp tạm tài nguyên',
    'SUMAN MISA refuses the temporary resource grant',
    fault({ effect: 'refused', service: suman, call, ...healed }),
  ],
  [
    'SUMAN MISA không nhận được cấp tạm tài nguyên',
    'SUMAN MISA never receives the temporary resource grant',
    fault({ effect: 'never-received', service: suman, call, ...healed }),
  ],
  [
    'phản hồi của SUMAN MISA cho cấp tạm tài nguyên bị mất',
    'the reply of SUMAN MISA to the temporary resource grant is lost',
    fault({ effect: 'reply-lost', service: suman, call, ...healed }),
  ],
  [
    'SUMAN MISA ngắt kết nối khi nhận cấp tạm tài nguyên',
    'SUMAN MISA resets the connection on the temporary resource grant',
    fault({ effect: 'reset', when: 'before', service: suman, call, ...healed }),
  ],
  [
    'SUMAN MISA ngắt kết nối khi nhận cấp tạm tài nguyên sau khi đã thực hiện',
    'SUMAN MISA resets the connection on the temporary resource grant after doing the work',
    fault({ effect: 'reset', when: 'after', service: suman, call, ...healed }),
  ],
  [
    'SUMAN MISA phản hồi cấp tạm tài nguyên chậm 45 giây',
    'SUMAN MISA answers the temporary resource grant 45 seconds late',
    fault({ effect: 'slow-reply', delayMs: 45_000, service: suman, call, ...healed }),
  ],
  [
    'cấp tạm tài nguyên đến SUMAN MISA trễ 2 giờ',
    'the temporary resource grant reaches SUMAN MISA 2 hours late',
    fault({ effect: 'late-request', delayMs: 7_200_000, service: suman, call, ...healed }),
  ],
  [
    'phản hồi của SUMAN MISA cho cấp tạm tài nguyên bị hỏng',
    'the reply of SUMAN MISA to the temporary resource grant is garbled',
    fault({ effect: 'garbled', service: suman, call, ...healed }),
  ],
  [
    'phản hồi của SUMAN MISA cho cấp tạm tài nguyên sai cấu trúc',
    'the reply of SUMAN MISA to the temporary resource grant breaks its schema',
    fault({ effect: 'off-schema', service: suman, call, ...healed }),
  ],
  [
    'SUMAN MISA nhận cấp tạm tài nguyên hai lần',
    'SUMAN MISA receives the temporary resource grant twice',
    fault({ effect: 'doubled', service: suman, call, ...healed }),
  ],
  [
    'AMIS.VN – Kế toán nhận đề nghị xuất hóa đơn nhưng không lưu',
    'AMIS.VN – Kế toán accepts the invoice request but stores nothing',
    fault({ effect: 'not-stored', ...document, ...healed }),
  ],
  [
    'AMIS.VN – Kế toán báo không lưu được đề nghị xuất hóa đơn',
    'AMIS.VN – Kế toán reports that it could not store the invoice request',
    fault({ effect: 'store-failed', ...document, ...healed }),
  ],
  [
    'SUMAN MISA giữ cấp tạm tài nguyên',
    'SUMAN MISA holds the temporary resource grant',
    fault({ effect: 'held', service: suman, call, ...healed }),
  ],
  [
    'SUMAN MISA xử lý cấp tạm tài nguyên đang giữ',
    'SUMAN MISA releases the temporary resource grant',
    { action: 'release', service: suman, call },
  ],
  [
    'SUMAN MISA ngừng hoạt động',
    'SUMAN MISA is down',
    fault({ effect: 'down', service: suman, ...healed }),
  ],
  [
    'SUMAN MISA hoạt động trở lại',
    'SUMAN MISA is healthy again',
    { action: 'heal', service: suman },
  ],
  ['mọi dịch vụ hoạt động trở lại', 'every service is healthy again', { action: 'heal-all' }],
  ['MISA ORDER khởi động lại', 'MISA ORDER restarts', { action: 'restart' }],
  ...(
    [
      ['bị mất', 'is lost', { effect: 'notice-lost' }],
      ['gửi hai lần', 'is sent twice', { effect: 'notice-doubled' }],
      ['đến trễ 2 giờ', 'comes 2 hours late', { effect: 'notice-late', delayMs: 7_200_000 }],
      ['sai chữ ký', 'has a wrong signature', { effect: 'notice-forged' }],
    ] as const
  ).map(([vi, en, effect]): Case => [
    `thông báo đã cấp GPSD của SUMAN MISA ${vi}`,
    `the licence granted notice of SUMAN MISA ${en}`,
    fault({ ...effect, notice: 'licence-granted', service: suman, ...healed }),
  ]),
];

const everyCall: readonly Case[] = (
  [
    [suman, 'SUMAN MISA', 'licence-request', 'yêu cầu cấp GPSD', 'the licence request'],
    [suman, 'SUMAN MISA', 'temporary-grant', 'cấp tạm tài nguyên', 'the temporary resource grant'],
    [suman, 'SUMAN MISA', 'full-grant', 'cấp tài nguyên', 'the resource grant'],
    [suman, 'SUMAN MISA', 'lock', 'khóa tài nguyên', 'the resource lock'],
    [suman, 'SUMAN MISA', 'revoke', 'thu hồi tài nguyên', 'the resource revocation'],
    [suman, 'SUMAN MISA', 'top-up-codes', 'cấp mã nạp tiền', 'the top-up codes'],
    [
      'amis-sales',
      'AMIS.VN – Bán hàng',
      'invoice-request',
      'đề nghị xuất hóa đơn',
      'the invoice request',
    ],
    [
      'amis-accounting',
      'AMIS.VN – Kế toán',
      'sales-contract',
      'hợp đồng bán',
      'the sales contract',
    ],
    ['amis-sales', 'AMIS.VN – Bán hàng', 'lookup', 'tra cứu', 'the lookup'],
    [suman, 'SUMAN MISA', 'every', 'mọi yêu cầu', 'every request'],
  ] as const
).flatMap(([service, name, which, vi, en]): Case[] => [
  [
    `phản hồi của ${name} cho ${vi} của đơn hàng "DH-1" bị mất, 2 lần`,
    `the reply of ${name} to ${en} for order "DH-1" is lost, 2 times`,
    fault({ effect: 'reply-lost', service, call: which, order: 'DH-1', often: { times: 2 } }),
  ],
  [
    `hệ thống đã gửi ${vi} lên ${name} 3 lần`,
    `the system has sent ${en} to ${name} 3 times`,
    { action: 'expect-sent', call: which, service, count: 3 },
  ],
]);

const stored = 'document-stored';
const howOften: readonly Case[] = [
  [
    'phản hồi của SUMAN MISA cho yêu cầu cấp GPSD của đơn hàng "DH-1" bị mất, 2 lần',
    'the reply of SUMAN MISA to the licence request for order "DH-1" is lost, 2 times',
    fault({
      effect: 'reply-lost',
      service: suman,
      call: 'licence-request',
      order: 'DH-1',
      often: { times: 2 },
    }),
  ],
  [
    'thông báo đã lưu chứng từ của đơn hàng "A" của AMIS.VN – Kế toán bị mất',
    'the document stored notice for order "A" of AMIS.VN – Kế toán is lost',
    fault({
      effect: 'notice-lost',
      notice: stored,
      order: 'A',
      service: 'amis-accounting',
      ...healed,
    }),
  ],
  [
    'thông báo đã phát hành hóa đơn của AMIS.VN – Kế toán của đơn hàng "A" bị mất, 1 lần',
    'the invoice issued for order "A" notice of AMIS.VN – Kế toán is lost, once',
    fault({
      effect: 'notice-lost',
      notice: 'invoice-issued',
      order: 'A',
      service: 'amis-accounting',
      often: { times: 1 },
    }),
  ],
  [
    'SUMAN MISA trả lỗi 429 cho mọi yêu cầu của đơn hàng "A" sau khi đã thực hiện, ở lần thứ 2',
    'SUMAN MISA answers 429 to every request for order "A" after doing the work, on call 2',
    fault({
      effect: 'error',
      when: 'after',
      status: 429,
      call: 'every',
      order: 'A',
      service: suman,
      often: { nth: 2 },
    }),
  ],
  [
    'SUMAN MISA ngắt kết nối sau khi đã thực hiện khóa tài nguyên',
    'SUMAN MISA resets the connection after doing the work of the resource lock',
    fault({ effect: 'reset', when: 'after', service: suman, call: 'lock', ...healed }),
  ],
  [
    'SUMAN MISA nhận khóa tài nguyên của đơn hàng "A" hai lần, 2 lần',
    'SUMAN MISA receives the resource lock for order "A" twice, 2 times',
    fault({ effect: 'doubled', service: suman, call: 'lock', order: 'A', often: { times: 2 } }),
  ],
  [
    'SUMAN MISA ngừng hoạt động, 3 lần',
    'SUMAN MISA is down, 3 times',
    fault({ effect: 'down', service: suman, often: { times: 3 } }),
  ],
  [
    'SUMAN MISA xử lý mọi yêu cầu của đơn hàng "A" đang giữ',
    'SUMAN MISA releases every request for order "A"',
    { action: 'release', service: suman, call: 'every', order: 'A' },
  ],
  [
    'hệ thống đã gửi khóa tài nguyên của đơn hàng "A" lên SUMAN MISA 1 lần',
    'the system has sent the resource lock for order "A" to SUMAN MISA 1 time',
    { action: 'expect-sent', call: 'lock', service: suman, count: 1, order: 'A' },
  ],
];

const truth: readonly Case[] = [
  [
    'trạng thái đơn hàng là',
    'the statuses of the order are',
    { action: 'expect-statuses', statuses: { TT: 'paid', GPSD: 'granting' } },
    [
      ['TT', 'GPSD'],
      ['Đã thanh toán', 'Đang cấp GPSD'],
    ],
  ],
  [
    'trạng thái GPSD của đơn hàng là "Đã cấp GPSD"',
    'the GPSD status of the order is "Đã cấp GPSD"',
    { action: 'expect-status', track: 'GPSD', status: 'granted' },
  ],
  [
    'trạng thái GPSD của đơn hàng không phải là "Đã cấp GPSD"',
    'the GPSD status of the order is not "Đã cấp GPSD"',
    { action: 'expect-not-status', track: 'GPSD', status: 'granted' },
  ],
  [
    'đơn hàng không có trạng thái TN',
    'the order has no TN status',
    { action: 'expect-no-track', track: 'TN' },
  ],
  [
    'trạng thái TN của đơn hàng "DH-1" đã lần lượt là',
    'the TN statuses of order "DH-1" have been',
    {
      action: 'expect-history',
      track: 'TN',
      order: 'DH-1',
      history: ['not-granted', 'temporarily-granted', 'locked'],
    },
    [['Chưa cấp tài nguyên'], ['Đã cấp tạm tài nguyên'], ['Đã khóa tài nguyên']],
  ],
  [
    'yêu cầu vừa rồi bị từ chối vì "already-paid"',
    'the last request is rejected because "already-paid"',
    { action: 'expect-rejected', reason: 'already-paid' },
  ],
  [
    'yêu cầu vừa rồi được bỏ qua vì "duplicate-payment"',
    'the last request is ignored because "duplicate-payment"',
    { action: 'expect-ignored', reason: 'duplicate-payment' },
  ],
  [
    'thông báo vừa rồi bị bỏ qua vì "bad-signature"',
    'the last notice is ignored because "bad-signature"',
    { action: 'expect-notice-ignored', reason: 'bad-signature' },
  ],
  ...(
    [
      [suman, 'SUMAN MISA', 'licence-requests', 'yêu cầu cấp GPSD', 'licence request'],
      [suman, 'SUMAN MISA', 'licences', 'GPSD', 'licence'],
      [suman, 'SUMAN MISA', 'temporary-resources', 'tài nguyên tạm', 'temporary resource'],
      [suman, 'SUMAN MISA', 'resources', 'tài nguyên', 'resource'],
      [suman, 'SUMAN MISA', 'locked-resources', 'tài nguyên bị khóa', 'locked resource'],
      [suman, 'SUMAN MISA', 'top-up-codes', 'mã nạp tiền', 'top-up code'],
      [
        'amis-sales',
        'AMIS.VN – Bán hàng',
        'invoice-requests',
        'đề nghị xuất hóa đơn',
        'invoice request',
      ],
      ['amis-sales', 'AMIS.VN – Bán hàng', 'sales-contracts', 'hợp đồng bán', 'sales contract'],
      ['amis-accounting', 'AMIS.VN – Kế toán', 'invoices', 'hóa đơn', 'invoice'],
    ] as const
  ).flatMap(([service, name, thing, vi, en]): Case[] =>
    [0, 1, 2].map((count) => [
      `${name} có đúng ${count} ${vi} của đơn hàng`,
      `${name} holds exactly ${count} ${count === 1 ? en : `${en}s`} for the order`,
      { action: 'expect-holds', service, count, thing },
    ]),
  ),
  [
    'đơn hàng có 2 khoản tiền cần hoàn lại',
    'the order has 2 payments to refund',
    { action: 'expect-refunds', count: 2 },
  ],
  [
    'đơn hàng "A" có 1 khoản tiền cần hoàn lại',
    'order "A" has 1 payment to refund',
    { action: 'expect-refunds', count: 1, order: 'A' },
  ],
  [
    'đồng hồ chỉ 02/03/2026 09:00',
    'the clock shows 2026-03-02 09:00',
    { action: 'expect-clock', instant: march },
  ],
  [
    'đồng hồ chỉ 02/03/2026 09:00:30',
    'the clock shows 2/3/2026 9:00:30',
    { action: 'expect-clock', instant: march + 30_000 },
  ],
];

const stepwise: readonly Case[] = [
  [
    'hệ thống gửi khóa tài nguyên của đơn hàng lên SUMAN MISA',
    'the system sends the resource lock of the order to SUMAN MISA',
    { action: 'send-call', call: 'lock', service: suman },
  ],
  [
    'SUMAN MISA gửi thông báo đã cấp GPSD của đơn hàng "A"',
    'SUMAN MISA sends the licence granted notice of order "A"',
    { action: 'send-notice', service: suman, notice: 'licence-granted', order: 'A' },
  ],
  ['hệ thống chạy đến khi yên', 'the system comes to rest', { action: 'rest' }],
];

const cases = [time, people, trouble, everyCall, howOften, truth, stepwise]
  .flat()
  .map(([vi, en, step, table]) => ({ vi, en, step, table }));

const understood = (text: string, language: Language, table?: Case[3]): unknown => {
  const reading = readSentence(text, language, table);
  expect(reading.complaints, text).toEqual([]);
  return reading.step;
};

describe('a sentence', () => {
  it.each(cases)('$vi / $en', ({ vi, en, step, table }) => {
    expect(understood(vi, 'vi', table)).toEqual(step);
    expect(understood(en, 'en', table)).toEqual(step);
  });

  it.each(cases)(
    'is also understood in a feature of the other language: $vi',
    ({ vi, en, step, table }) => {
      expect(understood(vi, 'en', table)).toEqual(step);
      expect(understood(en, 'vi', table)).toEqual(step);
    },
  );

  it.each(cases)('is compared by its key: $vi', ({ vi, step, table }) => {
    const newerTones = vi
      .replaceAll('óa', 'oá')
      .replaceAll('ủy', 'uỷ')
      .replaceAll('–', '-')
      .replaceAll(' ', '\u00A0  ');
    const [plain, curly] = [newerTones.replaceAll('"', '\u201C'), newerTones.normalize('NFD')];
    for (const text of [newerTones, plain, curly, `  ${vi} :`]) {
      expect(understood(text, 'vi', table)).toEqual(step);
    }
  });

  it('may be in capitals, names aside', () => {
    const text = 'KHÁCH HÀNG "An" HUỶ ĐƠN HÀNG "đh-1":';
    const step = { action: 'cancel', customer: 'An', order: 'đh-1' };
    expect(understood(text, 'vi')).toEqual(step);
  });

  it('keeps the spaces, dashes and tone marks of a name', () => {
    const text = 'khách  hàng “Hoà – Huỷ  (B)” hủy   đơn hàng "x:"';
    const step = { action: 'cancel', customer: 'Hoà – Huỷ  (B)', order: 'x:' };
    expect(understood(text, 'vi')).toEqual(step);
  });

  it('is in this table whichever row of the vocabulary it is', () => {
    const said = new Set(
      cases.map(({ vi, table }) => readSentence(vi, 'vi', table).match?.sentence),
    );
    expect([...said].toSorted((a, b) => Number(a) - Number(b))).toEqual([...vocabulary.keys()]);
  });
});

describe('a table of statuses', () => {
  const statuses = { TT: 'cancelled', TN: 'locked' };
  const read = (table: readonly (readonly string[])[]): unknown =>
    readSentence('trạng thái đơn hàng là', 'vi', table).step;

  it.each([
    [
      'headings over one row',
      [
        ['TT', 'TN'],
        ['Đã hủy đơn hàng', 'Đã khóa tài nguyên'],
      ],
    ],
    [
      'two columns',
      [
        ['TT', 'Đã hủy đơn hàng'],
        ['TN', 'Đã khóa tài nguyên'],
      ],
    ],
    [
      'any order, case, tone marks',
      [
        ['tn', 'Tt'],
        ['đã khoá TÀI nguyên', ' Đã huỷ đơn hàng'],
      ],
    ],
    [
      'ids',
      [
        ['TT', 'TN'],
        ['cancelled', 'locked'],
      ],
    ],
    [
      'labels in NFD',
      [
        ['TT', 'TN'],
        ['Đã hủy đơn hàng', 'Đã khóa tài nguyên'].map((label) => label.normalize('NFD')),
      ],
    ],
  ])('may have %s', (_name, table) => {
    expect(read(table)).toEqual({ action: 'expect-statuses', statuses });
  });

  it('may name one track', () => {
    const step = { action: 'expect-statuses', statuses: { XHĐ: 'invoiced' } };
    expect(read([['XHĐ'], ['Đã xuất hoá đơn']])).toEqual(step);
    expect(read([['xhd', 'invoiced']])).toEqual(step);
  });
});
