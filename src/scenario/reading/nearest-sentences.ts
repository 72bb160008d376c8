// The sentences a person may have meant, with the arguments of what was written.
import { thingsOf } from '../../../mocks/holdings.ts';
import { rowsOf, trackNames } from '../../order/tracks.ts';
import type { TrackName } from '../../order/tracks.ts';
import { calls } from '../../wire/services.ts';
import type { CallName, Service } from '../../wire/services.ts';
import type { Language } from '../compiled.ts';
import { foldCharacters, foldKey, withoutMarks } from '../vocabulary/fold.ts';
import { readStatus } from '../vocabulary/labels.ts';
import { isNear } from '../vocabulary/nearest.ts';
import { isName } from '../vocabulary/parameters-names.ts';
import type { Fields, Parameter } from '../vocabulary/parameter.ts';
import type { Sentence } from '../vocabulary/sentence.ts';
import { fillIn, partsOf } from '../vocabulary/template.ts';
import { vocabulary } from '../vocabulary.ts';
import { likeness, shapeOf } from './likeness.ts';
import type { Found, Weight } from './likeness.ts';
import { misfitsOf } from './misfits.ts';

const languages: readonly Language[] = ['vi', 'en'];

const parametersOf = (template: string): Parameter[] =>
  partsOf(template).flatMap((part) => ('parameter' in part ? [part.parameter] : []));

/** An argument said in the language of a suggestion, and the fields it gives. */
type Own = { readonly text: string; readonly fields: Fields };

/** The word of a list that a text without marks, or with a slip of the pen, is. */
const meantWord = (written: string, candidate: string | undefined): string | undefined => {
  if (candidate === undefined) return undefined;
  const [text, word] = [written, candidate].map((one) => withoutMarks(foldKey(one)));
  if (text === undefined || word === undefined) return undefined;
  return word.includes(text) || isNear(text, word) ? candidate : undefined;
};

/** What was written, as an argument of this parameter; undefined when it cannot be one. */
const asArgument = (
  written: string,
  parameter: Parameter,
  language: Language,
  so: Fields,
): Own | undefined => {
  const argument = { written, folded: foldCharacters(written) };
  for (const tried of [language, ...languages]) {
    const reading = parameter.read(argument, tried, so);
    if (!('fields' in reading)) continue;
    // A status or a reason stays as it is; all else is said as it is printed.
    const text = written.startsWith('"') ? written : undefined;
    const all = { ...so, ...reading.fields };
    return { text: text ?? parameter.print(all, language), fields: reading.fields };
  }
  const reading = parameter.read(argument, language, so);
  const [first] = 'complaint' in reading ? reading.complaint.suggestions : [];
  const word = meantWord(written, first);
  return word === undefined ? undefined : asArgument(word, parameter, language, so);
};

/** ` của ORDER` is said only with a name: without one the sentence is about every order. */
const asOrder = (written: string, parameter: Parameter, language: Language): Own | undefined => {
  const order = /["](.+)["]$/.exec(foldCharacters(written));
  if (order?.[1] === undefined) return undefined;
  const fields = { order: written.slice(-1 - order[1].length, -1) };
  if (!isName(fields.order)) return undefined;
  return { text: parameter.print(fields, language), fields };
};

/** The track that a status which was written is of. */
const trackIn = (found: readonly Found[]): TrackName =>
  trackNames.find((name) => found.some(({ written }) => 'status' in readStatus(name, written))) ??
  'GPSD';

/** Values for what was not written, which go together with what was. */
const typicalOf = (row: Sentence, fields: Fields): Fields => {
  const effect = row.fixed?.['effect'];
  const call = fields['call'] as CallName | 'every' | undefined;
  const takers = call === undefined || call === 'every' ? [] : calls[call].services;
  const isQueue = effect === 'not-stored' || effect === 'store-failed';
  const fitting = isQueue ? 'amis-accounting' : (takers[0] ?? 'suman');
  const service = (fields['service'] as Service | undefined) ?? fitting;
  const track = fields['track'] as TrackName;
  const [status] = track === 'GPSD' ? ['granted'] : Object.keys(rowsOf(track));
  const isSuman = service === 'suman';
  return {
    ...(isSuman ? {} : { call: 'invoice-request', notice: 'document-stored' }),
    thing: thingsOf[service][0],
    service,
    track,
    ...(row.action === 'expect-status' || row.action === 'expect-not-status' ? { status } : {}),
  };
};

