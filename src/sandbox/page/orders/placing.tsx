// The form that places an order: who buys what, how it is paid, under which code.
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { OrderKind, PaymentMethod } from '../../../order/order.ts';
import { formatMoney } from '../../../world/journal.ts';
import { placementFor } from '../../../world/ordering.ts';
import { freeOrderName } from '../../session/names.ts';
import { Button } from '../look/button.tsx';
import { language, say, world } from '../state.ts';
import { problemsOf, stepOf } from './new-order.ts';
import { draft, names, placeDraft, placeOneOfEach, type } from './orders-state.ts';
import { kindCards, paymentCards, words } from './orders-words.ts';
import { CodesFields, CustomerField, Field } from './placing-fields.tsx';

const Choice = ({
  group,
  isChosen,
  onChoose,
  children,
}: {
  readonly group: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <label class="orders-choice">
    <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
    {children}
  </label>
);

const Choices = (): JSX.Element => (
  <>
    <fieldset class="orders-choices" id="orders-kind">
      <legend class="unseen">{say(words.kind)}</legend>
      {(Object.keys(kindCards) as OrderKind[]).map((kind) => (
        <Choice
          key={kind}
          group="kind"
          isChosen={draft.value.kind === kind}
          onChoose={() => type({ kind })}
        >
          <strong>{say(kindCards[kind].name)}</strong>
          <small>{say(kindCards[kind].about)}</small>
        </Choice>
      ))}
    </fieldset>
    <fieldset class="orders-choices">
      <legend class="unseen">{say(words.payment)}</legend>
      {(Object.keys(paymentCards) as PaymentMethod[]).map((payment) => (
        <Choice
          key={payment}
          group="payment"
          isChosen={draft.value.payment === payment}
          onChoose={() => type({ payment })}
        >
          {say(paymentCards[payment])}
        </Choice>
      ))}
    </fieldset>
  </>
);

/** What would be placed: code and price, as they will be. */
const Preview = (): JSX.Element => {
  const step = stepOf(draft.value, names.value);
  const { total } = placementFor(world.value, step, step.order ?? '', step.customer ?? '');
  return (
    <p class="orders-preview">
      <strong>{step.order}</strong>
      <span>{formatMoney(total, language.value)}</span>
    </p>
  );
};

/** The form closes once it has placed an order: one is at the button that opens it again. */
const leave = (): void => {
  // Once the page shows what was placed: on a narrow screen that is the order, not the list.
  window.requestAnimationFrame(() => {
    const opener = document.querySelector<HTMLElement>('.orders-head .button');
    const isSeen = opener?.checkVisibility() === true;
    (isSeen ? opener : document.querySelector<HTMLElement>('#main'))?.focus();
  });
};

const placeOne = (): void => {
  if (placeDraft()) leave();
};

const placeEach = (): void => {
  if (placeOneOfEach()) leave();
};

export const Placing = (): JSX.Element => {
  const form = useRef<HTMLFormElement>(null);
  const [whyNot] = Object.values(problemsOf(draft.value, names.value));
  const isFine = whyNot === undefined;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isFine) placeOne();
    else form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  };
  return (
    <form class="orders-form" ref={form} noValidate onSubmit={submit}>
      <Choices />
      <CustomerField />
      <Field field="order" placeholder={freeOrderName(names.value)} />
      {draft.value.kind === 'top-up' ? <CodesFields /> : null}
      {isFine ? <Preview /> : null}
      <button
        type="submit"
        class="button button-main"
        aria-disabled={isFine ? undefined : 'true'}
        title={isFine ? '' : say(whyNot)}
      >
        {say(words.submit)}
      </button>
      <Button look="plain" title={say(words.oneOfEachTitle)} onClick={placeEach}>
        {say(words.oneOfEach)}
      </Button>
    </form>
  );
};
