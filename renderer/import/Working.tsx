import { Button, Progress, Text } from '@mantine/core';
import { useFormat } from '@renderer/format';
import type { Progress as Done } from '@shared/contract/transport';
import { useTranslation } from 'react-i18next';
import shared from './import.module.css';
import styles from './CheckStep.module.css';

interface WorkingProps {
  readonly title: string;
  readonly progress: Done | null;
  readonly onCancel: () => void;
}

/** Long work: what is being done, how far it is, and a way to stop it. */
export function Working({ title, progress, onCancel }: WorkingProps) {
  const { t } = useTranslation(['progress', 'common']);
  const format = useFormat();
  const part = Math.round((progress?.part ?? 0) * 100);
  const done = progress && progress.total > 0;
  return (
    <div className={shared.working}>
      <Text fw={550} truncate>
        {title}
      </Text>
      <Progress.Root size="sm" transitionDuration={120}>
        <Progress.Section value={part} aria-label={title} />
      </Progress.Root>
      <div className={styles.workingLine}>
        <Text size="sm" c="dimmed" className="tabular">
          {progress ? t(phaseKey(progress.phase)) : t('common:loading')}
          {done
            ? ` · ${t('ofRows', { done: format.number(progress.done), total: format.number(progress.total) })}`
            : ''}
        </Text>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </div>
  );
}

const PHASES = ['reading', 'checking', 'writing', 'indexing', 'reverting'] as const;
type Phase = (typeof PHASES)[number];

/** The database names its phases by keys of `progress.json`. */
const phaseKey = (phase: string): Phase => PHASES.find((known) => known === phase) ?? 'checking';
