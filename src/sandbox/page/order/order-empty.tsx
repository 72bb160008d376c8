// The middle of the page while there is no order: what this place is, and what to do first.
import type { JSX } from 'preact';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { openForm } from '../orders/orders-state.ts';
import { part, say } from '../state.ts';
import { demonstrate } from './demonstrate.ts';
import { lessons, words } from './order-words.ts';

const placeOwn = (): void => {
  openForm(true);
  part.value = 'list';
  // Once the form is there.
  window.requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('#orders-kind :checked')?.focus(),
  );
};

export const OrderEmpty = (): JSX.Element => (
  <section class="order-empty">
    <h2>{say(words.emptyTitle)}</h2>
    <p class="muted">{say(words.emptyAbout)}</p>
    <div class="row">
      <Button look="main" onClick={demonstrate}>
        <Icon name="play" size={16} />
        {say(words.demonstrate)}
      </Button>
      <Button onClick={placeOwn}>{say(words.own)}</Button>
    </div>
    <ol class="order-lessons">
      {lessons.map((lesson) => (
        <li key={lesson.en} class="card">
          <strong>{say(lesson)}</strong>
          <span>{say(lesson.about)}</span>
        </li>
      ))}
    </ol>
  </section>
);
