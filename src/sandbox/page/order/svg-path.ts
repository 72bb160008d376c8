// Routes of a diagram as SVG: paths with round corners, and arrow heads.
import type { Point } from './track-routes.ts';

/** Which way a diagram runs: from left to right, or downwards where there is little room. */
export type Direction = 'right' | 'down';

type Place = { readonly x: number; readonly y: number };

const placeOf = ({ along, across }: Point, direction: Direction): Place =>
  direction === 'right' ? { x: along, y: across } : { x: across, y: along };

const towards = (from: Place, to: Place, distance: number): Place => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.min(1, distance / length);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
};

const write = ({ x, y }: Place): string =>
  `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;

const halfway = (one: Place, other: Place): number =>
  Math.hypot(other.x - one.x, other.y - one.y) / 2;

/**
 * A route as the `d` of a path.
 * @param radius of its corners
 * @param head room left before its end, for the arrow head
 */
export const pathOf = (
  points: readonly Point[],
  direction: Direction,
  radius: number,
  head: number,
): string => {
  const places = points.map((point) => placeOf(point, direction));
  const [first, last] = [places[0], places.at(-1)];
  const before = places.at(-2);
  if (first === undefined || last === undefined || before === undefined) return '';
  let path = `M${write(first)}`;
  for (let index = 1; index < places.length - 1; index += 1) {
    const [from, corner, to] = [places[index - 1], places[index], places[index + 1]];
    if (from === undefined || corner === undefined || to === undefined) continue;
    const bend = Math.min(radius, halfway(from, corner), halfway(corner, to));
    path += `L${write(towards(corner, from, bend))}`;
    path += `Q${write(corner)} ${write(towards(corner, to, bend))}`;
  }
  return `${path}L${write(towards(last, before, head))}`;
};

/**
 * The arrow head at the end of a route, as the `points` of a polygon.
 * @param size its length; it is almost as wide
 */
export const headOf = (points: readonly Point[], direction: Direction, size: number): string => {
  const [before, last] = points.slice(-2).map((point) => placeOf(point, direction));
  if (before === undefined || last === undefined) return '';
  const back = towards(last, before, size);
  const [x, y] = [(back.y - last.y) * 0.45, (last.x - back.x) * 0.45];
  return [last, { x: back.x + x, y: back.y + y }, { x: back.x - x, y: back.y - y }]
    .map(write)
    .join(' ');
};
