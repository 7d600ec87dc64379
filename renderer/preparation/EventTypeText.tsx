import { useCommand } from '@renderer/data';
import { useToday } from '@renderer/format';
import { InPlaceText } from '@renderer/inplace';
import type { Deal } from '@shared/contract/deal';
import { useTranslation } from 'react-i18next';
import { useTypes } from './useTypes';

/** The type of event of a deal: one of the settings, or the user's own words. */
export function EventTypeText({ deal }: { deal: Deal }) {
  const { t } = useTranslation(['preparation', 'deal']);
  const today = useToday();
  const { types, nameOf, wordsOf, keyOf } = useTypes();
  const { run } = useCommand('deals.update');
  return (
    <InPlaceText
      label={t('eventType')}
      empty={t('deal:notSet')}
      value={deal.eventType === '' ? '' : wordsOf(deal.eventType)}
      suggestions={types.map(nameOf)}
      onSave={(words) => void run({ id: deal.id, eventType: keyOf(words), today }, { undo: true })}
    />
  );
}
