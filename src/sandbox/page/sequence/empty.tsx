// The diagram before anything has happened: what it will show.
import type { JSX } from 'preact';
import { say } from '../state.ts';
import { Legend } from './legend.tsx';
import { sequenceWords as words } from './sequence-words.ts';

export const Empty = (): JSX.Element => (
  <section class="seq seq-empty">
    <div class="empty">
      <strong>{say(words.emptyTitle)}</strong>
      <p>{say(words.emptyText)}</p>
    </div>
    <Legend />
  </section>
);
