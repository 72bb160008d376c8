// The arrows of a row, drawn: where they run, where they break, and what is at their end.
import type { JSX } from 'preact';
import type { Arrow, EndMark, Shape } from './diagram-layout.ts';

const percent = (x: number): string => `${Math.round(x * 100) / 100}%`;

/** A drawing of fixed size at a place that grows with the width. */
const At = ({
  x,
  y,
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly children: JSX.Element | readonly JSX.Element[];
}): JSX.Element => (
  <svg x={percent(x)} y={y} overflow="visible">
    {children}
  </svg>
);

const Bolt = ({ x, y }: { readonly x: number; readonly y: number }): JSX.Element => (
  <At x={x} y={y}>
    <circle class="seq-bolt" r="9" />
    <path class="seq-bolt-sign" d="M1.500 -6L-3.500 1.200H0L-1 6L3.500 -1.200H0z" />
  </At>
);

/** How far from its end the head of an arrow stands, so that a mark has room. */
const headAt = 8;

const Head = ({ x, y, to }: { readonly x: number; readonly y: number; readonly to: 1 | -1 }) => (
  <At x={x} y={y}>
    <path
      class="seq-head-mark"
      d={`M${-to * (headAt + 7)} -4L${-to * headAt} 0L${-to * (headAt + 7)} 4`}
    />
  </At>
);

const ArrowLine = ({
  arrow,
  y,
  dashed = false,
}: {
  readonly arrow: Arrow;
  readonly y: number;
  readonly dashed?: boolean;
}): JSX.Element => {
  const { from, to, seenFrom, breaksAt, tone, twice, boltAt } = arrow;
  const start = seenFrom ?? from;
  const stop = breaksAt ?? to;
  const heading = to >= from ? 1 : -1;
  const stroke = dashed ? 'seq-stroke seq-stroke-back' : 'seq-stroke';
  return (
    <g class={`seq-arrow seq-arrow-${tone}`}>
      <line class={stroke} x1={percent(start)} x2={percent(stop)} y1={y} y2={y} />
      {seenFrom === null ? null : (
        <line class="seq-missing" x1={percent(from)} x2={percent(seenFrom)} y1={y} y2={y} />
      )}
      {twice ? (
        <line class={stroke} x1={percent(start)} x2={percent(stop)} y1={y + 6} y2={y + 6} />
      ) : null}
      {breaksAt === null ? (
        <Head x={to} y={y} to={heading} />
      ) : (
        <line class="seq-missing" x1={percent(breaksAt)} x2={percent(to)} y1={y} y2={y} />
      )}
      {twice ? <Head x={to} y={y + 6} to={heading} /> : null}
      {breaksAt === null || boltAt !== null ? null : (
        <At x={breaksAt} y={y}>
          <path class="seq-cross" d="M-4 -4L4 4M4 -4L-4 4" />
        </At>
      )}
      {boltAt === null ? null : <Bolt x={boltAt} y={y} />}
    </g>
  );
};

const check = 'M-3 0.200L-0.800 2.500L3.200 -2.300';

const marks: Readonly<Record<EndMark, JSX.Element | null>> = {
  none: null,
  done: (
    <g class="seq-end-good">
      <circle r="7" />
      <path d={check} />
    </g>
  ),
  'done-twice': (
    <g class="seq-end-good">
      <circle r="7" cx="9" />
      <circle r="7" />
      <path d={check} />
    </g>
  ),
  answered: <circle class="seq-end-plain" r="4.500" />,
  'not-done': (
    <g class="seq-end-hollow">
      <circle r="6.500" />
      <path d="M-3 0H3" />
    </g>
  ),
  'not-stored': (
    <g class="seq-end-hollow">
      <circle r="6.500" />
      <path d="M-2.500 -2.500L2.500 2.500M2.500 -2.500L-2.500 2.500" />
    </g>
  ),
  held: (
    <g class="seq-end-held">
      <circle r="6.500" />
      <path d="M-2 -2.500V2.500M2 -2.500V2.500" />
    </g>
  ),
  taken: <circle class="seq-end-plain" r="4.500" />,
  ignored: <circle class="seq-end-quiet" r="4.500" />,
  rejected: <path class="seq-cross" d="M-4.500 -4.500L4.500 4.500M4.500 -4.500L-4.500 4.500" />,
};

const outY = 9;
const backY = 25;

/** The arrows of a row: what goes out, and below it the answer. */
export const Arrows = ({
  shape,
}: {
  readonly shape: Extract<Shape, { is: 'arrows' }>;
}): JSX.Element => {
  const { out, end, back, open } = shape;
  return (
    <svg
      class="seq-strip"
      width="100%"
      height={back === null ? 18 : 34}
      aria-hidden="true"
      focusable="false"
    >
      {back === null ? null : (
        <line class="seq-busy" x1={percent(out.to)} x2={percent(out.to)} y1={outY} y2={backY} />
      )}
      <ArrowLine arrow={out} y={outY} />
      {back === null ? null : <ArrowLine arrow={back} y={backY} dashed />}
      <At x={out.to} y={outY}>
        {marks[end] ?? <g />}
      </At>
      {open ? (
        <At x={out.from} y={outY}>
          <circle class="seq-open" r="4" />
        </At>
      ) : null}
    </svg>
  );
};
