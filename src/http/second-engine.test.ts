// Somebody else's engine against our mocks over HTTP: a whole life, and each mistake it is told of.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SecondEngine } from './samples/second-engine.ts';
import { serve, type Served } from './serve.ts';

const engine = { current: new SecondEngine() };
let served: Served;
/** Where the engine takes callbacks. */
let door: string;

beforeEach(async () => {
  engine.current = new SecondEngine();
  door = await engine.current.open();
  served = await serve({
    host: '127.0.0.1',
    port: 0,
    seed: 1,
    clockMode: 'virtual',
    mocksOnly: true,
    callbacksTo: door,
    wall: { now: () => 0, later: () => () => {} },
    onBug: (error) => {
      throw error;
    },
  });
  const { origins } = served;
  await engine.current.connect({ suman: origins.suman, accounting: origins['amis-accounting'] });
});
afterEach(async () => {
  engine.current.close();
  await served.close();
});

/** The control API, as whoever drives the lab uses it. */
const lab = (path: string, body: object) =>
  engine.current.send(`${served.origins.engine}/lab/v1${path}`, body);

/** What a service really holds of an order. */
const held = async (service: 'suman' | 'amis-accounting', order: string): Promise<unknown> => {
  const path = `/lab/v1/services/${service}/orders/${order}`;
  const holdings = (await (await fetch(served.origins.engine + path)).json()) as object;
  return Reflect.get(holdings, 'things');
};

const licence = {
  orderCode: 'A-1',
  customer: { code: 'K-1', name: 'Công ty TNHH Một', taxCode: '0000000001' },
  item: { product: 'sme', quantity: 1, netAmount: 9_950_000, vatRate: -1, vatAmount: 0 },
};
const reference = {
  voucher_type: 9001,
  org_refid: '11112222-3333-4444-8555-666677778888',
  org_refno: 'A-1',
};
const voucher = {
  ...reference,
  org_sales_id: 'S-1',
  account_object_code: 'K-1',
  account_object_name: 'Công ty TNHH Một',
  account_object_tax_code: '0000000001',
  detail: [
    {
      inventory_item_code: 'sme',
      quantity: 1,
      amount: 9_950_000,
      vat_rate: -1,
      vat_amount: 0,
    },
  ],
};

describe('a whole life', () => {
  it('from the licence request to the invoice, with callbacks it can believe', async () => {
    const { current } = engine;
    const asked = await current.suman('POST', '/licence-requests', licence, 'k-1');
    expect(asked).toMatchObject({ status: 201, json: { orderCode: 'A-1' } });
    let callback = current.nextCallback();
    await lab('/services/suman/licences', { order: 'A-1' });
    await callback;
    const grant = (kind: string, revision: number) =>
      current.suman('PUT', '/resources/A-1', { kind, revision, product: 'amis' }, `r-${revision}`);
    expect(await grant('temporary', 1)).toMatchObject({ status: 200, json: { held: true } });
    expect(await grant('full', 2)).toMatchObject({ json: { state: 'full', revision: 2 } });
    callback = current.nextCallback();
    const saved = await current.accounting('save', voucher);
    expect(saved).toMatchObject({ status: 200, json: { Success: true } });
    await callback;
    callback = current.nextCallback();
    await lab('/services/amis-accounting/invoices', { order: 'A-1' });
    await callback;
    expect(current.refused).toBe(0);
    expect(current.told).toMatchObject([
      { type: 'licence.granted', data: { orderCode: 'A-1' } },
      { data_type: 1, data: expect.stringContaining(reference.org_refid) as string },
      { data_type: 18, data: expect.stringContaining('"inv_no":"00000001"') as string },
    ]);
  });
});

