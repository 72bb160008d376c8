// What an answer means to the engine, and what it therefore does next, in plain words.
import type { Named } from '../../../wire/services.ts';
import { tokenRefused, type ExchangeRow, type Row } from '../../session/sequence-rows.ts';

const attempts = {
  ok: {
    vi: 'Dịch vụ xác nhận bằng một câu trả lời đúng quy cách: việc này xong, không gửi lại nữa.',
    en: 'The service confirms by a sound answer: this is done and is not sent again.',
  },
  refused: {
    vi: 'Dịch vụ nói không. Gửi lại y như cũ cũng sẽ bị từ chối, nên hệ thống không tự gửi lại.',
    en: 'The service says no. The same again would be refused again, so it is not sent by itself.',
  },
  busy: {
    vi:
      'Dịch vụ chưa làm gì, nên gửi lại là an toàn: sau 30 giây, rồi sau 2 phút, hoặc muộn hơn ' +
      'nếu dịch vụ hẹn bằng Retry-After.',
    en:
      'The service has done nothing, so to send again is safe: after 30 seconds, then after 2 ' +
      'minutes, or later if the service asks so by Retry-After.',
  },
  unknown: {
    vi:
      'Dịch vụ có thể đã làm, có thể chưa. Hệ thống gửi lại với cùng khóa để không làm hai lần; ' +
      'hết ba lần thì tra cứu, rồi mới báo lỗi.',
    en:
      'The service may have done it, or not. It is sent again with the same key, so that nothing ' +
      'is done twice; after three attempts the engine looks it up, and only then shows a failure.',
  },
} as const satisfies Record<NonNullable<ExchangeRow['outcome']>['kind'], Named>;

const noNews: Named = {
  vi:
    'Lần hỏi này không cho biết gì thêm: việc vẫn coi là lỗi, và hệ thống hỏi lại sau 15 phút, ' +
    '1 giờ, 6 giờ, 24 giờ, rồi mỗi ngày.',
  en:
    'This asking told nothing new: the work still counts as failed, and is asked about again ' +
    'after 15 minutes, 1 hour, 6 hours, 24 hours, then daily.',
};

const byCause: Readonly<Record<string, Named>> = {
  [tokenRefused]: {
    vi: 'Mã truy cập không còn dùng được: hệ thống lấy mã mới rồi gửi lại ngay, một lần.',
    en: 'The token is no longer good: the engine gets a new one and sends again at once, one time.',
  },
  queued: {
    vi:
      'Kế toán mới xếp hàng, chưa phải đã lưu: chỉ thông báo đã lưu mới là bằng chứng. Sau 10 ' +
      'phút không có thông báo thì hệ thống tra cứu.',
    en:
      'Kế toán has only queued it: the stored notice alone is proof. With no notice for 10 ' +
      'minutes the engine asks.',
  },
  existed: {
    vi: 'Dịch vụ cho biết việc này đã có từ trước: không làm hai lần, và với hệ thống là đã xong.',
    en: 'The service says that it has this already: nothing was done twice, and it counts as done.',
  },
  stored: {
    vi: 'Tra cứu thấy chứng từ đã lưu: đó là bằng chứng, dù thông báo chưa đến.',
    en: 'The look-up finds the document stored: that is proof, though no notice has come.',
  },
};

const underWay: Named = {
  vi: 'Hệ thống đang chờ câu trả lời, lâu nhất 30 giây; quá đó thì coi như không rõ.',
  en: 'The engine waits for the answer, 30 seconds at most; beyond that it counts as unknown.',
};

const verdicts = {
  accepted: {
    vi: 'Hệ thống tin thông báo này là bằng chứng, và trả lời 200 để dịch vụ không gửi lại.',
    en: 'The engine takes the notice as proof, and answers 200 so that it is not sent again.',
  },
  ignored: {
    vi: 'Thông báo không có gì mới nên được bỏ qua; vẫn trả lời 200 để dịch vụ không gửi lại.',
    en: 'The notice tells nothing new and is ignored; it is still answered 200, to end re-sends.',
  },
  rejected: {
    vi: 'Hệ thống không tin thông báo này và không trả lời 200, nên dịch vụ sẽ gửi lại.',
    en: 'The engine does not believe the notice and does not answer 200, so it is sent again.',
  },
  none: {
    vi:
      'Hệ thống chưa nhận được gì. Dịch vụ gửi lại sau 5 giây, 5 phút, 30 phút, 2 giờ, 5 giờ, ' +
      '10 giờ.',
    en:
      'Nothing has reached the engine. The service sends again after 5 seconds, 5 minutes, 30 ' +
      'minutes, 2 hours, 5 hours, 10 hours.',
  },
} as const satisfies Record<string, Named>;

const late: Named = {
  vi:
    'Yêu cầu nằm trên đường nay mới đến nơi, khi hệ thống đã thôi chờ. Số phiên bản và khóa cho ' +
    'dịch vụ biết việc nào còn hiệu lực.',
  en:
    'The request was on its way until now, and the engine has given it up. By revision and key ' +
    'the service knows what is still to be done.',
};

/** How the engine reads what happened in a row; null where there is nothing to read. */
export const meaningOf = (row: Row): Named | null => {
  switch (row.is) {
    case 'exchange': {
      if (row.outcome === null) return underWay;
      const { kind, why } = row.outcome;
      const known = byCause[why];
      if (known !== undefined) return known;
      const isProof = kind === 'ok' && why !== 'not-found' && why !== 'failed';
      return row.call === 'lookup' && !isProof ? noNews : attempts[kind];
    }
    case 'notice':
      return verdicts[row.verdicts[0]?.outcome ?? 'none'];
    case 'late-work':
      return late;
    default:
      return null;
  }
};
