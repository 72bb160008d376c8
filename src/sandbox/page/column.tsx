// A column of the page that shows one thing at a time: each begins at its top, or where it was
// left, and never where another one was left.
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { part } from './state.ts';

export const Column = ({
  name,
  label,
  shows,
  isKept = false,
  children,
}: {
  readonly name: 'middle' | 'right';
  readonly label: string;
  /** What it shows now. */
  readonly shows: string;
  /** Is the place in it kept until it is shown again? */
  readonly isKept?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element => {
  const own = useRef<HTMLElement>(null);
  const left = useRef(new Map<string, number>());
  // On a narrow screen a column that is out of sight cannot scroll: so again when it comes back.
  const seen = part.value;
  useLayoutEffect(() => {
    own.current?.scrollTo({ top: left.current.get(shows) ?? 0, behavior: 'instant' });
  }, [shows, seen]);
  return (
    <section
      ref={own}
      class={name}
      aria-label={label}
      onScroll={({ currentTarget: { scrollTop } }) => {
        if (isKept) left.current.set(shows, scrollTop);
      }}
    >
      {children}
    </section>
  );
};
