import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { useFormat, useToday } from '@renderer/format';
import { useKeys } from '@renderer/keys';
import { addDays, addWeeks, mondayOf, type Week, weekOf } from '@shared/domain/time';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './plan.module.css';

/** "‹ 16–22 Nov · week 47 ›" and the way back to this week; the arrow keys and T do the same. */
export function WeekSwitcher({ week, onChange }: { week: Week; onChange: (week: Week) => void }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const thisWeek = weekOf(useToday());
  const monday = mondayOf(week);
  const isThisWeek = week === thisWeek;
  const previous = (): void => onChange(addWeeks(week, -1));
  const next = (): void => onChange(addWeeks(week, 1));
  useKeys('screen', {
    ArrowLeft: { label: t('previousWeek'), repeats: true, run: previous },
    ArrowRight: { label: t('nextWeek'), repeats: true, run: next },
    KeyT: { label: t('thisWeek'), run: () => onChange(thisWeek) },
  });

  return (
    <Group gap="xs" wrap="nowrap">
      <Tooltip label={t('previousWeek')}>
        <ActionIcon aria-label={t('previousWeek')} onClick={previous}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Text size="sm" className={styles.weekLabel} aria-live="polite">
        <b>{format.span(monday, addDays(monday, 6))}</b> ·{' '}
        {t('weekOfYear', { number: Number(week.slice(6)) })}
      </Text>
      <Tooltip label={t('nextWeek')}>
        <ActionIcon aria-label={t('nextWeek')} onClick={next}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {!isThisWeek && (
        <Button size="compact-sm" variant="default" onClick={() => onChange(thisWeek)}>
          {t('thisWeek')}
        </Button>
      )}
    </Group>
  );
}
