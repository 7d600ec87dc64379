import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { useKeys } from '@renderer/keys';
import { type Period, shifted, spanOf } from '@shared/domain/reports';
import { type Day, weekOf } from '@shared/domain/time';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './reports.module.css';

interface PeriodSwitcherProps {
  readonly period: Period;
  readonly day: Day;
  readonly today: Day;
  readonly onChange: (day: Day) => void;
}

/** "‹ 23–29 Nov · week 48 ›" or "‹ Thu 26 Nov ›", and the way back to the present; the arrow keys and T do the same. */
export function PeriodSwitcher({ period, day, today, onChange }: PeriodSwitcherProps) {
  const { t } = useTranslation(['reports', 'plan']);
  const format = useFormat();
  const { from, to } = spanOf(period, day);
  const isPresent = from <= today && today <= to;
  const previous = (): void => onChange(shifted(period, day, -1));
  const next = (): void => onChange(shifted(period, day, 1));
  useKeys('screen', {
    ArrowLeft: { label: t(`previous.${period}`), repeats: true, run: previous },
    ArrowRight: { label: t(`next.${period}`), repeats: true, run: next },
    KeyT: { label: t(`present.${period}`), run: () => onChange(today) },
  });
  return (
    <Group gap="xs" wrap="nowrap">
      <Tooltip label={t(`previous.${period}`)}>
        <ActionIcon aria-label={t(`previous.${period}`)} onClick={previous}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Text size="sm" className={styles.period} aria-live="polite">
        {period === 'day' ? (
          <b>{format.day(day)}</b>
        ) : (
          <>
            <b>{format.span(from, to)}</b> · {t('plan:weekOfYear', { number: Number(weekOf(day).slice(6)) })}
          </>
        )}
      </Text>
      <Tooltip label={t(`next.${period}`)}>
        <ActionIcon aria-label={t(`next.${period}`)} onClick={next}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {!isPresent && (
        <Button size="compact-sm" variant="default" onClick={() => onChange(today)}>
          {t(`present.${period}`)}
        </Button>
      )}
    </Group>
  );
}
