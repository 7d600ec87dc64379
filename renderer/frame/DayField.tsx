import { Group, Text, VisuallyHidden } from '@mantine/core';
import { DateInput, type DateInputProps } from '@mantine/dates';
import { useFormat, useToday } from '@renderer/format';
import { type Day, readsTwoWays } from '@shared/domain/time';
import { IconCalendar } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markToday } from './markToday';
import { type DayLimits, typedDay } from './typedDay';
import { useTyped } from './useTyped';

type Own =
  | 'value'
  | 'onChange'
  | 'valueFormat'
  | 'dateParser'
  | 'minDate'
  | 'maxDate'
  | 'onBlur'
  | 'onKeyDown'
  | 'onClick';

interface DayFieldProps extends Omit<DateInputProps, Own>, DayLimits {
  readonly value: Day | null;
  readonly onChange: (day: Day | null) => void;
}

/**
 * A day as `YYYY-MM-DD`: typed (`26.11.`, `26 Nov`, `+3`) or chosen in the calendar, never an instant. A text that is
 * no day, or none that is permitted here, stays in the field, and no form is sent with it. The calendar comes by a click or the arrow down,
 * not with the focus: in a dialog that begins with a day it would lie over the buttons. Figures that are two days to two readers are told in words.
 */
export function DayField(props: DayFieldProps) {
  const { value, onChange, minDay, maxDay, clearable = false, error, popoverProps, ...rest } = props;
  const { t } = useTranslation('common');
  const format = useFormat();
  const today = useToday();
  const read = (text: string): Day | null => typedDay(text, today, { minDay, maxDay });
  const typed = useTyped({ value, read, optional: clearable, onChange });
  // Half a year is no day yet: it is called wrong when the field is left, or when Enter would send it.
  const [isDone, setDone] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') setDone(true);
    if (event.key === 'ArrowDown') setOpen(true);
    if (event.key !== 'Escape' || !isOpen) return;
    // It closes the calendar, and nothing behind it.
    event.stopPropagation();
    setOpen(false);
  };
  const wrong = (): string => {
    const day = typedDay(typed.text ?? '', today);
    if (day && minDay && day < minDay) return t('dayTooEarly', { day: format.dayInField(minDay) });
    if (day && maxDay && day > maxDay) return t('dayTooLate', { day: format.dayInField(maxDay) });
    return t('dayFormat', { example: format.dayInField(maxDay ?? today) });
  };

  // The form may be sent by Enter, before the field shows the day in its own way.
  const isDoubtful = value !== null && !typed.unread && readsTwoWays(typed.text ?? '');
  /** Within the field, so that nothing beside it moves; for the ear as its description. */
  const meant = (day: Day): Partial<DateInputProps> => ({
    description: <VisuallyHidden>{t('dayRead', { day: format.day(day) })}</VisuallyHidden>,
    descriptionProps: { style: { position: 'absolute' } } as const,
    rightSectionWidth: 84,
    rightSection: (
      <Group gap={4} wrap="nowrap" justify="flex-end" w="100%" pe={8}>
        <Text size="xs" c="dimmed" aria-hidden>
          {format.birthday(`-${day.slice(4)}`)}
        </Text>
        <IconCalendar size={16} aria-hidden />
      </Group>
    ),
  });

  return (
    <DateInput
      // Without a value while the text is none: whatever is chosen then is a change, and is written into the field.
      value={typed.unread ? null : value}
      clearable={clearable}
      // What is typed is read here; the calendar only tells what was chosen in it.
      dateParser={() => null}
      onInput={(event) => {
        setDone(false);
        typed.type(event.currentTarget.value);
      }}
      onChange={(day) => {
        typed.forget();
        onChange(day);
        setOpen(false);
      }}
      fixOnBlur={!typed.unread}
      onBlur={() => {
        setDone(true);
        setOpen(false);
        typed.leave();
      }}
      onClick={() => setOpen(true)}
      onKeyDown={press}
      popoverProps={{ ...popoverProps, opened: isOpen }}
      {...(isOpen ? { 'data-mantine-stop-propagation': true } : {})}
      valueFormat={format.dayInField}
      minDate={minDay}
      maxDate={maxDay}
      placeholder={t('chooseDay')}
      rightSection={<IconCalendar size={16} aria-hidden />}
      rightSectionPointerEvents="none"
      nextLabel={t('nextMonth')}
      previousLabel={t('previousMonth')}
      getDayProps={markToday(today)}
      size="sm"
      error={typed.unread && isDone ? wrong() : error}
      {...(isDoubtful ? meant(value) : {})}
      {...typed.mark}
      {...rest}
    />
  );
}
