// The diagrams of the tracks: every status and every legal move is there, and nothing overlaps.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codes, resource, rowsOf, trackNames, type TrackName } from '../../../order/tracks.ts';
import { headOf, pathOf } from './svg-path.ts';
import { cellsOf, flowAround, reachableFrom, type Flow } from './track-layout.ts';
import { diagramOf, type Diagram, type Metrics, type Point } from './track-routes.ts';

const metrics: Metrics = { along: 116, across: 38, gap: 40, lane: 10, margin: 16 };
const tall: Metrics = { along: 44, across: 126, gap: 28, lane: 9, margin: 16 };

const isBad = (status: string): boolean =>
  /failed|locked|revoked|suspended|cancelled/u.test(status);

const everyFlow: readonly (readonly [string, Flow])[] = trackNames.flatMap((track: TrackName) => {
  const flows = Object.keys(rowsOf(track)).map((status) => flowAround(track, status));
  const unlike = new Map(flows.map((flow) => [flow.statuses.join(), flow]));
  return [...unlike.values()].map((flow) => [`${track} ${flow.statuses[0]}`, flow] as const);
});

type Area = { readonly low: Point; readonly high: Point };
const areaOf = (point: Point, { along, across }: Metrics): Area => ({
  low: point,
  high: { along: point.along + along, across: point.across + across },
});
const areaBetween = (one: Point, other: Point): Area => ({
  low: {
    along: Math.min(one.along, other.along),
    across: Math.min(one.across, other.across),
  },
  high: {
    along: Math.max(one.along, other.along),
    across: Math.max(one.across, other.across),
  },
});
/** Do the insides of two areas meet? Touching edges do not. */
const meet = (one: Area, other: Area): boolean =>
  one.low.along < other.high.along - 0.01 &&
  other.low.along < one.high.along - 0.01 &&
  one.low.across < other.high.across - 0.01 &&
  other.low.across < one.high.across - 0.01;

const overlaps = ({ boxes, routes }: Diagram, sizes: Metrics): readonly string[] => {
  const found: string[] = [];
  for (const [nth, box] of boxes.entries()) {
    const area = areaOf(box, sizes);
    for (const other of boxes.slice(nth + 1)) {
      if (meet(area, areaOf(other, sizes))) {
        found.push(`${box.cell.status} on ${other.cell.status}`);
      }
    }
    for (const { move, points } of routes) {
      points.slice(1).forEach((point, index) => {
        const before = points[index];
        if (before !== undefined && meet(area, areaBetween(before, point))) {
          found.push(`${move.from} → ${move.to} through ${box.cell.status}`);
        }
      });
    }
  }
  return found;
};

/** Stretches that two arrows share although they have neither a beginning nor an end in common. */
const sharedStretches = ({ routes }: Diagram): readonly string[] =>
  routes.flatMap((one, nth) =>
    routes.slice(nth + 1).flatMap((other) => {
      if (one.move.from === other.move.from || one.move.to === other.move.to) return [];
      const isShared = one.points.slice(1).some((end, index) => {
        const begin = one.points[index];
        return other.points.slice(1).some((otherEnd, otherIndex) => {
          const otherBegin = other.points[otherIndex];
          if (begin === undefined || otherBegin === undefined) return false;
          const [a, b] = [areaBetween(begin, end), areaBetween(otherBegin, otherEnd)];
          const along = Math.min(a.high.along, b.high.along) - Math.max(a.low.along, b.low.along);
          const across =
            Math.min(a.high.across, b.high.across) - Math.max(a.low.across, b.low.across);
          return (
            (along > 0.01 && Math.abs(across) < 0.01) || (across > 0.01 && Math.abs(along) < 0.01)
          );
        });
      });
      return isShared
        ? [`${one.move.from} → ${one.move.to} on ${other.move.from} → ${other.move.to}`]
        : [];
    }),
  );

