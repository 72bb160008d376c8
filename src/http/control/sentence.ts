// One sentence of the scenario language, outside of any file, as a Step.
import { readSentence } from '../../scenario/reading/reading.ts';
import type { Named } from '../../wire/services.ts';
import type { Step } from '../../world/steps.ts';

export type ReadStep =
  | { readonly is: 'step'; readonly step: Step }
  | ({ readonly is: 'wrong'; readonly suggestions: readonly string[] } & Named);

/**
 * Reads a sentence, Vietnamese or English; a keyword before it is no harm, and its table may follow
 * on lines of its own.
 * @param lastOrder what "the order" means
 */
export const readStep = (written: string, lastOrder: string | null): ReadStep => {
  const [first = '', ...rows] = written.trim().split(/\s*\n\s*/u);
  const isTable = rows.length > 0 && rows.every((row) => tableRow.test(row));
  const text = (isTable ? first : written.trim()).replace(keyword, '');
  const { step, complaints } = readSentence(text, 'vi', isTable ? rows.map(cellsOf) : undefined);
  if (step !== undefined) return withLastOrder(step, lastOrder);
  return {
    is: 'wrong',
    vi: complaints.map(({ message }) => message.vi).join('\n'),
    en: complaints.map(({ message }) => message.en).join('\n'),
    suggestions: complaints.flatMap(({ suggestions }) => suggestions).slice(0, 3),
  };
};

const keyword = /^(?:\*|Biết|Cho|Khi|Thì|Và|Nhưng|Given|When|Then|And|But)\s+/u;

/** `| TT | GPSD |`, as in a feature file. */
const tableRow = /^\|.*\|$/u;
const cellsOf = (row: string): readonly string[] =>
  row
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

const noneYet: ReadStep = {
  is: 'wrong',
  vi: 'Chưa đặt đơn hàng nào, nên không rõ đơn hàng nào: hãy ghi tên, như "DH-1".',
  en: 'No order has been placed yet, so which one is meant? Name it, as in "DH-1".',
  suggestions: [],
};

/** ` của đơn hàng` without a name is read as the empty name: the order placed last. */
const withLastOrder = (step: Step, lastOrder: string | null): ReadStep => {
  const fields = step.action === 'fault' ? step.fault : step;
  if (!('order' in fields) || fields.order !== '') return { is: 'step', step };
  // Without its order the step would be about all of them.
  if (lastOrder === null) return noneYet;
  const named = { ...fields, order: lastOrder };
  return {
    is: 'step',
    step: (step.action === 'fault' ? { ...step, fault: named } : named) as Step,
  };
};
