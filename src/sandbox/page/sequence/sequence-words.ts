// The words around the diagram.
import type { Named } from '../../../wire/services.ts';

export const sequenceWords = {
  title: { vi: 'Diễn biến', en: 'What happened' },
  list: {
    vi: 'Diễn biến theo thời gian; dùng mũi tên lên xuống để đi, Enter để mở chi tiết',
    en: 'What happened, in time; arrow keys move, Enter opens the details',
  },
  time: { vi: 'Giờ', en: 'Time' },
  show: { vi: 'Hiện', en: 'Show' },
  moves: { vi: 'Trạng thái', en: 'Statuses' },
  lookups: { vi: 'Tra cứu', en: 'Look-ups' },
  notices: { vi: 'Thông báo', en: 'Notices' },
  troubles: { vi: 'Chỉ sự cố', en: 'Faults only' },
  newest: { vi: 'Mới nhất', en: 'Newest' },
  nothingShown: { vi: 'Không có gì để hiện với bộ lọc này.', en: 'This filter leaves nothing.' },
  showAll: { vi: 'Hiện tất cả', en: 'Show all' },
  legend: { vi: 'Chú giải', en: 'Legend' },
} as const satisfies Record<string, Named>;

export const legendWords = {
  done: { vi: 'dịch vụ đã thực hiện, rồi trả lời', en: 'the service did the work and answered' },
  lost: {
    vi: 'sự cố trước khi thực hiện: yêu cầu không đến nơi',
    en: 'fault before the work: the request never arrives',
  },
  refused: {
    vi: 'sự cố trước khi thực hiện: đến nơi nhưng không được làm',
    en: 'fault before the work: it arrives, and is not done',
  },
  after: {
    vi: 'sự cố sau khi đã thực hiện: việc đã làm, câu trả lời bị mất',
    en: 'fault after the work: it is done, and the answer is lost',
  },
} as const satisfies Record<string, Named>;
