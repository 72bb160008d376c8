// What goes wrong, by the side of the work on which it does; and what else must be said of it.
import type { JSX } from 'preact';
import { units } from '../../../scenario/vocabulary/closed-words.ts';
import { errorStatuses, type EffectChoice } from '../../session/fault-choices.ts';
import { say } from '../state.ts';
import { effectOfDraft, effectsBySide, withoutSide, type DelayUnit } from './draft.ts';
import type { FieldProps } from './field-props.ts';

const words = {
  before: { vi: 'Trước khi thực hiện', en: 'Before the work' },
  beforeHint: { vi: 'dịch vụ chưa làm gì', en: 'the service has done nothing' },
  after: { vi: 'Sau khi thực hiện', en: 'After the work' },
  afterHint: {
    vi: 'dịch vụ đã làm, MISA ORDER không biết chắc',
    en: 'the service did it, and MISA ORDER cannot be sure',
  },
  only: { vi: 'Điều gì xảy ra', en: 'What goes wrong' },
  status: { vi: 'Mã lỗi HTTP', en: 'HTTP status' },
  delay: { vi: 'Trễ bao lâu', en: 'How late' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
} as const;

const delayUnits: readonly DelayUnit[] = ['seconds', 'minutes', 'hours', 'days'];

const SideFields = ({
  side,
  effects,
  draft,
  change,
}: FieldProps & {
  readonly side: EffectChoice['side'];
  readonly effects: readonly EffectChoice[];
}): JSX.Element => (
  <fieldset class="fault-side" data-side={side ?? 'only'}>
    <legend>
      {say(words[side ?? 'only'])}
      {side === null ? null : <small>{say(words[`${side}Hint`])}</small>}
    </legend>
    <div class="fault-pills">
      {effects.map(({ effect, said }) => (
        <label key={effect}>
          <input
            type="radio"
            name="fault-effect"
            checked={draft.effect === effect}
            onChange={() => change({ effect })}
          />
          <span>{say(withoutSide(said))}</span>
        </label>
      ))}
    </div>
  </fieldset>
);

const StatusField = ({ draft, change }: FieldProps): JSX.Element => (
  <label class="field">
    <span>{say(words.status)}</span>
    <select
      class="input"
      value={draft.status}
      onChange={({ currentTarget: { value } }) => {
        const status = errorStatuses.find((each) => String(each) === value);
        if (status !== undefined) change({ status });
      }}
    >
      {errorStatuses.map((status) => (
        <option key={status} value={status}>
          {status}
        </option>
      ))}
    </select>
  </label>
);

const DelayField = ({ draft, change }: FieldProps): JSX.Element => (
  <div class="fault-pair">
    <label class="field">
      <span>{say(words.delay)}</span>
      <input
        class="input"
        type="number"
        min={1}
        step="any"
        value={Number.isNaN(draft.delay) ? '' : draft.delay}
        onInput={({ currentTarget: { valueAsNumber } }) => change({ delay: valueAsNumber })}
      />
    </label>
    <label class="field">
      <span>{say(words.unit)}</span>
      <select
        class="input"
        value={draft.delayUnit}
        onChange={({ currentTarget: { value } }) => {
          const delayUnit = delayUnits.find((each) => each === value);
          if (delayUnit !== undefined) change({ delayUnit });
        }}
      >
        {delayUnits.map((unit) => (
          <option key={unit} value={unit}>
            {say(units[unit])}
          </option>
        ))}
      </select>
    </label>
  </div>
);

export const EffectFields = ({ draft, change }: FieldProps): JSX.Element => {
  const needs = effectOfDraft(draft)?.needs ?? null;
  return (
    <>
      {effectsBySide(draft).map(({ side, effects }) => (
        <SideFields key={side} side={side} effects={effects} draft={draft} change={change} />
      ))}
      {needs === 'status' ? <StatusField draft={draft} change={change} /> : null}
      {needs === 'delay' ? <DelayField draft={draft} change={change} /> : null}
    </>
  );
};
