import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './Steps.module.css';
import { stops } from './questions';
import { goTo, STEPS, type Step, useImport } from './store';
import type { ImportFlow } from './useImportFlow';

/** Where the user is; a click goes to any step that can be taken now. */
export function Steps({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation('import');
  const { step, opened, done } = useImport();
  const at = STEPS.indexOf(step);
  const ready = opened !== null && !opened.questions.some(stops);
  const open: Record<Step, boolean> = {
    file: true,
    columns: opened !== null && done === null,
    check: ready && done === null,
  };
  const take = (next: Step): void => {
    if (next === 'file' && done) flow.another();
    else if (next === 'check') void flow.check();
    else goTo(next);
  };
  return (
    <ol className={styles.steps} aria-label={t('steps.label')}>
      {STEPS.map((name, index) => {
        const past = index < at || done !== null;
        return (
          <li key={name} className={styles.step}>
            <UnstyledButton
              className={styles.stepButton ?? ''}
              aria-current={name === step ? 'step' : undefined}
              disabled={!open[name] && name !== step}
              onClick={() => name !== step && take(name)}
            >
              <span className={styles.stepMark} data-past={past || undefined} aria-hidden>
                {past ? <IconCheck size={12} stroke={3} /> : index + 1}
              </span>
              {t(`steps.${name}`)}
            </UnstyledButton>
          </li>
        );
      })}
    </ol>
  );
}
