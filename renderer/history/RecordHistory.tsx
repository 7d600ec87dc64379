import { Button, Text } from '@mantine/core';
import { useDb } from '@renderer/data';
import { EmptyState } from '@renderer/frame/EmptyState';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HistoryLineItem } from './HistoryLineItem';
import styles from './history.module.css';

/** So many lines at first, and at each "show more". */
export const HISTORY_SLICE = 50;
const MOST = 200;

/** Every change of a client or deal, the latest first, each with what it changed and "Undo this". */
export function RecordHistory({ kind, id }: { kind: 'client' | 'deal'; id: string }) {
  const { t } = useTranslation('history');
  const [limit, setLimit] = useState(HISTORY_SLICE);
  const { data } = useDb('history.ofRecord', { kind, id, limit });
  if (!data) return <WaitingRows rows={4} />;
  if (data.length === 0) return <EmptyState title={t('nothing')} />;
  return (
    <>
      <ul className={styles.list} aria-label={t('title')}>
        {data.map((line) => (
          <HistoryLineItem key={line.seq} line={line} />
        ))}
      </ul>
      {data.length === limit && limit < MOST && (
        <Button variant="subtle" onClick={() => setLimit(limit + HISTORY_SLICE)}>
          <Text span size="sm">
            {t('showMore')}
          </Text>
        </Button>
      )}
    </>
  );
}
