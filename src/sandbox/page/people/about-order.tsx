// Which order the panel is about, with all its statuses, and a choice of another one.
import type { JSX, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { statusOf } from '../../../order/order.ts';
import { trackNames } from '../../../order/tracks.ts';
import { kinds } from '../../../world/journal-words.ts';
import { formatMoney } from '../../../world/journal.ts';
import { StatusChip } from '../look/status.tsx';
import { choose, language, order, orders, say } from '../state.ts';

const words = {
  order: { vi: 'Đơn hàng', en: 'Order' },
} as const;

export const AboutOrder = ({
  statuses,
}: {
  readonly statuses: Ref<HTMLParagraphElement>;
}): JSX.Element | null => {
  const id = useId();
  const now = order.value;
  if (now === null) return null;
  return (
    <div class="people-about">
      <label for={id}>{say(words.order)}</label>
      <select
        id={id}
        class="input"
        value={now.code}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {orders.value.toReversed().map(({ code, kind, party }) => (
          <option key={code} value={code}>
            {code} – {party.customer} – {say(kinds[kind])}
          </option>
        ))}
      </select>
      <p ref={statuses} class="people-state" tabIndex={-1}>
        {trackNames.map((track) => {
          const status = statusOf(now, track);
          return status === undefined ? null : (
            <StatusChip key={track} track={track} status={status} />
          );
        })}
        <span class="muted">{formatMoney(now.total, language.value)}</span>
      </p>
    </div>
  );
};
