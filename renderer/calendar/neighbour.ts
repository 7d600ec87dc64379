import type { Day } from '@shared/domain/time';

/**
 * The item after or before the chosen one among those drawn on screen, by day and from top to bottom; from `today` on
 * when none is chosen. It gets the focus. Null when the screen shows no item.
 */
export function neighbourOf(chosen: string | null, by: 1 | -1, today: Day): string | null {
  const drawn = [...document.querySelectorAll<HTMLElement>('[data-item]')]
    .map((element) => ({ element, day: element.dataset.day ?? '', top: element.getBoundingClientRect().top }))
    .sort((a, b) => (a.day === b.day ? a.top - b.top : a.day < b.day ? -1 : 1));
  const at = drawn.findIndex(({ element }) => element.dataset.item === chosen);
  const first = drawn.findIndex(({ day }) => day >= today);
  const wanted = at >= 0 ? at + by : first >= 0 ? first : 0;
  const next = drawn[Math.max(0, Math.min(drawn.length - 1, wanted))];
  if (!next) return null;
  const { element } = next;
  const box = element.tabIndex >= 0 ? element : element.closest<HTMLElement>('[tabindex="0"]');
  box?.focus();
  element.scrollIntoView({ block: 'nearest' });
  return element.dataset.item ?? null;
}
