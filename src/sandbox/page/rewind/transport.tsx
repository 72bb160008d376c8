// The buttons that move along the story, and the player.
import type { JSX } from 'preact';
import { Button } from '../look/button.tsx';
import { Icon, type IconName } from '../look/icon.tsx';
import { position, steps } from '../script/script-state.ts';
import { say } from '../state.ts';
import { isSpeed, speeds, type Speed } from './player.ts';
import { goTo, player, setSpeed, togglePlaying } from './rewind-state.ts';
import { rewindWords as words } from './rewind-words.ts';

const fractions: Readonly<Partial<Record<Speed, string>>> = { 0.25: '¼', 0.5: '½' };

const SpeedChoice = (): JSX.Element => (
  <select
    class="input rewind-speed"
    aria-label={say(words.speed)}
    title={say(words.speed)}
    value={player.value.speed}
    onChange={({ currentTarget }) => {
      const speed = Number(currentTarget.value);
      if (isSpeed(speed)) setSpeed(speed);
    }}
  >
    {speeds.map((speed) => (
      <option key={speed} value={speed}>
        {fractions[speed] ?? speed}×
      </option>
    ))}
  </select>
);

const PlayButton = (): JSX.Element => {
  const { playing } = player.value;
  return (
    <Button
      size="icon"
      look="main"
      name={say(playing ? words.pause : words.play)}
      whyNot={steps.value.length === 0 ? say(words.noSteps) : null}
      onClick={togglePlaying}
    >
      <Icon name={playing ? 'pause' : 'play'} />
    </Button>
  );
};

export const Transport = (): JSX.Element => {
  const [now, length] = [position.value, steps.value.length];
  const none = length === 0 ? say(words.noSteps) : null;
  const atFirst = none ?? (now === 0 ? say(words.atFirst) : null);
  const atLast = none ?? (now === length ? say(words.atLast) : null);
  const button = (
    icon: IconName,
    name: string,
    whyNot: string | null,
    to: number,
    edge = '',
  ): JSX.Element => (
    <Button
      size="icon"
      look="plain"
      class={edge}
      name={name}
      whyNot={whyNot}
      onClick={() => goTo(to)}
    >
      <Icon name={icon} />
    </Button>
  );
  return (
    <div class="rewind-transport">
      {button('first', say(words.first), atFirst, 0, 'rewind-edge')}
      {button('back', say(words.previous), atFirst, now - 1)}
      <PlayButton />
      {button('next', say(words.next), atLast, now + 1)}
      {button('last', say(words.last), atLast, length, 'rewind-edge')}
      <SpeedChoice />
    </div>
  );
};
