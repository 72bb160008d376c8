// What the mocks and the engine's clients really say to each other is what the documents say.
import { describe, expect, it } from 'vitest';
import { amisAccountingDialect } from '../../../mocks/amis-accounting/dialect.ts';
import type { Dialect, WrittenReply } from '../../../mocks/dialect.ts';
import { noSessions } from '../../../mocks/sessions.ts';
import { outside } from '../../../mocks/outside.ts';
import * as samples from '../../../mocks/sample-calls.ts';
import { newOutside, type Outside } from '../../../mocks/state.ts';
import { sumanDialect } from '../../../mocks/suman/dialect.ts';
import { amisAccountingClient } from '../../wire/amis-accounting/client.ts';
import { amisAccountingNotices } from '../../wire/amis-accounting/notices.ts';
import { errorStatuses, type Call, type Notice } from '../../wire/calls.ts';
import type { ClientCodec, NoticeCodec, NoticeOutcome, Token } from '../../wire/client-codec.ts';
import type { HttpRequest, HttpResponse } from '../../wire/http-message.ts';
import { sumanClient } from '../../wire/suman/client.ts';
import { sumanNotices } from '../../wire/suman/notices.ts';
import { exchangeChecker } from './exchange-checker.ts';
import { sayViolation, type Violation } from './violation.ts';

const now = 1_772_415_000_000;

type Speakers = {
  readonly dialect: Dialect;
  readonly client: ClientCodec;
  /** In order; each is made by the model of the service, and refused or done. */
  readonly calls: readonly Call[];
  readonly notices: readonly { readonly webhook: string; readonly notice: Notice }[];
  readonly codec?: NoticeCodec;
};

const stored = (failure: string | null): Notice => ({
  name: 'document-stored',
  service: 'amis-accounting',
  id: 'n-2',
  order: 'DH-1',
  document: 'invoice-request',
  failure,
});

const speakers: Readonly<Record<string, Speakers>> = {
  suman: {
    dialect: sumanDialect,
    client: sumanClient,
    calls: [
      samples.lookup('suman', 'licence-request'),
      samples.licenceRequest(),
      samples.licenceRequest('DH-1', 'another key'),
      samples.lookup('suman', 'licence-request'),
      samples.lookup('suman', 'lock'),
      samples.resourceCall('temporary-grant', 2),
      samples.resourceCall('lock', 1),
      samples.resourceCall('lock', 3),
      samples.resourceCall('full-grant', 4),
      samples.lookup('suman', 'full-grant'),
      samples.resourceCall('revoke', 5),
      samples.topUpCodes(3, 'Đơn "7"/\u{1f9fe}'),
      samples.topUpCodes(3, 'Đơn "7"/\u{1f9fe}'),
      samples.topUpCodes(4, 'Đơn "7"/\u{1f9fe}'),
      samples.lookup('suman', 'top-up-codes', 'Đơn "7"/\u{1f9fe}'),
    ],
    notices: [
      {
        webhook: 'licenceGranted',
        notice: { name: 'licence-granted', service: 'suman', id: 'n-1', order: 'DH-1' },
      },
    ],
    codec: sumanNotices,
  },
  'amis-accounting': {
    dialect: amisAccountingDialect,
    client: amisAccountingClient,
    calls: [
      samples.lookup('amis-accounting', 'invoice-request'),
      samples.voucher('invoice-request'),
      samples.voucher('invoice-request'),
      samples.voucher('sales-contract'),
      samples.lookup('amis-accounting', 'invoice-request'),
      samples.lookup('amis-accounting', 'sales-contract'),
    ],
    notices: [
      { webhook: 'documentStored', notice: stored(null) },
      { webhook: 'documentStored', notice: stored('Exception') },
      {
        webhook: 'invoiceIssued',
        notice: {
          name: 'invoice-issued',
          service: 'amis-accounting',
          id: 'n-3',
          order: 'DH-1',
          invoiceNumber: '00000001',
        },
      },
    ],
    codec: amisAccountingNotices,
  },
};

