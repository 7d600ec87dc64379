import { useDb } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { usePreview } from '@renderer/frame/preview';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { useListNavigation } from '@renderer/keys';
import type { Day } from '@shared/domain/time';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './payments.module.css';

/** More clients than anybody calls; the rest is in the export. */
const MOST = 1000;
const ROW_HEIGHT = 40;

/** Who owes how much, the largest overdue sum first; Enter shows the client's lines. */
export function OwingClients({ today, onClient }: { today: Day; onClient: (id: string) => void }) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const { data } = useDb('payments.receivablesByClient', { today, limit: MOST });
  const rows = data ?? [];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const { scrollToIndex } = virtual;
  const scrollTo = useCallback((index: number) => scrollToIndex(index), [scrollToIndex]);
  const open = (index: number): void => {
    const row = rows[index];
    if (row) onClient(row.clientId);
  };
  const navigation = useListNavigation({ count: rows.length, scrollTo, onOpen: open });
  if (!data) return <WaitingRows rows={12} />;
  return (
    <>
      <div className={styles.columns} data-by="client" aria-hidden>
        <span>{t('receivables.columns.client')}</span>
        <span data-numeric>{t('receivables.lines')}</span>
        <span data-numeric>{t('receivables.overdueSum')}</span>
        <span data-numeric>{t('receivables.openSum')}</span>
        <span>{t('receivables.oldest')}</span>
      </div>
      <div ref={scroller} className={styles.scroller}>
        <ul
          className={styles.canvas}
          style={{ height: virtual.getTotalSize() }}
          aria-label={t('receivables.clients')}
        >
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the list do the same for the row in focus
              <li
                key={`${row.clientId} ${row.open.currency}`}
                className={styles.owing}
                data-by="client"
                style={{ transform: `translateY(${start}px)` }}
                {...navigation.rowProps(index)}
                onClick={() => usePreview.getState().show({ kind: 'client', id: row.clientId })}
                onDoubleClick={() => open(index)}
              >
                <span className={styles.strong}>{row.clientName}</span>
                <span data-numeric>{row.count}</span>
                <span
                  data-numeric
                  style={row.overdue.minor > 0 ? { color: 'var(--cue-overdue)' } : undefined}
                >
                  {row.overdue.minor > 0 ? format.money(row.overdue) : '–'}
                </span>
                <span data-numeric>{format.money(row.open)}</span>
                <span>{format.day(row.oldestDay)}</span>
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
