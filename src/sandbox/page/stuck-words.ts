// Why the wire stopped before a step that memory can play, in words.
import { printStep } from '../../scenario/print.ts';
import {
  codesAtMost,
  nameLengthAtMost,
  usualLimits,
  type StuckWhy,
} from '../../http/story-limits.ts';
import type { Named } from '../../wire/services.ts';
import type { Step } from '../../world/steps.ts';

const inVi = new Intl.NumberFormat('vi-VN');
const inEn = new Intl.NumberFormat('en');

const limit = (count: number, vi: string, en: string): Named => ({
  vi: `đường truyền này chỉ mang ${vi.replace('%', inVi.format(count))}`,
  en: `this wire carries at most ${en.replace('%', inEn.format(count))}`,
});

const reasons: Readonly<Record<StuckWhy, Named>> = {
  inputs: {
    vi: 'bước này kéo theo quá nhiều việc cho đường truyền này',
    en: 'the step brings about too much for this wire',
  },
  exchanges: limit(
    usualLimits.exchanges,
    'nhiều nhất % yêu cầu HTTP của một phiên',
    '% HTTP requests of one session',
  ),
  entries: limit(
    usualLimits.entries,
    'nhiều nhất % dòng nhật ký của một phiên',
    '% journal entries of one session',
  ),
  codes: limit(
    codesAtMost,
    'nhiều nhất % mã nạp tiền của một đơn hàng',
    '% top-up codes of one order',
  ),
  name: limit(
    nameLengthAtMost,
    'tên khách hàng, mã đơn hàng dài nhất % ký tự, và không chỉ gồm dấu chấm',
    'names of % characters, and none of dots alone',
  ),
  unplayable: {
    vi: 'bước này không diễn được qua HTTP',
    en: 'the step cannot be played over HTTP',
  },
};

/** @param number of the step in the session, from 1 */
export const sayStuck = (number: number, step: Step, why: StuckWhy): Named => ({
  vi:
    `HTTP dừng trước bước ${number}, “${printStep(step, 'vi').text}”: ${reasons[why].vi}. ` +
    'Trong trang, mọi thứ vẫn đi tiếp.',
  en:
    `HTTP stopped before step ${number}, “${printStep(step, 'en').text}”: ${reasons[why].en}. ` +
    'In the page everything goes on.',
});
