// The engine's API: orders placed and read, commands answered with their three honest answers.
import { describe, expect, it } from 'vitest';
import { parseJson, type HttpRequest, type HttpResponse } from '../../wire/http-message.ts';
import { sampleLab, type SampleLab } from '../sample-lab.ts';
import { openApiOf } from '../openapi/open-api.ts';
import { exchangeChecker } from '../openapi/exchange-checker.ts';
import { engineDocument } from './document.ts';
import { engineApi } from './take.ts';

const documented = exchangeChecker(engineDocument);

type Answer = { readonly status: number; readonly headers: HttpResponse['headers'] } & {
  readonly body: Record<string, unknown>;
};

/** An API and its lab; every exchange is held against the document. */
const open = (lab: SampleLab = sampleLab()) => {
  const api = engineApi(lab);
  const send = async (request: HttpRequest): Promise<Answer> => {
    const response = await api(request);
    const { status, headers, body } = response;
    return { status, headers, body: (parseJson(body) ?? {}) as Record<string, unknown> };
  };
  const ask = async (
    method: string,
    target: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const [path = '', query = ''] = target.split('?');
    const request: HttpRequest = {
      method,
      path,
      query: Object.fromEntries(new URLSearchParams(query)),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? '' : JSON.stringify(body),
    };
    const answer = await send(request);
    const response = {
      status: answer.status,
      headers: answer.headers,
      body: JSON.stringify(answer.body),
    };
    // What was refused for what it is may well be otherwise than the document says.
    const violations = documented
      .check({ request, response })
      .filter(({ where }) => where.startsWith('response'));
    expect(violations).toEqual([]);
    return answer;
  };
  return { lab, ask, send };
};

const desktop = { kind: 'desktop', payment: 'bank-transfer', customer: 'KH-1' };
const saas = { kind: 'saas', payment: 'bank-transfer', customer: 'KH-1' };
const path = '/api/v1/orders';
const one = `${path}/DH-1`;

describe('placing an order', () => {
  it('is answered with the order, and where it is', async () => {
    const { ask } = open();
    const answer = await ask('POST', path, desktop);
    expect(answer).toMatchObject({
      status: 201,
      headers: { location: '/api/v1/orders/DH-1' },
      body: {
        outcome: 'accepted',
        reason: null,
        order: {
          code: 'DH-1',
          kind: 'desktop',
          placedAt: '2026-03-02T09:00:00.000+07:00',
          statuses: {
            TT: { id: 'unpaid', label: 'Chưa thanh toán' },
            GPSD: { id: 'not-granted', label: 'Chưa cấp GPSD' },
            TN: null,
          },
          deadlines: { suspendAt: '2026-03-08T00:00:00.000+07:00', lockAt: null },
        },
      },
    });
    expect((await ask('GET', String(answer.headers['location']))).body).toEqual(
      answer.body['order'],
    );
  });

  it('takes a code of any letters, the same in every normal form', async () => {
    const { ask } = open();
    const code = 'Đơn số một/2026';
    const { headers } = await ask('POST', path, { ...desktop, code: code.normalize('NFD') });
    expect(headers['location']).toBe(`${path}/${encodeURIComponent(code)}`);
    expect((await ask('GET', `${path}/${encodeURIComponent(code)}`)).body).toMatchObject({ code });
  });

  it('of top-up codes says how many, and whether with an invoice', async () => {
    const { ask } = open();
    const codes = { kind: 'top-up', payment: 'online', quantity: 3, wantsInvoice: false };
    expect((await ask('POST', path, codes)).body).toMatchObject({
      order: {
        lines: { quantity: 3 },
        statuses: { TN: { id: 'code-issued' }, XHĐ: { id: 'not-required' } },
      },
    });
  });

  it('under a code that is taken is refused', async () => {
    const { ask } = open();
    await ask('POST', path, { ...desktop, code: 'A' });
    expect(await ask('POST', path, { ...saas, code: 'A' })).toMatchObject({
      status: 409,
      headers: { 'content-type': 'application/problem+json' },
      body: {
        type: 'https://order-lab.example/problems/order-exists',
        title: 'An order of this code exists already',
        detail: 'Order "A": an order of this code exists already.',
        detail_vi: 'Đơn hàng "A": mã đơn hàng đã có.',
        reason: 'order-exists',
      },
    });
  });

  it.each([
    ['an unknown kind', { ...desktop, kind: 'cloud' }, '#/kind', '"desktop" or "saas" or "top-up"'],
    ['no kind', { payment: 'online' }, '#/kind', 'got nothing'],
    ['no payment', { kind: 'saas' }, '#/payment', '"bank-transfer" or "online"'],
    ['a field of the other kind', { ...desktop, quantity: 2 }, '#/quantity', 'no such field'],
    ['no quantity', { kind: 'top-up', payment: 'online' }, '#/quantity', 'a number'],
    ['a quote in the code', { ...desktop, code: 'a"b' }, '#/code', 'without double quotes'],
    ['a step in a path as code', { ...desktop, code: '..' }, '#/code', 'not "." or ".."'],
    ['a code too long in NFC', { ...desktop, code: '\u0958'.repeat(51) }, '#/code', 'text'],
    ['no object', [], '#', 'an object'],
  ])('with %s is told what is wrong', async (_, body, pointer, detail) => {
    const { ask, lab } = open();
    const answer = await ask('POST', path, body);
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: expect.arrayContaining([{ pointer, detail: expect.anything() }]) },
    });
    expect(JSON.stringify(answer.body['errors'])).toContain(JSON.stringify(detail).slice(1, -1));
    expect(lab.journal()).toEqual([]);
  });

  it('whose deadline lies beyond the table of holidays is refused, in both languages', async () => {
    const { ask, lab } = open();
    await lab.play({ action: 'it-is', instant: Date.UTC(2027, 11, 30) });
    const { status, body } = await ask('POST', path, saas);
    expect(status).toBe(409);
    expect(body['detail']).toContain('beyond the table of working days');
    expect(body['detail_vi']).toContain('nằm ngoài bảng ngày làm việc');
    expect((await ask('GET', path)).body).toMatchObject({ total: 0 });
  });
});

