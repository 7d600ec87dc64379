import { useCommand } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { InPlaceText } from '@renderer/inplace';
import type { Deal } from '@shared/contract/deals';
import { useTranslation } from 'react-i18next';
import styles from './deal.module.css';

/** Title (editable in place) and amount; the client stands in the top bar. */
export function DealHead({ deal, titleId }: { deal: Deal; titleId: string }) {
  const { t } = useTranslation('deal');
  const format = useFormat();
  const today = useToday();
  const { run } = useCommand('deals.update');
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <h2 id={titleId} className={styles.title}>
          <InPlaceText
            label={t('title')}
            value={deal.title}
            onSave={(title) => void run({ id: deal.id, title, today })}
            required
          />
        </h2>
      </div>
      {deal.amount && <div className={styles.amount}>{format.money(deal.amount)}</div>}
    </header>
  );
}
