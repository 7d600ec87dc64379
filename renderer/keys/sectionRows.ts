import type { KeyboardEvent } from 'react';

/**
 * Arrow keys in a short list inside a screen: they move the focus from row to row. A row is an element with
 * `data-section-row`; the first one is reached with Tab (`tabIndex` 0), the others with the arrows (−1). Lists that fill
 * a screen use `useListNavigation`.
 */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.code];
  const row = event.target instanceof Element ? event.target.closest(ROW) : null;
  if (step === undefined || row !== event.target) return;
  const rows = [...event.currentTarget.querySelectorAll(ROW)];
  const next = rows[rows.indexOf(row) + step];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

const ROW = '[data-section-row]';
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, KeyJ: 1, KeyK: -1 };

/** Keys of one row, by position of the key: they work while the row itself has the focus. */
export function onRow(actions: Readonly<Record<string, () => void>>) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const action = actions[event.code.replace('Numpad', 'Digit')];
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (!action || modified || event.target !== event.currentTarget) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
}
