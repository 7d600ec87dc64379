import { useDbPages } from '@renderer/data';
import { usePreview } from '@renderer/frame/preview';
import { useShowOrOpen } from '@renderer/frame/useOpenRecord';
import { useListNavigation } from '@renderer/keys';
import type { InputOf } from '@shared/contract';
import type { HolidayRow, OccasionRow } from '@shared/contract/occasions';
import type { Day } from '@shared/domain/time';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toggleChosen, useChosen } from './chosen';
import { HolidayLine } from './HolidayLine';
import { OccasionLine } from './OccasionLine';
import styles from './occasions.module.css';
import { PlanOtherwise } from './PlanOtherwise';
import { useAnswers } from './useAnswers';
import { useOccasionKeys } from './useOccasionKeys';

interface OccasionListProps {
  readonly input: InputOf<'occasions.coming'>;
  readonly total: number;
  readonly manager: string | undefined;
  readonly onHoliday: (day: Day) => void;
}

const ROW_HEIGHT = 52;

/** The occasions by best day; a row leaves the list when it is answered. */
export function OccasionList({ input, total, manager, onHoliday }: OccasionListProps) {
  const { t } = useTranslation('occasions');
  const showOrOpen = useShowOrOpen();
  const answers = useAnswers(manager);
  const chosen = useChosen((state) => state.chosen);
  const [otherwise, setOtherwise] = useState<OccasionRow | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const { rowAt } = useDbPages('occasions.coming', input, {
    rowsOf: (page) => page.rows,
    visible: { first: items.at(0)?.index ?? 0, last: items.at(-1)?.index ?? 0 },
    pageSize: 50,
  });
  const open = (index: number): void => {
    const row = rowAt(index);
    if (!row) return;
    if (row.kind === 'holidays') {
      onHoliday(row.day);
      return;
    }
    showOrOpen({ kind: 'client', id: row.clientId });
  };
  const list = useListNavigation({
    count: total,
    onShow: open,
    onSelect: (index) => {
      const row = rowAt(index);
      if (row && row.kind !== 'holidays') toggleChosen(row);
    },
    onActive: (index) => {
      const row = rowAt(index);
      if (row && row.kind !== 'holidays' && usePreview.getState().shown)
        usePreview.getState().show({ kind: 'client', id: row.clientId });
    },
    scrollTo: useCallback(
      (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
      [virtualizer],
    ),
  });
  const active = list.active < 0 ? undefined : rowAt(list.active);
  // The row itself is kept: its place in the list may become another's meanwhile.
  const planOtherwise = (row: OccasionRow | HolidayRow | undefined): void => {
    if (row && row.kind !== 'holidays') setOtherwise(row);
  };
  useOccasionKeys({ active, answers, onOtherwise: () => planOtherwise(active) });
  return (
    <>
      <div className={styles.heads} aria-hidden>
        <span />
        <span>{t('columns.best')}</span>
        <span />
        <span>{t('columns.what')}</span>
        <span className={styles.optional}>{t('columns.makes')}</span>
        <span data-until className={styles.optional}>
          {t('columns.until')}
        </span>
        <span />
      </div>
      <div ref={scroller} className={styles.scroller}>
        <section
          aria-label={t('list')}
          className={styles.tall}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {items.map(({ index, key, start }) => {
            const row = rowAt(index);
            const place = {
              rowProps: list.rowProps(index),
              style: { height: ROW_HEIGHT, transform: `translateY(${start}px)` },
              onOpen: () => open(index),
              answers,
            };
            if (row?.kind === 'holidays') return <HolidayLine key={key} row={row} {...place} />;
            return (
              <OccasionLine
                key={key}
                row={row}
                chosen={row !== undefined && chosen.has(row.key)}
                onOtherwise={() => planOtherwise(row)}
                {...place}
              />
            );
          })}
        </section>
      </div>
      {otherwise && <PlanOtherwise rows={[otherwise]} answers={answers} onClose={() => setOtherwise(null)} />}
    </>
  );
}
