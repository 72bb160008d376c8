// What each person can do about the order, and what not, and why.
import { batch } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Order } from '../../../order/order.ts';
import { countRefunds } from '../../../world/world.ts';
import { dueIn } from '../../session/due.ts';
import { actors, offersFor, type Actor } from '../../session/offers.ts';
import './people.css';
import { Button } from '../look/button.tsx';
import { Icon, type IconName } from '../look/icon.tsx';
import { isFocusLost } from '../look/keep-focus.ts';
import { act, centre, order, part, say, session, world } from '../state.ts';
import { AboutOrder } from './about-order.tsx';
import { ActiveActor, IdleActor, Section } from './actor-section.tsx';
import { groupsOf } from './groups.ts';
import { OtherAmount, OtherCustomer } from './other-ways.tsx';
import { Waiting } from './waiting.tsx';

const words = {
  none: { vi: 'Chưa có đơn hàng nào', en: 'There is no order yet' },
  teach: {
    vi: 'Đặt một đơn hàng trước. Sau đó, khách hàng, ngân hàng và các kế toán thao tác ở đây.',
    en: 'Place an order first. Then the customer, the bank and the accountants act from here.',
  },
  nobody: {
    vi: 'Lúc này không ai có việc để làm với đơn hàng này.',
    en: 'Nobody has anything to do about this order now.',
  },
  refund: {
    vi: 'Tiền cần hoàn lại được trả ngoài hệ thống này.',
    en: 'Money to give back is paid outside of this system.',
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
    </div>
  </Section>
);

/** Does somebody have to let it go by hand? Only in a `@stepwise` session. */
const isWaitedFor = (code: string): boolean =>
  session.value.mode === 'stepwise' &&
  dueIn(world.value).some(({ order: its, step }) => its === code && step !== null);

export const People = (): JSX.Element => {
  const about = order.value;
  const statuses = useRef<HTMLParagraphElement>(null);
  /** A button that is done may be gone; whoever is at it by keyboard goes on at what it changed. */
  const done = (): void =>
    void window.setTimeout(() => {
      if (isFocusLost()) statuses.current?.focus();
    });
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
        <Waiting about={null} done={done} />
        <System />
      </div>
    );
  }
  const groups = groupsOf(offersFor(world.value, about.code));
  return (
    <div class="people">
      <AboutOrder statuses={statuses} />
      <Waiting about={about.code} done={done} />
      {groups.some(({ can }) => can.length > 0) || isWaitedFor(about.code) ? null : (
        <p class="people-nobody">
          {say(words.nobody)}
          {countRefunds(world.value, about.code) === 0 ? null : ` ${say(words.refund)}`}
        </p>
      )}
      {groups.map((group) => {
        const { actor } = group;
        const Actor = group.can.length > 0 ? ActiveActor : IdleActor;
        return (
          <Actor
            key={actor}
            icon={icons[actor]}
            name={say(actors[actor])}
            group={group}
            done={done}
          >
            <Extra actor={actor} about={about} />
          </Actor>
        );
      })}
      <System />
    </div>
  );
};
