// The names of one scenario: orders and customers as first written; orders never placed.
import type { Named } from '../../wire/services.ts';
import type { Step } from '../../world/steps.ts';
import { foldKey } from '../vocabulary/fold.ts';
import { nearest } from '../vocabulary/nearest.ts';
import type { Fields } from '../vocabulary/parameter.ts';
import { isName } from '../vocabulary/parameters-names.ts';
import type { SentenceReading } from './reading.ts';
import { vocabulary } from '../vocabulary.ts';

/** What is wrong with one step of a scenario; `start` counts in its text. */
export type StepComplaint = {
  readonly index: number;
  readonly start: number;
  readonly message: Named;
  readonly suggestions: readonly string[];
};

export type Resolved = {
  /** One per reading; absent where something is wrong. */
  readonly steps: readonly (Step | undefined)[];
  readonly complaints: readonly StepComplaint[];
};

/** A placing step and the order's name: as written, or the code the world gives it. */
type Placing = { readonly index: number; readonly name: string };

const isPlacing = (action: string | undefined): boolean =>
  action === 'place' || action === 'place-top-up';

const actionOf = (reading: SentenceReading): string | undefined =>
  reading.match === undefined ? undefined : vocabulary[reading.match.sentence]?.action;

const argumentAt = (reading: SentenceReading, types: readonly string[]): number =>
  reading.arguments.find(({ type }) => types.includes(type))?.start ?? 0;

/** The name in quotes of an argument as written. */
const nameIn = (reading: SentenceReading, type: string): string | undefined => {
  const written = reading.arguments.find((argument) => argument.type === type)?.value;
  return written === undefined ? undefined : /^[^"“”„‟«»]*["“”„‟«»](.*).$/.exec(written)?.[1];
};

const isNamed = (placings: readonly Placing[], name: string): Placing | undefined =>
  placings.find((placing) => foldKey(placing.name) === foldKey(name));

/** The code of an order without a name: `DH-n`, where n counts orders and skips names taken. */
const freeCode = (placings: readonly Placing[]): string => {
  let number = placings.length + 1;
  while (isNamed(placings, `DH-${number}`)) number += 1;
  return `DH-${number}`;
};

/** Every placing step, readable in full or not: its order counts as placed either way. */
const placingsOf = (readings: readonly SentenceReading[]): Placing[] => {
  const placings: Placing[] = [];
  readings.forEach((reading, index) => {
    if (!isPlacing(actionOf(reading))) return;
    placings.push({ index, name: nameIn(reading, 'order') ?? freeCode(placings) });
  });
  return placings;
};

/** The fields in which names stand: the fault's own for a fault. */
const inner = (step: Step): Fields => (step.action === 'fault' ? step.fault : step);

const withInner = (step: Step, fields: Fields): Step =>
  (step.action === 'fault' ? { action: 'fault', fault: fields } : fields) as Step;

const withoutOrder = ({ order: _order, ...rest }: Fields): Fields => rest;

/** First spelling of every customer name, in order of appearance. */
const customersOf = (readings: readonly SentenceReading[]): Map<string, string> => {
  const spellings = new Map<string, string>();
  for (const reading of readings) {
    const name = nameIn(reading, 'customer');
    if (name !== undefined && !spellings.has(foldKey(name))) spellings.set(foldKey(name), name);
  }
  return spellings;
};

type Place = {
  readonly index: number;
  readonly reading: SentenceReading;
  readonly placings: readonly Placing[];
  /** An unknown sentence before this step may have been the one that places an order. */
  readonly isUncertain: boolean;
};

type Outcome =
  | { readonly fields: Fields }
  | { readonly message: Named; readonly suggestions: readonly string[] };

const noneYet: Named = {
  vi: 'Trước bước này chưa đặt đơn hàng nào: hãy đặt đơn hàng trước',
  en: 'No order is placed before this step: place one first',
};

const wrongOrder = (message: Named, suggestions: readonly string[] = []): Outcome => ({
  message,
  suggestions,
});

/** `CALL của đơn hàng` without a name: the order placed last; before any is placed, the next. */
const resolveLast = (fields: Fields, { index, placings, isUncertain }: Place): Outcome => {
  const last = placings.findLast((placing) => placing.index < index) ?? placings[0];
  if (last !== undefined) return { fields: { ...fields, order: last.name } };
  return isUncertain ? { fields: withoutOrder(fields) } : wrongOrder(noneYet);
};

