// Statuses and reasons as scenarios write them: an exact label or an id, read tolerantly.
import { labelOf, rowsOf, trackNames } from '../../order/tracks.ts';
import type { TrackName } from '../../order/tracks.ts';
import { reasons } from '../../wire/reasons.ts';
import { foldKey } from './fold.ts';
import { isNear, nearest } from './nearest.ts';
import { both, fine, textOf, wrong } from './parameter.ts';
import type { Complaint, Parameter } from './parameter.ts';

const withoutQuotes = (text: string): string => text.replace(/^"(.*)"$/, '$1');

const tracksByKey = new Map(trackNames.map((name) => [foldKey(name), name]));

/** A name of a track, in any case; `XHD` is read as `XHĐ`. */
export const trackOf = (text: string): TrackName | undefined =>
  tracksByKey.get(foldKey(withoutQuotes(text)).replace(/^xhd$/, 'xhđ'));

/** Ids and labels of each track by their keys. */
const statusesByKey = new Map(
  trackNames.map((name) => {
    const rows = Object.entries(rowsOf(name));
    const keys = rows.flatMap(([id, row]) =>
      [foldKey(row.label), foldKey(id)].map((key) => [key, id] as const),
    );
    return [name, new Map(keys)] as const;
  }),
);

const statusIn = (name: TrackName, key: string): string | undefined =>
  statusesByKey.get(name)?.get(key);

const labelsOf = (name: TrackName): string[] => Object.values(rowsOf(name)).map((row) => row.label);

/** The ids of a track answer an id, its labels a label. */
const candidatesFor = (name: TrackName, text: string): string[] =>
  Object.keys(rowsOf(name)).some((id) => isNear(text, id))
    ? Object.keys(rowsOf(name))
    : labelsOf(name);

/**
 * Finds the status of a track by its label or id.
 * @returns the id, or what is wrong: the nearest labels, and the track a label really belongs to
 */
export const readStatus = (
  name: TrackName,
  written: string,
): { readonly status: string } | { readonly complaint: Complaint } => {
  const text = withoutQuotes(written.trim());
  const status = statusIn(name, foldKey(text));
  if (status !== undefined) return { status };
  const owners = trackNames.filter((other) => statusIn(other, foldKey(text)) !== undefined);
  const elsewhere =
    owners.length === 0
      ? { vi: '', en: '' }
      : {
          vi: `; đó là trạng thái của ${owners.join(' và ')}`,
          en: `; it is a status of ${owners.join(' and ')}`,
        };
  const suggestions = nearest(text, candidatesFor(name, text), 3);
  const message = {
    vi: `${name} không có trạng thái nào là "${text}"${elsewhere.vi}`,
    en: `${name} has no status "${text}"${elsewhere.en}`,
  };
  return { complaint: { message, suggestions } };
};

/** A status of the track named before it in the sentence, in quotes. */
export const label: Parameter = {
  name: 'label',
  fields: ['status'],
  pattern: both('"[^"]*"'),
  loose: both('"[^"]*"|[^"]+'),
  read: ({ written, folded }, _language, so) => {
    const name = trackOf(String(so['track']));
    // A wrong track has its own complaint.
    if (name === undefined) return fine({});
    const isQuoted = folded.startsWith('"');
    const reading = readStatus(name, isQuoted ? written.slice(1, -1) : written);
    if ('complaint' in reading) return reading;
    if (isQuoted) return fine(reading);
    const message = {
      vi: `Trạng thái phải đặt trong dấu ngoặc kép: "${written}"`,
      en: `A status stands in quotes: "${written}"`,
    };
    return wrong(message, [`"${labelOf(name, reading.status)}"`]);
  },
  print: (fields) => `"${labelOf(textOf(fields, 'track') as TrackName, textOf(fields, 'status'))}"`,
  shown: both('"Đã cấp GPSD"'),
  example: { status: 'granted' },
  neutral: true,
};

/** The id of a reason, in quotes. */
export const reason: Parameter = {
  name: 'reason',
  fields: ['reason'],
  pattern: both('(?:"[^"]*"|[a-z]+(?:-[a-z]+)*)'),
  loose: both('"[^"]*"|[^"]+'),
  read: ({ written, folded }) => {
    const id = Object.keys(reasons).find((known) => known === foldKey(withoutQuotes(folded)));
    if (id !== undefined) return fine({ reason: id });
    const text = /^.(.*).$/.exec(written)?.[1];
    const name = folded.startsWith('"') ? (text ?? '') : written;
    const message = {
      vi: `Không có lý do nào là "${name}"; xem tất cả: npx order-lab steps REASON`,
      en: `There is no reason "${name}"; to see them all: npx order-lab steps REASON`,
    };
    return wrong(message, nearest(name, Object.keys(reasons), 3));
  },
  print: (fields) => `"${textOf(fields, 'reason')}"`,
  shown: both('REASON'),
  example: { reason: 'already-paid' },
  neutral: true,
};
