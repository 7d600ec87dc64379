import { Button, Group } from '@mantine/core';
import { useToday } from '@renderer/format';
import { EmptyState } from '@renderer/frame/EmptyState';
import { Caps } from '@renderer/keys';
import type { Generated } from '@shared/contract/planWords';
import { addDays, mondayOf, type Week } from '@shared/domain/time';
import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ObstacleSteps } from './ObstacleSteps';

interface EmptyWeekProps {
  readonly week: Week;
  readonly generated: Generated | null;
  readonly onGenerate: () => void;
  readonly onAdd: () => void;
}

/** A week without a line says what to do next; a past one cannot be planned any more. */
export function EmptyWeek({ week, generated, onGenerate, onAdd }: EmptyWeekProps) {
  const { t } = useTranslation('plan');
  const today = useToday();
  const icon = <IconPhone size={32} stroke={1.5} color="var(--cue-quiet)" aria-hidden />;
  if (addDays(mondayOf(week), 6) < today)
    return <EmptyState icon={icon} title={t('emptyPast')} text={t('emptyPastText')} />;
  const number = Number(week.slice(6));
  const byHand = (
    <Button variant="default" rightSection={<Caps combo="KeyA" />} onClick={onAdd}>
      {t('leftOut.add')}
    </Button>
  );
  if (generated) {
    const { obstacle } = generated;
    return (
      <EmptyState
        icon={icon}
        title={obstacle ? t('emptyObstacle') : t('emptyGenerated')}
        text={obstacle ? t(`obstacles.${obstacle}`) : t('emptyGeneratedText')}
        action={
          <Group gap="md">
            {obstacle && <ObstacleSteps obstacle={obstacle} />}
            {byHand}
          </Group>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={icon}
      title={t('emptyGenerate', { number })}
      text={t('emptyGenerateText')}
      action={
        <Group gap="sm">
          <Button rightSection={<Caps combo="KeyG" />} onClick={onGenerate}>
            {t('generate', { number })}
          </Button>
          {byHand}
        </Group>
      }
    />
  );
}
