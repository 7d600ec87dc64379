import { Anchor, Group, SegmentedControl, Text } from '@mantine/core';
import { useSettings } from '@renderer/data';
import type { PlannerChoices } from '@shared/domain/planner/schema';
import { Link } from '@tanstack/react-router';
import { useCallback, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { KeptNumber } from '../KeptNumber';
import { SettingRow } from '../SettingRow';
import { useSave } from '../useSave';
import { useWeekdays } from '../useWeekdays';
import { CapacityTable } from './CapacityTable';
import { Courteous, FrequencyCap } from './Limits';
import styles from './planner.module.css';
import { usualWeek } from './usualWeek';

const ALTERNATIONS = ['none', 'calls-first', 'meetings-first'] as const;
const PER_CENT = 100;

/** What the user decides about call plans: how much a day takes, in which turn, how early and how often (`product.md` §5). */
export function PlannerSection() {
  const { t } = useTranslation('settings');
  const settings = useSettings();
  const { planner, workStart, workEnd } = settings;
  const save = useSave();
  const change = useCallback(
    (part: Partial<PlannerChoices>): void => save({ planner: { ...planner, ...part } }),
    [save, planner],
  );
  const weekdays = useWeekdays();
  const id = useId();
  const week = usualWeek(planner, settings);
  const working = week.days.filter(({ works }) => works).map(({ weekday }) => weekdays.short(weekday));
  return (
    <>
      <SettingRow id={`${id}capacity`} label={t('planner.capacity')} hint={t('planner.capacityHint')}>
        <CapacityTable planner={planner} week={week} labelledBy={`${id}capacity`} onChange={change} />
        <p className={styles.sum} aria-live="polite">
          {t('planner.sum', {
            calls: t('planner.sumCalls', { count: week.sum.calls }),
            meetings: t('planner.sumMeetings', { count: week.sum.meetings }),
          })}
        </p>
      </SettingRow>
      <SettingRow id={`${id}turns`} label={t('planner.alternation')} hint={t('planner.alternationHint')}>
        <SegmentedControl
          aria-labelledby={`${id}turns`}
          data={ALTERNATIONS.map((value) => ({ value, label: t(`planner.alternations.${value}`) }))}
          value={planner.alternation}
          onChange={(value) => change({ alternation: value })}
          fullWidth
          withItemsBorders={false}
          className={styles.choices ?? ''}
        />
      </SettingRow>
      <SettingRow id={`${id}minutes`} label={t('planner.minutes')} hint={t('planner.minutesHint')}>
        <Group gap="sm" grow>
          {(['calls', 'meetings'] as const).map((slot) => (
            <KeptNumber
              key={slot}
              label={t(`planner.minutesOf.${slot}`)}
              min={5}
              max={480}
              value={planner.minutes[slot]}
              onKeep={(minutes) =>
                minutes !== null && change({ minutes: { ...planner.minutes, [slot]: minutes } })
              }
            />
          ))}
        </Group>
      </SettingRow>
      <SettingRow id={`${id}hours`} label={t('planner.hours')} hint={t('planner.hoursHint')}>
        <Text size="sm">
          {working.join(', ')} · {workStart}–{workEnd}
        </Text>
        <Anchor renderRoot={(props) => <Link to="/settings" search={{ section: 'time' }} {...props} />}>
          {t('planner.changeHours')}
        </Anchor>
      </SettingRow>
      <SettingRow
        id={`${id}pull`}
        label={t('planner.pullIn')}
        hint={t('planner.pullInHint', {
          part: Math.round(planner.pullIn * PER_CENT),
          day: Math.ceil(planner.pullIn * EXAMPLE_DAYS - ROUNDING),
          ideal: EXAMPLE_DAYS,
        })}
      >
        <KeptNumber
          aria-labelledby={`${id}pull`}
          aria-describedby={`${id}pull-hint`}
          suffix=" %"
          min={10}
          max={100}
          w={120}
          value={Math.round(planner.pullIn * PER_CENT)}
          onKeep={(part) => part !== null && change({ pullIn: part / PER_CENT })}
        />
      </SettingRow>
      <SettingRow id={`${id}courteous`} label={t('planner.courteous')} hint={t('planner.courteousHint')}>
        <Courteous planner={planner} labelledBy={`${id}courteous`} onChange={change} />
      </SettingRow>
      <SettingRow id={`${id}cap`} label={t('planner.cap')} hint={t('planner.capHint')}>
        <FrequencyCap planner={planner} labelledBy={`${id}cap`} onChange={change} />
      </SettingRow>
    </>
  );
}

/** The example of the hint: a client of segment B. */
const EXAMPLE_DAYS = 30;
/** As the rule of the cadence rounds. */
const ROUNDING = 1e-9;
