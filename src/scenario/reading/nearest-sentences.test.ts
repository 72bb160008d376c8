// "Did you mean", for whole sentences: what people write by mistake, and the sentence they mean.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../compiled.ts';
import { nearestSentences } from './nearest-sentences.ts';
import { readSentence } from './reading.ts';

type Case = readonly [written: string, meant: string];

/** Each is no sentence; the one meant comes first. */
const inVietnamese: readonly Case[] = [
  // A wrong verb, and words left out.
  ['khách hàng mua hàng', 'khách hàng đặt đơn hàng Desktop, thanh toán chuyển khoản'],
  ['khách hàng đặt hàng SaaS', 'khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản'],
  [
    'khách hàng "B" đặt đơn hàng "DH-1" Desktop',
    'khách hàng "B" đặt đơn hàng "DH-1" Desktop, thanh toán chuyển khoản',
  ],
  [
    'khách hàng mua 3 mã nạp tiền',
    'khách hàng đặt đơn hàng mua 3 mã nạp tiền MISA Support, thanh toán chuyển khoản, có xuất hóa đơn',
  ],
  ['MISA đã thu tiền đơn hàng "A"', 'MISA nhận được tiền của đơn hàng "A"'],
  ['SUMAN bị sập', 'SUMAN MISA ngừng hoạt động'],
  ['tất cả dịch vụ phục hồi', 'mọi dịch vụ hoạt động trở lại'],
  ['kế toán xuất hóa đơn cho đơn hàng', 'kế toán hóa đơn phát hành hóa đơn của đơn hàng'],
  ['trạng thái của TN là "Đã cấp tài nguyên"', 'trạng thái TN của đơn hàng là "Đã cấp tài nguyên"'],
  ['yêu cầu bị từ chối vì "not-paid"', 'yêu cầu vừa rồi bị từ chối vì "not-paid"'],
  ['đồng hồ là 02/03/2026 09:00', 'đồng hồ chỉ 02/03/2026 09:00'],
  ['SUMAN MISA báo lỗi 500 khi tra cứu, 2 lần', 'SUMAN MISA trả lỗi 500 cho tra cứu, 2 lần'],
  // Another order of words.
  ['đơn hàng "DH-1" bị khách hàng "An" hủy', 'khách hàng "An" hủy đơn hàng "DH-1"'],
  [
    'mất phản hồi của SUMAN MISA cho cấp tài nguyên của đơn hàng "A"',
    'phản hồi của SUMAN MISA cho cấp tài nguyên của đơn hàng "A" bị mất',
  ],
  ['sau 5 ngày', '5 ngày trôi qua'],
  // English words in a Vietnamese file, and a whole English sentence.
  ['khách hàng cancel đơn hàng', 'khách hàng hủy đơn hàng'],
  ['callback đã cấp GPSD bị mất', 'thông báo đã cấp GPSD của SUMAN MISA bị mất'],
  [
    'the customer puts order "DH-1" for Desktop, paying online',
    'khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến',
  ],
  // Without marks.
  ['khach hang huy don hang "DH-1"', 'khách hàng hủy đơn hàng "DH-1"'],
  ['suman misa tu choi cap tai nguyen', 'SUMAN MISA từ chối cấp tài nguyên'],
];

const inEnglish: readonly Case[] = [
  ['the customer buys SaaS', 'the customer places the order for SaaS, paying by bank transfer'],
  ['order "A" is cancelled by customer "An"', 'customer "An" cancels order "A"'],
  ['SUMAN MISA crashes', 'SUMAN MISA is down'],
  ['SUMAN MISA returns 500 for the lookup', 'SUMAN MISA answers 500 to the lookup'],
  [
    'reply of SUMAN MISA to the lookup lost, 2 times',
    'the reply of SUMAN MISA to the lookup is lost, 2 times',
  ],
  ['after 5 working days', '5 working days pass'],
  ['order status is "Đã thanh toán"', 'the TT status of the order is "Đã thanh toán"'],
  [
    'the system sent the resource lock to SUMAN MISA 3 times',
    'the system has sent the resource lock to SUMAN MISA 3 times',
  ],
  ['khách hàng hủy order "A"', 'the customer cancels order "A"'],
];

describe.each([
  ['vi', inVietnamese],
  ['en', inEnglish],
] as const)('in a file in %s', (language, cases) => {
  it.each(cases)('%s: did you mean %s', (written, meant) => {
    const { complaints } = readSentence(written, language);
    expect(complaints[0]?.message.en).toContain('There is no such sentence');
    expect(complaints[0]?.suggestions).toHaveLength(3);
    expect(complaints[0]?.suggestions[0]).toBe(meant);
  });
});

it('puts both ways to place an order before anything else when somebody buys', () => {
  const [first, second] = nearestSentences('khách hàng mua hàng', 'vi', 2);
  expect(first).toMatch(/^khách hàng đặt đơn hàng Desktop/);
  expect(second).toMatch(/^khách hàng đặt đơn hàng mua 2 mã nạp tiền/);
});

it('suggests only what goes together', () => {
  expect(nearestSentences('AMIS.VN – Bán hàng mất callback', 'vi', 3)).toContain(
    'thông báo đã cấp GPSD của SUMAN MISA bị mất',
  );
  expect(nearestSentences('AMIS.VN – Kế toán bị chậm 45 giây', 'vi', 3)).toContain(
    'AMIS.VN – Kế toán phản hồi đề nghị xuất hóa đơn chậm 45 giây',
  );
});

it('suggests sentences of the language asked for, whatever was written', () => {
  const words = [...inVietnamese, ...inEnglish]
    .flatMap(([written]) => written.split(' '))
    .concat('"', ',', '0', '99999999999', '31/02/2026', '25:00', '<x>', '', '{order}', '(', '\\');
  const languages: readonly Language[] = ['vi', 'en'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words)), fc.constantFrom(...languages), (some, of) => {
      const written = some.join(' ').replace(/\s+/g, ' ').trim();
      const sentences = nearestSentences(written, of, 3);
      expect(sentences).toHaveLength(3);
      for (const sentence of sentences) {
        // Those that take a table are told so; there is nothing else to say.
        const { match, complaints } = readSentence(sentence, of);
        expect(match?.language, sentence).toBe(of);
        const told = complaints.map(({ message }) => message.en);
        expect(told.filter((one) => !one.startsWith('A table must follow'))).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});
