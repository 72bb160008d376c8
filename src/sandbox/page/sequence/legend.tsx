// What the marks of the diagram mean, by example.
import type { JSX } from 'preact';
import { say } from '../state.ts';
import { Arrows } from './arrows.tsx';
import type { Arrow, Shape } from './diagram-layout.ts';
import { legendWords as words } from './sequence-words.ts';

const plain: Arrow = {
  from: 6,
  to: 88,
  seenFrom: null,
  breaksAt: null,
  twice: false,
  tone: 'plain',
  boltAt: null,
};
const back: Arrow = { ...plain, from: 88, to: 6, tone: 'good' };
const arrows = {
  is: 'arrows',
  out: plain,
  end: 'done',
  back,
  open: false,
} as const satisfies Shape;

const samples = [
  ['done', arrows],
  [
    'lost',
    {
      ...arrows,
      out: { ...plain, breaksAt: 50, boltAt: 50, tone: 'bad' },
      end: 'none',
      back: null,
    },
  ],
  [
    'refused',
    { ...arrows, out: { ...plain, boltAt: 47 }, end: 'not-done', back: { ...back, tone: 'wait' } },
  ],
  ['after', { ...arrows, back: { ...back, tone: 'bad', breaksAt: 47, boltAt: 47 } }],
] as const satisfies readonly (readonly [keyof typeof words, Shape])[];

export const Legend = (): JSX.Element => (
  <ul class="seq-legend">
    {samples.map(([name, shape]) => (
      <li key={name}>
        <span class="seq-sample">
          <Arrows shape={shape} />
        </span>
        <span>{say(words[name])}</span>
      </li>
    ))}
  </ul>
);
