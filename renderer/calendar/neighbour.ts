/**
 * The item after or before the chosen one among those drawn on screen, in reading order; the first (or last) when none
 * is chosen. It gets the focus. Null when the screen shows no item.
 */
export function neighbourOf(chosen: string | null, by: 1 | -1): string | null {
  const drawn = [...document.querySelectorAll<HTMLElement>('[data-item]')];
  if (drawn.length === 0) return null;
  const at = drawn.findIndex((element) => element.dataset.item === chosen);
  const next = at < 0 ? (by > 0 ? 0 : drawn.length - 1) : Math.max(0, Math.min(drawn.length - 1, at + by));
  const element = drawn[next];
  if (!element) return null;
  const box = element.tabIndex >= 0 ? element : element.closest<HTMLElement>('[tabindex="0"]');
  box?.focus();
  element.scrollIntoView({ block: 'nearest' });
  return element.dataset.item ?? null;
}
