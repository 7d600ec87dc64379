import { useFormat, useNames } from '@renderer/format';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemWords } from './events';

/** How contacts and control points are named in the calendar. */
export function useItemWords(): ItemWords {
  const { t } = useTranslation(['activities', 'words', 'signs']);
  const names = useNames();
  const format = useFormat();
  return useMemo(
    () => ({
      title: (item) =>
        item.layer === 'activity' ? item.clientName : `${item.clientName} · ${names.point(item)}`,
      detail: (item) => (item.layer === 'activity' ? item.purpose : item.dealTitle),
      hint: (item, sign) => {
        const words =
          item.layer === 'activity'
            ? [t(`words:activityKinds.${item.kind}`), item.clientName, item.purpose || t('noReason')]
            : [names.point(item), item.clientName];
        const when = item.layer === 'activity' && item.time ? [item.time] : [];
        const deal = item.dealTitle ? [item.dealTitle] : [];
        return [format.day(item.day), ...when, t(`signs:${sign}`), ...words, ...deal].join(' · ');
      },
    }),
    [t, names, format],
  );
}
