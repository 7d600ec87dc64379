import { Button, Popover, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { DayCalendar } from '@renderer/frame/DayCalendar';
import type { PaymentLine } from '@shared/contract/payment';
import type { Day } from '@shared/domain/time';
import { IconPinned } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './payments.module.css';

interface LineDueProps {
  readonly line: PaymentLine;
  readonly name: string;
  readonly color?: string | undefined;
  /** The deal is over: the day is only told. */
  readonly fixed: boolean;
}

/** The due day of a line; a click changes it. A day set by hand carries a pin and can be given back to its rule. */
export function LineDue({ line, name, color, fixed }: LineDueProps) {
  const { t } = useTranslation(['payments', 'common']);
  const format = useFormat();
  const { run, busy } = useCommand('payments.updateLine');
  const [opened, setOpened] = useState(false);
  const { id, dueDay, dueBy, anchor } = line;
  const set = async (day: Day | null): Promise<void> => {
    setOpened(false);
    await run({ id, dueDay: day }, { undo: true });
  };
  if (fixed) {
    return (
      <Text size="sm" c="dimmed">
        {dueDay ? format.day(dueDay) : t('noDue')}
      </Text>
    );
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus>
      <Popover.Target>
        <UnstyledButton
          className={styles.due}
          style={{ color }}
          title={dueDay ? format.dayLong(dueDay) : undefined}
          onClick={() => setOpened((before) => !before)}
        >
          <VisuallyHidden>{t('dueOf', { line: name })}</VisuallyHidden>
          {dueBy === 'hand' && <IconPinned size={14} aria-hidden />}
          {dueDay ? `${format.day(dueDay)} · ${format.relative(dueDay)}` : t('noDue')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <DayCalendar value={dueDay} onChange={(day) => day && void set(day)} />
          {dueBy === 'hand' && anchor !== 'day' && (
            <Button size="compact-sm" variant="default" disabled={busy} onClick={() => void set(null)}>
              {t('dueByRule')}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
