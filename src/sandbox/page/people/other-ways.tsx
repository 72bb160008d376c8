// Less common acts, put away until somebody wants them: another amount of money, another customer.
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Order } from '../../../order/order.ts';
import { formatMoney } from '../../../world/journal.ts';
import { Button } from '../look/button.tsx';
import { language, orders, say } from '../state.ts';
import { readAmount, sayAmount } from './amount.ts';
import { attempt } from './trying.ts';

const words = {
  otherAmount: { vi: 'Báo số tiền khác, hoặc thêm một khoản', en: 'Another amount, or once more' },
  amount: { vi: 'Số tiền (đồng)', en: 'Amount (VND)' },
  report: { vi: 'Báo nhận tiền', en: 'Report the money' },
  noAmount: {
    vi: 'Hãy viết số đồng nguyên, lớn hơn 0, như 1.000.000.',
    en: 'Write whole VND above 0, like 1,000,000.',
  },
  refund: {
    vi: 'Đơn hàng không chờ tiền: khoản này sẽ cần hoàn lại.',
    en: 'The order awaits no money: it will have to be given back.',
  },
  otherCustomer: { vi: 'Với tên khách hàng khác', en: 'As another customer' },
  name: { vi: 'Tên khách hàng', en: 'Name of the customer' },
  noName: { vi: 'Hãy nhập tên một khách hàng.', en: 'Write the name of a customer.' },
  foreign: {
    vi: 'Đơn hàng của người khác: hệ thống phải từ chối.',
    en: 'It is not their order: the system must reject it.',
  },
  confirm: { vi: 'Gửi xác nhận', en: 'Confirm' },
  cancel: { vi: 'Hủy đơn hàng', en: 'Cancel' },
} as const;

export const OtherAmount = ({ order }: { readonly order: Order }): JSX.Element => {
  const id = useId();
  const [text, setText] = useState('');
  const { code, total, TT } = order;
  const amount = readAmount(text === '' ? String(total) : text);
  const isUnwanted = TT === 'paid' || TT === 'cancelled';
  const report = (): void => {
    if (amount !== null) attempt({ action: 'receive-money', order: code, amount });
  };
  return (
    <details class="people-more">
      <summary>{say(words.otherAmount)}</summary>
      <form
        class="people-form"
        onSubmit={(event) => {
          event.preventDefault();
          report();
        }}
      >
        <label class="field">
          <span>{say(words.amount)}</span>
          <input
            class="input"
            inputMode="numeric"
            autocomplete="off"
            value={text}
            placeholder={formatMoney(total, language.value).replace(/\D+$/u, '')}
            aria-invalid={amount === null}
            aria-describedby={id}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <Button whyNot={amount === null ? say(words.noAmount) : null} onClick={report}>
          {say(words.report)}
        </Button>
        <p id={id} class={amount === null ? 'people-problem' : 'muted'}>
          {amount === null ? say(words.noAmount) : say(sayAmount(amount, total))}
          {isUnwanted && amount !== null ? `. ${say(words.refund)}` : null}
        </p>
      </form>
    </details>
  );
};

export const OtherCustomer = ({ order }: { readonly order: Order }): JSX.Element => {
  const id = useId();
  const [name, setName] = useState('');
  const owner = order.party.customer;
  const known = new Set(orders.value.map(({ party }) => party.customer));
  known.delete(owner);
  const customer = name.trim();
  const whyNot = customer === '' ? say(words.noName) : null;
  return (
    <details class="people-more">
      <summary>{say(words.otherCustomer)}</summary>
      <div class="people-form people-form-tall">
        <label class="field">
          <span>{say(words.name)}</span>
          <input
            class="input"
            list={id}
            autocomplete="off"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <datalist id={id}>
          {[...known].map((each) => (
            <option key={each} value={each} aria-label={each} />
          ))}
        </datalist>
        <div class="row">
          {(['confirm', 'cancel'] as const).map((action) => (
            <Button
              key={action}
              whyNot={whyNot}
              onClick={() => attempt({ action, order: order.code, customer })}
            >
              {say(words[action])}
            </Button>
          ))}
        </div>
        {customer === '' || customer === owner ? null : <p class="muted">{say(words.foreign)}</p>}
      </div>
    </details>
  );
};
