import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { addDays, type Day, weekOf } from '@shared/domain/time';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './WaitingList.module.css';
import { toggleWaiting } from './habits';
import { linesWithoutTime, type WaitingItem } from './waiting';
import { WaitingRow } from './WaitingRow';

interface WaitingListProps {
  /** The day that is looked at: its week's plan is listed. */
  readonly day: Day;
  readonly manager: string | undefined;
  /** The one that is being placed by keys. */
  readonly carried: string | null;
  readonly onDrag: (item: WaitingItem | null) => void;
  /** Enter: it is carried into the calendar by keys. */
  readonly onTake: (item: WaitingItem) => void;
  /** What is carried is put where it stands. */
  readonly onPut: () => void;
}

const SHOWN = 30;
/** Of a week's plan. */
const MOST_LINES = 200;
/** Days ahead whose occasions are worth a place now. */
const OCCASION_DAYS = 14;

/** What is overdue, what the plan has without a time, who is without a next contact, whom to greet: to be dragged into the days beside it. */
export function WaitingList({ day, manager, carried, onDrag, onTake, onPut }: WaitingListProps) {
  const { t } = useTranslation('calendar');
  const today = useToday();
  const whose = manager ? { manager } : {};
  const { data: open } = useDb('today.open', { today, ...whose, limit: SHOWN });
  const { data: occasions } = useDb('occasions.coming', {
    ...{ from: today, to: addDays(today, OCCASION_DAYS), today, limit: SHOWN },
    ...whose,
  });
  const { data: plan } = useDb('plan.week', {
    ...{ week: weekOf(day < today ? today : day), today, limit: MOST_LINES },
    ...whose,
  });
  const lines = linesWithoutTime(plan?.lines ?? [], today);
  const box = useRef<HTMLElement>(null);
  const groups: readonly Group[] = [
    {
      name: 'overdue',
      count: open?.overdue.count ?? 0,
      items: (open?.overdue.rows ?? []).map((activity) => ({ kind: 'overdue', id: activity.id, activity })),
    },
    { name: 'plan', count: lines.length, items: lines.slice(0, SHOWN) },
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
    open !== undefined &&
    occasions !== undefined &&
    plan !== undefined &&
    groups.every(({ items }) => items.length === 0);
  const step = (event: KeyboardEvent<HTMLElement>): void => {
    // The row that is carried still has the focus: Enter puts it where it stands, and does not take it once more.
    if (event.key === 'Enter' && carried !== null && isRow(event.target)) {
      event.preventDefault();
      onPut();
      return;
    }
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

const isRow = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-waiting]') !== null;

interface Group {
  readonly name: 'overdue' | 'plan' | 'withoutNext' | 'occasions';
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
