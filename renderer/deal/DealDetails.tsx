import { SearchSelect } from '@renderer/frame/SearchSelect';
import { useCommand, useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { Section } from '@renderer/frame/Section';
import { InPlaceNotes, InPlaceText } from '@renderer/inplace';
import { EventDayButton, EventTypeText } from '@renderer/preparation';
import type { InputOf } from '@shared/contract';
import type { Deal } from '@shared/contract/deal';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AmountInPlace } from './AmountInPlace';
import styles from './DealDetails.module.css';

type Change = Omit<InputOf<'deals.update'>, 'id' | 'today'>;

/** Product, amount, event day, manager, notes: each is changed where it stands and saved when it is left. */
export function DealDetails({ deal }: { deal: Deal }) {
  const { t } = useTranslation(['deal', 'words']);
  const today = useToday();
  const { run } = useCommand('deals.update');
  const { data: products } = useDb('products.list', {});
  const { data: managers } = useDb('settings.managers', {});
  const change = (part: Change): void => void run({ id: deal.id, today, ...part });
  const chosen = (products ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (deal.productId && !chosen.some(({ value }) => value === deal.productId)) {
    chosen.push({ value: deal.productId, label: deal.productName });
  }
  return (
    <Section title={t('details')}>
      <dl className={styles.details}>
        <Detail name={t('product')}>
          <SearchSelect
            variant="unstyled"
            aria-label={t('product')}
            placeholder={t('notSet')}
            data={chosen}
            value={deal.productId}
            onChange={(productId) => change({ productId })}
            clearable
          />
        </Detail>
        <Detail name={t('amount')}>
          <AmountInPlace deal={deal} onSave={(amount) => change({ amount })} />
        </Detail>
        <Detail name={t('eventDay')}>
          <EventDayButton deal={deal} />
        </Detail>
        <Detail name={t('eventType')}>
          <span className={styles.fixed}>
            <EventTypeText deal={deal} />
          </span>
        </Detail>
        <Detail name={t('manager')}>
          <span className={styles.fixed}>
            <InPlaceText
              label={t('manager')}
              empty={t('notSet')}
              value={deal.manager}
              suggestions={(managers ?? []).filter((name) => name !== '')}
              onSave={(manager) => change({ manager })}
            />
          </span>
        </Detail>
        <Detail name={t('kind')}>
          <span className={styles.fixed}>
            {t(`words:directions.${deal.direction}`)} · {t(`words:lengths.${deal.length}`)}
          </span>
        </Detail>
      </dl>
      <h2>{t('notes')}</h2>
      <InPlaceNotes
        label={t('notes')}
        placeholder={t('notesHint')}
        value={deal.notes}
        onSave={(notes) => change({ notes })}
      />
    </Section>
  );
}

function Detail({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.detail}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
