import { Anchor, TextInput } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import type { Deal } from '@shared/contract/deals';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './deal.module.css';
import { useDraft } from './useDraft';

/** Title (editable in place), client and amount. */
export function DealHead({ deal, titleId }: { deal: Deal; titleId: string }) {
  const { t } = useTranslation('deal');
  const format = useFormat();
  const today = useToday();
  const { run } = useCommand('deals.update');
  const { setValue: _, ...title } = useDraft(
    deal.title,
    (text) => void run({ id: deal.id, title: text, today }),
    { required: true },
  );
  return (
    <header className={styles.head}>
      <div className={styles.titles}>
        <TextInput
          id={titleId}
          variant="unstyled"
          aria-label={t('title')}
          classNames={{ input: styles.title }}
          {...title}
        />
        <Anchor
          size="sm"
          className={styles.client}
          renderRoot={(props) => <Link to="/clients/$id" params={{ id: deal.clientId }} {...props} />}
        >
          {deal.clientName}
        </Anchor>
      </div>
      {deal.amount && <div className={styles.amount}>{format.money(deal.amount)}</div>}
    </header>
  );
}
