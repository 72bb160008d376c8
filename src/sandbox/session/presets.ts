// Troubles with a name, one click each: every one is some steps of the scenario language.
import type { Fault } from '../../../mocks/faults.ts';
import type { CallName, Named, Service } from '../../wire/services.ts';
import type { TroubleStep } from '../../world/steps.ts';

export type Preset = {
  /** For a key in a page or an address. */
  readonly name: string;
  readonly label: Named;
  readonly steps: readonly TroubleStep[];
};

const fault = (of: Fault): TroubleStep => ({ action: 'fault', fault: of });
const often = 'until-healed';
const accounting = 'amis-accounting';

const lost = (call: CallName): TroubleStep =>
  fault({ effect: 'reply-lost', service: 'suman', call, often });
const firstLost = (service: Service): TroubleStep =>
  fault({ effect: 'reply-lost', service, call: 'every', often: { times: 1 } });

/** Troubles that services really have, worst first; then what ends them. */
export const presets: readonly Preset[] = [
  {
    name: 'suman-down',
    label: { vi: 'SUMAN ngừng hoạt động', en: 'SUMAN is down' },
    steps: [fault({ effect: 'down', service: 'suman', often })],
  },
  {
    name: 'amis-down',
    label: { vi: 'AMIS.VN ngừng hoạt động', en: 'AMIS.VN is down' },
    steps: [
      fault({ effect: 'down', service: 'amis-sales', often }),
      fault({ effect: 'down', service: accounting, often }),
    ],
  },
  {
    name: 'suman-first-reply-lost',
    label: { vi: 'SUMAN mất phản hồi đầu tiên', en: 'The first reply of SUMAN is lost' },
    steps: [firstLost('suman')],
  },
  {
    name: 'first-reply-lost',
    label: {
      vi: 'Mất phản hồi đầu tiên của mỗi dịch vụ',
      en: 'The first reply of each service is lost',
    },
    steps: (['suman', 'amis-sales', accounting] as const).map(firstLost),
  },
  {
    name: 'licence-replies-lost',
    label: {
      vi: 'Mất mọi phản hồi của yêu cầu cấp GPSD',
      en: 'Every reply to the licence request is lost',
    },
    steps: [lost('licence-request')],
  },
  {
    name: 'resource-replies-lost',
    label: {
      vi: 'Mất mọi phản hồi khi cấp tài nguyên SaaS',
      en: 'Every reply to a SaaS resource grant is lost',
    },
    steps: [lost('temporary-grant'), lost('full-grant')],
  },
  {
    name: 'code-replies-lost',
    label: {
      vi: 'Mất mọi phản hồi khi cấp mã nạp tiền',
      en: 'Every reply to the top-up codes is lost',
    },
    steps: [lost('top-up-codes')],
  },
  {
    name: 'stores-nothing',
    label: { vi: 'Kế toán nhận nhưng không lưu', en: 'Kế toán accepts but stores nothing' },
    steps: [fault({ effect: 'not-stored', service: accounting, call: 'every', often })],
  },
  {
    name: 'store-failed',
    label: { vi: 'Kế toán báo không lưu được', en: 'Kế toán reports that it could not store' },
    steps: [fault({ effect: 'store-failed', service: accounting, call: 'every', often })],
  },
  {
    name: 'suman-slow',
    label: { vi: 'SUMAN phản hồi chậm 45 giây', en: 'SUMAN answers 45 seconds late' },
    steps: [
      fault({ effect: 'slow-reply', service: 'suman', call: 'every', delayMs: 45_000, often }),
    ],
  },
  {
    name: 'suman-errors',
    label: {
      vi: 'SUMAN trả lỗi 500 sau khi đã thực hiện, 2 lần',
      en: 'SUMAN answers 500 after doing the work, twice',
    },
    steps: [
      fault({
        effect: 'error',
        status: 500,
        when: 'after',
        service: 'suman',
        call: 'every',
        often: { times: 2 },
      }),
    ],
  },
  {
    name: 'suman-holds',
    label: { vi: 'SUMAN giữ mọi yêu cầu', en: 'SUMAN holds every request' },
    steps: [fault({ effect: 'held', service: 'suman', call: 'every', often })],
  },
  {
    name: 'notices-lost',
    label: { vi: 'Mất mọi thông báo của Kế toán', en: 'Every notice of Kế toán is lost' },
    steps: (['document-stored', 'invoice-issued'] as const).map((notice) =>
      fault({ effect: 'notice-lost', service: accounting, notice, often }),
    ),
  },
  {
    name: 'notice-forged',
    label: {
      vi: 'Thông báo đã cấp GPSD sai chữ ký',
      en: 'The licence granted notice has a wrong signature',
    },
    steps: [fault({ effect: 'notice-forged', service: 'suman', notice: 'licence-granted', often })],
  },
  {
    name: 'restart',
    label: { vi: 'MISA ORDER khởi động lại', en: 'MISA ORDER restarts' },
    steps: [{ action: 'restart' }],
  },
  {
    name: 'heal-all',
    label: { vi: 'Mọi dịch vụ hoạt động trở lại', en: 'Every service is healthy again' },
    steps: [{ action: 'heal-all' }],
  },
];
