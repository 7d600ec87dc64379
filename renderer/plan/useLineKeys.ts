import { useKeys } from '@renderer/keys';
import type { PlanLine } from '@shared/contract/plan';
import { useTranslation } from 'react-i18next';
import { concerned, forgetChosen, useChosen } from './chosen';
import { isDone, plannedIn } from './line';
import type { LineActions } from './useLineActions';

/** A contact has at most so many results. */
const RESULT_KEYS = [1, 2, 3, 4, 5] as const;

interface LineKeys {
  readonly actions: LineActions;
  /** The line that the keys are on. */
  readonly line: PlanLine | null;
  readonly onExplain: () => void;
  readonly onShift: (lines: readonly PlanLine[], by: number) => void;
  /** Chooses the next line above or below too. */
  readonly onExtend: (by: number) => void;
  readonly onAll: () => void;
}

/** The keys of a line, and of all chosen ones: result, why, hold, take out, move, choose (`design.md`, "Keys"). */
export function useLineKeys({ actions, line, onExplain, onShift, onExtend, onAll }: LineKeys): void {
  const { t } = useTranslation(['plan', 'keys']);
  const isAnyChosen = useChosen(({ lines }) => lines.size > 0);
  const on = (run: (line: PlanLine) => void, when = line !== null) => ({
    when,
    run: () => line && run(line),
  });
  const some = (can: (line: PlanLine) => boolean) => isAnyChosen || (line !== null && can(line));
  // Also on what stays: then it says why.
  const remove = { when: isAnyChosen || line !== null, run: () => void actions.remove(concerned(line)) };
  const shift = (by: number) => ({
    when: some((each) => plannedIn(each).length > 0),
    repeats: true,
    run: () => onShift(concerned(line), by),
  });
  const extend = (by: number) => ({ when: line !== null, repeats: true, run: () => onExtend(by) });
  const explain = t('line.details');
  useKeys('list', {
    Space: { label: explain, when: line !== null, run: onExplain },
    KeyD: { label: t('actions.done'), ...on(actions.finish) },
    ...Object.fromEntries(
      RESULT_KEYS.map((key) => [
        `Digit${key}`,
        { when: line?.activityId != null && !isDone(line), run: () => line && actions.result(line, key) },
      ]),
    ),
    KeyS: { label: t('actions.move'), ...on(actions.move) },
    KeyM: on(actions.move),
    KeyP: { label: t('keys:planNext'), ...on(actions.plan) },
    KeyF: {
      label: line?.plan?.pinned && !isAnyChosen ? t('line.unpin') : t('line.pin'),
      when: isAnyChosen || line !== null,
      run: () => void actions.pin(concerned(line)),
    },
    KeyX: { label: t('line.remove'), ...remove },
    Delete: remove,
    'shift+ArrowLeft': { label: t('line.earlier'), ...shift(-1) },
    'shift+ArrowRight': { label: t('line.later'), ...shift(1) },
    'shift+ArrowDown': { label: t('line.extend'), ...extend(1) },
    'shift+KeyJ': extend(1),
    'shift+ArrowUp': extend(-1),
    'shift+KeyK': extend(-1),
    'mod+KeyA': { label: t('line.all'), run: onAll },
    Escape: { label: t('line.clear'), when: isAnyChosen, run: forgetChosen },
  });
}
