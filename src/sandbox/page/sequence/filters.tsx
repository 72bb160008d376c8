// What of the diagram is shown, and what its marks mean.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { say } from '../state.ts';
import { WireChip } from '../wire-chip.tsx';
import { Legend } from './legend.tsx';
import { isTrouble, type Filter } from './lines.ts';
import { filter, rows } from './sequence-state.ts';
import { sequenceWords as words } from './sequence-words.ts';

const isLegendOpen = signal(false);

const Toggle = ({ name, count }: { readonly name: keyof Filter; readonly count?: number }) => (
  <button
    type="button"
    class="seq-toggle"
    aria-pressed={filter.value[name]}
    onClick={() => (filter.value = { ...filter.value, [name]: !filter.value[name] })}
  >
    {say(words[name])}
    {count === undefined || count === 0 ? null : <span class="seq-count">{count}</span>}
  </button>
);

export const Filters = (): JSX.Element => (
  <div class="seq-tools">
    <h3 id="seq-title">{say(words.title)}</h3>
    <button
      type="button"
      class="seq-legend-button"
      aria-expanded={isLegendOpen.value}
      onClick={() => (isLegendOpen.value = !isLegendOpen.value)}
    >
      {say(words.legend)}
    </button>
    <WireChip />
    <div class="seq-toggles" role="group" aria-label={say(words.show)}>
      <Toggle name="moves" />
      <Toggle name="lookups" />
      <Toggle name="notices" />
      <Toggle name="troubles" count={rows.value.filter(isTrouble).length} />
    </div>
    {isLegendOpen.value ? <Legend /> : null}
  </div>
);
