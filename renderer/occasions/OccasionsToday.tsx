import { Button } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { addDays, diffDays } from '@shared/domain/time';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OccasionIcon } from './OccasionIcon';
import styles from './occasions.module.css';
import { useOccasionWords } from './useOccasionWords';

/** So many are named; the others are behind the link. */
const NAMED = 3;
/** Best days from today on that are worth a word in the morning. */
const DAYS = 3;

/** Whom to greet in these days, in one line above the day's work; nothing when there is nobody. */
export function OccasionsToday({ manager }: { manager: string | undefined }) {
  const { t } = useTranslation('occasions');
  const format = useFormat();
  const today = useToday();
  const words = useOccasionWords();
  const { data } = useDb('occasions.coming', {
    ...{ from: today, to: addDays(today, DAYS - 1), today, limit: 20 },
    ...(manager ? { manager } : {}),
  });
  if (!data || data.total === 0) return null;
  const away = (day: string): number => Math.abs(diffDays(today, day));
  const near = [...data.rows].sort((a, b) => away(a.best) - away(b.best));
  const names = near.slice(0, NAMED).map((row) => words.label(row));
  return (
    <section className={styles.strip} aria-label={t('today.title')} data-section="occasions">
      <h2 className={styles.stripHead}>
        <OccasionIcon kind="birthday" />
        {t('today.title')}
        <span className="tabular">{format.number(data.total)}</span>
        <span className={styles.stripNames} title={names.join('\n')}>
          {names.join(' · ')}
        </span>
        <Button component={Link} to="/occasions" size="compact-xs" variant="subtle">
          {t('today.all')}
        </Button>
      </h2>
    </section>
  );
}
