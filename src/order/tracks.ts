// The five status tracks of an order: every status, its exact label, and its legal moves. All else
// derives from here.

/** One status: its label as the vendor spells it (NFC) and the statuses it may move to. */
export type StatusRow<S extends string = string> = {
  readonly label: string;
  readonly to: readonly S[];
};
type Track<S extends string> = Readonly<Record<S, StatusRow<S>>>;

/**
 * Makes a table whose targets must be statuses of the same table: a misspelt one does not compile.
 */
const track = <const S extends string>(
  rows: Readonly<Record<S, StatusRow<NoInfer<S>>>>,
): Track<S> => rows;

/** TT: payment. Article section TT; the moves are the TT table of the domain page. */
const payment = track({
  unpaid: {
    label: 'Chưa thanh toán',
    to: ['awaiting-confirmation', 'confirmation-sent', 'paid', 'suspended', 'cancelled'],
  },
  'awaiting-confirmation': {
    label: 'Chờ KH xác nhận thanh toán',
    to: ['confirmation-sent', 'paid', 'suspended', 'cancelled'],
  },
  'confirmation-sent': {
    label: 'KH đã gửi xác nhận thanh toán',
    to: ['paid', 'suspended', 'cancelled'],
  },
  paid: { label: 'Đã thanh toán', to: [] },
  suspended: { label: 'Tạm hủy đơn hàng', to: ['paid', 'cancelled'] },
  cancelled: { label: 'Đã hủy đơn hàng', to: [] },
});

/** GPSD: licence of a Desktop order. */
const licence = track({
  'not-granted': { label: 'Chưa cấp GPSD', to: ['granting', 'request-failed', 'granted'] },
  'request-failed': { label: 'Sinh yêu cầu cấp GPSD lỗi', to: ['granting', 'granted'] },
  granting: { label: 'Đang cấp GPSD', to: ['granted'] },
  granted: { label: 'Đã cấp GPSD', to: [] },
});

/** TN of a SaaS order: its resource. */
export const resource = track({
  'not-granted': {
    label: 'Chưa cấp tài nguyên',
    to: ['temporarily-granted', 'granted', 'grant-failed', 'revoked'],
  },
  'temporarily-granted': {
    label: 'Đã cấp tạm tài nguyên',
    to: ['granted', 'grant-failed', 'locked', 'revoked'],
  },
  'grant-failed': {
    label: 'Cấp tài nguyên lỗi',
    to: ['temporarily-granted', 'granted', 'locked', 'revoked'],
  },
  locked: { label: 'Đã khóa tài nguyên', to: ['granted', 'grant-failed', 'revoked'] },
  granted: { label: 'Đã cấp tài nguyên', to: [] },
  revoked: { label: 'Đã thu hồi tài nguyên', to: [] },
});

/** TN of a top-up order: its codes. */
export const codes = track({
  'code-not-issued': { label: 'Chưa cấp mã nạp tiền', to: ['code-issued', 'code-failed'] },
  'code-failed': { label: 'Cấp mã nạp tiền lỗi', to: ['code-issued'] },
  'code-issued': { label: 'Đã cấp mã nạp tiền', to: [] },
});

/** XHĐ: invoice. `not-required` only for a top-up order without an invoice. */
const invoice = track({
  'not-invoiced': { label: 'Chưa xuất hóa đơn', to: ['invoicing', 'request-failed', 'invoiced'] },
  'request-failed': { label: 'Sinh đề nghị xuất hóa đơn lỗi', to: ['invoicing', 'invoiced'] },
  invoicing: { label: 'Đang xuất hóa đơn', to: ['invoiced'] },
  invoiced: { label: 'Đã xuất hóa đơn', to: [] },
  'not-required': { label: 'Không xuất hóa đơn', to: [] },
});

/** GNDS: revenue. `no-contract` for every top-up order. */
const revenue = track({
  'not-recorded': { label: 'Chưa ghi nhận doanh số', to: ['recorded', 'record-failed'] },
  'record-failed': { label: 'Ghi nhận doanh số lỗi', to: ['recorded'] },
  recorded: { label: 'Đã ghi nhận doanh số', to: [] },
  'no-contract': { label: 'Không sinh hợp đồng', to: [] },
});

/**
 * The five tracks under their headings. TN is one track with two disjoint halves, by order kind.
 */
export const tracks = {
  TT: payment,
  GPSD: licence,
  TN: { ...resource, ...codes },
  XHĐ: invoice,
  GNDS: revenue,
} as const;

export type TrackName = keyof typeof tracks;
export type Status<T extends TrackName = TrackName> = T extends TrackName
  ? keyof (typeof tracks)[T]
  : never;
export type ResourceStatus = keyof typeof resource;
export type CodesStatus = keyof typeof codes;

export const trackNames = Object.keys(tracks) as readonly TrackName[];

/** The rows of one track, for code that takes any track. */
export const rowsOf = (name: TrackName): Readonly<Record<string, StatusRow>> => tracks[name];

/**
 * The exact label of a status; throws on a status the track does not have (a bug, not bad input).
 */
export const labelOf = (name: TrackName, status: string): string => {
  const row = rowsOf(name)[status];
  if (row === undefined) {
    throw new Error(`Track ${name} has no status "${status}": a status of another track or kind?`);
  }
  return row.label;
};

/** May `name` move from `from` to `to`? */
export const isLegalMove = (name: TrackName, from: string, to: string): boolean =>
  rowsOf(name)[from]?.to.includes(to) ?? false;

/** One legal move. */
export type Move = { readonly track: TrackName; readonly from: string; readonly to: string };

/** Every legal move of every track, in table order. */
export const legalMoves: readonly Move[] = trackNames.flatMap((name) =>
  Object.entries(rowsOf(name)).flatMap(([from, row]) =>
    row.to.map((to) => ({ track: name, from, to })),
  ),
);
