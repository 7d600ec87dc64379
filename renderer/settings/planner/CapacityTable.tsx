import { Button } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { SLOTS } from '@shared/domain/planner';
import type { PlannerChoices } from '@shared/domain/planner/schema';
import { useTranslation } from 'react-i18next';
import { KeptNumber } from '../KeptNumber';
import { useWeekdays } from '../useWeekdays';
import styles from './planner.module.css';
import { type UsualDay, type UsualWeek, WEEKDAYS } from './usualWeek';

interface CapacityTableProps {
  readonly planner: PlannerChoices;
  readonly week: UsualWeek;
  readonly labelledBy: string;
  readonly onChange: (part: Partial<PlannerChoices>) => void;
}

const MOST = 500;

/** Calls and meetings by weekday, with the time that they take of the working day. */
export function CapacityTable({ planner, week, labelledBy, onChange }: CapacityTableProps) {
  const { t } = useTranslation('settings');
  const weekdays = useWeekdays();
  const { capacity } = planner;
  const first = week.days.find(({ works }) => works)?.weekday ?? 1;
  const isSame = week.days.every(
    ({ weekday, works }) =>
      !works || SLOTS.every((slot) => capacity[weekday][slot] === capacity[first][slot]),
  );
  const toAll = (): void =>
    onChange({
      capacity: { ...capacity, ...Object.fromEntries(WEEKDAYS.map((day) => [day, capacity[first]])) },
    });
  return (
    <>
      <table className={styles.table} aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <th scope="col">{t('planner.weekday')}</th>
            {SLOTS.map((slot) => (
              <th key={slot} scope="col">
                {t(`planner.${slot}`)}
              </th>
            ))}
            <th scope="col">{t('planner.time')}</th>
          </tr>
        </thead>
        <tbody>
          {week.days.map((day) => (
            <tr key={day.weekday} data-off={!day.works || undefined}>
              <th scope="row">{weekdays.long(day.weekday)}</th>
              {SLOTS.map((slot) => (
                <td key={slot}>
                  <KeptNumber
                    size="xs"
                    aria-label={`${weekdays.long(day.weekday)}: ${t(`planner.${slot}`)}`}
                    min={0}
                    max={MOST}
                    disabled={!day.works}
                    value={capacity[day.weekday][slot]}
                    onKeep={(count) =>
                      count !== null &&
                      onChange({
                        capacity: {
                          ...capacity,
                          [day.weekday]: { ...capacity[day.weekday], [slot]: count },
                        },
                      })
                    }
                  />
                </td>
              ))}
              <td>
                <DayTime day={day} work={week.workMinutes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isSame && (
        <Button size="compact-xs" variant="subtle" onClick={toAll}>
          {t('planner.sameForAll', { day: weekdays.long(first) })}
        </Button>
      )}
    </>
  );
}

/** "8 h of 9 h", and what the day is for where days take turns. */
function DayTime({ day: { works, only, minutes }, work }: { day: UsualDay; work: number }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const hours = (count: number): string => format.number(Math.round((count / 60) * 10) / 10);
  if (!works) return <span className={styles.quiet}>{t('planner.dayOff')}</span>;
  const time = t('planner.hoursOf', { used: hours(minutes), all: hours(work) });
  return (
    <span className={styles.time} data-over={minutes > work || undefined}>
      {minutes > work ? t('planner.tooLong', { time }) : time}
      {only !== null && <span className={styles.quiet}>{t(`planner.days.${only}`)}</span>}
    </span>
  );
}
