// The page as a whole: orders at the left, one order or a service in the middle, what people can do
// at the right, the story below.
import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import './app.css';
import { Column } from './column.tsx';
import { Faults } from './faults/faults.tsx';
import { Icon, type IconName } from './look/icon.tsx';
import { Order } from './order/order.tsx';
import { Orders } from './orders/orders.tsx';
import { People } from './people/people.tsx';
import { Rewind } from './rewind/rewind.tsx';
import { Script } from './script/script.tsx';
import { ServiceScreen } from './services/service-screen.tsx';
import { view } from './script/script-state.ts';
import { centre, order, part, said, say, side, type Centre, type Side } from './state.ts';
import { Said } from './said.tsx';
import { TopBar } from './top/top-bar.tsx';
import { FaultCount, TroubleDot, troubleOf } from './trouble-badge.tsx';
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
        aria-describedby={troubleOf(each)}
        onClick={() => (centre.value = each)}
      >
        {say(words[each])}
        <TroubleDot of={each} />
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
        {name === 'faults' ? <FaultCount /> : null}
      </button>
    ))}
  </nav>
);

/** On a narrow screen: which part of the page is seen. */
const Parts = (): JSX.Element => {
  const go = (next: typeof part.value, nextSide?: Side) => () => {
    part.value = next;
    // What went well is read by then, and takes room on a small screen.
    if (said.value?.tone !== 'bad') said.value = null;
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
          {icon === 'bolt' ? <FaultCount /> : null}
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

/** What the middle and the right show: another one begins at its own beginning. */
const inMiddle = computed(() =>
  centre.value === 'order' ? `order ${order.value?.code ?? ''}` : centre.value,
);
const inRight = computed(() => (side.value === 'script' ? `script ${view.value}` : side.value));
/** Where one goes back and forth while acting. */
const stay = new Set<Side>(['people', 'faults']);

export const App = (): JSX.Element => (
  <div class="app" data-part={part.value}>
    <TopBar />
    <main class="columns" id="main" tabIndex={-1}>
      <section class="left" aria-label={say(words.list)}>
        <Orders />
      </section>
      <Column name="middle" label={say(words.inView)} shows={inMiddle.value}>
        <Screens />
        {centre.value === 'order' ? <Order /> : <ServiceScreen of={centre.value} />}
      </Column>
      <Column
        name="right"
        label={say(words.tools)}
        shows={inRight.value}
        isKept={stay.has(side.value)}
      >
        <SideTabs />
        <h2 class="unseen">{say(words[side.value])}</h2>
        <SideContent />
      </Column>
    </main>
    <Said />
    <Rewind />
    <Parts />
  </div>
);
