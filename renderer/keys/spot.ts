/** How the user left a screen: what had the focus and how far its lists were scrolled. */
export interface Spot {
  readonly focus: Sought | null;
  readonly scrolls: readonly Scrolled[];
}

/** How to find an element again once the screen was drawn anew. */
interface Sought {
  readonly tag: string;
  readonly className: string;
  /** The record that a row shows. */
  readonly record: string | undefined;
  /** The number of a row in its list. */
  readonly row: string | undefined;
  /** What it says, of a field its name. */
  readonly text: string;
}

interface Scrolled {
  readonly className: string;
  /** Which of those that are alike. */
  readonly at: number;
  readonly top: number;
  readonly left: number;
}

/** The lists and their pages need not be there at once; who goes on meanwhile is not called back. In milliseconds. */
const PATIENCE_MS = 1_000;
const GOES_ON = ['keydown', 'pointerdown', 'wheel'] as const;

/** Notes how `screen` stands now. */
export function spotOf(screen: HTMLElement): Spot {
  const active = document.activeElement;
  const isInside = active instanceof HTMLElement && active !== screen && screen.contains(active);
  return { focus: isInside ? soughtOf(active) : null, scrolls: [...scrollsIn(screen)] };
}

/**
 * Brings `screen` back to how it stood: its lists are scrolled as they were, and what had the focus has it again. A record that
 * stands elsewhere by now is found there; where it is gone, the row that took its place.
 */
export function bringBack(spot: Spot, screen: HTMLElement): void {
  const until = performance.now() + PATIENCE_MS;
  let isOver = false;
  const stop = (): void => {
    isOver = true;
    for (const event of GOES_ON) window.removeEventListener(event, stop, true);
  };
  for (const event of GOES_ON) window.addEventListener(event, stop, true);
  const look = (): void => {
    if (isOver) return;
    const isLate = performance.now() > until;
    const isScrolled = spot.scrolls.filter((each) => !scroll(each, screen)).length === 0;
    const found = spot.focus && (isScrolled || isLate) ? find(spot.focus, screen, isLate) : null;
    found?.focus({ preventScroll: true });
    if (isLate || (isScrolled && (found || !spot.focus))) stop();
    else requestAnimationFrame(look);
  };
  look();
}

const soughtOf = (element: HTMLElement): Sought => ({
  tag: element.tagName,
  className: element.className,
  record: recordOf(element),
  row: element.dataset.row,
  text: textOf(element),
});

const textOf = (element: HTMLElement): string => element.textContent || nameOf(element);

function nameOf(element: HTMLElement): string {
  const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
  const by = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
  return (
    element.ariaLabel ?? [...labels, ...(by ? [by] : [])].map(({ textContent }) => textContent).join(' ')
  );
}

const recordOf = ({ dataset }: HTMLElement): string | undefined => dataset.record ?? dataset.card;

/** With `isLate` also the row that stands in the place of the record. */
function find(sought: Sought, screen: HTMLElement, isLate: boolean): HTMLElement | null {
  const alike = [...screen.querySelectorAll<HTMLElement>(sought.tag)].filter(
    ({ className }) => className === sought.className,
  );
  const sameRow = (each: HTMLElement): boolean => each.dataset.row === sought.row;
  const { record, row, text } = sought;
  if (record !== undefined) {
    const records = alike.filter((each) => recordOf(each) === record);
    // A client may stand in several lists of a screen.
    const found = records.find(sameRow) ?? records[0];
    if (found) return found;
  }
  if (row !== undefined) return record === undefined || isLate ? (alike.find(sameRow) ?? null) : null;
  return alike.find((each) => textOf(each) === text) ?? null;
}

function* scrollsIn(screen: HTMLElement): Iterable<Scrolled> {
  const seen = new Map<string, number>();
  for (const { className, scrollTop: top, scrollLeft: left } of [screen, ...partsOf(screen)]) {
    const at = seen.get(className) ?? 0;
    seen.set(className, at + 1);
    if (top > 0 || left > 0) yield { className, at, top, left };
  }
}

/** Whether it stands as it did. */
function scroll({ className, at, top, left }: Scrolled, screen: HTMLElement): boolean {
  const element = [screen, ...partsOf(screen)].filter((each) => each.className === className)[at];
  if (!element) return false;
  if (Math.abs(element.scrollTop - top) > 1) element.scrollTop = top;
  if (Math.abs(element.scrollLeft - left) > 1) element.scrollLeft = left;
  return Math.abs(element.scrollTop - top) <= 1 && Math.abs(element.scrollLeft - left) <= 1;
}

const partsOf = (screen: HTMLElement): Iterable<HTMLElement> =>
  screen.querySelectorAll<HTMLElement>('div, section, main, ul');