describe('a command', () => {
  it('is accepted, ignored or rejected, and the answer says which', async () => {
    const { ask } = open();
    await ask('POST', path, desktop);
    expect(await ask('POST', `${one}/confirmation-request`)).toMatchObject({
      status: 200,
      body: { outcome: 'accepted', order: { statuses: { TT: { id: 'awaiting-confirmation' } } } },
    });
    expect(await ask('POST', `${one}/confirmation-request`)).toMatchObject({
      status: 200,
      body: {
        outcome: 'ignored',
        reason: 'already-asked',
        detail_vi: 'MISA đã yêu cầu xác nhận rồi',
      },
    });
    expect(await ask('POST', `${one}/confirmation`, { customer: 'KH-1' })).toMatchObject({
      body: { outcome: 'accepted', order: { statuses: { TT: { id: 'confirmation-sent' } } } },
    });
    expect(await ask('POST', `${one}/payments`)).toMatchObject({
      status: 200,
      body: {
        outcome: 'accepted',
        order: { statuses: { TT: { id: 'paid' }, GPSD: { id: 'granting' } } },
      },
    });
    expect(await ask('POST', `${one}/cancellation`)).toMatchObject({
      status: 409,
      body: { reason: 'already-paid', title: 'The order is already paid' },
    });
  });

  it('of somebody else is forbidden', async () => {
    const { ask } = open();
    await ask('POST', path, desktop);
    for (const command of ['confirmation', 'cancellation']) {
      expect(await ask('POST', `${one}/${command}`, { customer: 'KH-2' })).toMatchObject({
        status: 403,
        body: { reason: 'not-your-order' },
      });
    }
  });

  it.each([
    '',
    '/timeline',
    '/confirmation',
    '/payments',
    '/cancellation',
    '/confirmation-request',
  ])('on an order that is not there is 404: %s', async (end) => {
    const { ask, lab } = open();
    const method = end === '' || end === '/timeline' ? 'GET' : 'POST';
    expect(await ask(method, `${path}/X${end}`)).toMatchObject({
      status: 404,
      body: { reason: 'unknown-order', detail_vi: 'Đơn hàng "X": không có đơn hàng này.' },
    });
    expect(lab.journal()).toEqual([]);
  });

  it('to retry is taken when something has failed', async () => {
    const { ask, lab } = open();
    await ask('POST', path, desktop);
    const work = { work: 'licence-request' };
    expect(await ask('POST', `${one}/retries`, work)).toMatchObject({
      status: 409,
      body: { reason: 'not-failed' },
    });
    await lab.play({
      action: 'fault',
      fault: { service: 'suman', call: 'licence-request', effect: 'refused', often: { times: 1 } },
    });
    await ask('POST', `${one}/payments`);
    expect((await ask('GET', one)).body).toMatchObject({
      statuses: { GPSD: { id: 'request-failed', label: 'Sinh yêu cầu cấp GPSD lỗi' } },
    });
    expect(await ask('POST', `${one}/retries`, work)).toMatchObject({
      status: 202,
      body: { outcome: 'accepted', order: { statuses: { GPSD: { id: 'granting' } } } },
    });
  });
});

