// The fields of a new order: each says what is wrong with what was typed into it.
import type { ComponentChildren, JSX } from 'preact';
import type { Named } from '../../../wire/services.ts';
import { customerOf } from '../../../world/people.ts';
import { codesAtMost } from '../../session/moments.ts';
import { Button } from '../look/button.tsx';
import { say, session } from '../state.ts';
import { problemsOf, type DraftField } from './new-order.ts';
import { draft, generateCustomer, names, type } from './orders-state.ts';
import { words } from './orders-words.ts';

/** A field with its label, and below it a hint or what is wrong. */
export const Field = ({
  field,
  hint,
  extra,
  offered = '',
  placeholder = '',
}: {
  readonly field: DraftField;
  readonly hint?: string;
  readonly extra?: ComponentChildren;
  /** The id of a list of what may be meant. */
  readonly offered?: string;
  readonly placeholder?: string;
}): JSX.Element => {
  const problem: Named | undefined = problemsOf(draft.value, names.value)[field];
  const label = { customer: words.customer, order: words.code, quantity: words.quantity }[field];
  const [id, about] = [`orders-${field}`, `orders-${field}-about`];
  return (
    <div class="orders-field">
      <div class="orders-line">
        <label htmlFor={id}>{say(label)}</label>
        {extra}
      </div>
      <input
        class="input"
        id={id}
        list={offered}
        placeholder={placeholder}
        inputMode={field === 'quantity' ? 'numeric' : 'text'}
        autocomplete="off"
        spellcheck={false}
        value={draft.value[field]}
        aria-invalid={problem === undefined ? undefined : 'true'}
        aria-describedby={about}
        onInput={({ currentTarget }) => type({ [field]: currentTarget.value })}
      />
      <p id={about} class={problem === undefined ? 'orders-hint' : 'orders-problem'}>
        {problem === undefined ? hint : say(problem)}
      </p>
    </div>
  );
};

export const CustomerField = (): JSX.Element => (
  <>
    <Field
      field="customer"
      offered="orders-customers"
      hint={customerOf(session.value.seed, draft.value.customer.normalize('NFC').trim()).name}
      extra={
        <Button look="plain" size="small" title={say(words.randomTitle)} onClick={generateCustomer}>
          {say(words.random)}
        </Button>
      }
    />
    <datalist id="orders-customers">
      {[...names.value.customers.values()].map((name) => (
        <option key={name}>{name}</option>
      ))}
    </datalist>
  </>
);

export const CodesFields = (): JSX.Element => (
  <div class="orders-codes">
    <Field field="quantity" placeholder={`1–${codesAtMost}`} />
    <label class="orders-check">
      <input
        type="checkbox"
        checked={draft.value.invoice}
        onChange={({ currentTarget }) => type({ invoice: currentTarget.checked })}
      />
      {say(words.invoice)}
    </label>
  </div>
);
