// The vocabulary: what must be true, and the sentences of stepwise scenarios.
import type { Sentence } from './sentence.ts';

export const truthSentences: readonly Sentence[] = [
  {
    action: 'expect-statuses',
    theme: 'truth',
    vi: 'trạng thái {order} là',
    en: 'the statuses of {order} are',
    also: { vi: ['trạng thái của {order} là'] },
    table: 'statuses',
  },
  {
    action: 'expect-status',
    theme: 'truth',
    vi: 'trạng thái {track} của {order} là {label}',
    en: 'the {track} status of {order} is {label}',
  },
  {
    action: 'expect-not-status',
    theme: 'truth',
    vi: 'trạng thái {track} của {order} không phải là {label}',
    en: 'the {track} status of {order} is not {label}',
  },
  {
    action: 'expect-no-track',
    theme: 'truth',
    vi: '{order} không có trạng thái {track}',
    en: '{order} has no {track} status',
  },
  {
    action: 'expect-history',
    theme: 'truth',
    vi: 'trạng thái {track} của {order} đã lần lượt là',
    en: 'the {track} statuses of {order} have been',
    table: 'history',
  },
  {
    action: 'expect-rejected',
    theme: 'truth',
    vi: 'yêu cầu vừa rồi bị từ chối vì {reason}',
    en: 'the last request is rejected because {reason}',
    also: { en: ['the last request is rejected because of {reason}'] },
  },
  {
    action: 'expect-ignored',
    theme: 'truth',
    vi: 'yêu cầu vừa rồi được bỏ qua vì {reason}',
    en: 'the last request is ignored because {reason}',
    also: {
      vi: ['yêu cầu vừa rồi bị bỏ qua vì {reason}'],
      en: ['the last request is ignored because of {reason}'],
    },
  },
  {
    action: 'expect-notice-ignored',
    theme: 'truth',
    vi: 'thông báo vừa rồi bị bỏ qua vì {reason}',
    en: 'the last notice is ignored because {reason}',
    also: {
      vi: ['thông báo vừa rồi được bỏ qua vì {reason}'],
      en: ['the last notice is ignored because of {reason}'],
    },
  },
  {
    action: 'expect-holds',
    theme: 'truth',
    vi: '{service} có đúng {count} {thing} của {order}',
    en: '{service} holds exactly {count} {thing} for {order}',
    also: { en: ['{service} holds exactly {count} {thing} of {order}'] },
  },
  {
    action: 'expect-sent',
    theme: 'truth',
    vi: 'hệ thống đã gửi {call}{forOrder} lên {service} {count} lần',
    en: 'the system has sent {call}{forOrder} to {service} {count} time(s)',
    also: {
      vi: ['hệ thống đã gửi {call} lên {service} {count} lần{forOrder}'],
      en: ['the system has sent {call} to {service} {count} time(s){forOrder}'],
    },
  },
  {
    action: 'expect-refunds',
    theme: 'truth',
    vi: '{order} có {count} khoản tiền cần hoàn lại',
    en: '{order} has {count} payment(s) to refund',
  },
  {
    action: 'expect-clock',
    theme: 'truth',
    vi: 'đồng hồ chỉ {instant}',
    en: 'the clock shows {instant}',
  },
];

export const stepwiseSentences: readonly Sentence[] = [
  {
    action: 'send-call',
    theme: 'stepwise',
    vi: 'hệ thống gửi {oneCall} của {order} lên {service}',
    en: 'the system sends {oneCall} of {order} to {service}',
    also: { en: ['the system sends {oneCall} for {order} to {service}'] },
  },
  {
    action: 'send-notice',
    theme: 'stepwise',
    vi: '{service} gửi thông báo {notice} của {order}',
    en: '{service} sends the {notice} notice of {order}',
    also: { en: ['{service} sends the {notice} notice for {order}'] },
  },
  {
    action: 'rest',
    theme: 'stepwise',
    vi: 'hệ thống chạy đến khi yên',
    en: 'the system comes to rest',
  },
];