describe('a payment', () => {
  const paymentsOf = async ({ ask }: ReturnType<typeof open>) =>
    (await ask('GET', one)).body['payments'];

  it('with a reference seen before is the same payment, reported again', async () => {
    const opened = open();
    const { ask } = opened;
    await ask('POST', path, desktop);
    const report = { reference: 'FT2606' };
    expect((await ask('POST', `${one}/payments`, report)).body).toMatchObject({
      outcome: 'accepted',
    });
    expect((await ask('POST', `${one}/payments`, report)).body).toMatchObject({
      outcome: 'ignored',
      reason: 'duplicate-payment',
    });
    expect(await paymentsOf(opened)).toMatchObject([{ reference: 'FT2606', became: 'payment' }]);
  });

  it('with another reference is another payment, and to be given back', async () => {
    const opened = open();
    const { ask } = opened;
    await ask('POST', path, desktop);
    await ask('POST', `${one}/payments`, { reference: 'A' });
    expect(await ask('POST', `${one}/payments`, { reference: 'B' })).toMatchObject({
      status: 409,
      body: { reason: 'already-paid' },
    });
    expect(await paymentsOf(opened)).toMatchObject([
      { reference: 'A', became: 'payment' },
      { reference: 'B', became: 'to-refund' },
    ]);
  });

  it('of the wrong amount is seen all the same: its reference does not pay later', async () => {
    const { ask } = open();
    await ask('POST', path, desktop);
    const report = { reference: 'A', amount: 1 };
    expect(await ask('POST', `${one}/payments`, report)).toMatchObject({
      status: 409,
      body: { reason: 'amount-mismatch' },
    });
    expect((await ask('POST', `${one}/payments`, { reference: 'A' })).body).toMatchObject({
      reason: 'duplicate-payment',
    });
  });

  it('reported twice at the same moment is taken once', async () => {
    const { ask } = open();
    await ask('POST', path, desktop);
    const report = () => ask('POST', `${one}/payments`, { reference: 'A' });
    const answers = await Promise.all([report(), report()]);
    expect(answers.map(({ body }) => body['outcome'])).toEqual(['accepted', 'ignored']);
  });

  it('is forgotten with its order: a reset lab takes the reference anew', async () => {
    const { ask, lab } = open();
    for (const round of [1, 2]) {
      await ask('POST', path, desktop);
      const { body } = await ask('POST', `${one}/payments`, { reference: 'A' });
      expect([round, body['outcome']]).toEqual([round, 'accepted']);
      await lab.reset();
    }
  });
});

