import { Checkbox, Text } from '@mantine/core';
import { useDb, useSettings } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import type { OutputOf } from '@shared/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../occasions.module.css';

interface HolidayChoiceProps {
  readonly labelledBy: string;
  /** Rules of the holidays that are greeted on. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

type Holiday = OutputOf<'occasions.holidays'>[number];

/** The holidays of the clients' countries by the day on which they come next, each to be ticked. */
export function HolidayChoice({ labelledBy, chosen, onChange }: HolidayChoiceProps) {
  const { t } = useTranslation('occasions');
  const today = useToday();
  const { data } = useDb('occasions.holidays', { today });
  if (!data) return null;
  if (data.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('settings.noHolidays')}
      </Text>
    );
  }
  const toggle = (rule: string): void =>
    onChange(chosen.includes(rule) ? chosen.filter((each) => each !== rule) : [...chosen, rule]);
  return (
    <ul className={styles.holidays} aria-labelledby={labelledBy}>
      {data.map((holiday) => (
        <HolidayBox
          key={holiday.rule}
          holiday={holiday}
          checked={chosen.includes(holiday.rule)}
          onToggle={() => toggle(holiday.rule)}
        />
      ))}
    </ul>
  );
}

interface HolidayBoxProps {
  readonly holiday: Holiday;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

/** More names or countries than these are told by their number. */
const NAMED = 3;

function HolidayBox({
  holiday: { rule, day, names, countries, clients },
  checked,
  onToggle,
}: HolidayBoxProps) {
  const { t } = useTranslation('occasions');
  const format = useFormat();
  const { language } = useSettings();
  const countryNames = useMemo(() => new Intl.DisplayNames([language, 'en'], { type: 'region' }), [language]);
  const where = countries.slice(0, NAMED).map((code) => countryNames.of(code) ?? code);
  const more = countries.length > NAMED ? [`+${countries.length - NAMED}`] : [];
  return (
    <li className={styles.holiday}>
      <Checkbox
        checked={checked}
        onChange={onToggle}
        label={names.slice(0, NAMED).join(', ')}
        description={[...where, ...more].join(', ')}
      />
      <span className={styles.quiet} title={t('settings.clients', { count: clients })}>
        {format.date(day)}
        {/^\d\d-\d\d$/.test(rule) ? '' : ` · ${t('settings.moving')}`}
      </span>
    </li>
  );
}
