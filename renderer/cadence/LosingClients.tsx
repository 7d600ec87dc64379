import { ClientRows } from '@renderer/clients/ClientRows';
import { PAGE, ROW_HEIGHT, useClientRows, useRowWindow } from '@renderer/clients/useClientRows';
import { useDb, useDbPages } from '@renderer/data';
import { useToday } from '@renderer/format';
import { EmptyState } from '@renderer/frame/EmptyState';
import { NothingFits } from '@renderer/frame/NothingFits';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import type { LosingFilter } from '@shared/contract/cadence';
import { useState } from 'react';
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

/** Clients whom nobody has talked to for longer than their maximum, the most urgent first. */
export function LosingClients({ filter: top, filtered, onClear }: LosingClientsProps) {
  const { t } = useTranslation('cadence');
  const today = useToday();
  const own = useLosingFilter();
  const filter = { ...top, ...own.filter };
  const { data } = useDb('cadence.losing', { ...filter, today, limit: PAGE });
  const isFiltered = filtered || Object.keys(own.filter).length > 0;
  if (!data) return <WaitingRows rows={10} height={ROW_HEIGHT} />;
  return (
    <div className={styles.screen}>
      <List key={JSON.stringify(filter)} filter={filter} count={data.count} own={own} />
      {data.count === 0 && isFiltered && <NothingFits onClear={onClear} />}
      {data.count === 0 && !isFiltered && <EmptyState title={t('nobody')} text={t('nobodyText')} />}
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
  const chosen = useChosen(count);
  const [planning, setPlanning] = useState(false);
  const rows = useRowWindow(count);
  const { rowAt } = useDbPages(
    'cadence.losing',
    { ...filter, today },
    { rowsOf: (page) => page.rows, visible: rows.visible, pageSize: PAGE },
  );
  const list = useClientRows({
    count,
    rowAt,
    scrollTo: rows.scrollTo,
    onSelect: (index) => {
      const row = rowAt(index);
      if (row) chosen.toggle(row.clientId);
    },
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
          <ClientRows
            of={rows}
            row={(index) => (
              <LosingRow
                row={rowAt(index)}
                rowProps={list.rowProps(index)}
                chosen={chosen}
                onOpen={() => list.open(index)}
              />
            )}
          />
        </>
      )}
      {planning && <PlanMany filter={filter} chosen={chosen} onClose={() => setPlanning(false)} />}
    </>
  );
}
