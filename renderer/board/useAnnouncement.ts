import { useColumnName } from '@renderer/deal/useColumnName';
import { useTranslation } from 'react-i18next';
import { useBoard } from './store';

/** What a screen reader says while a card is carried by keys: which card, over which column, whether it may drop. */
export function useAnnouncement(): string {
  const { t } = useTranslation(['board', 'deals']);
  const columnName = useColumnName();
  const carried = useBoard((state) => state.carried);
  if (carried?.by !== 'keys') return '';
  const { card, over, from, targets } = carried;
  if (over === null || over === from) return t('carrying', { title: card.title });
  const column = columnName(over);
  const reason = targets.find(({ target }) => target === over)?.reason;
  return reason ? t('overRefused', { column, reason: t(`deals:refusals.${reason}`) }) : t('over', { column });
}
