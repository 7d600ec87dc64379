import type { KeyboardEvent } from 'react';

/** Esc closes an open popover and nothing else: without this it would reach the window and leave the screen too. */
export function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}
