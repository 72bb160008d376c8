// Says how the real wire stands to the story, and what to do when it cannot follow.
import { signal } from '@preact/signals';
import { useId, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import './wire-chip.css';
import type { Named } from '../../wire/services.ts';
import { Button } from './look/button.tsx';
import { Popover } from './look/popover.tsx';
import type { Tone } from './look/status.tsx';
import { say } from './state.ts';
import {
  exchanges,
  followAgain,
  giveToken,
  wireState,
  wireTrouble,
  type WireState,
} from './wire-state.ts';

const words = {
  title: { vi: 'Đường truyền HTTP', en: 'The HTTP wire' },
  token: { vi: 'Mã truy cập', en: 'Token' },
  empty: { vi: 'Hãy nhập mã truy cập.', en: 'Write the token.' },
  give: { vi: 'Gửi mã', en: 'Send it' },
  wrong: { vi: 'Mã không đúng.', en: 'The token is wrong.' },
  again: { vi: 'Thử lại', en: 'Try again' },
  count: { vi: 'Yêu cầu HTTP của cả diễn biến', en: 'HTTP requests of the whole story' },
  differs: {
    vi: 'Hãy tải tệp .feature và báo lỗi này: bộ nhớ và HTTP phải cho cùng một nhật ký.',
    en: 'Please report this with the .feature file: memory and HTTP must give the same journal.',
  },
  about: {
    vi:
      'Diễn biến được chạy lại ngay bằng yêu cầu HTTP thật giữa MISA ORDER và các dịch vụ; ' +
      'nhật ký phải giống hệt. Bấm vào một dòng của sơ đồ để xem yêu cầu và phản hồi.',
    en:
      'The story is played again at once by real HTTP requests between MISA ORDER and the ' +
      'services; the journal must be the same. Click a row of the diagram to see both messages.',
  },
} as const satisfies Record<string, Named>;

const states: Readonly<Record<WireState, readonly [Tone, Named]>> = {
  idle: ['quiet', { vi: 'HTTP: chưa có gì', en: 'HTTP: nothing yet' }],
  following: ['info', { vi: 'HTTP: đang diễn lại…', en: 'HTTP: following…' }],
  agrees: ['good', { vi: 'HTTP: khớp', en: 'HTTP: agrees' }],
  differs: ['bad', { vi: 'HTTP: nhật ký khác', en: 'HTTP: the journal differs' }],
  stuck: ['wait', { vi: 'HTTP: dừng giữa chừng', en: 'HTTP: stopped half-way' }],
  'needs-token': ['wait', { vi: 'HTTP: cần mã truy cập', en: 'HTTP: needs a token' }],
  'no-worker': ['wait', { vi: 'HTTP: không dùng được', en: 'HTTP: not available' }],
  unreachable: ['bad', { vi: 'HTTP: mất máy chủ', en: 'HTTP: no server' }],
  broken: ['bad', { vi: 'HTTP: lỗi', en: 'HTTP: an error' }],
};

/** The token that was tried last; the server asks for one again only when it was wrong. */
const tried = signal<string | null>(null);

const TokenForm = (): JSX.Element => {
  const id = useId();
  const [token, setToken] = useState(tried.value ?? '');
  const isWrong = wireState.value === 'needs-token' && token !== '' && token === tried.value;
  const send = (): void => {
    if (token === '') return;
    tried.value = token;
    void giveToken(token);
  };
  return (
    <form
      class="wire-token"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="field">
        <span>{say(words.token)}</span>
        <input
          class="input"
          type="password"
          autocomplete="off"
          value={token}
          aria-invalid={isWrong}
          aria-describedby={id}
          onInput={({ currentTarget }) => setToken(currentTarget.value)}
        />
      </label>
      <Button look="main" whyNot={token === '' ? say(words.empty) : null} onClick={send}>
        {say(words.give)}
      </Button>
      <p id={id} class="wire-trouble" role="alert">
        {isWrong ? say(words.wrong) : ''}
      </p>
    </form>
  );
};

const About = (): JSX.Element => {
  const state = wireState.value;
  const trouble = wireTrouble.value;
  // While a token is tried its form stays where it is, and so does the focus.
  const isTrying = state === 'following' && trouble?.kind === 'needs-token';
  const asksForToken = state === 'needs-token' || isTrying;
  return (
    <div class="stack wire-about">
      {asksForToken ? null : <p>{say(words.about)}</p>}
      {state === 'agrees' ? (
        <p>
          {say(words.count)}: <strong>{exchanges.value.length}</strong>
        </p>
      ) : null}
      {trouble === null ? null : <p class={asksForToken ? '' : 'wire-trouble'}>{say(trouble)}</p>}
      {state === 'differs' ? <p class="wire-trouble">{say(words.differs)}</p> : null}
      {asksForToken ? <TokenForm /> : null}
      {asksForToken ? <p class="muted">{say(words.about)}</p> : null}
      {trouble !== null && !asksForToken ? (
        <Button onClick={followAgain}>{say(words.again)}</Button>
      ) : null}
    </div>
  );
};

export const WireChip = (): JSX.Element => {
  const [tone, said] = states[wireState.value];
  return (
    <Popover
      class={`button-small wire-chip tone-${tone}`}
      title={say(words.title)}
      content={About}
      button={<span data-wire={wireState.value}>{say(said)}</span>}
    />
  );
};
