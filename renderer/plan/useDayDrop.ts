import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { getElementFromPointWithoutHoneypot } from '@atlaskit/pragmatic-drag-and-drop/get-element-from-point-without-honey-pot';
import { useToday } from '@renderer/format';
import type { PlanLine } from '@shared/contract/plan';
import type { Day } from '@shared/domain/time';
import { type RefObject, useEffect } from 'react';
import { concerned, useChosen } from './chosen';
import { plannedIn } from './line';
import { useLineCommands } from './useLineCommands';

const KIND = 'plan-line';

interface DraggedLines extends Record<string | symbol, unknown> {
  readonly kind: typeof KIND;
  readonly lines: readonly PlanLine[];
}

/**
 * Lets a line be dragged when it holds a planned contact; what only a control point made has its day from the deal. A chosen
 * line takes all chosen ones along.
 */
export function useLineDrag(element: RefObject<HTMLElement | null>, line: PlanLine | undefined): boolean {
  const canDrag = line !== undefined && plannedIn(line).length > 0;
  useEffect(() => {
    if (!element.current || !line || !canDrag) return;
    const getInitialData = (): DraggedLines => {
      const isChosen = useChosen.getState().lines.has(line.uid);
      return { kind: KIND, lines: isChosen ? concerned(line) : [line] };
    };
    return draggable({ element: element.current, getInitialData });
  }, [element, line, canDrag]);
  return canDrag;
}

/**
 * Days that lines are dropped on: whatever inside `element` carries `data-day`, from today on. Dropping moves the
 * contacts of the lines; `onTarget` tells the day under the pointer.
 */
export function useDayDrop(
  element: RefObject<HTMLElement | null>,
  week: string,
  onTarget: (day: Day | null) => void,
): void {
  const today = useToday();
  const { moveTo } = useLineCommands(week);
  useEffect(() => {
    if (!element.current) return;
    // The honey pot is what the library lays under the pointer against missed events.
    const dayUnder = ({ clientX, clientY }: { clientX: number; clientY: number }): Day | undefined =>
      getElementFromPointWithoutHoneypot({ x: clientX, y: clientY })?.closest<HTMLElement>('[data-day]')
        ?.dataset.day;
    const linesOf = (dragged: Record<string | symbol, unknown>) => (dragged as DraggedLines).lines;
    const accepted = (day: unknown, dragged: Record<string | symbol, unknown>): day is Day =>
      typeof day === 'string' && day >= today && linesOf(dragged).some((line) => line.day !== day);
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => source.data.kind === KIND,
      getData: ({ input }) => ({ day: dayUnder(input) }),
      onDrag: ({ self, source }) => onTarget(accepted(self.data.day, source.data) ? self.data.day : null),
      onDragLeave: () => onTarget(null),
      onDrop: ({ self, source }) => {
        onTarget(null);
        if (accepted(self.data.day, source.data)) void moveTo(linesOf(source.data), self.data.day);
      },
    });
  }, [element, today, onTarget, moveTo]);
}

/** Tells while lines are being dragged, so that days in the past can step back. */
export function useDragging(onChange: (dragging: boolean) => void): void {
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => source.data.kind === KIND,
        onDragStart: () => onChange(true),
        onDrop: () => onChange(false),
      }),
    [onChange],
  );
}
