import { Button, Text, UnstyledButton } from '@mantine/core';
import { KindIcon, RemoveContact, useContactDialogs, useContactSign } from '@renderer/activities';
import { useDb } from '@renderer/data';
import { useClockWords, useFormat } from '@renderer/format';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { Sign } from '@renderer/signs';
import type { Deal } from '@shared/contract/deal';
import type { DealEvent } from '@shared/contract/dealTimeline';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EventIcon } from './EventIcon';
import styles from './sections.module.css';
import { useEventText } from './useEventText';

const SLICE = 30;
const MOST = 1000;

/** Who did what when on this deal: what is planned, then what happened, the latest first. */
export function DealTimeline({ deal }: { deal: Deal }) {
  const { t } = useTranslation('client');
  const [limit, setLimit] = useState(SLICE);
  const { data } = useDb('deals.timeline', { id: deal.id, limit });
  if (!data) return <WaitingRows rows={4} />;
  if (data.length === 0)
    return (
      <Text size="sm" c="dimmed" py="md">
        {t('nothingYet')}
      </Text>
    );
  return (
    <>
      <ol className={styles.timeline} aria-label={t('timeline')}>
        {data.map((event) => (
          <Line key={`${event.id} ${event.what}`} event={event} deal={deal} />
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

function Line({ event, deal }: { event: DealEvent; deal: Deal }) {
  const format = useFormat();
  const contactSign = useContactSign();
  const { openEdit } = useContactDialogs();
  const { text, more } = useEventText(deal)(event);
  const { activity, day, who } = event;
  const clock = useClockWords();
  const planned = activity?.status === 'planned';
  const elsewhere = planned ? clock.elsewhere(activity) : null;
  return (
    <li className={styles.event} data-planned={planned || undefined}>
      <span className={styles.eventIcon}>
        {activity ? <KindIcon kind={activity.kind} size={16} /> : <EventIcon what={event.what} />}
      </span>
      <span className={styles.eventText}>
        {planned ? (
          <UnstyledButton className={styles.eventButton} onClick={() => openEdit(activity)}>
            {text}
          </UnstyledButton>
        ) : (
          text
        )}
        {more !== '' && <span className={styles.eventMore}>{more}</span>}
      </span>
      <span className={styles.eventWho}>
        {planned ? <Sign kind={contactSign(activity)} /> : who || activity?.manager}
      </span>
      {activity?.status === 'done' && <RemoveContact contact={activity} />}
      <time
        className={styles.eventDay}
        title={[format.dayLong(day), ...(elsewhere ? [elsewhere] : [])].join(' · ')}
      >
        {planned ? clock.when(activity) : format.day(day)}
      </time>
    </li>
  );
}
