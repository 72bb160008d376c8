// The control API over a lab in memory: every operation, what it refuses, and hostile input.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../../wire/http-message.ts';
import { statusesOf } from '../../world/world.ts';
import { Lab } from '../lab.ts';
import { controlDocument } from './document.ts';
import { controlTake } from './take.ts';

const desktop = 'khách hàng "An" đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến';

type Given = {
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON unless it is text. */
  readonly body?: unknown;
};

/** A lab, and its control API asked the short way. */
const control = (token?: string) => {
  const lab = new Lab();
  const take = controlTake(lab, token === undefined ? {} : { token });
  const ask = async (
    method: string,
    path: string,
    { query = {}, headers = {}, body }: Given = {},
  ): Promise<HttpResponse & { readonly json: Record<string, unknown> }> => {
    const type = typeof body === 'string' ? 'text/plain' : 'application/json';
    const outcome = await take(
      {
        method,
        path: `/lab/v1${path}`,
        query,
        headers: { ...(body === undefined ? {} : { 'content-type': type }), ...headers },
        body: body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
      },
      new AbortController().signal,
    );
    if (outcome.is !== 'response') throw new Error(`The control API gave a ${outcome.is}.`);
    const { response } = outcome;
    const json = response.body === '' ? {} : (JSON.parse(response.body) as Record<string, unknown>);
    return { ...response, json };
  };
  return { lab, ask };
};

describe('the clock', () => {
  it('is read in every form a person or a program wants', async () => {
    const { ask } = control();
    const { json } = await ask('GET', '/clock');
    expect(json).toEqual({
      now: '2026-03-02T09:00:00+07:00',
      text: '02/03/2026 09:00:00',
      ms: 1_772_416_800_000,
      mode: 'virtual',
      isWorkingDay: true,
      nextDue: null,
    });
  });

  it('is moved by an amount, with all that falls due on the way', async () => {
    const { lab, ask } = control();
    await ask('POST', '/steps', { body: 'khách hàng đặt đơn hàng SaaS, thanh toán chuyển khoản' });
    const { status, json } = await ask('POST', '/clock/advance', {
      body: { amount: 5, unit: 'working-days' },
    });
    expect(status).toBe(200);
    expect(json['journal']).toContainEqual(expect.stringContaining('5 ngày làm việc'));
    await ask('POST', '/clock/advance', { body: { amount: 1, unit: 'days' } });
    expect(statusesOf(lab.world, 'DH-1')).toMatchObject({ TT: 'suspended', TN: 'locked' });
  });

  it.each([
    ['13/03/2026 09:00'],
    ['2026-03-13 09:00'],
    ['2026-03-13T09:00:00+07:00'],
    ['2026-03-13T02:00:00Z'],
  ])('is set to %s', async (instant) => {
    const { ask } = control();
    expect((await ask('POST', '/clock/set', { body: { instant } })).status).toBe(200);
    expect((await ask('GET', '/clock')).json['text']).toBe('13/03/2026 09:00:00');
  });

  it('never goes back, and says so in both languages', async () => {
    const { ask } = control();
    await ask('POST', '/clock/advance', { body: { amount: 1, unit: 'days' } });
    const { status, json } = await ask('POST', '/clock/set', {
      body: { instant: '01/03/2026 09:00' },
    });
    expect(status).toBe(409);
    expect(json['detail']).toContain('never goes back');
    expect(json['detail_vi']).toContain('không');
  });

  it('refuses what is no instant, and a date beyond the calendar', async () => {
    const { ask } = control();
    expect(
      (await ask('POST', '/clock/set', { body: { instant: '31/02/2026 09:00' } })).status,
    ).toBe(400);
    const beyond = await ask('POST', '/clock/set', { body: { instant: '01/01/2031 09:00' } });
    expect(beyond.status).toBe(409);
  });
});

