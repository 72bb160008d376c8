// The parts that both tables of a service's screen are made of.
import type { ComponentChildren, JSX } from 'preact';
import { look, say } from '../state.ts';
import type { About } from './held-rows.ts';
import { tableWords as words, type Toned } from './service-words.ts';

export const ToneChip = ({ toned }: { readonly toned: Toned }): JSX.Element => (
  <span class={`chip tone-${toned.tone}`}>{say(toned.said)}</span>
);

/** A table that is a list of cards on a narrow screen. */
export const Table = ({
  name,
  heads,
  children,
}: {
  readonly name: string;
  /** The key of each column, which its head is styled by, and its name. */
  readonly heads: readonly (readonly [string, string])[];
  readonly children: ComponentChildren;
}): JSX.Element => (
  <div class="service-scroll">
    <table class="service-table" aria-label={name}>
      <thead>
        <tr>
          {heads.map(([key, head]) => (
            <th key={key} scope="col" data-column={key}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);

/** A cell that knows the name of its column, for when it stands on a card. */
export const Cell = ({
  of,
  class: own,
  children,
}: {
  readonly of: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <td data-of={of} class={own}>
    <div>{children}</div>
  </td>
);

/** The first cell of a row: the order, which leads to it. */
export const OrderCell = ({
  about,
  rows = 1,
}: {
  readonly about: About;
  /** Rows that it stands before. */
  readonly rows?: number;
}): JSX.Element => (
  <th scope="row" rowSpan={rows} data-of={say(words.order)}>
    <button
      type="button"
      class="service-order"
      title={`${say(words.look)} ${about.order}`}
      onClick={() => look(about.order)}
    >
      {about.order}
    </button>
  </th>
);

export const CustomerText = ({ about }: { readonly about: About }): JSX.Element => (
  <>
    {about.customer}
    <small>{about.company}</small>
  </>
);

export const Nothing = (): JSX.Element => (
  <span class="muted" aria-label={say(words.nothing)}>
    –
  </span>
);
