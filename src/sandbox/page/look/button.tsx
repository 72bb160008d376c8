// A button that says why it cannot be used, instead of being dead: it stays reachable by keyboard
// and by screen readers.
import type { ComponentChildren, JSX } from 'preact';
import { tell } from '../state.ts';

type ButtonProps = {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  /** Why it cannot be used now; absent or null when it can. */
  readonly whyNot?: string | null;
  readonly look?: 'normal' | 'main' | 'plain';
  readonly size?: 'normal' | 'small' | 'icon';
  /** The name for screen readers, where its content is no text. */
  readonly name?: string;
  readonly class?: string;
} & Pick<
  JSX.IntrinsicElements['button'],
  'title' | 'aria-pressed' | 'aria-expanded' | 'aria-controls' | 'aria-describedby' | 'id' | 'ref'
>;

const classOf = (...parts: readonly (string | false | undefined)[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(' ');

export const Button = ({
  children,
  onClick,
  whyNot = null,
  look = 'normal',
  size = 'normal',
  name,
  title,
  class: own,
  ...rest
}: ButtonProps): JSX.Element => {
  const isOff = whyNot !== null;
  return (
    <button
      {...rest}
      type="button"
      class={classOf(
        'button',
        look !== 'normal' && `button-${look}`,
        size !== 'normal' && `button-${size}`,
        own,
      )}
      aria-label={name}
      aria-disabled={isOff ? 'true' : undefined}
      title={isOff ? whyNot : (title ?? name)}
      onClick={() => {
        // Its title is for a mouse alone: a finger, or the Enter key, is told here.
        if (isOff) tell('info', { vi: whyNot, en: whyNot });
        else onClick();
      }}
    >
      {children}
    </button>
  );
};
