import type { RowProps } from '@renderer/keys';
import type { PlanLine } from '@shared/contract/plan';
import type { Day } from '@shared/domain/time';
import { memo, useRef, useState } from 'react';
import { isDone } from './line';
import { LineButtons } from './LineButtons';
import { LineTexts } from './LineTexts';
import styles from './plan.module.css';
import { useLineDrag } from './useDayDrop';
import type { LineActions } from './useLineActions';
import type { RowWords } from './useRowWords';

interface PlanRowProps {
  readonly day: Day;
  /** Absent while its page is on the way. */
  readonly line: PlanLine | undefined;
  /** Its number in the week. */
  readonly at: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly focus: RowProps;
  readonly isTarget: boolean;
  readonly words: RowWords;
  readonly actions: LineActions;
}

/** One line: state, when and how, whom with the phone, why, what to offer. Drawn anew only when something changed. */
export const PlanRow = memo(
  function PlanRow({ day, line, at, top, focus, isTarget, words, actions }: PlanRowProps) {
    const element = useRef<HTMLElement>(null);
    const canDrag = useLineDrag(element, line);
    // The buttons of forty rows would cost more than the rows.
    const [isNear, setNear] = useState(false);
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens the row, bound by useListNavigation
      <article
        ref={element}
        {...focus}
        aria-label={line?.client}
        className={styles.line}
        data-day={day}
        data-done={(line && isDone(line)) || undefined}
        data-target={isTarget || undefined}
        data-draggable={canDrag || undefined}
        style={{ transform: `translateY(${top}px)` }}
        onClick={() => actions.open(at)}
        onMouseEnter={() => setNear(true)}
        onMouseLeave={() => setNear(false)}
      >
        {line && <LineTexts line={line} words={words} onCall={actions.call} />}
        {line && (isNear || focus['data-active']) && <LineButtons line={line} actions={actions} />}
      </article>
    );
  },
  (before, after) =>
    before.line === after.line &&
    before.day === after.day &&
    before.at === after.at &&
    before.top === after.top &&
    before.isTarget === after.isTarget &&
    before.words === after.words &&
    before.actions === after.actions &&
    before.focus.id === after.focus.id &&
    before.focus.tabIndex === after.focus.tabIndex &&
    before.focus['data-active'] === after.focus['data-active'],
);