describe('finding orders', () => {
  const three = async () => {
    const opened = open();
    await opened.ask('POST', path, desktop);
    await opened.ask('POST', path, { ...saas, payment: 'online', customer: 'KH-2' });
    const codes = { kind: 'top-up', payment: 'online', quantity: 1, wantsInvoice: true };
    await opened.ask('POST', path, codes);
    return opened;
  };

  it.each([
    ['', ['DH-3', 'DH-2', 'DH-1']],
    ['sort=oldest', ['DH-1', 'DH-2', 'DH-3']],
    ['sort=code&page=2&pageSize=2', ['DH-3']],
    ['page=3', []],
    ['TT=paid', ['DH-3', 'DH-2']],
    ['TT=%C4%91%C3%A3%20thanh%20to%C3%A1n', ['DH-3', 'DH-2']],
    ['TT=paid&TN=granted', ['DH-2']],
    ['TN=code-issued', ['DH-3']],
    ['XHD=invoicing&sort=code', ['DH-2', 'DH-3']],
    ['XH%C4%90=not-invoiced', ['DH-1']],
    ['GPSD=not-granted', ['DH-1']],
    ['customer=KH-2', ['DH-2']],
    ['kind=top-up', ['DH-3']],
    ['kind=top-up&TT=unpaid', []],
  ])('?%s', async (query, codes) => {
    const { ask } = await three();
    const { status, body } = await ask('GET', `${path}?${query}`);
    expect(status).toBe(200);
    const orders = body['orders'] as readonly { readonly code: string }[];
    expect(orders.map(({ code }) => code)).toEqual(codes);
  });

  it('counts what is on the other pages too', async () => {
    const { ask } = await three();
    expect((await ask('GET', `${path}?pageSize=1`)).body).toMatchObject({
      total: 3,
      page: 1,
      pageSize: 1,
    });
  });

  it.each([
    ['TT=piad', '#/TT', '"paid"'],
    ['GPSD=invoicing', '#/GPSD', 'it is a status of XHĐ'],
    ['pageSize=201', '#/pageSize', 'from 1 to 200'],
    ['page=0', '#/page', 'from 1'],
    ['kind=x', '#/kind', '"desktop"'],
    ['status=paid', '#/status', 'no such field'],
  ])('says what is wrong with ?%s', async (query, pointer, detail) => {
    const { ask } = open();
    const { status, body } = await ask('GET', `${path}?${query}`);
    expect(status).toBe(400);
    const errors = body['errors'] as readonly { pointer: string; detail: string }[];
    expect(errors[0]?.pointer).toBe(pointer);
    expect(errors[0]?.detail).toContain(detail);
  });
});

describe('looking at an order', () => {
  it('shows the call that is under way, and when it is given up', async () => {
    const { ask, lab } = open();
    await lab.play({
      action: 'fault',
      fault: { service: 'suman', call: 'every', effect: 'held', often: 'until-healed' },
    });
    await ask('POST', path, { ...desktop, payment: 'online' });
    expect((await ask('GET', one)).body['openCalls']).toEqual([
      {
        service: 'suman',
        call: 'licence-request',
        doing: 'attempt',
        isUnderWay: true,
        attempts: 1,
        at: '2026-03-02T09:00:30.000+07:00',
      },
    ]);
  });

  it('tells its life in words of either language, a page at a time', async () => {
    const { ask } = open();
    await ask('POST', path, { ...desktop, code: 'A' });
    await ask('POST', `${path}/A/payments`);
    const { body } = await ask('GET', `${path}/A/timeline?pageSize=2`);
    expect(body).toMatchObject({ total: 5, page: 1, pageSize: 2 });
    expect(body['entries']).toMatchObject([
      { at: '2026-03-02T09:00:00.000+07:00', entry: { is: 'placed', order: 'A' } },
      { words: '02/03/2026 09:00:00  A TT: "Chưa thanh toán" → "Đã thanh toán"' },
    ]);
    const second = await ask('GET', `${path}/A/timeline?pageSize=2&page=2&lang=en`);
    expect(JSON.stringify(second.body)).toContain('the licence request of A');
  });
});

describe('a callback', () => {
  it('goes to the lab as it came, unread, whatever its type', async () => {
    const { send, lab } = open();
    const request = {
      method: 'POST',
      path: '/callbacks/suman',
      query: {},
      headers: { 'content-type': 'text/html', 'idempotency-key': 'k' },
      body: '{ not JSON',
    };
    expect((await send(request)).status).toBe(200);
    expect((await send({ ...request, path: '/callbacks/amis-accounting' })).status).toBe(200);
    expect(lab.callbacks).toEqual([
      { service: 'suman', request },
      { service: 'amis-accounting', request: { ...request, path: '/callbacks/amis-accounting' } },
    ]);
  });

  it('of a service that sends none is not taken', async () => {
    const { ask, lab } = open();
    expect((await ask('POST', '/callbacks/suman/')).status).toBe(404);
    expect((await ask('POST', '/callbacks/amis-sales')).status).toBe(404);
    expect(lab.callbacks).toEqual([]);
  });
});

describe('the document', () => {
  it('can be shown, and says that there is no authentication', () => {
    const shown = openApiOf(engineDocument);
    expect(Object.keys(shown.paths)).toHaveLength(10);
    expect(shown.info.description).toContain('No authentication');
  });
});

describe('a request that no operation takes', () => {
  it('is told the closest, and why they do not', async () => {
    const { ask } = open();
    expect(await ask('GET', '/api/v1/order')).toMatchObject({
      status: 404,
      body: { closest: [{ operation: 'listOrders' }, {}, {}] },
    });
  });
});
