import { Chip, Group, SegmentedControl } from '@mantine/core';
import { useSettings } from '@renderer/data';
import type { Weekday } from '@shared/domain/time';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Holidays } from './Holidays';
import { SettingRow } from './SettingRow';
import { useSave } from './useSave';
import { useWeekdays } from './useWeekdays';
import { WorkingHours } from './WorkingHours';
import { ZoneField } from './ZoneField';

const WEEK_STARTS = [1, 6, 7] as const;
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Zone, week, working days and hours, public holidays. */
export function TimeSection() {
  const { t } = useTranslation('settings');
  const { weekStart, workingDays } = useSettings();
  const weekdays = useWeekdays();
  const save = useSave();
  const id = useId();
  return (
    <>
      <SettingRow id={`${id}zone`} label={t('time.zone')} hint={t('time.zoneHint')}>
        <ZoneField labelledBy={`${id}zone`} />
      </SettingRow>
      <SettingRow id={`${id}start`} label={t('time.weekStart')} hint={t('time.weekStartHint')}>
        <SegmentedControl
          aria-labelledby={`${id}start`}
          data={WEEK_STARTS.map((day) => ({ value: String(day), label: weekdays.long(day) }))}
          value={String(weekStart)}
          onChange={(value) => {
            const day = WEEK_STARTS.find((each) => String(each) === value);
            if (day) save({ weekStart: day });
          }}
          fullWidth
        />
      </SettingRow>
      <SettingRow id={`${id}days`} label={t('time.workingDays')} hint={t('time.workingDaysHint')}>
        <Group gap="xs" role="group" aria-labelledby={`${id}days`}>
          {WEEKDAYS.map((day) => {
            const works = workingDays.includes(day);
            return (
              <Chip
                key={day}
                size="xs"
                checked={works}
                disabled={works && workingDays.length === 1}
                onChange={() =>
                  save({
                    workingDays: WEEKDAYS.filter((each) => (each === day) !== workingDays.includes(each)),
                  })
                }
              >
                {weekdays.short(day)}
              </Chip>
            );
          })}
        </Group>
      </SettingRow>
      <SettingRow id={`${id}hours`} label={t('time.workingHours')}>
        <WorkingHours />
      </SettingRow>
      <Holidays id={`${id}holidays`} />
    </>
  );
}
