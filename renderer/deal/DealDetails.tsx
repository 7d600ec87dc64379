import { Autocomplete, Select, Textarea } from '@mantine/core';
import { useCommand, useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { DayField } from '@renderer/frame/DayField';
import type { InputOf } from '@shared/contract';
import type { Deal } from '@shared/contract/deals';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AmountInPlace } from './AmountInPlace';
import styles from './deal.module.css';
import { useDraft } from './useDraft';

type Change = Omit<InputOf<'deals.update'>, 'id' | 'today'>;

/** Product, amount, event day, manager, notes: each is changed where it stands and saved when it is left. */
export function DealDetails({ deal }: { deal: Deal }) {
  const { t } = useTranslation(['deal', 'words']);
  const today = useToday();
  const { run } = useCommand('deals.update');
  const { data: products } = useDb('products.list', {});
  const { data: managers } = useDb('settings.managers', {});
  const change = (part: Change): void => void run({ id: deal.id, today, ...part });
  const manager = useDraft(deal.manager, (text) => change({ manager: text }));
  const notes = useDraft(deal.notes, (text) => change({ notes: text }), { lines: true });
  const chosen = (products ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (deal.productId && !chosen.some(({ value }) => value === deal.productId)) {
    chosen.push({ value: deal.productId, label: deal.productName });
  }
  return (
    <section className={styles.section} aria-label={t('details')}>
      <div className={styles.sectionHead}>
        <h2>{t('details')}</h2>
      </div>
      <dl className={styles.details}>
        <Detail name={t('product')}>
          <Select
            variant="unstyled"
            aria-label={t('product')}
            placeholder={t('notSet')}
            data={chosen}
            value={deal.productId}
            onChange={(productId) => change({ productId })}
            searchable
            clearable
          />
        </Detail>
        <Detail name={t('amount')}>
          <AmountInPlace deal={deal} onSave={(amount) => change({ amount })} />
        </Detail>
        <Detail name={t('eventDay')}>
          <DayField
            variant="unstyled"
            aria-label={t('eventDay')}
            placeholder={t('notSet')}
            value={deal.eventDay}
            onChange={(eventDay) => change({ eventDay })}
            clearable
          />
        </Detail>
        <Detail name={t('manager')}>
          <Autocomplete
            variant="unstyled"
            aria-label={t('manager')}
            placeholder={t('notSet')}
            data={(managers ?? []).filter((name) => name !== '')}
            value={manager.value}
            onChange={manager.setValue}
            onOptionSubmit={(name) => change({ manager: name })}
            onBlur={manager.onBlur}
            onKeyDown={manager.onKeyDown}
          />
        </Detail>
        <Detail name={t('kind')}>
          <span className={styles.fixed}>
            {t(`words:directions.${deal.direction}`)} · {t(`words:lengths.${deal.length}`)}
          </span>
        </Detail>
      </dl>
      <h2>{t('notes')}</h2>
      <Textarea
        variant="unstyled"
        aria-label={t('notes')}
        placeholder={t('notesHint')}
        classNames={{ input: styles.notes }}
        autosize
        minRows={3}
        value={notes.value}
        onChange={notes.onChange}
        onBlur={notes.onBlur}
        onKeyDown={notes.onKeyDown}
      />
    </section>
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
