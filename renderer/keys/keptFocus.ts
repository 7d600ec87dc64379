import { useEffect } from 'react';

/** Places that had the focus, the latest last. */
let trail: readonly Place[] = [];
const LONGEST = 12;
/** A list draws its rows anew so soon after it was scrolled. */
const SCROLLING_MS = 200;

interface Place {
  readonly element: HTMLElement;
  /** What it stood in, from within outwards, each with the rows around it. */
  readonly way: readonly Step[];
}

interface Step {
  readonly element: Element;
  readonly next: Element | null;
  readonly before: Element | null;
}

/**
 * Keeps the focus from falling to the page when what has it goes away: a dialog gives it back to the thing that opened it (for an item of a
 * menu that is the menu's button), a row of a list to the row that follows. For the whole window; what it returns ends it.
 */
export function keepFocus(): () => void {
  const note = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement) trail = [...trail.slice(1 - LONGEST), placeOf(target)];
  };
  let scrolledAt = Number.NEGATIVE_INFINITY;
  const scrolled = (): void => {
    scrolledAt = performance.now();
  };
  const look = ({ relatedTarget }: FocusEvent): void => {
    // A row that was scrolled out of sight is not gone, and its neighbour was not chosen.
    const isOutOfSight = performance.now() - scrolledAt < SCROLLING_MS;
    if (relatedTarget === null && !isOutOfSight) requestAnimationFrame(bringFocusBack);
  };
  document.addEventListener('focusin', note);
  document.addEventListener('focusout', look);
  document.addEventListener('scroll', scrolled, true);
  return () => {
    document.removeEventListener('focusin', note);
    document.removeEventListener('focusout', look);
    document.removeEventListener('scroll', scrolled, true);
    trail = [];
  };
}

/** When the focus is on the page because its place is gone: gives it to what stands in for it. */
function bringFocusBack(): void {
  const active = document.activeElement;
  // What is still there was left by the user, who clicked beside it.
  if ((active !== null && active !== document.body) || trail.at(-1)?.element.isConnected !== false) return;
  while (true) {
    const place = trail.at(-1);
    trail = trail.slice(0, -1);
    const isInOverlay = place?.element.closest(OVERLAY) != null;
    const target = place && (standInFor(place) ?? (isInOverlay ? null : lastResort(place)));
    target?.focus({ preventScroll: true });
    // Another screen begins by itself.
    if (!place || target || !isInOverlay) return;
  }
}

/** The library gives the focus back when a dialog is told to close; ours are gone at once, and the focus with them. */
export const useFocusBack = (): void => useEffect(() => bringFocusBack, []);

const placeOf = (element: HTMLElement): Place => ({ element, way: [...wayFrom(element)] });

function* wayFrom(element: HTMLElement): Iterable<Step> {
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
    yield { element: at, next: at.nextElementSibling, before: at.previousElementSibling };
}

function standInFor({ element, way }: Place): HTMLElement | null {
  const menu = element.closest('[role="menu"]');
  if (menu) return document.getElementById(menu.getAttribute('aria-labelledby') ?? '');
  if (element.isConnected) return element;
  if (element.closest(OVERLAY)) return null;
  const at = way.findIndex((step) => step.element.isConnected);
  const gone = way[at - 1];
  const home = way[at]?.element;
  if (!gone || !home || home.querySelector(SCREEN) || home.matches(SCREEN)) return null;
  return rowOf(gone.next) ?? rowOf(gone.before) ?? home.closest('section')?.querySelector('button') ?? null;
}

/** Of a screen that still stands: the row that the keys act on, else the screen. */
function lastResort({ way }: Place): HTMLElement | null {
  const screen = way.find(({ element }) => element.matches(SCREEN))?.element;
  if (!(screen instanceof HTMLElement) || !screen.isConnected) return null;
  return screen.querySelector<HTMLElement>('[data-row][data-active]') ?? screen;
}

/** The first row in what stood beside it, where that is still there. */
function rowOf(beside: Element | null): HTMLElement | null {
  if (!(beside instanceof HTMLElement) || !beside.isConnected) return null;
  return beside.matches(ROW) ? beside : beside.querySelector<HTMLElement>(ROW);
}

const ROW = '[data-row], [data-section-row], [data-card]';
/** What comes over the screen and goes again. */
const OVERLAY = '[role="dialog"], [role="menu"], [role="listbox"], aside';
const SCREEN = '#content';
