import { Button } from '@mantine/core';
import { ClientRows } from '@renderer/clients/ClientRows';
import { PAGE, ROW_HEIGHT, useClientRows, useRowWindow } from '@renderer/clients/useClientRows';
import { useDb, useDbPages } from '@renderer/data';
import { useToday } from '@renderer/format';
import { useCreate } from '@renderer/frame/create';
import { EmptyState } from '@renderer/frame/EmptyState';
import { NothingFits } from '@renderer/frame/NothingFits';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import type { WaitingFilter, WaitingState } from '@shared/contract/leads';
import { useTranslation } from 'react-i18next';
import styles from './leads.module.css';
import { useWaitingKeys } from './useWaitingKeys';
import { WaitingRow } from './WaitingRow';

interface WaitingClientsProps {
  readonly state: WaitingState;
  readonly filter: Omit<WaitingFilter, 'state'>;
  readonly filtered: boolean;
  readonly onClear: () => void;
}

/** Clients who are in no sale, the most urgent first: before their first one with their attempts, or between two. */
export function WaitingClients({ state, filter, filtered, onClear }: WaitingClientsProps) {
  const today = useToday();
  const { data } = useDb('leads.counts', { ...filter, today });
  if (!data) return <WaitingRows rows={10} height={ROW_HEIGHT} />;
  const count = state === 'lead' ? data.lead : data.betweenSales;
  if (count === 0) return <Nobody state={state} filtered={filtered} onClear={onClear} />;
  return <List state={state} filter={filter} count={count} />;
}

function List({
  state,
  filter,
  count,
}: Pick<WaitingClientsProps, 'state' | 'filter'> & { readonly count: number }) {
  const { t } = useTranslation('leads');
  const today = useToday();
  const rows = useRowWindow(count);
  const { rowAt } = useDbPages(
    'leads.page',
    { ...filter, state, today },
    { rowsOf: (page) => page.rows, visible: rows.visible, pageSize: PAGE },
  );
  const list = useClientRows({ count, rowAt, scrollTo: rows.scrollTo });
  useWaitingKeys(list.active < 0 ? undefined : rowAt(list.active));
  return (
    <div className={styles.screen} data-state={state}>
      <div className={styles.heads} aria-hidden>
        <span>{t(state === 'lead' ? 'columns.next' : 'columns.nextContact')}</span>
        <span>{t('columns.client')}</span>
        <span>{t(state === 'lead' ? 'columns.attempts' : 'columns.lastDeal')}</span>
        <span>{t('columns.purpose')}</span>
        <span className={styles.phone}>{t('columns.phone')}</span>
        <span />
      </div>
      <ClientRows
        of={rows}
        row={(index) => (
          <WaitingRow
            row={rowAt(index)}
            state={state}
            rowProps={list.rowProps(index)}
            onOpen={() => list.open(index)}
          />
        )}
      />
    </div>
  );
}

function Nobody({ state, filtered, onClear }: Pick<WaitingClientsProps, 'state' | 'filtered' | 'onClear'>) {
  const { t } = useTranslation(['leads', 'frame']);
  if (filtered) return <NothingFits onClear={onClear} />;
  if (state === 'between-sales') return <EmptyState title={t('emptyBetween')} text={t('emptyBetweenText')} />;
  return (
    <EmptyState
      title={t('emptyLeads')}
      text={t('emptyLeadsText')}
      action={<Button onClick={() => useCreate.getState().open('client')}>{t('frame:newClient')}</Button>}
    />
  );
}
