// What the page says of the last act, for eyes and for screen readers; blocks and covers nothing.
import { useEffect } from 'preact/hooks';
import type { JSX } from 'preact';
import { appWords as words } from './app-words.ts';
import { Button } from './look/button.tsx';
import { Icon, type IconName } from './look/icon.tsx';
import { said, say, type Said as WhatIsSaid } from './state.ts';

const staysMs = 8_000;

const icons: Readonly<Record<WhatIsSaid['tone'], IconName>> = {
  good: 'check',
  bad: 'warning',
  info: 'next',
};

export const Said = (): JSX.Element => {
  const now = said.value;
  useEffect(() => {
    // A refusal is to be read, however long that takes.
    if (now === null || now.tone === 'bad') return undefined;
    const timer = window.setTimeout(() => (said.value = null), staysMs);
    return () => window.clearTimeout(timer);
  }, [now]);
  return (
    <div class="said-place" role="status" aria-live="polite">
      {now === null ? null : (
        <div class={`said tone-${now.tone}`}>
          <Icon name={icons[now.tone]} />
          <p>{say(now.text)}</p>
          <Button
            look="plain"
            size="icon"
            name={say(words.close)}
            onClick={() => (said.value = null)}
          >
            <Icon name="close" />
          </Button>
        </div>
      )}
    </div>
  );
};
