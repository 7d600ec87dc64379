import { Button, Text } from '@mantine/core';
import { useDb } from '@renderer/data';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Timeline.module.css';
import { TimelineEntry } from './TimelineEntry';

/** How many entries are read at a time. */
export const SLICE = 30;
const MOST = 1000;

interface TimelineProps {
  readonly clientId: string;
  /** Only what belongs to this deal. */
  readonly dealId?: string;
  /** How many entries at first. */
  readonly first?: number;
}

/** Contacts and stage moves of a client or of one deal: what is planned, then what happened, the latest first. */
export function Timeline({ clientId, dealId, first = SLICE }: TimelineProps) {
  const { t } = useTranslation('client');
  const [limit, setLimit] = useState(first);
  const { data } = useDb('clients.timeline', { id: clientId, dealId, limit });
  if (!data) return <WaitingRows rows={4} />;
  if (data.length === 0) {
    return (
      <Text size="sm" c="dimmed" py="md">
        {t('nothingYet')}
      </Text>
    );
  }
  return (
    <>
      <ol className={styles.timeline} aria-label={t('timeline')}>
        {data.map((entry) => (
          <TimelineEntry
            key={entry.kind === 'activity' ? entry.activity.id : `${entry.id} ${entry.how}`}
            entry={entry}
            ofDeal={dealId !== undefined}
          />
        ))}
      </ol>
      {data.length === limit && limit < MOST && (
        <Button size="compact-sm" variant="subtle" onClick={() => setLimit(Math.min(MOST, limit + SLICE))}>
          {t('showMore')}
        </Button>
      )}
    </>
  );
}
