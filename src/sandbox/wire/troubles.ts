// Why a wire is of no use now, in words.
import type { Named } from '../../wire/services.ts';
import type { WireResult } from './wire.ts';

export type Trouble = Named & {
  /**
   * `needs-token`: give it one. `no-worker`: the browser lets nothing stand between the page and
   * the network. `unreachable`: the server does not answer. `broken`: anything else.
   */
  readonly kind: 'needs-token' | 'no-worker' | 'unreachable' | 'broken';
};

/** Thrown out of whatever was tried: it is for people. */
export class Troubled extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.en);
    this.trouble = trouble;
  }
}

/** What a machine says of an error; it goes into brackets. */
const technical = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

export const needsToken: Trouble = {
  kind: 'needs-token',
  vi: 'Máy chủ này cần mã truy cập: mã đã cho order-lab serve --token.',
  en: 'This server asks for its token: the one that order-lab serve --token was given.',
};

export const refusedToken: Trouble = {
  kind: 'needs-token',
  vi: 'Máy chủ không nhận mã truy cập này: hãy nhập đúng mã đã cho order-lab serve --token.',
  en: 'The server refuses this token: it wants the one that order-lab serve --token was given.',
};

export const oddToken: Trouble = {
  kind: 'needs-token',
  vi: 'Mã truy cập chỉ gồm chữ cái không dấu, chữ số và ký hiệu trên bàn phím.',
  en: 'A token has only plain letters, digits and the signs of a keyboard.',
};

export const longToken: Trouble = {
  kind: 'needs-token',
  vi: 'Mã truy cập này quá dài để gửi được.',
  en: 'This token is too long to be sent.',
};

export const unreachable: Trouble = {
  kind: 'unreachable',
  vi: 'Không gọi được máy chủ. order-lab serve còn chạy không?',
  en: 'The server cannot be reached. Is order-lab serve still running?',
};

export const noWorker: Trouble = {
  kind: 'no-worker',
  vi:
    'Trình duyệt không cho trang này dùng service worker, nên không có yêu cầu HTTP thật. ' +
    'Hãy mở trang bằng https hoặc localhost, ngoài chế độ riêng tư.',
  en:
    'The browser gives this page no service worker, so there are no real HTTP requests. ' +
    'Open the page by https or on localhost, and not in a private window.',
};

/** The page's service worker was not started, though the browser might let it. */
export const workerNotStarted = (error: unknown): Trouble => ({
  kind: 'no-worker',
  vi:
    'Không khởi động được service worker của trang, nên không có yêu cầu HTTP thật: ' +
    `hãy thử lại, hoặc tải lại trang (${technical(error)}).`,
  en:
    "The page's service worker could not be started, so there are no real HTTP requests: " +
    `try again, or reload the page (${technical(error)}).`,
});

/** A part of the page did not come. */
export const notLoaded = (error: unknown): Trouble => ({
  kind: 'broken',
  vi:
    'Không tải được phần diễn lại qua HTTP: hãy thử lại, hoặc tải lại trang ' +
    `(${technical(error)}).`,
  en:
    'The part that follows over HTTP could not be loaded: try again, or reload the page ' +
    `(${technical(error)}).`,
});

/** The server refuses what it was asked, and says why. */
export const refused = (status: number, { vi, en }: Partial<Named>): Trouble => ({
  kind: 'broken',
  vi:
    vi === undefined
      ? `Máy chủ không diễn lại được (HTTP ${status}${en === undefined ? '' : `: ${en}`}).`
      : `Máy chủ không diễn lại được: ${vi}`,
  en: `The server cannot follow this: ${en ?? `HTTP ${status}`}`,
});

export const tooLong: Trouble = {
  kind: 'broken',
  vi: 'Diễn lại qua HTTP quá lâu mà chưa xong: hãy thử lại, hoặc tải lại trang.',
  en: 'Following over HTTP takes too long: try again, or reload the page.',
};

export const overtaken: Trouble = {
  kind: 'broken',
  vi: 'Việc diễn lại qua HTTP bị ngắt giữa chừng nhiều lần: hãy thử lại.',
  en: 'Following over HTTP was broken off several times: try again.',
};

/** What nobody has foreseen. */
export const unforeseen = (error: unknown): Trouble => ({
  kind: 'broken',
  vi: `Không diễn lại được qua HTTP vì một lỗi không lường trước (${technical(error)}).`,
  en: `It cannot be followed over HTTP: ${technical(error)}`,
});

/** A result of what was thrown. */
export const troubledBy = (error: unknown): WireResult => ({
  is: 'trouble',
  trouble: error instanceof Troubled ? error.trouble : unforeseen(error),
});
