// Orders found by every one of the 28 statuses: by its id, by its label, and as people type it.
import { describe, expect, it } from 'vitest';
import { noCells, nothingDue, setCell, type Cells } from '../../../mocks/cells.ts';
import { place } from '../../engine/place.ts';
import type { OrderKind } from '../../order/order.ts';
import { monday, wish } from '../../order/sample-orders.ts';
import { codes, labelOf, rowsOf, trackNames, type TrackName } from '../../order/tracks.ts';
import { jsonRequest } from '../../wire/http-message.ts';
import type { EngineCell } from '../../world/world.ts';
import { sampleLab } from '../sample-lab.ts';
import { engineApi } from './take.ts';

type Held = { readonly track: TrackName; readonly status: string };

const everyStatus: readonly Held[] = trackNames.flatMap((track) =>
  Object.keys(rowsOf(track)).map((status) => ({ track, status })),
);

/** A kind of order that can have the status. */
const kindWith = ({ track, status }: Held): OrderKind => {
  if (track === 'GPSD') return 'desktop';
  if (track === 'TN') return status in codes ? 'top-up' : 'saas';
  return status === 'not-required' || status === 'no-contract' ? 'top-up' : 'desktop';
};

const codeOf = ({ track, status }: Held): string => `${track} ${status}`;

/** An API whose lab has one order in each status. */
const openWithEveryStatus = () => {
  let engine: Cells<EngineCell> = noCells;
  for (const held of everyStatus) {
    const { process } = place({ ...wish(kindWith(held)), code: codeOf(held) }, false, monday);
    const order = { ...process.order, [held.track]: held.status } as typeof process.order;
    const cell = { process: { ...process, order }, flights: [] };
    engine = setCell(engine, order.code, cell, nothingDue);
  }
  const lab = sampleLab();
  return engineApi({ ...lab, world: { ...lab.world, engine } });
};

const api = openWithEveryStatus();

const codesBy = async (query: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const request = { ...jsonRequest('GET', '/api/v1/orders'), query: { ...query, pageSize: '200' } };
  const { status, body } = await api(request);
  expect([status, body]).toEqual([200, expect.anything()]);
  const { orders } = JSON.parse(body) as { readonly orders: readonly { readonly code: string }[] };
  return orders.map(({ code }) => code);
};

it('there are 28', () => {
  expect(everyStatus).toHaveLength(28);
});

describe.each(everyStatus)('an order whose $track is $status', (held) => {
  const { track, status } = held;
  const label = labelOf(track, status);

  it('is found by it, and none whose status on that track is another', async () => {
    const found = await codesBy({ [track]: status });
    const others = everyStatus.filter((other) => other.track === track && other !== held);
    expect(found).toContain(codeOf(held));
    expect(found.filter((code) => others.map(codeOf).includes(code))).toEqual([]);
  });

  it.each([label, label.normalize('NFD'), ` ${label.toUpperCase()} `, status.toUpperCase()])(
    'is found by "%s" alike',
    async (text) => {
      expect(await codesBy({ [track]: text })).toEqual(await codesBy({ [track]: status }));
    },
  );
});