describe('faults', () => {
  const lost = {
    service: 'suman',
    call: 'licence-request',
    effect: 'reply-lost',
    often: { times: 1 },
  };

  it('are armed by their fields, listed with their sentence, and counted', async () => {
    const { ask } = control();
    const { status, json } = await ask('POST', '/faults', { body: lost });
    expect(status).toBe(201);
    expect(json).toMatchObject({ number: 1, matched: 0, fired: 0, ended: false });
    await ask('POST', '/steps', { body: desktop });
    const { json: listed } = await ask('GET', '/faults');
    expect(listed['faults']).toMatchObject([
      {
        fired: 1,
        sentence: {
          vi: 'phản hồi của SUMAN MISA cho yêu cầu cấp GPSD bị mất, 1 lần',
          en: 'the reply of SUMAN MISA to the licence request is lost, 1 time',
        },
      },
    ]);
  });

  it('are armed by a sentence in either language', async () => {
    const { lab, ask } = control();
    await ask('POST', '/faults', { body: { sentence: 'SUMAN MISA trả lỗi 503 cho mọi yêu cầu' } });
    await ask('POST', '/faults', { body: { sentence: 'AMIS.VN - Kế toán is down' } });
    expect(lab.world.outside.rules.map(({ fault }) => fault.effect)).toEqual(['error', 'down']);
  });

  it.each([
    [{ ...lost, effect: 'lost' }, 400, 'reply-lost'],
    [{ ...lost, often: { times: 0 } }, 400, 'often'],
    [{ ...lost, colour: 'red' }, 400, 'colour'],
    [{ ...lost, call: 'sales-contract' }, 422, 'takes no call'],
    [{ service: 'suman', notice: 'invoice-issued', effect: 'notice-lost' }, 422, 'sends no notice'],
    [{ ...lost, effect: 'not-stored' }, 422, 'AMIS.VN – Kế toán alone'],
    [{ sentence: 'khách hàng hủy đơn hàng' }, 422, 'no fault'],
    [{ sentence: 'SUMAN MISA nổ tung' }, 422, ''],
  ])('that cannot be are refused: %j', async (body, status, said) => {
    const { lab, ask } = control();
    const answer = await ask('POST', '/faults', { body });
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(said);
    expect(lab.world.outside.rules).toEqual([]);
  });

  it('end one by one, and a held call goes on then', async () => {
    const { lab, ask } = control();
    await ask('POST', '/faults', { body: { service: 'suman', call: 'every', effect: 'held' } });
    await ask('POST', '/steps', { body: desktop });
    expect(statusesOf(lab.world, 'DH-1')['GPSD']).toBe('not-granted');
    expect((await ask('DELETE', '/faults/1')).status).toBe(204);
    expect(statusesOf(lab.world, 'DH-1')['GPSD']).toBe('granting');
    expect((await ask('DELETE', '/faults/1')).status).toBe(404);
  });

  it('are healed for one service or for all', async () => {
    const { ask } = control();
    for (const service of ['suman', 'amis-sales', 'amis-accounting']) {
      // oxlint-disable-next-line no-await-in-loop
      await ask('POST', '/faults', { body: { service, effect: 'down' } });
    }
    await ask('POST', '/services/suman/heal');
    expect((await ask('GET', '/services/suman')).json).toMatchObject({ isDown: false });
    expect((await ask('GET', '/services/amis-sales')).json).toMatchObject({ isDown: true });
    await ask('DELETE', '/faults');
    expect((await ask('GET', '/services/amis-sales')).json).toMatchObject({ isDown: false });
  });

  it('that are armed at once are each told as they are, and so is one that a reset took', async () => {
    const { ask } = control();
    const fault = (call: string) => ({
      body: { service: 'suman', call, effect: 'reply-lost', often: { times: 1 } },
    });
    const [first, second] = await Promise.all([
      ask('POST', '/faults', fault('licence-request')),
      ask('POST', '/faults', fault('top-up-codes')),
    ]);
    expect(first.json).toMatchObject({ number: 1, fault: { call: 'licence-request' } });
    expect(second.json).toMatchObject({ number: 2, fault: { call: 'top-up-codes' } });
    const [gone] = await Promise.all([
      ask('POST', '/faults', fault('licence-request')),
      ask('POST', '/reset', { body: {} }),
    ]);
    expect(gone).toMatchObject({ status: 422, body: expect.stringContaining('was reset while') });
  });
});

