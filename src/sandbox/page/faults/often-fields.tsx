// How often a fault strikes: until it is healed, so many times, or one time of many.
import type { JSX } from 'preact';
import { say } from '../state.ts';
import type { Draft } from './draft.ts';
import type { FieldProps } from './field-props.ts';

const words = {
  often: { vi: 'Bao nhiêu lần', en: 'How often' },
  'until-healed': { vi: 'đến khi khôi phục', en: 'until restored' },
  times: { vi: 'số lần', en: 'a number of times' },
  nth: { vi: 'chỉ lần thứ', en: 'only on call' },
  count: { vi: 'Số', en: 'Number' },
} as const;

const choices: readonly Draft['often'][] = ['until-healed', 'times', 'nth'];

export const OftenFields = ({ draft, change }: FieldProps): JSX.Element => (
  <fieldset class="fault-field">
    <legend>{say(words.often)}</legend>
    <div class="fault-often">
      <div class="fault-pills">
        {choices.map((often) => (
          <label key={often}>
            <input
              type="radio"
              name="fault-often"
              checked={draft.often === often}
              onChange={() => change({ often })}
            />
            <span>{say(words[often])}</span>
          </label>
        ))}
      </div>
      {draft.often === 'until-healed' ? null : (
        <input
          class="input"
          type="number"
          min={1}
          step={1}
          aria-label={`${say(words[draft.often])}: ${say(words.count)}`}
          value={Number.isNaN(draft.count) ? '' : draft.count}
          onInput={({ currentTarget: { valueAsNumber } }) => change({ count: valueAsNumber })}
        />
      )}
    </div>
  </fieldset>
);
