// Measurements as a person reads them: a line per reading, its bound, and whether it is kept.
import { isKept, type Bound, type Reading, type Unit } from './measurement.ts';

const sayNumber = (value: number): string => {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
};

const signs: { readonly [U in Unit]: string } = {
  times: '×',
  'per-second': ' /s',
  seconds: ' s',
  milliseconds: ' ms',
  kilobytes: ' kB',
};

const sayBound = (bound: Bound | null, unit: Unit): string => {
  if (bound === null) return '';
  const words = bound.is === 'at-least' ? 'at least' : 'at most';
  return `${words} ${bound.value}${signs[unit]}`;
};

const markOf = (reading: Reading): string => {
  if (reading.bound === null && reading.spread !== null) return ' ';
  return isKept(reading) ? '✓' : '✗';
};

const cellsOf = (reading: Reading): readonly string[] => {
  const { name, unit, bound, spread, note } = reading;
  const value = spread === null ? 'not measured' : `${sayNumber(spread.median)}${signs[unit]}`;
  const range = spread === null ? '' : `(${sayNumber(spread.min)} – ${sayNumber(spread.max)})`;
  return [name, value, range, [sayBound(bound, unit), note ?? ''].filter(Boolean).join('; ')];
};

/**
 * The readings of one measurement, in columns: name, median, least and greatest, bound.
 * @returns lines without line ends
 */
export const tableOf = (readings: readonly Reading[]): readonly string[] => {
  const rows = readings.map(cellsOf);
  const widthOf = (column: number): number =>
    Math.max(...rows.map((cells) => (cells[column] ?? '').length));
  const widths = [widthOf(0), widthOf(1), widthOf(2)] as const;
  return rows.map(([name = '', value = '', range = '', rest = ''], index) => {
    const reading = readings[index];
    const mark = reading === undefined ? ' ' : markOf(reading);
    const columns = [
      name.padEnd(widths[0]),
      value.padStart(widths[1]),
      range.padEnd(widths[2]),
      rest,
    ];
    return `  ${mark} ${columns.join('  ')}`.trimEnd();
  });
};