describe('services and their people', () => {
  it('grant, issue, and tell what they hold', async () => {
    const { lab, ask } = control();
    await ask('POST', '/steps', { body: desktop });
    const early = await ask('POST', '/services/amis-accounting/invoices', {
      body: { order: 'DH-1' },
    });
    expect(early.status).toBe(409);
    expect(early.json).toMatchObject({ reason: 'no-invoice-request' });
    const granted = await ask('POST', '/services/suman/licences', { body: { order: 'DH-1' } });
    expect(granted.json).toEqual({ outcome: 'accepted', reason: null });
    await ask('POST', '/services/amis-accounting/invoices', { body: { order: 'DH-1' } });
    expect(statusesOf(lab.world, 'DH-1')).toMatchObject({ GPSD: 'granted', XHĐ: 'invoiced' });
    const { json } = await ask('GET', '/services/amis-accounting/orders/DH-1');
    expect(json['things']).toEqual({ 'invoice-requests': 1, 'sales-contracts': 1, invoices: 1 });
  });

  it('say so when they know no such order', async () => {
    const { ask } = control();
    const { status } = await ask('POST', '/services/suman/licences', { body: { order: 'DH-9' } });
    expect(status).toBe(409);
    const { json } = await ask('GET', '/services/suman/orders/DH-9');
    expect(json['things']).toMatchObject({ licences: 0 });
  });

  it('release what they hold, and nothing else', async () => {
    const { ask } = control();
    expect((await ask('POST', '/services/suman/release', { body: {} })).status).toBe(409);
  });
});

describe('plays', () => {
  it('any sentence, and answers what became of it', async () => {
    const { ask } = control();
    const { json } = await ask('POST', '/steps', { body: { sentence: desktop } });
    expect(json).toMatchObject({
      verdict: { outcome: 'accepted' },
      order: 'DH-1',
      statuses: { TT: 'paid', GPSD: 'granting' },
      holds: null,
    });
  });

  it('checks what must be true', async () => {
    const { ask } = control();
    await ask('POST', '/steps', { body: desktop });
    const right = await ask('POST', '/steps', {
      body: 'Thì trạng thái GPSD của đơn hàng là "Đang cấp GPSD"',
    });
    expect(right.json).toMatchObject({ holds: true, findings: [] });
    const wrong = await ask('POST', '/steps', {
      body: 'SUMAN MISA có đúng 2 yêu cầu cấp GPSD của đơn hàng "DH-1"',
    });
    expect(wrong.json).toMatchObject({ holds: false });
    expect(wrong.json['findings']).not.toEqual([]);
  });

  it.each([
    ['khách hàng đặt đơn hang Deskop', 422],
    ['khách hàng hủy đơn hàng "DH-9"', 404],
    ['khách hàng hủy đơn hàng', 409],
  ])('not what cannot be played: %s', async (body, status) => {
    const { lab, ask } = control();
    const before = lab.world;
    expect((await ask('POST', '/steps', { body })).status).toBe(status);
    expect(lab.world).toEqual(before);
  });

  it('a scenario in a world of its own', async () => {
    const { lab, ask } = control();
    const before = lab.world;
    const feature = [
      '# language: vi',
      'Tính năng: Thử',
      '  Kịch bản: Đòi quá sớm',
      `    Khi ${desktop}`,
      '    Thì trạng thái GPSD của đơn hàng là "Đã cấp GPSD"',
    ].join('\n');
    const { status, json } = await ask('POST', '/scenarios', {
      body: feature,
      query: { journal: 'true' },
    });
    expect(status).toBe(200);
    expect(json['results']).toMatchObject([
      { name: 'Đòi quá sớm', status: 'failed', failure: { line: 5 } },
    ]);
    expect(lab.world).toBe(before);
  });

  it('says where a scenario cannot be read', async () => {
    const { ask } = control();
    const { status, json } = await ask('POST', '/scenarios', {
      body: '# language: vi\nTính năng: x\n  Kịch bản: y\n    Khi khách hàng bay lên trời\n',
    });
    expect(status).toBe(422);
    expect(json['problems']).toMatchObject([{ line: 4 }]);
  });

  it('a restart, and a reset with another seed', async () => {
    const { lab, ask } = control();
    await ask('POST', '/steps', { body: desktop });
    expect((await ask('POST', '/restart')).status).toBe(200);
    expect((await ask('POST', '/reset', { body: { seed: 5 } })).status).toBe(204);
    expect(lab.world).toMatchObject({ seed: 5, engine: { size: 0 } });
  });
});

