import { ActionIcon, Chip, Group } from '@mantine/core';
import { TimeField } from '@renderer/activities/TimeField';
import { useSettings } from '@renderer/data';
import { useWeekdays } from '@renderer/settings/useWeekdays';
import type { WindowGroup } from '@shared/domain/permission';
import type { Time, Weekday } from '@shared/domain/time';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './permission.module.css';

/** One span on some weekdays, as it is being written. */
export interface WindowDraft {
  readonly key: string;
  readonly weekdays: readonly Weekday[];
  readonly from: Time | null;
  readonly to: Time | null;
}

let made = 0;
export const newWindow = (group?: WindowGroup): WindowDraft => {
  made += 1;
  return {
    key: String(made),
    weekdays: group?.weekdays ?? [],
    from: group?.from ?? null,
    to: group?.to ?? null,
  };
};

/** Everything is there, and it ends after it begins; 00:00 is the end of the day. */
export const isWhole = (row: WindowDraft): row is WindowDraft & WindowGroup =>
  row.weekdays.length > 0 && row.from !== null && row.to !== null && !endsEarly(row);

const endsEarly = ({ from, to }: WindowDraft): boolean =>
  from !== null && to !== null && to !== '00:00' && to <= from;

interface WindowRowProps {
  readonly row: WindowDraft;
  readonly onChange: (row: WindowDraft) => void;
  readonly onRemove: () => void;
}

/** Weekdays as seven small switches, then from and to. */
export function WindowRow({ row, onChange, onRemove }: WindowRowProps) {
  const { t } = useTranslation('permission');
  const { short, long } = useWeekdays();
  const { weekStart } = useSettings();
  const days = Array.from({ length: 7 }, (_, index) => (((weekStart - 1 + index) % 7) + 1) as Weekday);
  const toggle = (day: Weekday): void => {
    const there = row.weekdays.includes(day);
    const weekdays = there ? row.weekdays.filter((each) => each !== day) : [...row.weekdays, day].sort();
    onChange({ ...row, weekdays });
  };
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <Group gap={4} wrap="nowrap" role="group" aria-label={t('weekdays')} className={styles.weekdays}>
        {days.map((day) => (
          <Chip
            key={day}
            size="xs"
            variant="filled"
            checked={row.weekdays.includes(day)}
            onChange={() => toggle(day)}
            aria-label={long(day)}
            classNames={{ label: styles.weekday ?? '', iconWrapper: styles.weekdayIcon ?? '' }}
          >
            {short(day)}
          </Chip>
        ))}
      </Group>
      <TimeField
        aria-label={t('from')}
        placeholder={t('from')}
        value={row.from}
        onChange={(from) => onChange({ ...row, from })}
        w={84}
      />
      <TimeField
        aria-label={t('to')}
        placeholder={t('to')}
        value={row.to}
        onChange={(to) => onChange({ ...row, to })}
        {...(endsEarly(row) ? { error: t('windowBad') } : {})}
        w={84}
      />
      <ActionIcon
        aria-label={t('removeWindow', { text: `${row.from ?? ''}–${row.to ?? ''}` })}
        onClick={onRemove}
        mt={4}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
