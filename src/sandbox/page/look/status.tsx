// A status as a coloured chip: what is done, under way, failed, or not begun.
import type { JSX } from 'preact';
import { labelOf, type TrackName } from '../../../order/tracks.ts';
import { language } from '../state.ts';
import { glossOf } from './status-gloss.ts';

export type Tone = 'good' | 'wait' | 'bad' | 'info' | 'quiet';

const tones: Readonly<Record<string, Tone>> = {
  paid: 'good',
  granted: 'good',
  invoiced: 'good',
  recorded: 'good',
  'code-issued': 'good',
  'awaiting-confirmation': 'wait',
  'confirmation-sent': 'wait',
  granting: 'wait',
  invoicing: 'wait',
  'temporarily-granted': 'wait',
  suspended: 'bad',
  cancelled: 'bad',
  'request-failed': 'bad',
  'grant-failed': 'bad',
  'record-failed': 'bad',
  'code-failed': 'bad',
  locked: 'bad',
  revoked: 'bad',
};

/** How a status is to be coloured; what has not begun, or never will, is quiet. */
export const toneOf = (status: string): Tone => tones[status] ?? 'quiet';

/** The status of an order on one track. */
export const StatusChip = ({
  track,
  status,
  withTrack = true,
}: {
  readonly track: TrackName;
  readonly status: string;
  /** Does the chip begin with the name of its track? */
  readonly withTrack?: boolean;
}): JSX.Element => (
  <span
    class={`chip tone-${toneOf(status)}`}
    title={language.value === 'en' ? glossOf(track, status) : undefined}
  >
    {withTrack ? <span class="chip-track">{track}</span> : null}
    <span lang="vi">{labelOf(track, status)}</span>
  </span>
);
