// A thousand orders placed at once: none is lost, none is doubled, and each comes to its rest.
import { expect, it } from 'vitest';
import { jsonRequest } from '../../wire/http-message.ts';
import { Lab } from '../lab.ts';
import { engineApi } from './take.ts';

type Listed = { readonly total: number; readonly orders: readonly { readonly code: string }[] };

const crowd = 1_000;
const everyCode = Array.from({ length: crowd }, (_, index) => `DH-${index + 1}`);

/** Desktop, SaaS and top-up codes in turn, all paid online. */
const wishes = [
  { kind: 'desktop', payment: 'online' },
  { kind: 'saas', payment: 'online' },
  { kind: 'top-up', payment: 'online', quantity: 2, wantsInvoice: false },
];

it('a thousand orders placed at once are a thousand orders, each as it should be', async () => {
  const lab = new Lab();
  const api = engineApi(lab);
  const answers = await Promise.all(
    everyCode.map((_, index) =>
      api(jsonRequest('POST', '/api/v1/orders', wishes[index % wishes.length])),
    ),
  );
  expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
  expect(answers.map(({ headers }) => headers['location'])).toEqual(
    everyCode.map((code) => `/api/v1/orders/${code}`),
  );

  const list = async (query: Readonly<Record<string, string>>): Promise<Listed> => {
    const { body } = await api({ ...jsonRequest('GET', '/api/v1/orders'), query });
    return JSON.parse(body) as Listed;
  };
  const pages = await Promise.all(
    ['1', '2', '3', '4', '5', '6'].map((page) => list({ page, pageSize: '200' })),
  );
  expect(pages.flatMap(({ orders }) => orders.map(({ code }) => code))).toEqual(
    everyCode.toReversed(),
  );

  const count = async (query: Readonly<Record<string, string>>): Promise<number> =>
    (await list(query)).total;
  expect(await count({ TT: 'paid' })).toBe(crowd);
  expect(await count({ kind: 'desktop', GPSD: 'granting', XHD: 'not-invoiced' })).toBe(334);
  expect(await count({ kind: 'saas', TN: 'granted', XHD: 'invoicing', GNDS: 'recorded' })).toBe(
    333,
  );
  expect(await count({ kind: 'top-up', TN: 'code-issued', XHD: 'not-required' })).toBe(333);
}, 60_000);
