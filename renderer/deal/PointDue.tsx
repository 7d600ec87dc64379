import { Button, Popover, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { DayCalendar } from '@renderer/frame/DayCalendar';
import type { Point } from '@shared/contract/points';
import type { Day } from '@shared/domain/time';
import { IconPinned } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './PointList.module.css';
import { signOf } from './PointState';

/** The day of a control point; while it is open a click changes it. A day set by hand carries a pin and can be given back. */
export function PointDue({ point, name }: { point: Point; name: string }) {
  const { t } = useTranslation(['deal', 'common']);
  const format = useFormat();
  const today = useToday();
  const { run, busy } = useCommand('points.setDue');
  const [opened, setOpened] = useState(false);
  const { id, dueDay, dueBy, key, state, metDay } = point;

  if (state === 'met' && metDay)
    return (
      <Text size="sm" c="dimmed" pr={6}>
        {t('metOn', { day: format.day(metDay) })}
      </Text>
    );
  if (state === 'waived')
    return (
      <Text size="sm" c="dimmed" pr={6}>
        {t('waived')}
      </Text>
    );

  const set = async (day: Day | null): Promise<void> => {
    setOpened(false);
    await run({ id, dueDay: day }, { undo: true });
  };
  const sign = signOf(point, today);
  const color = sign === 'missed' || sign === 'today' ? `var(--cue-${sign})` : undefined;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus>
      <Popover.Target>
        <UnstyledButton
          className={styles.due}
          style={{ color }}
          title={dueDay ? format.dayLong(dueDay) : undefined}
          onClick={() => setOpened((before) => !before)}
        >
          <VisuallyHidden>{t('dueOf', { point: name })}</VisuallyHidden>
          {dueBy === 'hand' && key !== '' && <IconPinned size={14} aria-hidden />}
          {dueDay ? `${format.day(dueDay)} · ${format.relative(dueDay)}` : t('noDue')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <DayCalendar value={dueDay} onChange={(day) => void set(day)} />
          {dueBy === 'hand' && dueDay !== null && (
            <Button size="compact-sm" variant="default" disabled={busy} onClick={() => void set(null)}>
              {key === '' ? t('clearDue') : t('dueByRule')}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