const said = (violations: readonly Violation[]): readonly string[] =>
  violations.map((violation) => sayViolation(violation, 'en'));

/** The answers of the model to calls, one after the other. */
const repliesTo = (calls: readonly Call[]): readonly (readonly [Call, WrittenReply])[] => {
  let state: Outside = newOutside;
  return calls.map((call, index) => {
    const [after, outputs] = outside(state, { is: 'call', id: `c-${index}`, call }, now);
    state = after;
    const reply = outputs.find((output) => output.is === 'reply')?.reply;
    if (reply?.kind !== 'done' && reply?.kind !== 'refused') throw new Error('No written reply.');
    return [call, reply];
  });
};

const tokenFrom = ({ dialect, client }: Speakers): { token: Token; response: HttpResponse } => {
  const reading = dialect.read(client.connect(), noSessions, now);
  if (reading.is !== 'answer') throw new Error('The request for a token is read as a call.');
  const token = client.readToken(reading.response, now);
  if (token === null) throw new Error('There is no token in the answer.');
  return { token, response: reading.response };
};

describe.each(Object.entries(speakers))('%s', (_, speaker) => {
  const { dialect, client, calls, notices, codec } = speaker;
  const checker = exchangeChecker(dialect.document);
  const { token, response: tokenResponse } = tokenFrom(speaker);
  const exchanged = repliesTo(calls).map(([call, reply]) => {
    const request: HttpRequest = client.write(call, token);
    return { call, request, response: dialect.write([call], [reply]) };
  });

  it('gives a token as documented', () => {
    const exchange = { request: client.connect(), response: tokenResponse };
    expect(said(checker.check(exchange))).toEqual([]);
  });

  it.each(exchanged)('answers $call.name ($call.order) as documented', (exchange) => {
    expect(said(checker.check(exchange))).toEqual([]);
  });

  it.each(errorStatuses)('documents a bare %i of every operation', (status) => {
    const response = dialect.writeError(status);
    const wrong = exchanged.flatMap(({ request }) => checker.check({ request, response }));
    const ofToken = checker.check({ request: client.connect(), response });
    expect(said([...wrong, ...ofToken])).toEqual([]);
  });

  it('documents what is answered at the door', () => {
    const wrong = exchanged.flatMap(({ request }) => {
      const doors = [
        { ...request, headers: {} },
        { ...request, body: request.body === '' ? '' : '{"half":' },
        { ...request, body: request.body === '' ? '' : '{}' },
        { ...request, query: { ...request.query, strange: '1' } },
      ];
      return doors.flatMap((door) => {
        const reading = dialect.read(door, noSessions, now);
        if (reading.is !== 'answer') return [];
        const checked = checker.check({ request: door, response: reading.response });
        return checked.filter(({ where }) => where.startsWith('response'));
      });
    });
    expect(said(wrong)).toEqual([]);
  });

  it('finds every response that a fault has spoilt', () => {
    for (const { call, request, response } of exchanged) {
      const half = { ...response, body: response.body.slice(0, response.body.length >> 1) };
      const name = `${call.name}, ${response.status}`;
      expect([name, checker.check({ request, response: half }).length]).not.toEqual([name, 0]);
    }
  });

  it.each(notices)('sends $webhook as documented, and gets a documented answer', (sent) => {
    const { webhook, notice } = sent;
    const outcomes: readonly NoticeOutcome[] = [
      'taken',
      'bad-signature',
      'unknown-order',
      'unreadable',
    ];
    for (const outcome of outcomes) {
      const request = dialect.notify(notice, 'good', now);
      const response = codec?.answer(outcome, 'The reason.');
      expect(response).toBeDefined();
      const callback = { webhook, request, response: response ?? tokenResponse };
      expect(said(checker.checkCallback(callback))).toEqual([]);
    }
  });
});
