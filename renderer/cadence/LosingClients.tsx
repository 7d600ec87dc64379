import { Button } from '@mantine/core';
import { useDb, useDbPages } from '@renderer/data';
import { useToday } from '@renderer/format';
import { EmptyState } from '@renderer/frame/EmptyState';
import { usePreview } from '@renderer/frame/preview';
import { useOpenRecord } from '@renderer/frame/useOpenRecord';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { useListNavigation } from '@renderer/keys';
import type { LosingFilter } from '@shared/contract/cadence';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './cadence.module.css';
import { LosingBar } from './LosingBar';
import { LosingRow } from './LosingRow';
import { PlanMany } from './PlanMany';
import { useChosen } from './useChosen';
import { useLosingFilter } from './useLosingFilter';
import { useLosingKeys } from './useLosingKeys';

interface LosingClientsProps {
  /** Of the top bar; segment and state are chosen above the list. */
  readonly filter: Pick<LosingFilter, 'text' | 'manager' | 'sign'>;
  readonly filtered: boolean;
  readonly onClear: () => void;
}

const ROW_HEIGHT = 52;
const PAGE = 50;

/** Clients whom nobody has talked to for longer than their maximum, the most urgent first. */
export function LosingClients({ filter: top, filtered, onClear }: LosingClientsProps) {
  const today = useToday();
  const own = useLosingFilter();
  const filter = { ...top, ...own.filter };
  const { data } = useDb('cadence.losing', { ...filter, today, limit: PAGE });
  const isFiltered = filtered || Object.keys(own.filter).length > 0;
  if (!data) return <WaitingRows rows={10} height={ROW_HEIGHT} />;
  return (
    <div className={styles.screen}>
      <List key={JSON.stringify(filter)} filter={filter} count={data.count} own={own} />
      {data.count === 0 && <Nobody filtered={isFiltered} onClear={onClear} />}
    </div>
  );
}

interface ListProps {
  readonly filter: LosingFilter;
  readonly count: number;
  readonly own: ReturnType<typeof useLosingFilter>;
}

function List({ filter, count, own }: ListProps) {
  const { t } = useTranslation(['cadence', 'leads']);
  const today = useToday();
  const openRecord = useOpenRecord();
  const chosen = useChosen(count);
  const [planning, setPlanning] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const { rowAt } = useDbPages(
    'cadence.losing',
    { ...filter, today },
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
    onSelect: (index) => {
      const row = rowAt(index);
      if (row) chosen.toggle(row.clientId);
    },
    onActive: (index) => {
      const row = rowAt(index);
      if (row && usePreview.getState().shown)
        usePreview.getState().show({ kind: 'client', id: row.clientId });
    },
    scrollTo: useCallback(
      (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
      [virtualizer],
    ),
  });
  useLosingKeys(list.active < 0 ? undefined : rowAt(list.active), chosen, () => setPlanning(true));
  return (
    <>
      <LosingBar count={count} own={own} chosen={chosen} onPlan={() => setPlanning(true)} />
      {count > 0 && (
        <>
          <div className={styles.heads} aria-hidden>
            <span />
            <span>{t('leads:columns.client')}</span>
            <span>{t('columns.silence')}</span>
            <span>{t('columns.last')}</span>
            <span>{t('leads:columns.nextContact')}</span>
            <span className={styles.phone}>{t('leads:columns.phone')}</span>
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
                  <LosingRow
                    row={rowAt(index)}
                    rowProps={list.rowProps(index)}
                    chosen={chosen}
                    onOpen={() => open(index)}
                  />
                </div>
              ))}
            </div>
          </div>
        </>
      )}
      {planning && <PlanMany filter={filter} chosen={chosen} onClose={() => setPlanning(false)} />}
    </>
  );
}

function Nobody({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const { t } = useTranslation(['cadence', 'frame']);
  if (!filtered) return <EmptyState title={t('nobody')} text={t('nobodyText')} />;
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
