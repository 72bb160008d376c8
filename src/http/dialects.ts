// The three services' dialects, both sides of each, by service.
import { amisAccountingDialect } from '../../mocks/amis-accounting/dialect.ts';
import { amisSalesDialect } from '../../mocks/amis-sales/dialect.ts';
import type { Dialect } from '../../mocks/dialect.ts';
import { sumanDialect } from '../../mocks/suman/dialect.ts';
import { amisAccountingClient } from '../wire/amis-accounting/client.ts';
import { amisAccountingNotices } from '../wire/amis-accounting/notices.ts';
import { amisSalesClient } from '../wire/amis-sales/client.ts';
import type { ClientCodec, NoticeCodec } from '../wire/client-codec.ts';
import { credentials } from '../wire/credentials.ts';
import type { Service } from '../wire/services.ts';
import { sumanClient } from '../wire/suman/client.ts';
import { sumanNotices } from '../wire/suman/notices.ts';

export const everyService: readonly Service[] = ['suman', 'amis-sales', 'amis-accounting'];

/** What the mocks speak. */
export const dialects: { readonly [S in Service]: Dialect } = {
  suman: sumanDialect,
  'amis-sales': amisSalesDialect,
  'amis-accounting': amisAccountingDialect,
};

/** What the engine speaks to them. */
export const clientCodecs: { readonly [S in Service]: ClientCodec } = {
  suman: sumanClient,
  'amis-sales': amisSalesClient,
  'amis-accounting': amisAccountingClient,
};

/** How the engine reads their callbacks, and the secret each signs with. */
export const noticeCodecs: {
  readonly [S in Service]?: { readonly codec: NoticeCodec; readonly secret: string };
} = {
  suman: { codec: sumanNotices, secret: credentials.suman.webhookSecret },
  'amis-accounting': {
    codec: amisAccountingNotices,
    secret: credentials['amis-accounting'].appSecret,
  },
};
