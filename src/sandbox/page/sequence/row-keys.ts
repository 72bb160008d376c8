// The keys that move over the rows: the Tab key reaches one of them, arrows reach the others.
import { current, opened } from './sequence-state.ts';

const rowsAround = (from: Element): readonly HTMLElement[] => [
  ...(from.closest('.seq-list')?.querySelectorAll<HTMLElement>('.seq-row') ?? []),
];

const targetOf = (key: string, index: number, count: number): number | null => {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
};

/** Moves over the rows, and closes the open one on Escape. */
export const onRowKey = (event: KeyboardEvent): void => {
  const { currentTarget: button } = event;
  if (!(button instanceof HTMLElement)) return;
  if (event.key === 'Escape') opened.value = null;
  const all = rowsAround(button);
  const at = targetOf(event.key, all.indexOf(button), all.length);
  const next = at === null ? undefined : all[at];
  if (next === undefined) return;
  event.preventDefault();
  current.value = next.closest<HTMLElement>('.seq-item')?.dataset['key'] ?? null;
  next.focus();
};
