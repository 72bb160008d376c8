// A small panel that opens at its button and closes by Escape or a click elsewhere, after which
// the focus is back at the button: the browser's own popover, put where it fits.
import type { ComponentChildren, ComponentType, JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import './popover.css';

type PopoverProps = {
  /** What stands on the button. */
  readonly button: ComponentChildren;
  /** The name of the button where its content is no text, and its tooltip. */
  readonly name?: string;
  /** The name of the panel. */
  readonly title: string;
  readonly class?: string;
  /** Made anew each time that it opens. */
  readonly content: ComponentType;
};

const gap = 6;
const margin = 8;

/** Below the button, and moved to the left as far as it must be to be seen whole. */
const put = (button: HTMLElement, panel: HTMLElement): void => {
  const at = button.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const left = Math.max(margin, Math.min(at.left, width - panel.offsetWidth - margin));
  panel.style.setProperty('--popover-left', `${left}px`);
  panel.style.setProperty('--popover-top', `${at.bottom + gap}px`);
};

/** Closes the panel that is open, if one is. */
export const closePopover = (): void =>
  document.querySelector<HTMLElement>('.popover:popover-open')?.hidePopover();

export const Popover = ({
  button,
  name,
  title,
  class: own = '',
  content: Content,
}: PopoverProps): JSX.Element => {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const place = (): void => {
      if (opener.current !== null && panel.current !== null) put(opener.current, panel.current);
    };
    place();
    window.addEventListener('resize', place);
    return () => window.removeEventListener('resize', place);
  }, [isOpen]);
  return (
    <>
      <button
        ref={opener}
        type="button"
        class={`button ${own}`}
        popovertarget={id}
        aria-label={name}
        aria-expanded={isOpen}
        title={name}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={id}
        class="popover"
        popover="auto"
        role="group"
        aria-label={title}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen ? <Content /> : null}
      </div>
    </>
  );
};