describe('the journal', () => {
  it('is asked by order, service, call, kind and number', async () => {
    const { ask } = control();
    await ask('POST', '/steps', { body: desktop });
    await ask('POST', '/steps', { body: desktop.replace('DH-1', 'DH-2') });
    const of = async (query: Readonly<Record<string, string>>) =>
      (await ask('GET', '/journal', { query })).json['entries'] as readonly {
        readonly number: number;
        readonly words: string;
        readonly entry: { readonly order: string; readonly is: string };
      }[];
    expect(new Set((await of({ order: 'DH-2' })).map(({ entry }) => entry.order))).toEqual(
      new Set(['DH-2']),
    );
    expect(await of({ call: 'licence-request', kind: 'sent', lang: 'en' })).toMatchObject([
      { words: expect.stringContaining('the licence request of DH-1') as string },
      { words: expect.stringContaining('the licence request of DH-2') as string },
    ]);
    const all = await of({});
    const last = all.at(-1)?.number ?? 0;
    expect(await of({ since: String(last - 1) })).toHaveLength(1);
    expect(await of({ limit: '2' })).toHaveLength(2);
    expect(await of({ service: 'amis-sales' })).toEqual([]);
  });

  it('names what cannot be asked', async () => {
    const { ask } = control();
    const { status, body } = await ask('GET', '/journal', { query: { service: 'sumo' } });
    expect(status).toBe(400);
    expect(body).toContain('suman');
  });
});

describe('who may ask', () => {
  it('anybody where there is no token', async () => {
    expect((await control().ask('GET', '/clock')).status).toBe(200);
  });

  it.each([[{}], [{ authorization: 'Bearer wrong' }], [{ authorization: 'Basic c2VjcmV0' }]])(
    'nobody without the token where there is one: %j',
    async (headers) => {
      const { ask } = control('secret');
      const { status, body } = await ask('POST', '/reset', { headers, body: {} });
      expect(status).toBe(401);
      expect(body).not.toContain('secret');
    },
  );

  it('who shows the token', async () => {
    const { ask } = control('secret');
    expect(
      (await ask('GET', '/clock', { headers: { authorization: 'Bearer secret' } })).status,
    ).toBe(200);
  });
});

describe('near misses', () => {
  it('name the three closest operations, and why each does not match', async () => {
    const { ask } = control();
    const { status, json } = await ask('POST', '/clok/advance', { body: {} });
    expect(status).toBe(404);
    expect(json['closest']).toHaveLength(3);
    expect(json['closest']).toContainEqual(
      expect.objectContaining({ path: '/lab/v1/clock/advance', method: 'POST' }),
    );
  });
});

describe('hostile input', () => {
  const paths = controlDocument.operations.map(({ path }) => path);
  const anyPath = fc.oneof(fc.constantFrom(...paths), fc.webPath(), fc.string());
  const anyBody = fc.oneof(
    fc.json(),
    fc.string(),
    fc.constantFrom('{"__proto__":{"x":1}}', '[['.repeat(5000), '{"amount":1e999}', 'null', '"'),
    fc.constantFrom(desktop, '{"service":"suman","effect":"down"}'),
  );

  it('is answered below 500, and what is refused changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'BREW'),
        anyPath,
        fc.constantFrom('application/json', 'text/plain', 'text/xml', ''),
        anyBody,
        fc.dictionary(fc.string(), fc.string()),
        async (method, path, type, body, query) => {
          const lab = new Lab();
          const before = lab.world;
          const outcome = await controlTake(lab)(
            { method, path, query, headers: { 'content-type': type }, body },
            new AbortController().signal,
          );
          if (outcome.is !== 'response') throw new Error(outcome.is);
          expect(outcome.response.status).toBeLessThan(500);
          const isRefused = outcome.response.status >= 400;
          expect(isRefused && lab.world !== before).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
