// What waits to be sent by hand in a `@stepwise` session, where nothing goes by itself.
import type { JSX } from 'preact';
import { dueIn, type DueItem } from '../../session/due.ts';
import { Button } from '../look/button.tsx';
import { act, say, session, world } from '../state.ts';
import { untilWords } from '../top/time-words.ts';
import { Section, type Done } from './actor-section.tsx';

const words = {
  title: { vi: 'Đang chờ gửi', en: 'Waiting to be sent' },
  none: {
    vi: 'Không có yêu cầu hay thông báo nào đang chờ.',
    en: 'No request or notice is waiting.',
  },
  now: { vi: 'Thực hiện ngay', en: 'Do it now' },
  come: { vi: 'đã đến lúc', en: 'its time has come' },
  others: { vi: 'việc của đơn hàng khác', en: 'of other orders' },
  rest: { vi: 'Chạy hết việc đang chờ', en: 'Run all that waits' },
  restTip: {
    vi: 'Hệ thống chạy mọi việc nhanh đang chờ, như ngoài phiên @stepwise',
    en: 'The system does all quick work that waits, as outside of a @stepwise session',
  },
} as const;

const Items = ({
  items,
  done,
}: {
  readonly items: readonly DueItem[];
  readonly done: Done;
}): JSX.Element => (
  <ol class="people-waiting">
    {items.map(({ at, order, what, step }) => (
      <li key={`${at} ${order} ${what.en}`}>
        <span>
          <strong>{order}</strong> {say(what)}
          <small>
            {at <= world.value.now ? say(words.come) : say(untilWords(world.value.now, at))}
          </small>
        </span>
        <Button
          size="small"
          name={`${say(words.now)}: ${order}, ${say(what)}`}
          title={say(words.now)}
          onClick={() => {
            if (step !== null) act(step);
            done();
          }}
        >
          {say(words.now)}
        </Button>
      </li>
    ))}
  </ol>
);

/** Nothing outside of a `@stepwise` session. */
export const Waiting = ({
  about,
  done,
}: {
  readonly about: string | null;
  readonly done: Done;
}): JSX.Element | null => {
  if (session.value.mode !== 'stepwise') return null;
  const items = dueIn(world.value).filter(({ step }) => step !== null);
  const own = items.filter(({ order }) => order === about);
  const others = items.filter(({ order }) => order !== about);
  return (
    <Section icon="clock" name={say(words.title)}>
      {items.length === 0 ? <p class="muted">{say(words.none)}</p> : null}
      {own.length === 0 ? null : <Items items={own} done={done} />}
      {others.length === 0 ? null : (
        <details class="people-more">
          <summary>
            {others.length} {say(words.others)}
          </summary>
          <Items items={others} done={done} />
        </details>
      )}
      <div class="row">
        <Button
          title={say(words.restTip)}
          whyNot={dueIn(world.value).length === 0 ? say(words.none) : null}
          onClick={() => {
            act({ action: 'rest' });
            done();
          }}
        >
          {say(words.rest)}
        </Button>
      </div>
    </Section>
  );
};
