// The three services around MISA ORDER, and the names of the calls and notices that cross the wire.

/** A name in the two languages of the project. */
export type Named = { readonly vi: string; readonly en: string };

/** The three services. Their names are the same in both languages. */
export const services = {
  suman: { vi: 'SUMAN MISA', en: 'SUMAN MISA' },
  'amis-sales': { vi: 'AMIS.VN – Bán hàng', en: 'AMIS.VN – Bán hàng' },
  'amis-accounting': { vi: 'AMIS.VN – Kế toán', en: 'AMIS.VN – Kế toán' },
} as const satisfies Record<string, Named>;

export type Service = keyof typeof services;

const everyService = Object.keys(services) as readonly Service[];
const amis: readonly Service[] = ['amis-sales', 'amis-accounting'];
const suman: readonly Service[] = ['suman'];

type CallRow = Named & { readonly services: readonly Service[] };

/** Every call the engine can make, and the services that take it (services.md). */
export const calls = {
  'licence-request': { vi: 'yêu cầu cấp GPSD', en: 'the licence request', services: suman },
  'temporary-grant': {
    vi: 'cấp tạm tài nguyên',
    en: 'the temporary resource grant',
    services: suman,
  },
  'full-grant': { vi: 'cấp tài nguyên', en: 'the resource grant', services: suman },
  lock: { vi: 'khóa tài nguyên', en: 'the resource lock', services: suman },
  revoke: { vi: 'thu hồi tài nguyên', en: 'the resource revocation', services: suman },
  'top-up-codes': { vi: 'cấp mã nạp tiền', en: 'the top-up codes', services: suman },
  'invoice-request': { vi: 'đề nghị xuất hóa đơn', en: 'the invoice request', services: amis },
  'sales-contract': { vi: 'hợp đồng bán', en: 'the sales contract', services: amis },
  lookup: { vi: 'tra cứu', en: 'the lookup', services: everyService },
} as const satisfies Record<string, CallRow>;

export type CallName = keyof typeof calls;
/** Every call but the look-up: the ones that change something at a service. */
export type BusinessCallName = Exclude<CallName, 'lookup'>;

type NoticeRow = Named & { readonly service: Service };

/** Every notice (callback) a service sends back to the engine. */
export const notices = {
  'licence-granted': { vi: 'đã cấp GPSD', en: 'licence granted', service: 'suman' },
  'document-stored': { vi: 'đã lưu chứng từ', en: 'document stored', service: 'amis-accounting' },
  'invoice-issued': {
    vi: 'đã phát hành hóa đơn',
    en: 'invoice issued',
    service: 'amis-accounting',
  },
} as const satisfies Record<string, NoticeRow>;

export type NoticeName = keyof typeof notices;

/** Does `service` take a call of this name? `every` means business calls and look-ups. */
export const takes = (service: Service, call: CallName | 'every'): boolean =>
  call === 'every' || calls[call].services.includes(service);
