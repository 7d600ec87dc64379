import { useClockWords, useFormat, useNames } from '@renderer/format';
import { remembering } from '@renderer/format/remembering';
import { useOccasionWords } from '@renderer/occasions/useOccasionWords';
import type { SignKind } from '@renderer/signs';
import type { CalendarItem } from '@shared/contract/calendar';
import type { Day } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemWords } from './events';

/** How contacts and control points are named in the calendar. */
export function useItemWords(): ItemWords {
  const { t } = useTranslation(['activities', 'words', 'signs', 'calendar', 'recurrences']);
  const names = useNames();
  const format = useFormat();
  const clock = useClockWords();
  const occasion = useOccasionWords();
  return useMemo(() => {
    const kindOf = remembering((kind: ActivityKind) => t(`words:activityKinds.${kind}`));
    const wordOf = remembering((sign: SignKind) => t(`signs:${sign}`));
    const dayOf = remembering((day: Day) => format.day(day));
    const wordsOf = (item: CalendarItem): string[] => {
      switch (item.layer) {
        case 'activity':
          return [kindOf(item.kind), item.clientName, item.purpose || t('noReason')];
        case 'point':
          return [names.point(item), item.clientName];
        case 'event':
          return [t('calendar:event'), item.clientName];
        case 'occasion':
          return [occasion.about(item), item.clientName];
      }
    };
    return {
      title: (item) => {
        if (item.layer === 'activity') return item.clientName;
        // What is due first: a narrow cell cuts the rest off.
        if (item.layer === 'point') return `${names.point(item)} · ${item.clientName}`;
        if (item.layer === 'event') return item.dealTitle;
        return occasion.about(item);
      },
      detail: (item) => {
        if (item.layer === 'activity')
          return [item.agreed && clock.time(item.agreed), item.purpose].filter(Boolean).join(' · ');
        return item.layer === 'point' ? item.dealTitle : item.clientName;
      },
      hint: (item, sign) => {
        const words = wordsOf(item);
        const when = item.layer === 'activity' && item.time ? [item.time] : [];
        const elsewhere = item.layer === 'activity' && item.agreed ? [clock.elsewhere(item.agreed)] : [];
        const again = item.layer === 'activity' && item.recurrenceId ? [t('recurrences:mark')] : [];
        const deal = item.dealTitle ? [item.dealTitle] : [];
        return [dayOf(item.day), ...when, ...elsewhere, wordOf(sign), ...words, ...deal, ...again].join(
          ' · ',
        );
      },
    };
  }, [t, names, format, clock, occasion]);
}
