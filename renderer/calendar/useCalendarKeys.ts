import { useKeys } from '@renderer/keys';
import { useTranslation } from 'react-i18next';
import { type CalendarEvent, isOpen } from './events';
import type { ItemActions } from './useItemActions';
import { type View, VIEWS } from './views';

interface CalendarKeys {
  readonly selected: CalendarEvent | undefined;
  readonly actions: ItemActions;
  /** Moves the choice to the next or the previous item on screen. */
  readonly onNext: (by: 1 | -1) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onToday: () => void;
  readonly onView: (view: View) => void;
  readonly onClear: () => void;
  /** Carries the item by arrows. */
  readonly onCarry: (event: CalendarEvent) => void;
  readonly onWaiting: () => void;
}

/** J and K go through the items, arrows through the time, T is today, 1–4 choose the view; D, S, E, P act on the item, M carries it. */
export function useCalendarKeys(keys: CalendarKeys): void {
  const { t } = useTranslation(['keys', 'calendar', 'common']);
  const { selected, actions, onNext, onStep, onToday, onView, onClear, onCarry, onWaiting } = keys;
  const on = (run: (event: CalendarEvent) => void, label?: string) => ({
    when: selected !== undefined,
    run: () => selected && run(selected),
    ...(label ? { label } : {}),
  });
  useKeys('list', {
    KeyJ: { label: t('calendar:nextItem'), repeats: true, run: () => onNext(1) },
    ArrowDown: { repeats: true, run: () => onNext(1) },
    KeyK: { label: t('calendar:previousItem'), repeats: true, run: () => onNext(-1) },
    ArrowUp: { repeats: true, run: () => onNext(-1) },
    KeyD: on(actions.done, t('done')),
    KeyS: on(actions.move, t('snooze')),
    KeyM: {
      when: selected !== undefined && isOpen(selected),
      label: t('calendar:keys.move'),
      run: () => selected && onCarry(selected),
    },
    KeyE: on(actions.edit, t('edit')),
    KeyP: on(actions.plan, t('planNext')),
    Enter: on(actions.open, t('show')),
    Space: on(actions.open),
    Escape: on(onClear),
  });
  useKeys('screen', {
    ArrowLeft: { label: t('calendar:earlier'), repeats: true, run: () => onStep(-1) },
    ArrowRight: { label: t('calendar:later'), repeats: true, run: () => onStep(1) },
    KeyT: { label: t('common:today'), run: onToday },
    KeyW: { label: t('calendar:keys.waiting'), run: onWaiting },
    ...Object.fromEntries(
      VIEWS.map((view, at) => [
        `Digit${at + 1}`,
        { label: t(`calendar:views.${view}`), run: () => onView(view) },
      ]),
    ),
  });
}
