// What the control API takes into a lab can be told of; what a lab cannot play is refused in words.
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../wire/http-message.ts';
import { sampleLab } from '../sample-lab.ts';
import { controlTake } from './take.ts';

const open = (hasEngine = true) => {
  const lab = sampleLab({ hasEngine });
  const take = controlTake(lab);
  const ask = async (method: string, path: string, body?: unknown) => {
    const isText = typeof body === 'string';
    const outcome = await take(
      {
        method,
        path: `/lab/v1${path}`,
        query: {},
        headers: { 'content-type': isText ? 'text/plain' : 'application/json' },
        body: body === undefined ? '' : isText ? body : JSON.stringify(body),
      },
      new AbortController().signal,
    );
    if (outcome.is !== 'response') throw new Error(`The control API gave a ${outcome.is}.`);
    const { status, body: text } = outcome.response;
    return { status, json: (parseJson(text) ?? {}) as Readonly<Record<string, unknown>> };
  };
  return { lab, ask };
};

const placing = 'khách hàng đặt đơn hàng "DH-1" Desktop, thanh toán trực tuyến';
const onSuman = { service: 'suman', call: 'every' };

describe('a fault that no sentence can say', () => {
  it.each([
    [
      'a delay of no whole seconds',
      { effect: 'slow-reply', ...onSuman, delayMs: 1500 },
      '#/delayMs',
    ],
    ['a quote in the order', { effect: 'refused', ...onSuman, order: 'a"b' }, '#/order'],
    ['a line break in the order', { effect: 'refused', ...onSuman, order: 'a\nb' }, '#/order'],
    ['an unknown field', { effect: 'refused', ...onSuman, oder: 'DH-1' }, '#/oder'],
  ])('for %s is refused, and the journal can be read', async (_, fault, pointer) => {
    const { ask, lab } = open();
    expect(await ask('POST', '/faults', fault)).toMatchObject({
      status: 400,
      json: { errors: [{ pointer }] },
    });
    expect(lab.journal()).toEqual([]);
    expect((await ask('GET', '/journal')).status).toBe(200);
    expect((await ask('GET', '/faults')).json).toEqual({ faults: [] });
  });

  it('of "the order" before there is one does not become a fault of all orders', async () => {
    const { ask, lab } = open();
    const sentence = 'SUMAN MISA trả lỗi 503 cho mọi yêu cầu của đơn hàng';
    expect(await ask('POST', '/faults', { sentence })).toMatchObject({
      status: 422,
      json: { detail: expect.stringContaining('which one is meant') },
    });
    expect((await ask('POST', '/steps', sentence)).status).toBe(422);
    expect(lab.world.outside.rules).toEqual([]);
    await ask('POST', '/steps', placing);
    expect(await ask('POST', '/faults', { sentence })).toMatchObject({
      status: 201,
      json: { fault: { order: 'DH-1' } },
    });
  });
});

describe('a sentence with a table', () => {
  it('is taken with its table on lines of its own', async () => {
    const { ask } = open();
    await ask('POST', '/steps', placing);
    const check = (status: string) =>
      ask(
        'POST',
        '/steps',
        `Thì trạng thái đơn hàng là:\n  | TT | GPSD |\n  | ${status} | granting |`,
      );
    expect((await check('Đã thanh toán')).json).toMatchObject({ holds: true, findings: [] });
    expect((await check('Chưa thanh toán')).json).toMatchObject({ holds: false });
  });
});

describe('too much', () => {
  const codes =
    'khách hàng đặt đơn hàng mua 10001 mã nạp tiền MISA Support, thanh toán trực tuyến, không xuất hóa đơn';
  it('is more codes than an order may have: as a step, and in a scenario', async () => {
    const { ask, lab } = open();
    expect((await ask('POST', '/steps', codes)).status).toBe(422);
    const feature = `# language: vi\nTính năng: Mã\n  Kịch bản: nhiều quá\n    Khi ${codes}\n`;
    expect(await ask('POST', '/scenarios', feature)).toMatchObject({
      status: 422,
      json: { detail: expect.stringContaining('10001 codes are too many') },
    });
    expect(lab.journal()).toEqual([]);
  });

  it('is not a file without a scenario: that is nothing, and said to be', async () => {
    const { ask } = open();
    expect(await ask('POST', '/scenarios', 'Feature: nothing\n')).toMatchObject({
      status: 422,
      json: { detail: expect.stringContaining('no scenario') },
    });
  });
});

describe('a lab without an engine', () => {
  it.each([
    ['an order', '/steps', placing],
    ['money', '/steps', 'MISA nhận được tiền của đơn hàng "DH-1"'],
    ['an accountant by a sentence', '/steps', 'kế toán GPSD cấp GPSD cho đơn hàng "DH-1"'],
    ['a restart', '/restart', undefined],
  ])('does not take %s, and says why', async (_, path, body) => {
    const { ask, lab } = open(false);
    expect(await ask('POST', path, body)).toMatchObject({
      status: 409,
      json: {
        detail: expect.stringContaining('no engine here'),
        detail_vi: expect.stringContaining('không có MISA ORDER'),
      },
    });
    expect(lab.journal()).toEqual([]);
  });

  it('takes time, faults, accountants, and checks of what the services hold', async () => {
    const { ask } = open(false);
    expect((await ask('POST', '/steps', '1 ngày trôi qua')).status).toBe(200);
    expect((await ask('POST', '/steps', 'SUMAN MISA ngừng hoạt động')).status).toBe(200);
    expect((await ask('POST', '/steps', 'mọi dịch vụ hoạt động trở lại')).status).toBe(200);
    expect(await ask('POST', '/services/suman/licences', { order: 'a"b' })).toMatchObject({
      status: 409,
      json: { reason: 'no-licence-request' },
    });
    expect(await ask('POST', '/steps', 'SUMAN MISA có đúng 0 GPSD của đơn hàng "X"')).toMatchObject(
      {
        status: 200,
        json: { holds: true },
      },
    );
    expect((await ask('GET', '/journal')).status).toBe(200);
  });
});
