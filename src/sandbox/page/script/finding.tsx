// What is wrong with a step, under its line, as `order-lab run` says it.
import type { JSX } from 'preact';
import { say } from '../state.ts';
import { scriptWords as words } from './script-words.ts';

export const Finding = ({ text }: { readonly text: string }): JSX.Element => (
  <pre
    class="script-finding"
    role="region"
    aria-label={say(words.finding)}
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys must scroll a long one
    tabIndex={0}
  >
    {text}
  </pre>
);
