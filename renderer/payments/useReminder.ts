import { useContactDialogs } from '@renderer/activities';
import { useFormat } from '@renderer/format';
import type { Receivable } from '@shared/contract/payment';
import { useTranslation } from 'react-i18next';

/** Opens the form of a call about an overdue line, its purpose filled (`product.md` §3: overdue → reminder call). */
export function useReminder(): (
  line: Pick<Receivable, 'dealId' | 'clientId' | 'open'> & { readonly dueDay: string | null },
) => void {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const { openPlan } = useContactDialogs();
  return ({ dealId, clientId, open, dueDay }) => {
    const purpose = t('remindPurpose', { sum: format.money(open), day: dueDay ? format.day(dueDay) : '' });
    openPlan({ clientId, dealId, purpose });
  };
}
