import { useDbPages } from '@renderer/data';
import { EmptyState } from '@renderer/frame/EmptyState';
import { useOpenRecord } from '@renderer/frame/useOpenRecord';
import { useListNavigation } from '@renderer/keys';
import type { OutputOf } from '@shared/contract';
import type { ImportRowVerdict } from '@shared/contract/importShapes';
import type { ImportKind } from '@shared/domain/import/fields';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Only } from './CheckBar';
import styles from './VerdictTable.module.css';
import { RowDetail } from './RowDetail';
import { VerdictRow } from './VerdictRow';

const ROW_HEIGHT = 32;
const rowsOf = (page: OutputOf<'import.verdicts'>) => page.rows;

interface VerdictTableProps {
  readonly token: string;
  readonly only: Only;
  readonly kind: ImportKind;
  readonly total: number;
}

/** The rows of the file with their verdicts; a hundred thousand scroll as smoothly as ten. */
export function VerdictTable({ token, only, kind, total }: VerdictTableProps) {
  const { t } = useTranslation('import');
  const scroller = useRef<HTMLDivElement>(null);
  const open = useOpenRecord();
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    paddingStart: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    initialRect: { width: 1280, height: 600 },
  });
  const items = virtual.getVirtualItems();
  const { rowAt } = useDbPages(
    'import.verdicts',
    { token, ...(only && { only }) },
    { rowsOf, visible: { first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 0 }, enabled: total > 0 },
  );
  const { scrollToIndex } = virtual;
  const scrollTo = useCallback((index: number) => scrollToIndex(index), [scrollToIndex]);
  const openMatch = (row: ImportRowVerdict | undefined): void => {
    if (row?.match && kind === 'clients') open({ kind: 'client', id: row.match.id });
    if (row?.match && kind === 'deals') open({ kind: 'deal', id: row.match.id });
  };
  const navigation = useListNavigation({
    count: total,
    scrollTo,
    onOpen: (index) => openMatch(rowAt(index)),
  });
  const active = navigation.active < 0 ? undefined : rowAt(navigation.active);
  const withClient = kind === 'deals' || kind === 'people';
  if (total === 0) return <EmptyState title={t('check.noRows')} />;
  return (
    <>
      <div ref={scroller} className={styles.verdicts} data-with-client={withClient || undefined}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen, as in the ARIA grid pattern
          role="grid"
          className={styles.verdictTable}
          style={{ height: virtual.getTotalSize() }}
          aria-label={t('check.rows')}
          aria-rowcount={total + 1}
        >
          <thead className={styles.verdictHead}>
            <tr className={styles.verdictRow} aria-rowindex={1}>
              <th scope="col">{t('columns.line')}</th>
              <th scope="col">{t('check.verdict')}</th>
              <th scope="col">{t(`check.titles.${kind}`)}</th>
              {withClient && <th scope="col">{t('field.client.name')}</th>}
              <th scope="col">{t('check.why')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ index, start }) => (
              <VerdictRow
                key={index}
                row={rowAt(index)}
                withClient={withClient}
                start={start}
                index={index}
                focus={navigation.rowProps(index)}
                onOpen={openMatch}
              />
            ))}
          </tbody>
        </table>
      </div>
      <RowDetail row={active} onOpen={kind === 'clients' || kind === 'deals' ? openMatch : undefined} />
    </>
  );
}
