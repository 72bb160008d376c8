// The page as a whole: orders at the left, one order or a service in the middle, what people can do
// at the right, the story below.
import type { JSX } from 'preact';
import './app.css';
import { Faults } from './faults/faults.tsx';
import { Icon, type IconName } from './look/icon.tsx';
import { Order } from './order/order.tsx';
import { Orders } from './orders/orders.tsx';
import { People } from './people/people.tsx';
import { Rewind } from './rewind/rewind.tsx';
import { Script } from './script/script.tsx';
import { ServiceScreen } from './services/service-screen.tsx';
import { centre, part, say, side, type Centre, type Side } from './state.ts';
import { Said } from './said.tsx';
import { TopBar } from './top/top-bar.tsx';
import { appWords as words } from './app-words.ts';

const centres: readonly Centre[] = ['order', 'suman', 'amis'];
const sides: readonly (readonly [Side, IconName])[] = [
  ['people', 'people'],
  ['faults', 'bolt'],
  ['script', 'script'],
];

const Screens = (): JSX.Element => (
  <nav class="screens" aria-label={say(words.screens)}>
    {centres.map((each) => (
      <button
        key={each}
        type="button"
        class="screen"
        aria-current={centre.value === each ? 'page' : undefined}
        onClick={() => (centre.value = each)}
      >
        {say(words[each])}
      </button>
    ))}
  </nav>
);

const SideTabs = (): JSX.Element => (
  <nav class="side-tabs" aria-label={say(words.tools)}>
    {sides.map(([name, icon]) => (
      <button
        key={name}
        type="button"
        class="side-tab"
        aria-current={side.value === name ? 'page' : undefined}
        onClick={() => (side.value = name)}
      >
        <Icon name={icon} />
        {say(words[name])}
      </button>
    ))}
  </nav>
);

/** On a narrow screen: which part of the page is seen. */
const Parts = (): JSX.Element => {
  const go = (next: typeof part.value, nextSide?: Side) => () => {
    part.value = next;
    if (nextSide !== undefined) side.value = nextSide;
  };
  const parts: readonly (readonly [string, IconName, boolean, () => void])[] = [
    [say(words.list), 'list', part.value === 'list', go('list')],
    [say(words.centre), 'flow', part.value === 'centre', go('centre')],
    ...sides.map(
      ([name, icon]) =>
        [
          say(words[name]),
          icon,
          part.value === 'side' && side.value === name,
          go('side', name),
        ] as const,
    ),
  ];
  return (
    <nav class="parts" aria-label={say(words.parts)}>
      {parts.map(([name, icon, isHere, onClick]) => (
        <button
          key={icon}
          type="button"
          class="part"
          aria-current={isHere ? 'page' : undefined}
          onClick={onClick}
        >
          <Icon name={icon} size={20} />
          {name}
        </button>
      ))}
    </nav>
  );
};

const SideContent = (): JSX.Element => {
  switch (side.value) {
    case 'people':
      return <People />;
    case 'faults':
      return <Faults />;
    case 'script':
      return <Script />;
  }
};

export const App = (): JSX.Element => (
  <div class="app" data-part={part.value}>
    <TopBar />
    <main class="columns" id="main" tabIndex={-1}>
      <section class="left" aria-label={say(words.list)}>
        <Orders />
      </section>
      <section class="middle" aria-label={say(words.inView)}>
        <Screens />
        {centre.value === 'order' ? <Order /> : <ServiceScreen of={centre.value} />}
      </section>
      <section class="right" aria-label={say(words.tools)}>
        <SideTabs />
        <h2 class="unseen">{say(words[side.value])}</h2>
        <SideContent />
      </section>
    </main>
    <Rewind />
    <Parts />
    <Said />
  </div>
);