const resolveNamed = (fields: Fields, name: string, place: Place): Outcome => {
  const { index, placings, isUncertain } = place;
  // A fault may be set up before the order it is about is placed.
  const isAhead = place.reading.arguments.some(({ type }) => type === 'forOrder');
  const known = placings.filter((placing) => isAhead || placing.index < index);
  const found = isNamed(known, name);
  if (found !== undefined) return { fields: { ...fields, order: found.name } };
  if (isUncertain) return { fields };
  if (known.length === 0) {
    return wrongOrder({
      vi: `Trước bước này chưa đặt đơn hàng nào, nên không có đơn hàng "${name}"`,
      en: `No order is placed before this step, so none is "${name}"`,
    });
  }
  const message = isNamed(placings, name)
    ? {
        vi: `Đến bước này chưa đặt đơn hàng "${name}": kịch bản đặt nó ở bước sau`,
        en: `Order "${name}" is placed only later in this scenario`,
      }
    : {
        vi: `Kịch bản này không đặt đơn hàng nào tên là "${name}"`,
        en: `Order "${name}" is never placed in this scenario`,
      };
  const names = known.map((placing) => placing.name);
  return wrongOrder(message, nearest(name, names, 3));
};

const resolvePlacing = (fields: Fields, { index, placings }: Place): Outcome => {
  const name = fields['order'];
  if (typeof name !== 'string') return { fields };
  const isTaken = isNamed(
    placings.filter((placing) => placing.index < index),
    name,
  );
  if (!isTaken) return { fields };
  return wrongOrder({
    vi: `Kịch bản này đã đặt đơn hàng "${name}" rồi: hãy đặt tên khác`,
    en: `Order "${name}" is already placed in this scenario: give this one another name`,
  });
};

const resolveOrder = (action: string | undefined, fields: Fields, place: Place): Outcome => {
  if (isPlacing(action)) return resolvePlacing(fields, place);
  const order = fields['order'];
  if (order === '') return resolveLast(fields, place);
  if (typeof order === 'string') return resolveNamed(fields, order, place);
  const needsOrder = place.reading.arguments.some(({ type }) => type === 'order');
  const isPlaced = place.placings.some(({ index }) => index < place.index);
  if (needsOrder && !isPlaced && !place.isUncertain) {
    return wrongOrder(noneYet);
  }
  return { fields };
};

/** The fields of a step that could not be read in full: as much as is needed to find its order. */
const orderFields = (reading: SentenceReading): Fields => {
  const named = nameIn(reading, 'order') ?? nameIn(reading, 'forOrder');
  // A name that cannot be has its own complaint.
  const isOdd = named === undefined || (named !== '' && !isName(named));
  return isOdd ? {} : { order: named };
};

const stepwiseComplaint = (action: string | undefined): Named | undefined => {
  if (action !== 'send-call' && action !== 'send-notice') return undefined;
  return {
    vi:
      'Câu này chỉ dùng trong kịch bản có thẻ @stepwise, nơi không có gì tự xảy ra: ' +
      'hãy thêm thẻ đó, hoặc bỏ bước này đi thì hệ thống tự làm',
    en:
      'This sentence is only for scenarios tagged @stepwise, in which nothing moves by itself: ' +
      'add the tag, or leave the step out and the system does it on its own',
  };
};

/**
 * Resolves the names of one scenario and finds what no step alone can show: orders never placed,
 * placed twice, or several without a name; stepwise sentences in a scenario that is not stepwise.
 */
export const resolveNames = (readings: readonly SentenceReading[], stepwise: boolean): Resolved => {
  const placings = placingsOf(readings);
  const customers = customersOf(readings);
  const complaints: StepComplaint[] = [];
  let isUncertain = false;
  const steps = readings.map((reading, index) => {
    const action = actionOf(reading);
    if (action === undefined) isUncertain = true;
    const outOfPlace = stepwise ? undefined : stepwiseComplaint(action);
    if (outOfPlace !== undefined) {
      complaints.push({ index, start: 0, message: outOfPlace, suggestions: [] });
    }
    const fields = reading.step === undefined ? orderFields(reading) : inner(reading.step);
    const outcome = resolveOrder(action, fields, { index, reading, placings, isUncertain });
    if ('message' in outcome) {
      complaints.push({ ...outcome, index, start: argumentAt(reading, ['order', 'forOrder']) });
      return undefined;
    }
    if (reading.step === undefined || outOfPlace !== undefined) return undefined;
    const customer = outcome.fields['customer'];
    const first = typeof customer === 'string' ? customers.get(foldKey(customer)) : undefined;
    const resolved = first === undefined ? outcome.fields : { ...outcome.fields, customer: first };
    return withInner(reading.step, resolved);
  });
  return { steps, complaints };
};
