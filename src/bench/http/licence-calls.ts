// The licence calls that every server gets: the engine's own requests to SUMAN MISA, each of an
// order and with an idempotency key of its own.
import type { LicenceRequestCall } from '../../wire/calls.ts';
import type { Token } from '../../wire/client-codec.ts';
import type { HttpRequest } from '../../wire/http-message.ts';
import { sumanClient } from '../../wire/suman/client.ts';

/** Where SUMAN MISA takes licence requests. */
export const licencePath = '/api/v1/licence-requests';

const party = { customer: 'KH-0001', name: 'Công ty TNHH Hoa Sen', taxCode: '0101243150' };
const lines = {
  product: 'MISA SME',
  quantity: 1,
  netAmount: 9_950_000,
  vatRate: 8,
  vatAmount: 796_000,
};

const licenceCall = (order: string): LicenceRequestCall => ({
  name: 'licence-request',
  service: 'suman',
  order,
  key: `${order}/licence-request`,
  party,
  lines,
});

/**
 * Requests that were in no round before, as the engine writes them.
 * @param round names them apart from those of other rounds
 */
export const licenceRequests = (
  round: string,
  count: number,
  token: Token,
): readonly HttpRequest[] =>
  Array.from({ length: count }, (_, number) =>
    sumanClient.write(licenceCall(`DH-${round}-${number + 1}`), token),
  );

/** Deals requests out to connections by turns, so that none is sent twice. */
export const deal = <T>(cards: readonly T[], hands: number): readonly (readonly T[])[] =>
  Array.from({ length: hands }, (_, hand) => cards.filter((_card, at) => at % hands === hand));
