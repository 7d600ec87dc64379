import { MoneyField } from '@renderer/frame/MoneyField';
import type { Deal } from '@shared/contract/deal';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface AmountInPlaceProps {
  readonly deal: Deal;
  readonly onSave: (minor: number | null) => void;
}

/** The amount, saved when the field is left; a text that is no amount is not saved. */
export function AmountInPlace({ deal, onSave }: AmountInPlaceProps) {
  const { t } = useTranslation('deal');
  const saved = deal.amount?.minor ?? null;
  const [draft, setDraft] = useState(saved);
  useEffect(() => setDraft(saved), [saved]);
  return (
    <MoneyField
      variant="unstyled"
      aria-label={t('amount')}
      placeholder={t('notSet')}
      currency={deal.currency}
      value={draft}
      onChange={setDraft}
      onBlurCapture={() => draft !== saved && onSave(draft)}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}
