// What is coming up by itself: when, of which order, and what; with the ways to let it happen.
import type { JSX } from 'preact';
import { formatInstant } from '../../../calendar/time.ts';
import { dueIn, type DueItem } from '../../session/due.ts';
import { Button } from '../look/button.tsx';
import { Icon, type IconName } from '../look/icon.tsx';
import { closePopover } from '../look/popover.tsx';
import { act, look, say, session, world } from '../state.ts';
import { untilWords } from './time-words.ts';

const words = {
  title: { vi: 'Việc sắp tới', en: 'Coming up' },
  none: { vi: 'Không có việc nào sắp tới', en: 'Nothing is coming up' },
  teach: {
    vi: 'Khi có đơn hàng, các hạn thanh toán, các lần gửi lại và thông báo sắp đến hiện ở đây.',
    en: 'Once there are orders, their deadlines, calls to be sent again and notices stand here.',
  },
  go: { vi: 'Đến lúc đó', en: 'Go there' },
  now: { vi: 'Thực hiện ngay', en: 'Do it now' },
  come: { vi: 'đã đến lúc', en: 'its time has come' },
  more: { vi: 'việc nữa về sau', en: 'more later' },
  look: { vi: 'Xem đơn hàng', en: 'Look at order' },
} as const;

const shownAtMost = 30;

const icons: Readonly<Record<DueItem['is'], IconName>> = {
  deadline: 'calendar',
  attempt: 'flow',
  lookup: 'search',
  'time-out': 'clock',
  reply: 'back',
  notice: 'back',
  'late-request': 'flow',
};

const Item = ({ item: { at, order, is, what, step } }: { readonly item: DueItem }): JSX.Element => {
  const { now } = world.value;
  const isStepwise = session.value.mode === 'stepwise';
  return (
    <li class="due-item" data-is={is}>
      <Icon name={icons[is]} />
      <div class="due-what">
        <p class="due-when">
          <strong>{at <= now ? say(words.come) : say(untilWords(now, at))}</strong>
          <span class="muted">{formatInstant(at)}</span>
        </p>
        <p>
          <button
            type="button"
            class="due-order"
            title={`${say(words.look)} ${order}`}
            onClick={() => {
              look(order);
              closePopover();
            }}
          >
            {order}
          </button>{' '}
          {say(what)}
        </p>
        <p class="row">
          {at <= now ? null : (
            <Button size="small" onClick={() => act({ action: 'reach', instant: at })}>
              {say(words.go)}
            </Button>
          )}
          {isStepwise && step !== null ? (
            <Button size="small" onClick={() => act(step)}>
              {say(words.now)}
            </Button>
          ) : null}
        </p>
      </div>
    </li>
  );
};

export const ComingDue = (): JSX.Element => {
  const items = dueIn(world.value);
  const rest = items.length - shownAtMost;
  if (items.length === 0) {
    return (
      <div class="empty">
        <strong>{say(words.none)}</strong>
        <p>{say(words.teach)}</p>
      </div>
    );
  }
  return (
    <>
      <h2>{say(words.title)}</h2>
      <ol class="due-list">
        {items.slice(0, shownAtMost).map((item) => (
          <Item key={`${item.at} ${item.order} ${item.what.en}`} item={item} />
        ))}
      </ol>
      {rest > 0 ? (
        <p class="muted">
          +{rest} {say(words.more)}
        </p>
      ) : null}
    </>
  );
};
