// Orders and customers of a story, spelled as the scenario language reads them: a step that no
// feature file could hold is refused before it is played.
import { foldKey } from '../../scenario/vocabulary/fold.ts';
import { isSayable } from '../../scenario/sayable.ts';
import { reasons } from '../../wire/reasons.ts';
import type { Named } from '../../wire/services.ts';
import type { Mode } from '../../world/step.ts';
import type { Step } from '../../world/steps.ts';

/** Every name met in a story so far, by its key, as it was first spelled. Grows as it is used. */
export type Names = {
  readonly orders: Map<string, string>;
  readonly customers: Map<string, string>;
};

/** What a step gives in a field of its own, or of its fault. */
const fieldIn = (step: Step, field: 'order' | 'customer'): string | undefined => {
  const inner = step.action === 'fault' ? step.fault : step;
  return (inner as Partial<Record<typeof field, string>>)[field];
};

const withField = (step: Step, field: 'order' | 'customer', name: string): Step =>
  step.action === 'fault'
    ? ({ ...step, fault: { ...step.fault, [field]: name } } as Step)
    : ({ ...step, [field]: name } as Step);

const isPlacing = ({ action }: Step): boolean => action === 'place' || action === 'place-top-up';

/** The code of an order without a name: `DH-n`, where n counts orders and skips names taken. */
export const freeOrderName = ({ orders }: Names): string => {
  let number = orders.size + 1;
  while (orders.has(foldKey(`DH-${number}`))) number += 1;
  return `DH-${number}`;
};

const note = (names: Names, step: Step): void => {
  const customer = fieldIn(step, 'customer');
  if (customer !== undefined && !names.customers.has(foldKey(customer))) {
    names.customers.set(foldKey(customer), customer);
  }
  if (!isPlacing(step)) return;
  const order = fieldIn(step, 'order') ?? freeOrderName(names);
  names.orders.set(foldKey(order), order);
};

/** The names in steps that are known to be right. */
export const namesIn = (steps: readonly Step[]): Names => {
  const names: Names = { orders: new Map(), customers: new Map() };
  for (const step of steps) note(names, step);
  return names;
};

/** Does a step say something of an order that this story has placed, or of none? */
export const isAboutKnown = (names: Names, step: Step): boolean => {
  const order = fieldIn(step, 'order');
  return order === undefined || names.orders.has(foldKey(order));
};

/** A step as a story takes it, or why it takes it not. */
export type Settled = { readonly step: Step } | { readonly refused: Named };

const needsStepwise: Named = {
  vi: 'việc này chỉ có trong phiên @stepwise, nơi không có gì tự xảy ra',
  en: 'this is only for @stepwise sessions, in which nothing moves by itself',
};
const hasNoSentence: Named = {
  vi: 'ngôn ngữ kịch bản không có câu nào cho bước này',
  en: 'the scenario language has no sentence for this step',
};

/** Steps that are about one order: without a name it is the one placed last. */
const needsOrder = ({ action }: Step): boolean =>
  ![
    'it-is',
    'reach',
    'pass',
    'fault',
    'release',
    'heal',
    'heal-all',
    'restart',
    'rest',
    'expect-rejected',
    'expect-ignored',
    'expect-notice-ignored',
    'expect-sent',
    'expect-clock',
  ].includes(action);

/** Steps that may name an order that is placed only later in the story. */
const mayBeAhead = ({ action }: Step): boolean =>
  action === 'fault' || action === 'release' || action === 'expect-sent';

const spell = (names: Names, step: Step, ahead: Names): Step => {
  const customer = fieldIn(step, 'customer')?.normalize('NFC');
  const known = customer === undefined ? undefined : names.customers.get(foldKey(customer));
  const spelled = customer === undefined ? step : withField(step, 'customer', known ?? customer);
  if (isPlacing(step)) {
    const order = fieldIn(step, 'order')?.normalize('NFC') ?? freeOrderName(names);
    return withField(spelled, 'order', order);
  }
  const order = fieldIn(step, 'order');
  if (order === undefined) return spelled;
  const placed = names.orders.get(foldKey(order)) ?? ahead.orders.get(foldKey(order));
  return placed === undefined ? spelled : withField(spelled, 'order', placed);
};

/**
 * Makes a step ready to follow the others of a story: names as they were first spelled, a new order
 * with a name of its own. Takes anything of the shape of a Step, from wherever it came.
 * @param names those before it; those of the step are added when it is taken
 * @param ahead those of the whole story, if more is known of it
 */
export const settle = (names: Names, step: Step, mode: Mode, ahead: Names = names): Settled => {
  if (!isSayable(step)) return { refused: hasNoSentence };
  if (mode === 'resting' && (step.action === 'send-call' || step.action === 'send-notice')) {
    return { refused: needsStepwise };
  }
  const order = fieldIn(step, 'order');
  const placed = mayBeAhead(step) ? ahead : names;
  if (isPlacing(step)) {
    if (order !== undefined && names.orders.has(foldKey(order))) {
      return { refused: reasons['order-exists'] };
    }
  } else if (!isAboutKnown(placed, step) || (needsOrder(step) && names.orders.size === 0)) {
    return { refused: reasons['unknown-order'] };
  }
  const settled = spell(names, step, ahead);
  note(names, settled);
  return { step: settled };
};
