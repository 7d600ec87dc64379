import { ActionIcon, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { KindIcon } from '@renderer/activities';
import { useDb } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { OccasionIcon } from '@renderer/occasions/OccasionIcon';
import { useOccasionWords } from '@renderer/occasions/useOccasionWords';
import { Sign } from '@renderer/signs';
import { addDays } from '@shared/domain/time';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './calendar.module.css';
import { toggleWaiting } from './habits';
import { clientOf, type WaitingItem } from './waiting';

interface WaitingListProps {
  readonly manager: string | undefined;
  /** The one that is being placed by keys. */
  readonly carried: string | null;
  readonly onDrag: (item: WaitingItem | null) => void;
  /** Enter: it is carried into the calendar by keys. */
  readonly onTake: (item: WaitingItem) => void;
}

const SHOWN = 30;
/** Days ahead whose occasions are worth a place now. */
const OCCASION_DAYS = 14;

/** What is overdue, who is without a next contact, whom to greet: to be dragged into the days beside it. */
export function WaitingList({ manager, carried, onDrag, onTake }: WaitingListProps) {
  const { t } = useTranslation('calendar');
  const today = useToday();
  const whose = manager ? { manager } : {};
  const { data: open } = useDb('today.open', { today, ...whose, limit: SHOWN });
  const { data: occasions } = useDb('occasions.coming', {
    ...{ from: today, to: addDays(today, OCCASION_DAYS), today, limit: SHOWN },
    ...whose,
  });
  const box = useRef<HTMLElement>(null);
  const groups: readonly Group[] = [
    {
      name: 'overdue',
      count: open?.overdue.count ?? 0,
      items: (open?.overdue.rows ?? []).map((activity) => ({ kind: 'overdue', id: activity.id, activity })),
    },
    {
      name: 'withoutNext',
      count: open?.withoutNext.count ?? 0,
      items: (open?.withoutNext.rows ?? []).map((client) => ({
        kind: 'client',
        id: client.clientId,
        client,
      })),
    },
    {
      name: 'occasions',
      count: occasions?.total ?? 0,
      items: (occasions?.rows ?? []).flatMap((row) =>
        row.kind === 'holidays' ? [] : [{ kind: 'occasion', id: row.key, occasion: row }],
      ),
    },
  ];
  const isEmpty =
    open !== undefined && occasions !== undefined && groups.every(({ items }) => items.length === 0);
  const step = (event: KeyboardEvent<HTMLElement>): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    // What is carried takes the arrows itself.
    if (by === 0 || carried !== null) return;
    event.preventDefault();
    event.stopPropagation();
    const rows = [...(box.current?.querySelectorAll<HTMLElement>('[data-waiting]') ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    rows[Math.max(0, Math.min(rows.length - 1, at + by))]?.focus();
  };
  return (
    <aside ref={box} className={styles.waiting} aria-label={t('waiting.title')} onKeyDown={step}>
      <div className={styles.waitingHead}>
        <h2>{t('waiting.title')}</h2>
        <Tooltip label={t('waiting.hide')}>
          <ActionIcon size={24} aria-label={t('waiting.hide')} onClick={toggleWaiting}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <Text size="xs" c="dimmed" px={12} pb={4}>
        {t(isEmpty ? 'waiting.nothing' : 'waiting.hint')}
      </Text>
      {groups
        .filter(({ items }) => items.length > 0)
        .map((group) => (
          <WaitingGroup key={group.name} group={group} carried={carried} onDrag={onDrag} onTake={onTake} />
        ))}
    </aside>
  );
}

interface Group {
  readonly name: 'overdue' | 'withoutNext' | 'occasions';
  readonly count: number;
  readonly items: readonly WaitingItem[];
}

function WaitingGroup({
  group: { name, count, items },
  carried,
  onDrag,
  onTake,
}: Pick<WaitingListProps, 'carried' | 'onDrag' | 'onTake'> & { readonly group: Group }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const more = count - items.length;
  return (
    <section aria-label={t(`waiting.${name}`)}>
      <h3 className={styles.waitingGroup}>
        {t(`waiting.${name}`)} <span className="tabular">{format.number(count)}</span>
      </h3>
      {items.map((item) => (
        <WaitingRow key={item.id} item={item} carried={carried === item.id} onDrag={onDrag} onTake={onTake} />
      ))}
      {more > 0 && (
        <Text size="xs" c="dimmed" px={12} py={4}>
          {t('waiting.more', { count: more })}
        </Text>
      )}
    </section>
  );
}

interface WaitingRowProps extends Pick<WaitingListProps, 'onDrag' | 'onTake'> {
  readonly item: WaitingItem;
  readonly carried: boolean;
}

function WaitingRow({ item, carried, onDrag, onTake }: WaitingRowProps) {
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
