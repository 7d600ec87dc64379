import { Button, Drawer, Text } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { EmptyState } from '@renderer/frame/EmptyState';
import { Failed } from '@renderer/frame/Failed';
import { useKeys } from '@renderer/keys';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import type { Slot } from '@shared/domain/planner/settings';
import type { Figure } from '@shared/domain/reports';
import type { Day } from '@shared/domain/time';
import type { ContactResult } from '@shared/domain/words';
import { type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BehindRow } from './BehindRow';
import styles from './reports.module.css';

/** Which list is open, and how it is called. */
export interface Behind {
  readonly from: Day;
  readonly to: Day;
  readonly figure: Figure;
  readonly slot: Slot | null;
  readonly result: ContactResult | '' | null;
  /** Null: everybody's. */
  readonly manager: string | null;
  readonly title: string;
  readonly whose: string;
}

interface BehindDrawerProps {
  readonly behind: Behind | null;
  readonly today: Day;
  readonly onClose: () => void;
}

/** The records behind a figure, on the right; each leads to its client or deal. */
export function BehindDrawer({ behind, today, onClose }: BehindDrawerProps) {
  const { t } = useTranslation(['reports', 'common']);
  const format = useFormat();
  const days =
    behind === null
      ? ''
      : behind.from === behind.to
        ? format.day(behind.from)
        : format.span(behind.from, behind.to);
  return (
    <Drawer
      opened={behind !== null}
      onClose={onClose}
      position="right"
      size={440}
      transitionProps={{ duration: 120 }}
      closeButtonProps={{ 'aria-label': t('list.close') }}
      title={
        behind && (
          <>
            <b>{t('list.title', { figure: behind.title, whose: behind.whose })}</b>
            <Text size="sm" c="dimmed">
              {behind.figure === 'overdue' || behind.figure === 'withoutNext' ? t('today') : days}
            </Text>
          </>
        )
      }
    >
      {behind && <Rows key={JSON.stringify(behind)} behind={behind} today={today} />}
    </Drawer>
  );
}

const PAGE = 50;
/** More than anybody reads in a panel. */
const MOST = 1000;

function Rows({ behind, today }: { behind: Behind; today: Day }) {
  const { t } = useTranslation('reports');
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  const [limit, setLimit] = useState(PAGE);
  const { from, to, figure, slot, result, manager } = behind;
  const { data, error, refetch } = useDb('reports.list', {
    ...{ from, to, figure, today, limit },
    ...(slot === null ? {} : { slot }),
    ...(result === null ? {} : { result }),
    ...(manager === null ? {} : { manager }),
  });
  if (error) return <Failed error={error.data} onRetry={() => void refetch()} />;
  if (!data) return <WaitingRows rows={8} height={52} />;
  if (data.rows.length === 0) return <EmptyState title={t('list.none')} />;
  return (
    <>
      <ul ref={list} className={styles.rows}>
        {data.rows.map((row) => (
          <li key={`${row.id} ${row.day} ${row.stage}`}>
            <BehindRow row={row} figure={figure} />
          </li>
        ))}
      </ul>
      {data.rows.length >= limit && limit < MOST && (
        <Button variant="default" fullWidth mt="sm" onClick={() => setLimit(Math.min(MOST, limit * 4))}>
          {t('list.more')}
        </Button>
      )}
    </>
  );
}

/** J and K (up and down) through the records; Enter follows the link that has the focus. */
function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const { t } = useTranslation('keys');
  const step = (by: 1 | -1) => ({
    repeats: true,
    run: () => {
      const links = [...(list.current?.querySelectorAll('a') ?? [])];
      const at = links.findIndex((link) => link.matches(':focus'));
      links[at < 0 ? 0 : at + by]?.focus();
    },
  });
  useKeys('dialog', {
    KeyJ: { label: t('down'), ...step(1) },
    ArrowDown: step(1),
    KeyK: { label: t('up'), ...step(-1) },
    ArrowUp: step(-1),
  });
}
