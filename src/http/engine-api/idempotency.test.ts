// Idempotency-Key at the engine's API: what is remembered, for how long, and what is not.
import { describe, expect, it } from 'vitest';
import { jsonRequest, jsonResponse, type HttpRequest } from '../../wire/http-message.ts';
import { Lab } from '../lab.ts';
import { sampleLab } from '../sample-lab.ts';
import { withIdempotency } from './idempotency.ts';
import { engineApi } from './take.ts';

const order = { kind: 'desktop', payment: 'bank-transfer' };
const place = (key: string, body: object = order): HttpRequest =>
  jsonRequest('POST', '/api/v1/orders', body, { 'idempotency-key': key });

describe('a request that comes again under its key', () => {
  it('is answered as before and says so; nothing is done again', async () => {
    const lab = sampleLab();
    const api = engineApi(lab);
    const first = await api(place('"a"'));
    const { world } = lab;
    // `"a"` and `a` are the same key.
    const again = await api(place('a'));
    expect(first.headers).not.toHaveProperty('idempotent-replayed');
    expect(again).toEqual({
      ...first,
      headers: { ...first.headers, 'idempotent-replayed': 'true' },
    });
    expect(lab.world).toBe(world);
  });

  it('is answered with a refusal again, when it was refused', async () => {
    const api = engineApi(sampleLab());
    const wrong = await api(place('a', {}));
    expect(wrong.status).toBe(400);
    expect(await api(place('a', {}))).toMatchObject({
      status: 400,
      body: wrong.body,
      headers: { 'idempotent-replayed': 'true' },
    });
  });

  it('is taken anew after a reset of the lab', async () => {
    const lab = sampleLab();
    const api = engineApi(lab);
    await api(place('a'));
    await lab.reset();
    expect((await api(place('a'))).headers).not.toHaveProperty('idempotent-replayed');
    await lab.reset();
    await api(place('b'));
    const third = await api(place('a', { ...order, code: 'X' }));
    expect(third.status).toBe(201);
  });

  it('is taken anew after a reset that ran beside it: its 404 is of the world before', async () => {
    const lab = new Lab();
    const api = engineApi(lab);
    const [beside] = await Promise.all([api(place('a')), lab.reset()]);
    expect(beside.status).toBe(404);
    const anew = await api(place('a'));
    expect(anew.status).toBe(201);
    expect(anew.headers).not.toHaveProperty('idempotent-replayed');
    expect(lab.world.engine.size).toBe(1);
  });

  it('is answered as before when it was asked behind a reset, done by then or not', async () => {
    const lab = new Lab();
    const api = engineApi(lab);
    await lab.play({ action: 'place', kind: 'saas', payment: 'online' });
    const [, behind] = await Promise.all([lab.reset(), api(place('a'))]);
    expect(behind.status).toBe(201);
    expect((await api(place('a'))).headers['idempotent-replayed']).toBe('true');
    expect(lab.world.engine.size).toBe(1);
  });

  it('is remembered from before the first entry of the journal', async () => {
    const lab = sampleLab();
    const api = engineApi(lab);
    await api(place('a', {}));
    await api(place('b'));
    expect((await api(place('a', {}))).headers['idempotent-replayed']).toBe('true');
  });
});

describe('another request under the key', () => {
  it.each([
    ['of another body', place('a', { ...order, kind: 'saas' })],
    ['to another place', { ...place('a'), path: '/api/v1/orders/DH-1/payments' }],
    ['with another query', { ...place('a'), query: { x: '1' } }],
  ])('%s is 422, and does nothing', async (_, request) => {
    const lab = sampleLab();
    const api = engineApi(lab);
    await api(place('a'));
    const { world } = lab;
    const { status, headers, body } = await api(request);
    expect(status).toBe(422);
    expect(headers['content-type']).toBe('application/problem+json');
    expect(body).toContain('Idempotency-Key is already used');
    expect(lab.world).toBe(world);
  });
});

describe('the same request while the first is being answered', () => {
  it('is 409, and is answered like the first once that has its answer', async () => {
    let go = (): void => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    const lab = sampleLab({ before: () => held });
    const api = engineApi(lab);
    const first = api(place('a'));
    expect(await api(place('a'))).toMatchObject({
      status: 409,
      body: expect.stringContaining('outstanding'),
    });
    expect((await api(place('a', {}))).status).toBe(422);
    go();
    expect((await first).status).toBe(201);
    expect(await api(place('a'))).toMatchObject({
      status: 201,
      headers: { 'idempotent-replayed': 'true' },
    });
  });
});

describe('what is remembered', () => {
  const counting = (status: (call: number) => number) => {
    const calls: string[] = [];
    const api = withIdempotency(sampleLab(), ({ headers }) => {
      calls.push(headers['idempotency-key'] ?? '');
      return jsonResponse(status(calls.length), {});
    });
    return { api, calls };
  };

  it('is no answer of 500 and above', async () => {
    const { api, calls } = counting((call) => (call === 1 ? 503 : 200));
    expect((await api(place('a'))).status).toBe(503);
    expect((await api(place('a'))).status).toBe(200);
    expect((await api(place('a'))).headers['idempotent-replayed']).toBe('true');
    expect(calls).toEqual(['a', 'a']);
  });

  it('is nothing of a request that threw', async () => {
    let calls = 0;
    const api = withIdempotency(sampleLab(), () => {
      calls += 1;
      if (calls === 1) throw new Error('a bug');
      return jsonResponse(200, {});
    });
    await expect(async () => api(place('a'))).rejects.toThrow('a bug');
    expect((await api(place('a'))).status).toBe(200);
  });

  it('is the last 10,000 keys: the oldest is forgotten first', async () => {
    const { api, calls } = counting(() => 200);
    for (let number = 0; number <= 10_000; number += 1) await api(place(`k${number}`));
    await api(place('k1'));
    expect(calls).toHaveLength(10_001);
    await api(place('k0'));
    expect(calls).toHaveLength(10_002);
  });

  it('is nothing without a key, nor of what only reads', async () => {
    const { api, calls } = counting(() => 200);
    await api(place(''));
    await api(place(''));
    await api({ ...place('a'), method: 'GET' });
    await api({ ...place('a'), method: 'GET' });
    expect(calls).toHaveLength(4);
  });

  it('is no key that cannot be one', async () => {
    const { api } = counting(() => 200);
    expect((await api(place('"a'))).status).toBe(400);
    expect((await api(place('a'.repeat(256)))).status).toBe(400);
  });
});
