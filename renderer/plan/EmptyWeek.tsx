import { Button, Group } from '@mantine/core';
import { useToday } from '@renderer/format';
import { EmptyState } from '@renderer/frame/EmptyState';
import { addDays, type Day, laterDay, mondayOf, type Week } from '@shared/domain/time';
import { IconPhone } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** A week without a line says what to do next; a past one cannot be planned any more. */
export function EmptyWeek({ week, onPlan }: { week: Week; onPlan: (day: Day) => void }) {
  const { t } = useTranslation('plan');
  const today = useToday();
  const monday = mondayOf(week);
  const icon = <IconPhone size={32} stroke={1.5} color="var(--cue-quiet)" aria-hidden />;
  if (addDays(monday, 6) < today)
    return <EmptyState icon={icon} title={t('emptyPast')} text={t('emptyPastText')} />;
  return (
    <EmptyState
      icon={icon}
      title={t('empty')}
      text={t('emptyText')}
      action={
        <Group gap="sm">
          <Button onClick={() => onPlan(laterDay(monday, today))}>{t('plan')}</Button>
          <Button variant="default" renderRoot={(props) => <Link to="/today" {...props} />}>
            {t('goToToday')}
          </Button>
        </Group>
      }
    />
  );
}
