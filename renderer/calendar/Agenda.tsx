import { UnstyledButton } from '@mantine/core';
import { KindIcon, type NamedCalendar } from '@renderer/activities';
import { useFormat, useToday } from '@renderer/format';
import { EmptyState } from '@renderer/frame/EmptyState';
import { OccasionIcon } from '@renderer/occasions/OccasionIcon';
import { Sign } from '@renderer/signs';
import { type Day, daysBetween } from '@shared/domain/time';
import { IconAlertTriangle, IconStar } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import shared from './calendar.module.css';
import styles from './Agenda.module.css';
import type { CalendarEvent } from './events';
import type { Span } from './views';

interface AgendaProps {
  readonly span: Span;
  readonly events: readonly CalendarEvent[];
  readonly counts: ReadonlyMap<Day, number>;
  readonly workdays: NamedCalendar;
  readonly chosen: string | null;
  /** The answer is there; before it nothing is said about emptiness. */
  readonly ready: boolean;
  readonly onChoose: (event: CalendarEvent) => void;
  readonly onOpenDay: (day: Day) => void;
}

/** The days that hold something, one under the other, each item a line. */
export function Agenda({ span, events, counts, workdays, chosen, ready, onChoose, onOpenDay }: AgendaProps) {
  const { t } = useTranslation('calendar');
  const byDay = useMemo(() => groupedByDay(events), [events]);
  const days = daysBetween(span.from, span.to).filter((day) => byDay.has(day) || workdays.daysOff.has(day));
  return (
    <div className={styles.agenda}>
      {ready && days.length === 0 && <EmptyState title={t('empty')} text={t('emptyText')} />}
      {days.map((day) => (
        <AgendaDay
          key={day}
          day={day}
          holiday={workdays.daysOff.get(day)}
          events={byDay.get(day) ?? []}
          count={counts.get(day) ?? 0}
          chosen={chosen}
          onChoose={onChoose}
          onOpenDay={onOpenDay}
        />
      ))}
    </div>
  );
}

function groupedByDay(events: readonly CalendarEvent[]): Map<Day, CalendarEvent[]> {
  const byDay = new Map<Day, CalendarEvent[]>();
  for (const event of events) byDay.set(event.item.day, [...(byDay.get(event.item.day) ?? []), event]);
  return byDay;
}

interface AgendaDayProps extends Pick<AgendaProps, 'events' | 'chosen' | 'onChoose' | 'onOpenDay'> {
  readonly day: Day;
  readonly holiday: string | undefined;
  readonly count: number;
}

function AgendaDay({ day, holiday, events, count, chosen, onChoose, onOpenDay }: AgendaDayProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const today = useToday();
  const hidden = count - events.length;
  return (
    <section>
      <h2 className={styles.agendaDay} data-today={day === today || undefined}>
        <UnstyledButton
          className={styles.agendaDate}
          onClick={() => onOpenDay(day)}
          title={format.dayLong(day)}
        >
          {format.day(day)}
        </UnstyledButton>
        <span className={styles.quiet}>{holiday ?? format.relative(day)}</span>
      </h2>
      {events.map((event) => (
        <AgendaLine key={event.id} event={event} chosen={event.id === chosen} onChoose={onChoose} />
      ))}
      {hidden > 0 && (
        <UnstyledButton className={styles.agendaMore} onClick={() => onOpenDay(day)}>
          {t('more', { count: hidden, number: format.number(hidden) })}
        </UnstyledButton>
      )}
    </section>
  );
}

interface AgendaLineProps extends Pick<AgendaProps, 'onChoose'> {
  readonly event: CalendarEvent;
  readonly chosen: boolean;
}

function AgendaLine({ event, chosen, onChoose }: AgendaLineProps) {
  const { item, sign, title, detail } = event;
  return (
    <UnstyledButton
      className={styles.agendaLine}
      data-item={item.id}
      data-day={item.day}
      data-row
      data-chosen={chosen || undefined}
      data-done={sign === 'met' || undefined}
      tabIndex={0}
      onClick={() => onChoose(event)}
    >
      <Sign kind={sign} bare />
      <time className={styles.agendaTime}>{item.layer === 'activity' ? item.time : null}</time>
      <span className={styles.agendaKind}>
        {item.layer === 'activity' && <KindIcon kind={item.kind} />}
        {item.layer === 'occasion' && <OccasionIcon kind={item.kind} size={16} />}
        {item.layer === 'event' && <IconStar size={16} aria-hidden />}
      </span>
      <span className={styles.agendaTitle}>{title}</span>
      <span className={styles.quiet}>{detail}</span>
      {event.against.length > 0 && (
        <span className={shared.against} title={event.against.join('\n')}>
          <IconAlertTriangle size={14} aria-hidden /> {event.against[0]}
        </span>
      )}
      <span className={styles.agendaDeal}>{item.layer === 'activity' && item.dealTitle}</span>
    </UnstyledButton>
  );
}
