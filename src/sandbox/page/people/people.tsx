// What each person can do about the order, and what not, and why.
import { batch } from '@preact/signals';
import type { JSX } from 'preact';
import type { Order } from '../../../order/order.ts';
import { actors, offersFor, type Actor } from '../../session/offers.ts';
import './people.css';
import { Button } from '../look/button.tsx';
import { Icon, type IconName } from '../look/icon.tsx';
import { act, centre, order, part, say, session, world } from '../state.ts';
import { AboutOrder } from './about-order.tsx';
import { Acts, Section } from './actor-section.tsx';
import { groupsOf } from './groups.ts';
import { OtherAmount, OtherCustomer } from './other-ways.tsx';

const words = {
  none: { vi: 'Chưa có đơn hàng nào', en: 'There is no order yet' },
  teach: {
    vi: 'Đặt một đơn hàng trước. Sau đó, khách hàng, ngân hàng và các kế toán thao tác ở đây.',
    en: 'Place an order first. Then the customer, the bank and the accountants act from here.',
  },
  toOrders: { vi: 'Đến danh sách đơn hàng', en: 'Go to the orders' },
  suman: { vi: 'Mở màn hình SUMAN MISA', en: 'Open the screen of SUMAN MISA' },
  amis: { vi: 'Mở màn hình AMIS.VN', en: 'Open the screen of AMIS.VN' },
  system: { vi: 'Hệ thống', en: 'The system' },
  restart: { vi: 'MISA ORDER khởi động lại', en: 'Restart MISA ORDER' },
  restartTip: {
    vi: 'MISA ORDER dừng rồi chạy lại từ những gì đã lưu; phản hồi đang chờ bị mất',
    en: 'MISA ORDER dies and starts again from what it saved; answers under way are lost',
  },
  rest: { vi: 'Chạy đến khi yên', en: 'Run to rest' },
} as const;

const icons: Readonly<Record<Actor, IconName>> = {
  customer: 'people',
  bank: 'bank',
  'order-accountant': 'ledger',
  'licence-accountant': 'key',
  'invoice-accountant': 'receipt',
};

const open = (screen: 'suman' | 'amis') => (): void =>
  batch(() => {
    centre.value = screen;
    part.value = 'centre';
  });

/** What stands at the end of an actor's section. */
const Extra = ({
  actor,
  about,
}: {
  readonly actor: Actor;
  readonly about: Order;
}): JSX.Element | null => {
  switch (actor) {
    case 'customer':
      return <OtherCustomer key={about.code} order={about} />;
    case 'bank':
      return <OtherAmount key={about.code} order={about} />;
    case 'order-accountant':
      return null;
    case 'licence-accountant':
    case 'invoice-accountant': {
      const screen = actor === 'licence-accountant' ? 'suman' : 'amis';
      return (
        <button type="button" class="people-link" onClick={open(screen)}>
          {say(words[screen])}
        </button>
      );
    }
  }
};

const System = (): JSX.Element => (
  <Section icon="restart" name={say(words.system)}>
    <div class="row">
      <Button title={say(words.restartTip)} onClick={() => act({ action: 'restart' })}>
        {say(words.restart)}
      </Button>
      {session.value.mode === 'stepwise' ? (
        <Button onClick={() => act({ action: 'rest' })}>{say(words.rest)}</Button>
      ) : null}
    </div>
  </Section>
);

export const People = (): JSX.Element => {
  const about = order.value;
  if (about === null) {
    return (
      <div class="people">
        <div class="empty">
          <Icon name="people" size={28} />
          <strong>{say(words.none)}</strong>
          <p>{say(words.teach)}</p>
          <span class="people-to-orders">
            <Button onClick={() => (part.value = 'list')}>{say(words.toOrders)}</Button>
          </span>
        </div>
        <System />
      </div>
    );
  }
  return (
    <div class="people">
      <AboutOrder />
      {groupsOf(offersFor(world.value, about.code)).map((group) => (
        <Section key={group.actor} icon={icons[group.actor]} name={say(actors[group.actor])}>
          <Acts group={group} />
          <Extra actor={group.actor} about={about} />
        </Section>
      ))}
      <System />
    </div>
  );
};
