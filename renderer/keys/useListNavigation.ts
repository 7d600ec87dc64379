import { use, useCallback, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from './useKeys';
import { ListWithin } from './within';

export interface ListNavigation {
  /** Index of the row that the keys act on, −1 for none. */
  readonly active: number;
  setActive(index: number): void;
  /** Moves there as the keys do: scrolls, takes the focus, tells `onActive`. */
  go(index: number): void;
  /** Spread on each rendered row; the active one holds the focus. */
  rowProps(index: number): RowProps;
}

export interface RowProps {
  readonly id: string;
  readonly tabIndex: 0 | -1;
  readonly 'data-row': number;
  readonly 'data-active': true | undefined;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onMouseDown: () => void;
}

interface ListOptions {
  readonly count: number;
  /** Enter, or a second click. */
  readonly onOpen?: (index: number) => void;
  /** The same where it shows a record beside the list first and then opens it whole (`useShowOrOpen`). */
  readonly onShow?: (index: number) => void;
  /** Space. */
  readonly onSelect?: (index: number) => void;
  /** Each move, for example to change the preview. */
  readonly onActive?: (index: number) => void;
  /** Brings a row of a virtualised list into the window, before it gets the focus. */
  readonly scrollTo?: (index: number) => void;
  readonly enabled?: boolean;
}

/** The active row is to get the focus. `since`: what has it while the row is not there; when the user goes on from there, the wish is over. */
interface FocusWish {
  readonly since: Element | null;
}

/**
 * J, K and arrows move through a list of any length, Enter opens, Space selects. The rows need not be rendered: the
 * list is scrolled first and the row gets the focus when it is there. Inside `ListWithin` the keys wait for the focus.
 */
export function useListNavigation(options: ListOptions): ListNavigation {
  const { count, onOpen, onShow, onSelect, onActive, scrollTo } = options;
  const onEnter = onShow ?? onOpen;
  const { t } = useTranslation('keys');
  const prefix = useId();
  const [chosen, setChosen] = useState(-1);
  const active = Math.min(chosen, count - 1);
  const wish = useRef<FocusWish | null>(null);
  const within = use(ListWithin);
  const [focused, setFocused] = useState(false);
  const enabled = (options.enabled ?? true) && (!within || focused);

  const give = useCallback(
    (index: number): boolean => {
      const row = document.getElementById(rowId(prefix, index));
      row?.focus({ preventScroll: scrollTo !== undefined });
      return row !== null;
    },
    [prefix, scrollTo],
  );

  const go = useCallback(
    (index: number) => {
      if (count === 0) return;
      const next = Math.max(0, Math.min(count - 1, index));
      setChosen(next);
      scrollTo?.(next);
      onActive?.(next);
      // A row that is active already may be drawn no more: a wish that stayed would take the focus from what the user goes to.
      wish.current = next === active && give(next) ? null : { since: null };
    },
    [count, active, give, scrollTo, onActive],
  );

  // A row that is there takes the focus with the picture, so that the next key is its own. For others it is looked at each rendering: the
  // virtualiser brings them in the frame after the scroll, their data come perhaps later.
  useLayoutEffect(() => {
    if (!wish.current || active < 0) return;
    if (wish.current.since === null && give(active)) {
      wish.current = null;
      return;
    }
    const frame = requestAnimationFrame(() => {
      const since = wish.current?.since ?? null;
      const wentOn = since !== null && document.activeElement !== since && !isNobodys(document.activeElement);
      wish.current = wentOn || give(active) ? null : { since: document.activeElement };
    });
    return () => cancelAnimationFrame(frame);
  });

  const step = (by: number) => {
    const leaves = within && (active + by < 0 || active + by >= count);
    return { when: enabled && count > 0 && !leaves, repeats: true, run: () => go(active + by) };
  };
  const onRow = enabled && active >= 0;
  useKeys('list', {
    KeyJ: { ...step(1), label: t('down') },
    ArrowDown: step(1),
    KeyK: { ...step(-1), label: t('up') },
    ArrowUp: step(-1),
    Home: { when: enabled && count > 0, label: t('first'), run: () => go(0) },
    End: { when: enabled && count > 0, label: t('last'), run: () => go(count - 1) },
    ...(onEnter
      ? { Enter: { when: onRow, label: t(onShow ? 'show' : 'open'), run: () => onEnter(active) } }
      : {}),
    ...(onSelect ? { Space: { when: onRow, label: t('select'), run: () => onSelect(active) } } : {}),
  });

  const rowProps = useCallback(
    (index: number): RowProps => ({
      id: rowId(prefix, index),
      tabIndex: index === Math.max(active, 0) ? 0 : -1,
      'data-row': index,
      'data-active': index === active || undefined,
      onFocus: () => {
        setFocused(true);
        setChosen(index);
      },
      onBlur: () => setFocused(false),
      onMouseDown: () => setChosen(index),
    }),
    [prefix, active],
  );

  return { active, setActive: setChosen, go, rowProps };
}

/** The page, or the whole screen: what has the focus when nothing was chosen. */
const isNobodys = (element: Element | null): boolean =>
  element === document.body || element?.id === 'content';

const rowId = (prefix: string, index: number): string => `${prefix}row${index}`;
