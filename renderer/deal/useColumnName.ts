import { useNames } from '@renderer/format/useNames';
import type { Target } from '@shared/domain/process';
import { useTranslation } from 'react-i18next';

/** The name of a column of the board: the user's own name of a stage, or "between sales". */
export function useColumnName(): (column: Target['target']) => string {
  const { t } = useTranslation('words');
  const { stage } = useNames();
  return (column) => (column === 'between-sales' ? t('lifecycles.between-sales') : stage(column));
}
