import { ActionIcon, Tooltip } from '@mantine/core';
import { useDbPages } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { usePreview } from '@renderer/frame/preview';
import { useShowOrOpen } from '@renderer/frame/useOpenRecord';
import { type RowProps, useKeys, useListNavigation } from '@renderer/keys';
import { Sign } from '@renderer/signs';
import type { OutputOf } from '@shared/contract';
import type { Receivable } from '@shared/contract/payment';
import type { Age } from '@shared/domain/payments';
import type { Day } from '@shared/domain/time';
import { IconPhonePlus } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './payments.module.css';
import { usePaymentText } from './usePaymentText';
import { useReminder } from './useReminder';

const ROW_HEIGHT = 40;
const rowsOf = (page: OutputOf<'payments.receivables'>) => page;

interface OwingLinesProps {
  readonly filter: { readonly age?: Age; readonly clientId?: string };
  readonly total: number;
  readonly today: Day;
}

/** The open lines, oldest first; Enter or a click shows the deal beside them and then whole, P plans a call about the money. */
export function OwingLines({ filter, total, today }: OwingLinesProps) {
  const { t } = useTranslation(['payments', 'keys']);
  const scroller = useRef<HTMLDivElement>(null);
  const open = useShowOrOpen();
  const remind = useReminder();
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const { rowAt } = useDbPages(
    'payments.receivables',
    { ...filter, today },
    { rowsOf, visible: { first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 0 } },
  );
  const showing = useRef(rowAt);
  showing.current = rowAt;
  const { scrollToIndex } = virtual;
  const scrollTo = useCallback((index: number) => scrollToIndex(index), [scrollToIndex]);
  const navigation = useListNavigation({
    count: total,
    scrollTo,
    onActive: (index) => {
      const row = showing.current(index);
      if (row && usePreview.getState().shown) usePreview.getState().show({ kind: 'deal', id: row.dealId });
    },
    onShow: (index) => {
      const row = showing.current(index);
      if (row) open({ kind: 'deal', id: row.dealId });
    },
  });
  const active = rowAt(navigation.active);
  useKeys('list', {
    KeyP: { label: t('remind'), when: active !== undefined, run: () => active && remind(active) },
  });
  return (
    <>
      <div className={styles.columns} aria-hidden>
        <span />
        <span>{t('receivables.columns.client')}</span>
        <span>{t('receivables.columns.deal')}</span>
        <span>{t('receivables.columns.line')}</span>
        <span>{t('receivables.columns.due')}</span>
        <span data-numeric>{t('receivables.columns.open')}</span>
        <span />
      </div>
      <div ref={scroller} className={styles.scroller}>
        <ul
          className={styles.canvas}
          style={{ height: virtual.getTotalSize() }}
          aria-label={t('receivables.title')}
        >
          {items.map(({ index, start }) => (
            <OwingLine
              key={rowAt(index)?.lineId ?? index}
              row={rowAt(index)}
              start={start}
              focus={navigation.rowProps(index)}
              onRemind={remind}
              onOpen={open}
            />
          ))}
        </ul>
      </div>
    </>
  );
}

interface OwingLineProps {
  /** Absent while its page is on the way. */
  readonly row: Receivable | undefined;
  readonly start: number;
  readonly focus: RowProps;
  readonly onRemind: (row: Receivable) => void;
  readonly onOpen: ReturnType<typeof useShowOrOpen>;
}

function OwingLine({ row, start, focus, onRemind, onOpen }: OwingLineProps) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const text = usePaymentText();
  const style = { transform: `translateY(${start}px)` };
  if (!row) return <li className={styles.owing} style={style} />;
  const { days, dueDay, open, amount } = row;
  const kind = days > 0 ? 'overdue' : days === 0 ? 'today' : 'planned';
  const when =
    days > 0
      ? t('receivables.daysOverdue', { count: days })
      : days === 0
        ? t('receivables.today')
        : t('receivables.inDays', { count: -days });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the list do the same for the row in focus
    <li
      className={styles.owing}
      style={style}
      {...focus}
      onClick={() => onOpen({ kind: 'deal', id: row.dealId })}
    >
      <Sign kind={kind} bare />
      <span className={styles.strong}>{row.clientName}</span>
      <span>{row.dealTitle}</span>
      <span>{text.lineName(row, row.position)}</span>
      <span style={days > 0 ? { color: 'var(--cue-overdue)' } : undefined}>
        {format.date(dueDay)} · {when}
      </span>
      <span data-numeric title={format.money(amount)}>
        {format.money(open)}
      </span>
      {days > 0 ? (
        <Tooltip label={t('remind')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('receivables.remind', { client: row.clientName })}
            onClick={(event) => {
              event.stopPropagation();
              onRemind(row);
            }}
          >
            <IconPhonePlus size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : (
        <span />
      )}
    </li>
  );
}
