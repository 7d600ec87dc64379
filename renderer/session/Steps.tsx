import { Button } from '@mantine/core';
import { Caps } from '@renderer/keys';
import { useTranslation } from 'react-i18next';
import styles from './session.module.css';
import type { LineSteps } from './useLineKeys';

/** What a line can do instead of a result, each with its key. */
export function Steps({ steps }: { steps: LineSteps }) {
  const { t } = useTranslation('session');
  const all = [
    { combo: 'KeyX', label: t('skip'), run: steps.skip },
    { combo: 'KeyS', label: t('snooze'), run: steps.snooze },
    { combo: 'KeyK', label: t('back'), run: steps.back },
    { combo: 'KeyO', label: t('openClient'), run: steps.openClient },
  ];
  return (
    <div className={styles.steps}>
      {all.map(({ combo, label, run }) => (
        <Button
          key={combo}
          size="compact-sm"
          variant="subtle"
          color="gray"
          rightSection={<Caps combo={combo} />}
          onClick={run}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
