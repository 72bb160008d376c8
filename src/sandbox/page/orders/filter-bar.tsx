// Search and filters over the list of orders.
import type { JSX } from 'preact';
import { trackNames, type TrackName } from '../../../order/tracks.ts';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { orders, say } from '../state.ts';
import { isIdle, noFilter, statusChoices } from './orders-filter.ts';
import { filter } from './orders-state.ts';
import { words } from './orders-words.ts';

const TrackSelect = (): JSX.Element => (
  <select
    class="input"
    aria-label={say(words.track)}
    value={filter.value.track ?? ''}
    onChange={({ currentTarget }) => {
      const track = trackNames.find((name) => name === currentTarget.value) ?? null;
      filter.value = { ...filter.value, track, status: null };
    }}
  >
    <option value="">{say(words.anyTrack)}</option>
    {trackNames.map((track) => (
      <option key={track} value={track}>
        {track}
      </option>
    ))}
  </select>
);

const Statuses = ({ track }: { readonly track: TrackName }): JSX.Element => (
  <>
    {statusChoices(orders.value, track).map(({ status, label, count }) => (
      <option key={status} value={`${track}/${status}`}>
        {`${label} (${count})`}
      </option>
    ))}
  </>
);

const StatusSelect = (): JSX.Element => {
  const { track, status } = filter.value;
  return (
    <select
      class="input"
      aria-label={say(words.status)}
      value={track === null || status === null ? '' : `${track}/${status}`}
      onChange={({ currentTarget }) => {
        const [name, chosen = null] = currentTarget.value.split('/');
        const found = trackNames.find((each) => each === name) ?? track;
        filter.value = { ...filter.value, track: found, status: chosen };
      }}
    >
      <option value="">{say(words.anyStatus)}</option>
      {track === null ? (
        trackNames.map((name) => (
          <optgroup key={name} label={name}>
            <Statuses track={name} />
          </optgroup>
        ))
      ) : (
        <Statuses track={track} />
      )}
    </select>
  );
};

const Clear = (): JSX.Element | null =>
  isIdle(filter.value) ? null : (
    <Button size="icon" look="plain" name={say(words.clear)} onClick={clear}>
      <Icon name="close" size={16} />
    </Button>
  );

const clear = (): void => void (filter.value = noFilter);

export const FilterBar = (): JSX.Element => (
  <search class="orders-filter">
    <div class="orders-filter-line">
      <div class="orders-search">
        <Icon name="search" size={16} />
        <input
          class="input"
          type="search"
          aria-label={say(words.search)}
          placeholder={say(words.searchPlace)}
          autocomplete="off"
          value={filter.value.search}
          onInput={({ currentTarget }) =>
            (filter.value = { ...filter.value, search: currentTarget.value })
          }
        />
      </div>
      <Clear />
    </div>
    <div class="orders-filter-line">
      <TrackSelect />
      <StatusSelect />
    </div>
  </search>
);
