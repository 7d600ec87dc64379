import { UnstyledButton } from '@mantine/core';
import { useFormat, useToday } from '@renderer/format';
import { useContext } from 'react';
import type { DateHeaderProps, HeaderProps, ShowMoreProps } from 'react-big-calendar';
import { useTranslation } from 'react-i18next';
import { DayLoad } from './DayLoad';
import { CalendarDays } from './daysContext';
import type { CalendarEvent } from './events';
import { dayOf } from './wallDate';

/** The head of a day in the month: its number, which opens the day, the holiday's name, and whether it holds more than it takes. */
export function MonthDate({ date }: DateHeaderProps) {
  const format = useFormat();
  const today = useToday();
  const { names, loads, onOpenDay } = useContext(CalendarDays);
  const day = dayOf(date);
  const name = names.get(day);
  // What was too much last week helps nobody plan.
  const load = day < today ? undefined : loads?.get(day);
  return (
    <span className="cue-month-date">
      {name && (
        <span className="cue-holiday" title={name}>
          {name}
        </span>
      )}
      {load && <DayLoad load={load} onlyOver />}
      <UnstyledButton
        className="cue-day-number"
        data-today={day === today || undefined}
        aria-current={day === today ? 'date' : undefined}
        aria-label={format.dayLong(day)}
        onClick={() => onOpenDay(day)}
      >
        {date.getDate()}
      </UnstyledButton>
    </span>
  );
}

/** The head of a column of the month. */
export function WeekdayHead({ date }: HeaderProps) {
  const format = useFormat();
  return <span className="cue-weekday">{format.weekday(dayOf(date))}</span>;
}

/** The head of a day in the week, inside the library's button that opens the day: weekday, date, the holiday's name. */
export function DayHead({ date }: HeaderProps) {
  const format = useFormat();
  const today = useToday();
  const { names, loads } = useContext(CalendarDays);
  const day = dayOf(date);
  const load = loads?.get(day);
  return (
    <span className="cue-day-head" data-today={day === today || undefined} title={format.dayLong(day)}>
      {format.day(day)}
      {names.has(day) && <span className="cue-holiday">{` · ${names.get(day)}`}</span>}
      {load && <DayLoad load={load} />}
    </span>
  );
}

/** "+N" of a day that holds more than its cell shows; it opens the day. */
export function ShowMore({ slotDate, count, events }: ShowMoreProps<CalendarEvent>) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const { counts, onOpenDay } = useContext(CalendarDays);
  const day = dayOf(slotDate);
  const shown = events.length - count;
  const hidden = Math.max(count, (counts?.get(day) ?? 0) - shown);
  return (
    <UnstyledButton
      className="cue-more"
      onClick={(event) => {
        event.stopPropagation();
        onOpenDay(day);
      }}
      onMouseDown={(event) => event.stopPropagation()}
    >
      {t('more', { count: hidden, number: format.number(hidden) })}
    </UnstyledButton>
  );
}
