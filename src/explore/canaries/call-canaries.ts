// Bugs of the engine in how it calls and what it makes of answers and notices.
import type { Canary } from './canary.ts';

export const callCanaries: readonly Canary[] = [
  {
    name: 'new-key-per-attempt',
    said: {
      vi: 'mỗi lần gửi lại dùng một khóa idempotency mới',
      en: 'every attempt has a new idempotency key',
    },
    changes: [
      {
        file: 'src/engine/queue.ts',
        text: `callOf = ({ call }: Task,`,
        replacement: `callOf = ({ call, attempts }: Task,`,
      },
      {
        file: 'src/engine/queue.ts',
        text: `    ? call
    :`,
        replacement: `    ? ('key' in call ? { ...call, key: \`\${call.key}:\${attempts}\` } : call)
    :`,
      },
    ],
    faults: 1,
    start: 'saas-online',
  },
  {
    name: 'failed-without-asking',
    said: {
      vi: 'mất trả lời lần cuối thì báo lỗi ngay, không tra cứu',
      en: 'after the last lost reply it is called failed, and nobody asks',
    },
    changes: [
      {
        file: 'src/engine/outbox.ts',
        text: `  return isInDoubt ? waitFor(task, 'lookup', now) : failTask(task, now);`,
        replacement: `  return isInDoubt && task.stage === 'failed'
    ? waitFor(task, 'lookup', now)
    : failTask(task, now);`,
      },
    ],
    faults: 1,
    start: 'top-up-online',
  },
  {
    name: 'signature-not-checked',
    said: {
      vi: 'nhận thông báo mà không kiểm tra chữ ký',
      en: 'a callback is taken and its signature is not checked',
    },
    changes: [
      {
        file: 'src/engine/notices.ts',
        text: `  if (signature === 'bad') return { outcome: 'rejected', reason: 'bad-signature' };\n`,
        replacement: '',
      },
    ],
    faults: 1,
    start: 'desktop-online',
  },
  {
    name: 'doubled-callback-counts-twice',
    said: {
      vi: 'thông báo lặp lại được xử lý lần nữa',
      en: 'a doubled callback does its work twice',
    },
    changes: [
      {
        file: 'src/engine/notices.ts',
        text: `  if (!draft.meetNotice(notice.id)) return stale;\n`,
        replacement: '',
      },
      {
        file: 'src/engine/notices.ts',
        text: `  if (stage === 'proven') return stale;\n`,
        replacement: '',
      },
    ],
    faults: 1,
    start: 'top-up-online-invoice',
  },
  {
    name: 'stored-notice-ignored',
    said: {
      vi: 'bỏ qua thông báo đã lưu chứng từ',
      en: 'the notice that a document is stored is ignored',
    },
    changes: [
      {
        file: 'src/engine/notices.ts',
        text: `  if (failure === null) {
    settle(draft, name, { is: 'stored', issued: false });
    return taken;
  }`,
        replacement: `  if (failure === null) return stale;`,
      },
    ],
    faults: 0,
    start: 'top-up-online-invoice',
  },
  {
    name: 'restart-forgets-open-call',
    said: {
      vi: 'khởi động lại thì quên cuộc gọi đang chờ trả lời',
      en: 'a restart forgets a call that is under way',
    },
    changes: [
      {
        file: 'src/engine/advance.ts',
        text: `      for (const { lane, callId } of draft.openCalls())
        endCall(draft, lane, callId, answerOf('restarted'));`,
        replacement: `      for (const { lane } of draft.openCalls()) draft.settleLane(lane);`,
      },
    ],
    faults: 1,
    start: 'top-up-online',
  },
  {
    name: 'queued-is-done',
    said: {
      vi: 'chứng từ mới vào hàng đợi đã coi là đã lưu',
      en: 'a document that is only queued counts as stored',
    },
    changes: [
      {
        file: 'src/engine/proof.ts',
        text: `      return call.service === 'amis-accounting' ? 'queued' : 'absent';`,
        replacement: `      return call.service === 'amis-accounting' ? 'proven' : 'absent';`,
      },
    ],
    faults: 1,
    start: 'top-up-online-invoice',
  },
  {
    name: 'unknown-is-refused',
    said: {
      vi: 'coi lỗi 500 là bị từ chối nên báo lỗi ngay',
      en: 'a 500 is taken for a refusal',
    },
    changes: [
      {
        file: 'src/wire/answers.ts',
        text: `  if (unknownStatuses.includes(status)) return { kind: 'unknown', why };\n`,
        replacement: '',
      },
    ],
    faults: 1,
    start: 'top-up-online',
    everyFault: true,
  },
  {
    name: 'failed-notice-ignored',
    said: {
      vi: 'bỏ qua thông báo không lưu được chứng từ',
      en: 'the notice that a document could not be stored is ignored',
    },
    changes: [
      {
        file: 'src/engine/notices.ts',
        text: `  if (stage === 'failed') return stale;`,
        replacement: `  if (stage !== 'proven') return stale;`,
      },
    ],
    faults: 1,
    start: 'top-up-online-invoice',
  },
  {
    name: 'one-reference-for-both',
    said: {
      vi: 'đề nghị xuất hóa đơn và hợp đồng dùng chung một org_refid',
      en: 'invoice request and contract have one org_refid',
    },
    changes: [
      {
        file: 'src/engine/compose.ts',
        text: `refIdOf(order.code, document)`,
        replacement: `refIdOf(order.code, 'invoice-request')`,
      },
    ],
    faults: 0,
    start: 'desktop-online',
  },
  {
    name: 'one-code-of-many',
    said: {
      vi: 'mua nhiều mã nạp tiền mà chỉ cấp một',
      en: 'of several top-up codes one is asked for',
    },
    changes: [
      {
        file: 'src/engine/compose.ts',
        text: `key, quantity: lines.quantity`,
        replacement: `key, quantity: 1`,
      },
    ],
    faults: 0,
    start: 'top-up-online',
  },
];
