// On what a fault is: a call, a notice or the whole service; and of which order.
import type { JSX } from 'preact';
import { notices } from '../../../wire/services.ts';
import type { Target, TargetChoice } from '../../session/fault-choices.ts';
import { orders, say } from '../state.ts';
import { targetsAt } from './draft.ts';
import type { FieldProps } from './field-props.ts';

const words = {
  on: { vi: 'Xảy ra với', en: 'On what' },
  service: { vi: 'Dịch vụ', en: 'Service' },
  calls: { vi: 'Yêu cầu của MISA ORDER', en: 'Requests of MISA ORDER' },
  notices: { vi: 'Thông báo của dịch vụ', en: 'Notices of the service' },
  order: { vi: 'Chỉ của đơn hàng', en: 'Only of order' },
  any: { vi: 'mọi đơn hàng', en: 'any order' },
} as const;

/** A target as the value of an option. */
const valueOf = (on: Target): string => on ?? 'service';

const groupOf = ({ on }: TargetChoice): 'service' | 'calls' | 'notices' => {
  if (on === null) return 'service';
  return on in notices ? 'notices' : 'calls';
};

export const TargetField = ({ draft, change }: FieldProps): JSX.Element => {
  const targets = targetsAt(draft.service);
  return (
    <label class="field">
      <span>{say(words.on)}</span>
      <select
        class="input"
        value={valueOf(draft.on)}
        onChange={({ currentTarget: { value } }) => {
          const target = targets.find(({ on }) => valueOf(on) === value);
          if (target !== undefined) change({ on: target.on });
        }}
      >
        {(['calls', 'notices', 'service'] as const).map((group) => {
          const own = targets.filter((target) => groupOf(target) === group);
          if (own.length === 0) return null;
          return (
            <optgroup key={group} label={say(words[group])}>
              {own.map(({ on, said }) => (
                <option key={valueOf(on)} value={valueOf(on)}>
                  {say(said)}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
};

export const OrderField = ({ draft, change }: FieldProps): JSX.Element | null => {
  // A service that is out is out for all.
  if (draft.effect === 'down' || orders.value.length === 0) return null;
  return (
    <label class="field">
      <span>{say(words.order)}</span>
      <select
        class="input"
        value={draft.order ?? ''}
        onChange={({ currentTarget: { value } }) => change({ order: value === '' ? null : value })}
      >
        <option value="">{say(words.any)}</option>
        {orders.value.map(({ code, party }) => (
          <option key={code} value={code}>
            {code} – {party.customer}
          </option>
        ))}
      </select>
    </label>
  );
};
