import { Button, Group, Kbd, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { DayField } from '@renderer/frame/DayField';
import { type KeyActions, useKeys } from '@renderer/keys';
import type { Activity, GivenUp } from '@shared/contract/activities';
import { addMonths } from '@shared/domain/time';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './activities.module.css';

interface AliveQuestionProps {
  readonly activity: Activity;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}

/** A contact that is put off again and again: is it still alive? Keep it, close it, let its client rest, or end the contact. */
export function AliveQuestion({ activity, onKeep, onClose }: AliveQuestionProps) {
  const { t } = useTranslation('activities');
  const format = useFormat();
  const today = useToday();
  const { run, busy } = useCommand('activities.giveUp');
  const [chosen, setChosen] = useState<GivenUp | null>(null);
  const { id, snoozes, firstDay, dealId } = activity;
  const giveUp = async (ending: GivenUp): Promise<void> => {
    const done = await run({ id, today, ending }, { undo: true });
    if (done.ok) onClose();
  };
  const answers = [
    { key: 'keep', run: onKeep },
    { key: 'drop', run: () => void giveUp({ how: 'drop' }) },
    { key: 'pause', run: () => setChosen({ how: 'pause', until: addMonths(today, 3) }) },
    // A client with an open deal is not ended before the deal is.
    ...(dealId === null ? [{ key: 'end', run: () => setChosen({ how: 'end', reason: '' }) } as const] : []),
  ] as const;
  const keys: KeyActions = Object.fromEntries(
    answers.map(({ key, run: answer }, index) => [
      `Digit${index + 1}`,
      { label: t(`alive.${key}`), run: answer },
    ]),
  );
  useKeys('dialog', keys);
  return (
    <Stack gap="md">
      <div>
        <Text fw={600}>{t('alive.title')}</Text>
        <Text size="sm" c="dimmed">
          {t('alive.text', { count: snoozes, day: firstDay ? format.day(firstDay) : '' })}
        </Text>
      </div>
      <Stack gap={2}>
        {answers.map(({ key, run: answer }, index) => (
          <UnstyledButton
            key={key}
            className={styles.quickDay}
            data-chosen={chosen?.how === key || undefined}
            disabled={busy}
            onClick={answer}
            {...(index === 0 && chosen === null ? { 'data-autofocus': true } : {})}
          >
            <Kbd size="xs" aria-hidden>
              {index + 1}
            </Kbd>
            <Text size="sm">{t(`alive.${key}`)}</Text>
          </UnstyledButton>
        ))}
      </Stack>
      {chosen && (
        <Ending value={chosen} onChange={setChosen} busy={busy} onSave={() => void giveUp(chosen)} />
      )}
    </Stack>
  );
}

interface EndingProps {
  readonly value: GivenUp;
  readonly onChange: (ending: GivenUp) => void;
  readonly busy: boolean;
  readonly onSave: () => void;
}

/** Until when, or why. Of quick hands the dialog is still opening: it gives its focus to what is marked. */
function Ending({ value, onChange, busy, onSave }: EndingProps) {
  const { t } = useTranslation('activities');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave();
  };
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm" wrap="nowrap">
        {value.how === 'pause' && (
          <DayField
            key="until"
            label={t('giveUp.until')}
            value={value.until}
            onChange={(day) => day && onChange({ how: 'pause', until: day })}
            flex={1}
            autoFocus
            data-autofocus
          />
        )}
        {value.how === 'end' && (
          <TextInput
            key="reason"
            label={t('giveUp.reason')}
            value={value.reason}
            onChange={(event) => onChange({ how: 'end', reason: event.currentTarget.value })}
            required
            maxLength={500}
            flex={1}
            autoFocus
            data-autofocus
          />
        )}
        <Button type="submit" loading={busy} disabled={value.how === 'end' && value.reason.trim() === ''}>
          {value.how === 'end' ? t('giveUp.end') : t('giveUp.pauseSave')}
        </Button>
      </Group>
    </form>
  );
}
