import { Chip, Group, NumberInput, Select, Stack } from '@mantine/core';
import { DayField } from '@renderer/frame/DayField';
import { useWeekdays } from '@renderer/settings/useWeekdays';
import type { Repeat } from '@shared/domain/recurrence/schema';
import { useSettings } from '@renderer/data';
import type { Day, Weekday } from '@shared/domain/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Chosen, chosenOf, PRESETS, repeatOf, UNITS } from './presets';

interface RepeatFieldProps {
  readonly value: Repeat | null;
  readonly onChange: (repeat: Repeat | null) => void;
  /** A contact that comes again goes on doing so. */
  readonly required?: boolean;
}

/** Whether and how often a contact comes again; the usual rhythms at one choice. */
export function RepeatField({ value, onChange, required = false }: RepeatFieldProps) {
  const { t } = useTranslation('recurrences');
  const [own, setOwn] = useState(false);
  const chosen: Chosen = value !== null && own ? 'own' : chosenOf(value);
  const choose = (next: string | null): void => {
    setOwn(next === 'own');
    const preset = PRESETS.find((each) => each === next);
    if (preset) onChange(repeatOf(preset, value));
    else onChange(next === 'own' ? (value ?? repeatOf('week-1', null)) : null);
  };
  const choices = [...(required ? [] : (['never'] as const)), ...PRESETS, 'own'] as const;
  return (
    <Select
      label={t('label')}
      data={choices.map((each) => ({ value: each, label: t(`presets.${each}`) }))}
      value={chosen}
      onChange={choose}
      allowDeselect={false}
    />
  );
}

interface RepeatDetailsProps {
  readonly value: Repeat;
  readonly onChange: (repeat: Repeat) => void;
  /** The first day. */
  readonly start: Day | null;
}

/** Everything about a rhythm: how often, on which days, from what it counts, until when, and what a day off does. */
export function RepeatDetails({ value, onChange, start }: RepeatDetailsProps) {
  const { t } = useTranslation('recurrences');
  const change = (part: Partial<Repeat>): void => onChange({ ...value, ...part });
  return (
    <Stack gap="sm">
      <Group gap="md" align="flex-end" wrap="nowrap">
        <NumberInput
          label={t('everyLabel')}
          value={value.every}
          onChange={(every) =>
            typeof every === 'number' && every >= 1 && change({ every: Math.floor(every) })
          }
          min={1}
          max={60}
          allowDecimal={false}
          clampBehavior="strict"
          w={72}
        />
        <Select
          aria-label={t('unitLabel')}
          data={UNITS.map((unit) => ({ value: unit, label: t(`units.${unit}`, { count: value.every }) }))}
          value={value.unit}
          onChange={(unit) => unit && change({ unit, ...(unit === 'week' ? {} : { weekdays: [] }) })}
          allowDeselect={false}
          w={120}
        />
        <Select
          label={t('fromLabel')}
          data={(['date', 'completion'] as const).map((from) => ({ value: from, label: t(`from.${from}`) }))}
          value={value.from}
          onChange={(from) => from && change({ from })}
          allowDeselect={false}
          flex={1}
        />
        <DayField
          label={t('untilLabel')}
          placeholder={t('noEnd')}
          value={value.until}
          onChange={(until) => change({ until })}
          minDay={start ?? undefined}
          clearable
          flex={1}
        />
      </Group>
      <Group gap="md" justify="space-between">
        {value.unit === 'week' && value.from === 'date' ? (
          <Weekdays value={value.weekdays} onChange={(weekdays) => change({ weekdays })} />
        ) : (
          <span />
        )}
        <Select
          aria-label={t('dayOffLabel')}
          data={(['after', 'before', 'keep'] as const).map((way) => ({
            value: way,
            label: t(`dayOff.${way}`),
          }))}
          value={value.onDayOff}
          onChange={(onDayOff) => onDayOff && change({ onDayOff })}
          allowDeselect={false}
          w={240}
        />
      </Group>
    </Stack>
  );
}

interface WeekdaysProps {
  readonly value: Repeat['weekdays'];
  readonly onChange: (weekdays: Repeat['weekdays']) => void;
}

/** Without any the weekday of the first contact counts. */
function Weekdays({ value, onChange }: WeekdaysProps) {
  const { t } = useTranslation('recurrences');
  const { short } = useWeekdays();
  const { weekStart } = useSettings();
  const inOrder = WEEKDAYS.map((_, at) => WEEKDAYS[(weekStart - 1 + at) % 7] ?? 1);
  return (
    <Chip.Group
      multiple
      value={value.map(String)}
      onChange={(days) => onChange(inOrder.filter((day) => days.includes(String(day))))}
    >
      <Group gap={4} role="group" aria-label={t('weekdays')}>
        {inOrder.map((day) => (
          <Chip key={day} value={String(day)} size="xs">
            {short(day)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
