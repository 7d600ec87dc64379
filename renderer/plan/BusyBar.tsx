import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './bar.module.css';
import type { Generation } from './useGeneration';

/** In place of the bar while a week is generated: how far it is, and the way to stop it. */
export function BusyBar({ generation: { busy, part, cancel } }: { generation: Generation }) {
  const { t } = useTranslation('plan');
  if (busy === null) return null;
  const number = Number(busy.asked.week.slice(6));
  const label = busy.what === 'comparing' ? t('comparing') : t('generating', { number });
  return (
    <section className={styles.bar} aria-busy aria-label={label}>
      <p className={styles.sentence}>{label}</p>
      <Progress
        className={styles.progress ?? ''}
        value={(part ?? 1) * 100}
        animated={part === null}
        striped={part === null}
        aria-label={label}
      />
      <Button size="compact-sm" variant="default" onClick={cancel}>
        {t('stop')}
      </Button>
    </section>
  );
}
