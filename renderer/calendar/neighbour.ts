import type { Day } from '@shared/domain/time';

/**
 * The item after or before the chosen one among those drawn on screen, by day and from top to bottom; from `today` on
 * when none is chosen. It gets the focus. Null when the screen shows no item.
 */
export function neighbourOf(chosen: string | null, by: 1 | -1, today: Day): string | null {
  const drawn = drawnItems();
  const at = drawn.findIndex(({ element }) => element.dataset.item === chosen);
  const first = drawn.findIndex(({ day }) => day >= today);
  const wanted = at >= 0 ? at + by : first >= 0 ? first : 0;
  return go(drawn[Math.max(0, Math.min(drawn.length - 1, wanted))]);
}

/** The chosen item where it is drawn, else the first from `day` on, else the last one before. It gets the focus. Null when the screen shows no item. */
export function itemFrom(day: Day, chosen: string | null): string | null {
  const drawn = drawnItems();
  const same = drawn.find(({ element }) => element.dataset.item === chosen);
  return go(same ?? drawn.find((item) => item.day >= day) ?? drawn.at(-1));
}

interface Drawn {
  readonly element: HTMLElement;
  readonly day: string;
}

/** By day, and from top to bottom. */
function drawnItems(): Drawn[] {
  return [...document.querySelectorAll<HTMLElement>('[data-item]')]
    .map((element) => ({ element, day: element.dataset.day ?? '', top: element.getBoundingClientRect().top }))
    .sort((a, b) => (a.day === b.day ? a.top - b.top : a.day < b.day ? -1 : 1));
}

function go(to: Drawn | undefined): string | null {
  if (!to) return null;
  const { element } = to;
  const box = element.tabIndex >= 0 ? element : element.closest<HTMLElement>('[tabindex="0"]');
  box?.focus();
  element.scrollIntoView({ block: 'nearest' });
  return element.dataset.item ?? null;
}