describe('the part of a track that an order lives in', () => {
  it('is one half of TN, by the kind of the order', () => {
    expect(flowAround('TN', 'locked').statuses).toEqual(Object.keys(resource));
    expect(flowAround('TN', 'code-failed').statuses).toEqual(Object.keys(codes));
  });

  it('is one status alone when nothing leads to it or from it', () => {
    expect(flowAround('XHĐ', 'not-required')).toEqual({ statuses: ['not-required'], moves: [] });
    expect(flowAround('XHĐ', 'invoiced').statuses).not.toContain('not-required');
  });

  it('knows what can still come', () => {
    const flow = flowAround('TT', 'suspended');
    expect([...reachableFrom(flow, 'suspended')].toSorted()).toEqual(['cancelled', 'paid']);
    expect(reachableFrom(flow, 'paid').size).toBe(0);
  });
});

describe.each(everyFlow)('the diagram of %s', (_, flow) => {
  const cells = cellsOf(flow, isBad);

  it('has a cell of its own for each status', () => {
    expect(cells.map(({ status }) => status)).toEqual(flow.statuses);
    expect(new Set(cells.map(({ column, row }) => `${column}/${row}`)).size).toBe(cells.length);
  });

  it.each([metrics, tall])(
    'draws every legal move once, over no status and no other move',
    (sizes) => {
      const diagram = diagramOf(flow, cells, sizes);
      expect(diagram.routes.map(({ move }) => move)).toEqual(flow.moves);
      expect(overlaps(diagram, sizes)).toEqual([]);
      expect(sharedStretches(diagram)).toEqual([]);
    },
  );

  it('lies within its own size, which fits its place on the page', () => {
    for (const sizes of [metrics, tall]) {
      const { along, across, boxes, routes } = diagramOf(flow, cells, sizes);
      for (const point of [...routes.flatMap(({ points }) => points), ...boxes]) {
        expect(point.along).toBeGreaterThanOrEqual(0);
        expect(point.across).toBeGreaterThanOrEqual(0);
        expect(point.along).toBeLessThanOrEqual(along);
        expect(point.across).toBeLessThanOrEqual(across);
      }
    }
    expect(diagramOf(flow, cells, metrics).along).toBeLessThanOrEqual(620);
    expect(diagramOf(flow, cells, tall).across).toBeLessThanOrEqual(342);
  });
});

describe('any other table of statuses', () => {
  const flows = fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { minLength: 2, maxLength: 7 })
    .chain((statuses) =>
      fc.record({
        statuses: fc.constant(statuses),
        moves: fc.uniqueArray(
          fc
            .record({ from: fc.constantFrom(...statuses), to: fc.constantFrom(...statuses) })
            .filter(({ from, to }) => from !== to),
          { selector: ({ from, to }) => from + to, maxLength: 16 },
        ),
        wrong: fc.subarray(statuses),
      }),
    );

  it('is drawn without overlap as well, circles and all', () => {
    fc.assert(
      fc.property(flows, ({ statuses, moves, wrong }) => {
        const flow = { statuses, moves };
        const cells = cellsOf(flow, (status) => wrong.some((each) => each === status));
        const diagram = diagramOf(flow, cells, metrics);
        expect(diagram.routes).toHaveLength(moves.length);
        expect(overlaps(diagram, metrics)).toEqual([]);
        expect(sharedStretches(diagram)).toEqual([]);
      }),
    );
  });
});

describe('a route', () => {
  const points = [
    { along: 0, across: 0 },
    { along: 20, across: 0 },
    { along: 20, across: 30 },
  ];

  it('has round corners, and ends where its head begins', () => {
    expect(pathOf(points, 'right', 6, 8)).toBe('M0 0L14 0Q20 0 20 6L20 22');
    expect(headOf(points, 'right', 8)).toBe('20 30 16.4 22 23.6 22');
  });

  it('runs downwards where along is down', () => {
    expect(pathOf(points, 'down', 6, 8)).toBe('M0 0L0 14Q0 20 6 20L22 20');
  });
});