describe('a mistake is told', () => {
  it('no token: 401, and how to get one', async () => {
    const { status, json } = await engine.current.suman('POST', '/licence-requests', licence, '', {
      'idempotency-key': 'k-1',
    });
    expect(status).toBe(401);
    expect(json['detail']).toContain('POST /api/v1/token');
  });

  it('no idempotency key: 400, and what one is for', async () => {
    const { status, json } = await engine.current.suman('POST', '/licence-requests', licence, '');
    expect(status).toBe(400);
    expect(json['title']).toContain('Idempotency-Key');
  });

  it('a stale revision: 409, and nothing is undone', async () => {
    const { current } = engine;
    const put = (kind: string, revision: number, key: string) =>
      current.suman('PUT', '/resources/A-2', { kind, revision, product: 'amis' }, key);
    expect((await put('full', 2, 'k-2')).status).toBe(200);
    const late = await put('temporary', 1, 'k-1');
    expect(late).toMatchObject({ status: 409, json: { code: 'stale-revision' } });
    expect(await held('suman', 'A-2')).toMatchObject({ 'temporary-resources': 0, resources: 1 });
  });

  it('a body off its schema: 422, each field named', async () => {
    const wrong = { ...licence, item: { ...licence.item, quantity: '1' }, colour: 'red' };
    const { status, json } = await engine.current.suman('POST', '/licence-requests', wrong, 'k-1');
    expect(status).toBe(422);
    expect(json['errors']).toMatchObject([{ pointer: '#/item/quantity' }, { pointer: '#/colour' }]);
    expect(served.lab.world.outside.suman.orders.size).toBe(0);
  });

  it('a key used again for something else: 422', async () => {
    const { current } = engine;
    await current.suman('POST', '/licence-requests', licence, 'k-1');
    const other = { ...licence, orderCode: 'A-9' };
    expect(await current.suman('POST', '/licence-requests', other, 'k-1')).toMatchObject({
      status: 422,
      json: { code: 'key-reused' },
    });
  });

  it('`Success:true` taken for done: the voucher is queued, and was never stored', async () => {
    const { current } = engine;
    await lab('/faults', {
      service: 'amis-accounting',
      call: 'invoice-request',
      effect: 'not-stored',
    });
    expect((await current.accounting('save', voucher)).json).toMatchObject({ Success: true });
    const { json } = await current.accounting('get_call_back_detail_error', reference);
    expect(JSON.parse(String(json['Data']))).toMatchObject([{ status: 'queued' }]);
    const issued = await lab('/services/amis-accounting/invoices', { order: 'A-1' });
    expect(issued).toMatchObject({ status: 409, json: { reason: 'no-invoice-request' } });
    expect(await held('amis-accounting', 'A-1')).toMatchObject({ 'invoice-requests': 0 });
    expect(current.told).toEqual([]);
  });

  it('a forged callback: it is its own to refuse, and the service sends it again', async () => {
    const { current } = engine;
    await lab('/faults', {
      service: 'suman',
      notice: 'licence-granted',
      effect: 'notice-forged',
      often: { times: 1 },
    });
    await current.suman('POST', '/licence-requests', licence, 'k-1');
    let callback = current.nextCallback();
    await lab('/services/suman/licences', { order: 'A-1' });
    await callback;
    expect(current).toMatchObject({ refused: 1, told: [] });
    callback = current.nextCallback();
    await lab('/clock/advance', { amount: 5, unit: 'seconds' });
    await callback;
    expect(current.told).toMatchObject([{ type: 'licence.granted' }]);
  });

  it('a forged result of a voucher: refused with `InvalidParam`, and sent again', async () => {
    const { current } = engine;
    await lab('/faults', {
      service: 'amis-accounting',
      notice: 'document-stored',
      effect: 'notice-forged',
      often: { times: 1 },
    });
    let callback = current.nextCallback();
    await current.accounting('save', voucher);
    await callback;
    expect(current).toMatchObject({ refused: 1, told: [] });
    callback = current.nextCallback();
    await lab('/clock/advance', { amount: 5, unit: 'seconds' });
    await callback;
    expect(current.told).toMatchObject([{ data_type: 1 }]);
  });

  it.each([
    ['suman', { type: 'licence.granted', data: { orderCode: 'A-1', status: 'granted' } }, 401],
    ['amis-accounting', { success: true, data_type: 18, data: '[]' }, 200],
  ])('an unsigned callback, of nobody knows whom: /callbacks/%s', async (service, body, status) => {
    const { current } = engine;
    const answer = await current.send(`${door}/callbacks/${service}`, body);
    expect(answer).toMatchObject({ status, json: { Success: false, ErrorCode: 'InvalidParam' } });
    expect(current).toMatchObject({ refused: 1, told: [] });
  });

  it('an address that nothing is at: 404, the closest three and why', async () => {
    const { status, json } = await engine.current.suman('POST', '/licence-request', licence, 'k-1');
    expect(status).toBe(404);
    expect(json['closest']).toContainEqual(
      expect.objectContaining({ path: '/api/v1/licence-requests' }),
    );
  });
});
