// Payments of one order reported at the same moment: each is known by its own reference ever after.
import { expect, it } from 'vitest';
import { jsonRequest } from '../../wire/http-message.ts';
import { Lab } from '../lab.ts';
import { engineApi } from './take.ts';

const order = '/api/v1/orders/DH-1';

/** An API with one order to be paid, and how to pay it. */
const open = async () => {
  const api = engineApi(new Lab());
  const wish = { kind: 'desktop', payment: 'bank-transfer' };
  await api(jsonRequest('POST', '/api/v1/orders', wish));
  const ask = async (method: 'GET' | 'POST', path: string, body?: object): Promise<unknown> => {
    const answer = await api(jsonRequest(method, order + path, body));
    return JSON.parse(answer.body);
  };
  return { ask, pay: (body?: object) => ask('POST', '/payments', body) };
};

it('the first pays, another is to be given back, and the first again is ignored', async () => {
  const { ask, pay } = await open();
  const answers = await Promise.all(['A', 'B', 'A'].map((reference) => pay({ reference })));
  expect(answers).toMatchObject([
    { outcome: 'accepted' },
    { reason: 'already-paid' },
    { reason: 'duplicate-payment' },
  ]);
  expect(await ask('GET', '')).toMatchObject({
    payments: [
      { reference: 'A', became: 'payment' },
      { reference: 'B', became: 'to-refund' },
    ],
  });
});

it('the timeline names the money to be given back as the bank did', async () => {
  const { ask, pay } = await open();
  await pay({ reference: 'VCB-77', amount: 1 });
  expect(JSON.stringify(await ask('GET', '/timeline'))).toContain('VCB-77');
});

it('a payment without a reference is a new one, whatever references there are', async () => {
  const { pay } = await open();
  await pay({ reference: 'FT-DH-1-2', amount: 1 });
  expect(await pay()).toMatchObject({ outcome: 'accepted' });
});