type Filled = { readonly text: string; readonly fields: Fields };

/** A sentence with the arguments of the text where they may stand, each once; else typical ones. */
const fillWith = (row: Sentence, language: Language, found: readonly Found[]): Filled => {
  const left = [...found];
  const own = new Map<string, string>();
  const parameters = parametersOf(row[language]);
  let fields: Fields = { track: trackIn(found) };
  for (const parameter of parameters) {
    for (const [index, { kind, written }] of left.entries()) {
      if (!kind.parameters.includes(parameter.name)) continue;
      const isForOrder = parameter.name === 'forOrder';
      const argument = isForOrder
        ? asOrder(written, parameter, language)
        : asArgument(written, parameter, language, fields);
      if (argument === undefined) continue;
      own.set(parameter.name, argument.text);
      fields = { ...fields, ...argument.fields };
      left.splice(index, 1);
      break;
    }
  }
  const examples: Fields = Object.assign({}, ...parameters.map(({ example }) => example));
  const all = { ...examples, ...typicalOf(row, fields), ...fields };
  const text = fillIn(row[language], all, language, (parameter) => {
    const words = own.get(parameter.name);
    return words ?? (parameter.name === 'forOrder' ? '' : parameter.print(all, language));
  });
  const said = new Set(parameters.flatMap((parameter) => parameter.fields));
  return {
    text,
    fields: Object.fromEntries(Object.entries(all).filter(([field]) => said.has(field))),
  };
};

/** A sentence of the vocabulary with the arguments of the text, as far as they go together. */
const sampleOf = (row: Sentence, language: Language, found: readonly Found[]): string => {
  const without = (...names: readonly string[]): Found[] =>
    found.filter(({ kind }) => !names.some((name) => kind.parameters.includes(name)));
  const tries = [found, without('service'), without('service', 'call')].map((some) =>
    fillWith(row, language, some),
  );
  const fitting = tries.find(
    ({ fields }) => misfitsOf({ ...row.fixed, ...fields }, language).length === 0,
  );
  return (fitting ?? tries[0])?.text ?? '';
};

/** Every way to say a row, as tokens, and the weight of each token in the vocabulary. */
type Known = {
  readonly shapes: readonly (readonly (readonly string[])[])[];
  readonly weight: Weight;
};

/** The same template with typical arguments, without and with an order. */
const waysOf = (row: Sentence): string[][] =>
  languages
    .flatMap((language) =>
      [row[language], ...(row.also?.[language] ?? [])].flatMap((template) => {
        const plain = sampleOf({ ...row, [language]: template }, language, []);
        if (!template.includes('{forOrder}')) return [plain];
        const named = template.replace(
          '{forOrder}',
          language === 'vi' ? ' của {order}' : ' for {order}',
        );
        return [plain, sampleOf({ ...row, [language]: named }, language, [])];
      }),
    )
    .map((sentence) => [...shapeOf(sentence).tokens]);

let remembered: Known | undefined;

const known = (): Known => {
  if (remembered !== undefined) return remembered;
  const shapes = vocabulary.map(waysOf);
  const rows = shapes.map((ways) => new Set(ways.flat()));
  const weights = new Map<string, number>();
  for (const token of new Set(shapes.flat(2))) {
    const count = rows.filter((tokens) => tokens.has(token)).length;
    weights.set(token, Math.log(1 + vocabulary.length / count));
  }
  remembered = { shapes, weight: (token) => weights.get(token) ?? 1 };
  return remembered;
};

/**
 * The sentences nearest to a text, as sentences that could stand in its place.
 * @param written tidied, in NFC, in any language
 * @param language of the file: the suggestions are in it
 * @param n how many
 */
export const nearestSentences = (written: string, language: Language, n: number): string[] => {
  const { shapes, weight } = known();
  const { tokens, found } = shapeOf(written);
  return vocabulary
    .map((row, index) => {
      const ways = shapes[index] ?? [];
      return { row, like: Math.max(...ways.map((way) => likeness(tokens, way, weight))) };
    })
    .toSorted((a, b) => b.like - a.like)
    .slice(0, n)
    .map(({ row }) => sampleOf(row, language, found));
};
