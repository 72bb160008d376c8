// Keeps the focus where somebody was: a button that does its work and goes away leaves it to the
// closest part of the page that is still there, instead of to nothing.

/** Shows that a part of the page took the focus in place of something that is gone. */
const takesFocus = 'data-takes-focus';

/** Was what had the focus taken out of the page, so that somebody may give it a better place? */
export const isFocusLost = (): boolean => {
  const { activeElement } = document;
  return (
    activeElement === null ||
    activeElement === document.body ||
    activeElement.hasAttribute(takesFocus)
  );
};

const pathOf = (element: Element): readonly HTMLElement[] => {
  const path: HTMLElement[] = [];
  for (let at = element.parentElement; at !== null; at = at.parentElement) path.push(at);
  return path;
};

/** What had the focus last, and all that it stood in, innermost first. */
type Last = { readonly element: Element; readonly path: readonly HTMLElement[] };

const isShown = (element: HTMLElement): boolean =>
  element.isConnected && element !== document.body && element.getClientRects().length > 0;

/** A part that is worth being in: it has a name, or is one of the page's own. */
const isPart = (element: HTMLElement): boolean =>
  element.matches('section, article, form, fieldset, nav, header, main, li, details, [role]');

const giveTo = (part: HTMLElement): void => {
  if (part.tabIndex < 0 && !part.hasAttribute('tabindex')) {
    part.tabIndex = -1;
    part.setAttribute(takesFocus, '');
    const leave = (): void => {
      part.removeAttribute('tabindex');
      part.removeAttribute(takesFocus);
    };
    part.addEventListener('blur', leave, { once: true });
  }
  part.focus({ preventScroll: true });
};

/**
 * From here on the focus is not lost when what has it is taken out of the page (WCAG 2.2, 2.4.3:
 * the focus keeps an order that makes sense).
 */
export const keepFocus = (): void => {
  let last: Last | null = null;
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) last = { element: target, path: pathOf(target) };
  });
  const mend = (): void => {
    if (last === null || last.element.isConnected) return;
    // Somebody has given the focus a place of its own already.
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const part = last.path.find((each) => isShown(each) && isPart(each));
    last = null;
    if (part !== undefined) giveTo(part);
  };
  new MutationObserver(mend).observe(document.body, { childList: true, subtree: true });
};
