import { Button } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { Segments } from '@renderer/frame/Segments';
import { Caps } from '@renderer/keys';
import type { PlanWeek } from '@shared/contract/plan';
import type { Week } from '@shared/domain/time';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './bar.module.css';
import { ObstacleSteps } from './ObstacleSteps';
import type { Since } from './useChangesSince';
import { leftOf, usePlanSentence } from './usePlanSentence';

export type View = 'in' | 'out';

interface PlanBarProps {
  readonly week: Week;
  readonly generated: PlanWeek['generated'];
  /** How many lines the week has. */
  readonly count: number;
  readonly isPast: boolean;
  /** What generating again would come to; null as long as nobody has looked. */
  readonly since: Since | null;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onGenerate: () => void;
}

/** What the week came to in one sentence, who is in it and who is not, and generating it. */
export function PlanBar(props: PlanBarProps) {
  const { week, generated, count, isPast, since, view, onView, onGenerate } = props;
  const { t } = useTranslation('plan');
  const format = useFormat();
  const sentence = usePlanSentence(generated, isPast, count === 0);
  const number = Number(week.slice(6));
  const changes = since?.changes ?? 0;
  const counted = (label: string, of: number) => (
    <span className={styles.view}>
      {label} <span className={styles.count}>{format.number(of)}</span>
    </span>
  );
  return (
    <section className={styles.bar} aria-label={t('views.label')}>
      {generated && (
        <Segments
          size="xs"
          aria-label={t('views.label')}
          value={view}
          onChange={onView}
          data={[
            { value: 'in', label: counted(t('views.in'), count) },
            { value: 'out', label: counted(t('views.out'), since?.left ?? leftOf(generated)) },
          ]}
        />
      )}
      <p className={styles.sentence} title={sentence.title}>
        {sentence.text}
        {generated?.obstacle && !isPast && count > 0 && <ObstacleSteps obstacle={generated.obstacle} />}
      </p>
      {!isPast && changes > 0 && (
        <span className={styles.since} role="status">
          {t('since_changes', { count: changes, number: format.number(changes) })}
        </span>
      )}
      {!isPast && (generated || count > 0) && (
        <Button
          size="compact-sm"
          variant={generated ? 'default' : 'filled'}
          leftSection={<IconRefresh size={14} aria-hidden />}
          rightSection={<Caps combo="KeyG" />}
          onClick={onGenerate}
        >
          {generated ? t('generateAgain') : t('generate', { number })}
        </Button>
      )}
    </section>
  );
}
