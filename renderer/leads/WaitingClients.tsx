import { Button } from '@mantine/core';
import { useDb, useDbPages } from '@renderer/data';
import { useToday } from '@renderer/format';
import { useCreate } from '@renderer/frame/create';
import { EmptyState } from '@renderer/frame/EmptyState';
import { usePreview } from '@renderer/frame/preview';
import { useOpenRecord } from '@renderer/frame/useOpenRecord';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { useListNavigation } from '@renderer/keys';
import type { WaitingClient, WaitingFilter, WaitingState } from '@shared/contract/leads';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef } from 'react';
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

const ROW_HEIGHT = 52;
const PAGE = 50;

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
  const openRecord = useOpenRecord();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const { rowAt } = useDbPages(
    'leads.page',
    { ...filter, state, today },
    {
      rowsOf: (page) => page.rows,
      visible: { first: items.at(0)?.index ?? 0, last: items.at(-1)?.index ?? 0 },
      pageSize: PAGE,
    },
  );
  const open = (index: number): void => {
    const row = rowAt(index);
    if (!row) return;
    const record = { kind: 'client', id: row.clientId } as const;
    const { shown, show } = usePreview.getState();
    if (shown?.id === record.id) openRecord(record);
    else show(record);
  };
  const list = useListNavigation({
    count,
    onOpen: open,
    onActive: (index) => {
      const row: WaitingClient | undefined = rowAt(index);
      if (row && usePreview.getState().shown)
        usePreview.getState().show({ kind: 'client', id: row.clientId });
    },
    scrollTo: useCallback(
      (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
      [virtualizer],
    ),
  });
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
      <div ref={scroller} className={styles.scroller}>
        <div className={styles.tall} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, key, start }) => (
            <div
              key={key}
              className={styles.place}
              style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
            >
              <WaitingRow
                row={rowAt(index)}
                state={state}
                rowProps={list.rowProps(index)}
                onOpen={() => open(index)}
              />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function Nobody({ state, filtered, onClear }: Pick<WaitingClientsProps, 'state' | 'filtered' | 'onClear'>) {
  const { t } = useTranslation(['leads', 'frame']);
  if (filtered) {
    return (
      <EmptyState
        title={t('frame:emptyFilter')}
        action={
          <Button variant="default" onClick={onClear}>
            {t('frame:clearFilter')}
          </Button>
        }
      />
    );
  }
  if (state === 'between-sales') return <EmptyState title={t('emptyBetween')} text={t('emptyBetweenText')} />;
  return (
    <EmptyState
      title={t('emptyLeads')}
      text={t('emptyLeadsText')}
      action={<Button onClick={() => useCreate.getState().open('client')}>{t('frame:newClient')}</Button>}
    />
  );
}
