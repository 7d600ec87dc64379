import type { RowProps } from '@renderer/keys';
import type { PlanLine } from '@shared/contract/plan';
import type { Day } from '@shared/domain/time';
import { memo, type MouseEvent, useRef, useState } from 'react';
import { isDone } from './line';
import { LineButtons } from './LineButtons';
import { LineTexts } from './LineTexts';
import styles from './PlanRow.module.css';
import { useLineDrag } from './useDayDrop';
import type { LineActions } from './useLineActions';
import type { RowWords } from './useRowWords';

/** Chooses the line with this number; with `range` all from the last chosen one on. */
export type ChooseLine = (line: PlanLine, at: number, range: boolean) => void;

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
  readonly isOpened: boolean;
  readonly isChosen: boolean;
  /** Some line is chosen, so all of them show whether they are. */
  readonly isChoosing: boolean;
  readonly words: RowWords;
  readonly actions: LineActions;
  readonly onChoose: ChooseLine;
}

/** One line: state, when and how, whom with the phone, why, what to offer. Drawn anew only when something changed. */
export const PlanRow = memo(function PlanRow(props: PlanRowProps) {
  const { day, line, at, top, focus, isTarget, isOpened, isChosen, isChoosing, words, actions } = props;
  const element = useRef<HTMLElement>(null);
  const canDrag = useLineDrag(element, line);
  // The buttons of forty rows would cost more than the rows.
  const [isNear, setNear] = useState(false);
  const isHere = isNear || focus['data-active'] === true;
  const press = (event: MouseEvent): void => {
    if (line && (event.shiftKey || event.ctrlKey || event.metaKey)) props.onChoose(line, at, event.shiftKey);
    else actions.open(at);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens the row, bound by useListNavigation
    <article
      ref={element}
      {...focus}
      aria-label={line?.client}
      className={styles.line}
      data-day={day}
      data-record={line?.uid}
      data-done={(line && isDone(line)) || undefined}
      data-target={isTarget || undefined}
      data-opened={isOpened || undefined}
      data-chosen={isChosen || undefined}
      data-draggable={canDrag || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={press}
      onMouseEnter={() => setNear(true)}
      onMouseLeave={() => setNear(false)}
    >
      {line && (
        <LineTexts
          line={line}
          words={words}
          onCall={actions.call}
          choice={
            (isNear || isChoosing) && (
              <input
                type="checkbox"
                className={styles.choice}
                aria-label={`${words.t('line.select')}: ${line.client}`}
                tabIndex={-1}
                checked={isChosen}
                onClick={(event) => event.stopPropagation()}
                onChange={(event) =>
                  props.onChoose(line, at, (event.nativeEvent as globalThis.MouseEvent).shiftKey)
                }
              />
            )
          }
        />
      )}
      {line && isHere && <LineButtons line={line} at={at} actions={actions} />}
    </article>
  );
}, isSame);

function isSame(before: PlanRowProps, after: PlanRowProps): boolean {
  const parts = ['line', 'day', 'at', 'top', 'isTarget', 'isOpened', 'isChosen', 'isChoosing'] as const;
  const tools = ['words', 'actions', 'onChoose'] as const;
  const focus = ['id', 'tabIndex', 'data-active'] as const;
  return (
    [...parts, ...tools].every((part) => before[part] === after[part]) &&
    focus.every((part) => before.focus[part] === after.focus[part])
  );
}
