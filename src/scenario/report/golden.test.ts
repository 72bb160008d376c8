// Where golden journals lie, and what they say.
import { expect, it } from 'vitest';
import { goldenPaths, goldenText, slugOf } from './golden.ts';
import { sampleRun } from './sample-run.ts';

const source = `# language: vi
Tính năng: f
  @golden
  Khung kịch bản: Đặt đơn <n>
    Biết khách hàng đặt đơn hàng Desktop, thanh toán chuyển khoản
    Dữ liệu:
      | n |
      | 1 |
      | 1 |
  Kịch bản: Khác
    Biết khách hàng đặt đơn hàng Desktop, thanh toán chuyển khoản
`;

it('a name becomes small Latin letters', () => {
  expect(slugOf('Đã thu hồi: TN (2 lần)!')).toBe('da-thu-hoi-tn-2-lan');
  expect(slugOf('Hủy'.normalize('NFD'))).toBe('huy');
});

it('only scenarios tagged @golden have one, beside their feature and each its own', () => {
  const { file } = sampleRun(source, 'scenarios/desktop/Vòng đời.feature');
  expect([...goldenPaths(file.scenarios).values()]).toEqual([
    'scenarios/desktop/golden/vong-doi.dat-don-1.journal',
    'scenarios/desktop/golden/vong-doi.dat-don-1-2.journal',
  ]);
});

it('a golden journal holds the name and every line of the journal', () => {
  const [result] = sampleRun(source).results;
  const lines = result === undefined ? [] : goldenText(result).split('\n');
  expect(lines.slice(0, 3)).toEqual([
    'Đặt đơn 1',
    '',
    '02/03/2026 09:00:00  » khách hàng đặt đơn hàng Desktop, thanh toán chuyển khoản',
  ]);
  expect(lines).toHaveLength((result?.entries.length ?? 0) + 3);
});
