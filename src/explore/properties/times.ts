// The properties of time: deadlines fall when they are due, neither sooner nor later, and nothing
// is tried without end.
import { fiveDaysAfter, fiveWorkingDaysAfter } from '../../calendar/working-days.ts';
import { holdsTemporary, type Process } from '../../engine/process.ts';
import { isOpen } from '../../order/order.ts';
import { countSent, processOf } from '../../world/world.ts';
import { sayCall, sayCrossing } from '../said.ts';
import type { CallName } from '../../wire/services.ts';
import type { Always } from '../property.ts';

const isLocking = ({ lanes: { resource } }: Process): boolean =>
  [resource?.task, resource?.next].some((task) => task?.call.name === 'lock');

const suspendedInTime: Always = {
  kind: 'always',
  of: 'step',
  name: 'suspended-in-time',
  said: {
    vi: 'đơn hàng chưa thanh toán bị tạm hủy đúng khi hết 5 ngày',
    en: 'an order that is not paid is suspended when 5 days are over, neither sooner nor later',
  },
  broken: ({ before, after, entries }, code) => {
    const { order } = processOf(after, code);
    if (order.kind === 'top-up') return null;
    const due = fiveDaysAfter(order.placedAt);
    const suspended = entries.find(
      (entry) => entry.is === 'moved' && entry.order === code && entry.event === 'order-suspended',
    );
    const track = 'TT';
    if (suspended?.is === 'moved' && suspended.at < due) {
      return {
        order: code,
        said: { vi: 'tạm hủy quá sớm', en: 'it was suspended too early' },
        checks: [{ action: 'expect-status', order: code, track, status: suspended.from }],
      };
    }
    if (before.now >= due || after.now < due || !isOpen(order) || order.TT === 'suspended') {
      return null;
    }
    return {
      order: code,
      said: { vi: 'quá hạn mà chưa tạm hủy', en: 'it is overdue and not suspended' },
      checks: [{ action: 'expect-status', order: code, track, status: 'suspended' }],
    };
  },
};

const lockedInTime: Always = {
  kind: 'always',
  of: 'step',
  name: 'locked-in-time',
  said: {
    vi: 'tài nguyên tạm chưa thanh toán bị khóa đúng khi hết 5 ngày làm việc',
    en: 'an unpaid temporary resource is locked when 5 working days are over, not sooner nor later',
  },
  broken: ({ before, after }, code) => {
    const now = processOf(after, code);
    const due = fiveWorkingDaysAfter(now.order.placedAt);
    if (isLocking(now) && after.now < due) {
      return {
        order: code,
        said: { vi: 'khóa tài nguyên quá sớm', en: 'the resource is locked too early' },
        then: [{ action: 'rest' }],
        checks: [{ action: 'expect-sent', order: code, call: 'lock', service: 'suman', count: 0 }],
      };
    }
    if (before.now >= due || after.now < due || !isOpen(now.order)) return null;
    if (!holdsTemporary(now) || isLocking(now)) return null;
    // Where the grant is still being asked for or looked up, the lock shows only later.
    if (now.order.kind === 'saas' && now.order.TN !== 'temporarily-granted') return null;
    return {
      order: code,
      said: { vi: 'quá hạn mà chưa khóa tài nguyên', en: 'it is overdue and is not locked' },
      then: [{ action: 'rest' }],
      checks: [{ action: 'expect-sent', order: code, call: 'lock', service: 'suman', count: 1 }],
    };
  },
};

const attemptsAtMost = 3;
/** These have no failed status: they are tried on, slowly, until SUMAN has answered. */
const neverGivenUp: readonly string[] = ['lock', 'revoke'];

const threeAttempts: Always = {
  kind: 'always',
  of: 'world',
  name: 'three-attempts',
  said: {
    vi: 'một yêu cầu được gửi nhiều nhất ba lần rồi mới tra cứu hoặc báo lỗi',
    en: 'a call is attempted three times at most before it is looked up or has failed',
  },
  broken: ({ after }, code) => {
    for (const { task } of Object.values(processOf(after, code).lanes)) {
      const { call, phase, attempts, stage } = task;
      if (phase.is !== 'waiting' || phase.next !== 'attempt' || stage !== 'trying') continue;
      if (attempts < attemptsAtMost || neverGivenUp.includes(call.name)) continue;
      const { name, service } = call;
      const count = countSent(after, name, service, code);
      return {
        order: code,
        said: {
          vi: `sắp gửi ${sayCall(name, 'vi')} lần thứ ${attempts + 1}`,
          en: `${sayCall(name, 'en')} is to be attempted for the ${attempts + 1}th time`,
        },
        then: [{ action: 'rest' }],
        checks: [{ action: 'expect-sent', order: code, call: name, service, count }],
      };
    }
    return null;
  },
};

const tokenIsRenewed: Always = {
  kind: 'always',
  of: 'step',
  about: 'struck',
  name: 'token-is-renewed',
  said: {
    vi: 'token bị từ chối thì kết nối lại một lần rồi gửi lại ngay',
    en: 'a refused token is renewed once, and the call goes out again at once',
  },
  broken: ({ before, entries }, code) => {
    const struck = entries.find(
      (entry) =>
        entry.is === 'struck' &&
        entry.order === code &&
        entry.fault.effect === 'error' &&
        entry.fault.status === 401,
    );
    if (struck?.is !== 'struck') return null;
    // One that comes late goes to nobody.
    const isSent = entries.some((entry) => entry.is === 'sent' && entry.order === code);
    const isRenewed = entries.some((entry) => entry.is === 'sent' && entry.reconnected);
    if (!isSent || isRenewed) return null;
    const { service, on } = struck;
    const call = on as CallName;
    return {
      order: code,
      said: {
        vi: `${sayCrossing(on, 'vi')} gặp 401 và không được gửi lại ngay`,
        en: `${sayCrossing(on, 'en')} met a 401 and did not go out again at once`,
      },
      then: [{ action: 'rest' }],
      // What is sent again at once is no attempt of its own.
      checks: [
        {
          action: 'expect-sent',
          order: code,
          call,
          service,
          count: countSent(before, call, service, code) + 1,
        },
      ],
    };
  },
};

/** Of deadlines and attempts. */
export const timeProperties: readonly Always[] = [
  suspendedInTime,
  lockedInTime,
  threeAttempts,
  tokenIsRenewed,
];
