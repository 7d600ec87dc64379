import { useContactDialogs } from '@renderer/activities';
import { usePreview } from '@renderer/frame/preview';
import { type ListNavigation, useKeys } from '@renderer/keys';
import type { ClientRow } from '@shared/contract/client';
import { useTranslation } from 'react-i18next';
import { clearSelection, selectAll, useSelection } from './selection';
import type { SelectRow } from './useSelectRange';

interface RowKeys {
  readonly navigation: ListNavigation;
  /** The row that the keys act on. */
  readonly row: ClientRow | undefined;
  readonly total: number;
  readonly onSelect: SelectRow;
  readonly rowAt: (index: number) => ClientRow | undefined;
}

/** Keys on the active client: plan, done, move, preview; and those that choose several (`design.md`, "Keys"). */
export function useRowKeys({ navigation, row, total, onSelect, rowAt }: RowKeys): void {
  const { t } = useTranslation(['keys', 'clients']);
  const { openPlan, openResult, openMove } = useContactDialogs();
  const chosen = useSelection(({ selection }) => selection.mode === 'all' || selection.ids.size > 0);
  const { active } = navigation;
  const next = row?.nextId ?? null;

  const extend = (by: number) => ({
    when: active >= 0,
    repeats: true,
    run: () => {
      const to = Math.max(0, Math.min(total - 1, active + by));
      if (useSelection.getState().anchor === null) onSelect(active, row?.id, false);
      onSelect(to, rowAt(to)?.id, true);
      navigation.go(to);
    },
  });

  useKeys('list', {
    KeyP: { when: row !== undefined, label: t('planNext'), run: () => row && openPlan({ clientId: row.id }) },
    KeyD: { when: next !== null, label: t('done'), run: () => next && openResult({ id: next }) },
    KeyS: { when: next !== null, label: t('snooze'), run: () => next && openMove({ id: next }) },
    KeyV: {
      when: row !== undefined,
      label: t('preview'),
      run: () => row && usePreview.getState().toggle({ kind: 'client', id: row.id }),
    },
    'shift+ArrowDown': { ...extend(1), label: t('clients:extend') },
    'shift+KeyJ': extend(1),
    'shift+ArrowUp': extend(-1),
    'shift+KeyK': extend(-1),
    'mod+KeyA': { label: t('clients:selectAll'), run: selectAll },
    Escape: { when: chosen, label: t('clients:clearSelection'), run: clearSelection },
  });
}
