import { UnstyledButton } from '@mantine/core';
import { KindIcon } from '@renderer/activities';
import { useFormat } from '@renderer/format';
import { OccasionIcon } from '@renderer/occasions/OccasionIcon';
import { useOccasionWords } from '@renderer/occasions/useOccasionWords';
import { Sign } from '@renderer/signs';
import { useTranslation } from 'react-i18next';
import styles from './WaitingList.module.css';
import { clientOf, type WaitingItem } from './waiting';

interface WaitingRowProps {
  readonly item: WaitingItem;
  /** It is being placed by keys. */
  readonly carried: boolean;
  readonly onDrag: (item: WaitingItem | null) => void;
  readonly onTake: (item: WaitingItem) => void;
}

/** One that waits, to be dragged or taken up: who, and why it waits. */
export function WaitingRow({ item, carried, onDrag, onTake }: WaitingRowProps) {
  const { t } = useTranslation('calendar');
  const about = useAbout();
  const { name } = clientOf(item);
  return (
    <UnstyledButton
      className={styles.waitingRow}
      data-waiting={item.id}
      data-carried={carried || undefined}
      aria-label={t('waiting.place', { what: `${name}, ${about(item)}` })}
      draggable
      onDragStart={(event) => {
        // Without data some systems begin no drag.
        event.dataTransfer.setData('text/plain', name);
        event.dataTransfer.effectAllowed = 'move';
        onDrag(item);
      }}
      onDragEnd={() => onDrag(null)}
      onClick={() => onTake(item)}
    >
      <span className={styles.waitingIcon}>
        <WaitingIcon item={item} />
      </span>
      <span className={styles.waitingWords}>
        <b>{name}</b>
        <span>{about(item)}</span>
      </span>
    </UnstyledButton>
  );
}

function WaitingIcon({ item }: { item: WaitingItem }) {
  switch (item.kind) {
    case 'overdue':
      return <KindIcon kind={item.activity.kind} />;
    case 'line':
      return <KindIcon kind={item.line.kind} />;
    case 'client':
      return <Sign kind="none" bare />;
    case 'occasion':
      return <OccasionIcon kind={item.occasion.kind} size={16} />;
  }
}

/** Why it waits, in some words. */
function useAbout(): (item: WaitingItem) => string {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const words = useOccasionWords();
  return (item) => {
    switch (item.kind) {
      case 'overdue': {
        const since = t('waiting.since', { day: format.date(item.activity.day) });
        return [since, item.activity.purpose].filter(Boolean).join(' · ');
      }
      case 'line':
        return [format.day(item.line.day), item.line.purpose].filter(Boolean).join(' · ');
      case 'client': {
        const { lastContactDay } = item.client;
        return lastContactDay === null
          ? t('waiting.never')
          : t('waiting.last', { day: format.date(lastContactDay) });
      }
      case 'occasion':
        return `${format.date(item.occasion.best)} · ${words.about(item.occasion)}`;
    }
  };
}
