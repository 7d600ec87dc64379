import { Select, SimpleGrid, Stack } from '@mantine/core';
import { useSettings } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { useTranslation } from 'react-i18next';
import { PlannedDayField, QuickDays } from './DayChoice';
import type { PartProps } from './draft';
import { TimeField } from './TimeField';

const LENGTHS = [15, 30, 45, 60, 90, 120, 180, 240] as const;

/** Day with the usual choices at one press, time, length and reminder. */
export function When({ draft, change }: PartProps) {
  const { t } = useTranslation(['activities', 'common']);
  const { minutes } = useFormat();
  const lengths = [...new Set([...LENGTHS, ...(draft.minutes ? [draft.minutes] : [])])].sort((a, b) => a - b);
  return (
    <Stack gap="sm">
      <QuickDays value={draft.day} onChange={(day) => change({ day })} />
      <SimpleGrid cols={4} spacing="md">
        <PlannedDayField value={draft.day} onChange={(day) => change({ day })} />
        <TimeField label={t('time')} value={draft.time} onChange={(time) => change({ time })} />
        <Select
          label={t('length')}
          placeholder={t('noLength')}
          data={lengths.map((length) => ({ value: String(length), label: minutes(length) }))}
          value={draft.minutes === null ? null : String(draft.minutes)}
          onChange={(length) => change({ minutes: length === null ? null : Number(length) })}
          clearable
          clearButtonProps={{ 'aria-label': t('common:clear') }}
        />
        <RemindField draft={draft} change={change} />
      </SimpleGrid>
    </Stack>
  );
}

/** When to be reminded; only what has a time can be. */
function RemindField({ draft, change }: PartProps) {
  const { t } = useTranslation('activities');
  const { minutes } = useFormat();
  const { reminders } = useSettings();
  const before = [
    ...new Set([...REMINDERS, ...((draft.remindMinutes ?? 0) > 0 ? [draft.remindMinutes ?? 0] : [])]),
  ];
  const usual = reminders.on
    ? t('reminds.usual', { span: minutes(reminders.minutes) })
    : t('reminds.usualOff');
  return (
    <Select
      label={t('remind')}
      data={[
        { value: USUAL, label: usual },
        { value: '0', label: t('reminds.at') },
        ...before
          .sort((a, b) => a - b)
          .map((span) => ({ value: String(span), label: t('remindBefore', { span: minutes(span) }) })),
        { value: '-1', label: t('reminds.never') },
      ]}
      value={draft.remindMinutes === null ? USUAL : String(draft.remindMinutes)}
      onChange={(chosen) => change({ remindMinutes: chosen === USUAL ? null : Number(chosen) })}
      disabled={draft.time === null}
      allowDeselect={false}
    />
  );
}

const USUAL = 'usual';
/** Minutes before the time of a contact. */
const REMINDERS = [5, 10, 15, 30, 60, 120] as const satisfies readonly number[];
