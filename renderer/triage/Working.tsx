import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './triage.module.css';

interface WorkingProps {
  readonly label: string;
  /** 0…1; null as long as nothing is known. */
  readonly part: number | null;
  readonly cancel: () => void;
}

/** Long work: how far it is, and the way to stop it; nothing is changed then. */
export function Working({ label, part, cancel }: WorkingProps) {
  const { t } = useTranslation('common');
  return (
    <section className={styles.working} aria-busy aria-label={label}>
      <p>{label}</p>
      <Progress
        value={(part ?? 1) * 100}
        animated={part === null}
        striped={part === null}
        aria-label={label}
        className={styles.progress}
      />
      <Button size="compact-sm" variant="default" onClick={cancel}>
        {t('cancel')}
      </Button>
    </section>
  );
}
