import { Button, Popover, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { DayCalendar } from '@renderer/frame/DayCalendar';
import { KeptNumber } from '@renderer/settings/KeptNumber';
import type { Step } from '@shared/contract/preparation';
import { stepState } from '@shared/domain/preparation';
import type { Day } from '@shared/domain/time';
import { IconPinned } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './StepRow.module.css';
import { useOffsetWords } from './useOffsetWords';

/** The day of a step, counted from the event or pinned by hand; a click changes either. */
export function StepDue({ step, today, isOpen }: { step: Step; today: Day; isOpen: boolean }) {
  const { t } = useTranslation(['preparation', 'common']);
  const format = useFormat();
  const offsetWords = useOffsetWords();
  const setDue = useCommand('preparation.setDue');
  const update = useCommand('preparation.update');
  const [opened, setOpened] = useState(false);
  const { id, title, offset, dueDay, dueBy, doneDay } = step;
  if (doneDay !== null) {
    return (
      <Text
        className={styles.done ?? ''}
        size="sm"
        c="dimmed"
        title={dueDay ? format.dayLong(dueDay) : undefined}
      >
        {t('doneOn', { day: format.day(doneDay) })}
      </Text>
    );
  }
  const byRule = dueBy === 'rule' && offset !== null;
  const state = stepState(step, today);
  const color = state === 'late' ? 'var(--cue-overdue)' : state === 'today' ? 'var(--cue-today)' : undefined;
  const hint = [byRule ? offsetWords(offset) : null, dueDay && format.dayLong(dueDay)]
    .filter(Boolean)
    .join(' · ');
  const face = (
    <>
      {!byRule && <IconPinned size={14} aria-hidden />}
      {dueDay ? `${format.day(dueDay)} · ${format.relative(dueDay)}` : t('noDay')}
    </>
  );
  if (!isOpen) return <span className={styles.day}>{face}</span>;
  const set = async (day: Day | null): Promise<void> => {
    setOpened(false);
    await setDue.run({ id, dueDay: day }, { undo: true });
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus>
      <Popover.Target>
        <UnstyledButton
          className={styles.day}
          style={{ color }}
          title={hint}
          onClick={() => setOpened((before) => !before)}
        >
          <VisuallyHidden>{t('dueOf', { step: title })}</VisuallyHidden>
          {face}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <DayCalendar value={dueDay} onChange={(day) => void set(day)} />
          <KeptNumber
            size="xs"
            label={t('offset')}
            description={t('offsetHint')}
            value={offset}
            min={-400}
            max={60}
            onKeep={(value) => {
              if (value === null) return;
              setOpened(false);
              void update.run({ id, offset: value }, { undo: true });
            }}
          />
          {dueBy === 'hand' && offset !== null && (
            <Button size="compact-sm" variant="default" onClick={() => void set(null)}>
              {t('byRule')}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
