// One sentence with its table to one Step, or to everything that is wrong with it.
import type { Step } from '../../world/steps.ts';
import type { Language } from '../compiled.ts';
import { explain } from './explain.ts';
import { foldSentence } from '../vocabulary/fold.ts';
import type { FoldedSentence } from '../vocabulary/fold.ts';
import { matchSentence } from './matching.ts';
import type { Match } from './matching.ts';
import { misfitsOf } from './misfits.ts';
import type { Complaint, Fields } from '../vocabulary/parameter.ts';
import { partsOf } from '../vocabulary/template.ts';
import { readTable } from './tables.ts';
import type { CellComplaint, Cells } from './tables.ts';
import { vocabulary } from '../vocabulary.ts';

/** A complaint and where it belongs: an index in the text given, or a cell of its table. */
export type PlacedComplaint = CellComplaint & { readonly start: number };

type Placed = { readonly start: number; readonly value: string; readonly type: string };

/**
 * What a sentence says. In `step` names stand as written, and the order of ` của đơn hàng` without
 * a name is the empty name: `names.ts` resolves both. Absent when something is wrong.
 */
export type SentenceReading = {
  readonly match?: Match;
  readonly step?: Step;
  readonly complaints: readonly PlacedComplaint[];
  /** The arguments as they stand in the text given (in NFC). */
  readonly arguments: readonly Placed[];
};

/** The fields of each row in one order, so that a Step is the same in both languages. */
const orderOfFields = vocabulary.map((row) => [
  ...partsOf(row.vi).flatMap((part) => ('parameter' in part ? part.parameter.fields : [])),
  ...(row.table === undefined ? [] : [row.table]),
]);

/** A Step from a row's own fields and those read; a fault's fields stand under `fault`. */
const stepOf = (match: Match, read: Fields): Step => {
  const { action, fixed } = vocabulary[match.sentence] ?? { action: 'rest' };
  const names = (orderOfFields[match.sentence] ?? []).filter((name) => name in read);
  const fields = { ...fixed, ...Object.fromEntries(names.map((name) => [name, read[name]])) };
  return (action === 'fault' ? { action, fault: fields } : { action, ...fields }) as Step;
};

/** The arguments that are there, as they stand in the source. */
const argumentsOf = (match: Match, text: FoldedSentence, source: string): Placed[] =>
  match.arguments
    .filter(({ written }) => written !== '')
    .map(({ parameter, start, written }) => {
      const from = text.at(start);
      const to = text.at(start + written.length - 1) + 1;
      return { start: from, value: source.slice(from, to), type: parameter.name };
    });

const readMatch = (
  match: Match,
  text: FoldedSentence,
  source: string,
  cells?: Cells,
): SentenceReading => {
  const row = vocabulary[match.sentence];
  const complaints: PlacedComplaint[] = [];
  const complain = (complaint: Complaint, start: number): void => {
    complaints.push({ ...complaint, start: text.at(start) });
  };
  let fields: Fields = {};
  for (const argument of match.arguments) {
    const reading = argument.parameter.read(argument, match.language, fields);
    if ('complaint' in reading) complain(reading.complaint, argument.start);
    else fields = { ...fields, ...reading.fields };
  }
  for (const { field, ...complaint } of misfitsOf({ ...row?.fixed, ...fields }, match.language)) {
    const argument = match.arguments.find(({ parameter }) => parameter.fields.includes(field));
    complain(complaint, argument?.start ?? 0);
  }
  const table = readTable(row?.table, cells, fields);
  if ('fields' in table) fields = { ...fields, ...table.fields };
  else
    complaints.push(...table.complaints.map((complaint) => ({ ...complaint, start: text.at(0) })));
  return {
    match,
    complaints,
    arguments: argumentsOf(match, text, source),
    ...(complaints.length === 0 ? { step: stepOf(match, fields) } : {}),
  };
};

const readFresh = (source: string, language: Language, cells?: Cells): SentenceReading => {
  const text = foldSentence(source);
  const match = matchSentence(text, language);
  if (match !== undefined) return readMatch(match, text, source.normalize('NFC'), cells);
  const complaints = explain(text, language).map((complaint) => ({
    ...complaint,
    start: text.at(complaint.start),
  }));
  return { complaints, arguments: [] };
};

const remembered = new Map<string, SentenceReading>();
const most = 10_000;

/**
 * Reads one sentence. Sentences without a table are remembered: suites repeat most of theirs.
 * @param source as it stands after the keyword
 * @param language tried first; the other language's sentences are understood too
 * @param cells its data table, if one follows
 */
export const readSentence = (
  source: string,
  language: Language,
  cells?: Cells,
): SentenceReading => {
  if (cells !== undefined) return readFresh(source, language, cells);
  const key = `${language} ${source}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const reading = readFresh(source, language);
  if (remembered.size >= most) remembered.clear();
  remembered.set(key, reading);
  return reading;
};
