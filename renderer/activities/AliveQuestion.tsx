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
import { type SaleEnd, useOpenSale, useSaleEnd } from './useOpenSale';

interface AliveQuestionProps {
  readonly activity: Activity;
  /** What keeping it means. */
  readonly keep: string;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}

interface Answer {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

/**
 * A contact that is put off again and again: is it still alive? Keep it, close it, let its client or its sale rest, or end them. A client
 * with an open sale is not given up before the sale is.
 */
export function AliveQuestion({ activity, keep, onKeep, onClose }: AliveQuestionProps) {
  const { t } = useTranslation('activities');
  const format = useFormat();
  const today = useToday();
  const { run, busy } = useCommand('activities.giveUp');
  const endSale = useSaleEnd();
  const [chosen, setChosen] = useState<GivenUp | null>(null);
  const { id, snoozes, firstDay } = activity;
  const { ready, sale, hasAny } = useOpenSale(activity);
  if (!ready) return null;
  const giveUp = async (ending: GivenUp): Promise<void> => {
    const done = await run({ id, today, ending }, { undo: true });
    if (done.ok) onClose();
  };
  const leaveFor = (how: SaleEnd, dealId: string): void => {
    onClose();
    void endSale(how, dealId);
  };
  const answers: Answer[] = [
    { key: 'keep', label: keep, run: onKeep },
    { key: 'drop', label: t('alive.drop'), run: () => void giveUp({ how: 'drop' }) },
  ];
  if (sale) {
    for (const how of ['pause', 'lose'] as const)
      answers.push({
        key: how,
        label: t(`alive.sale.${how}`, { title: sale.title }),
        run: () => leaveFor(how, sale.id),
      });
  } else {
    const until = addMonths(today, 3);
    answers.push({ key: 'pause', label: t('alive.pause'), run: () => setChosen({ how: 'pause', until }) });
    if (!hasAny)
      answers.push({ key: 'end', label: t('alive.end'), run: () => setChosen({ how: 'end', reason: '' }) });
  }
  return (
    <Stack gap="md">
      <div>
        <Text fw={600}>{t('alive.title')}</Text>
        <Text size="sm" c="dimmed">
          {t('alive.text', { count: snoozes, day: firstDay ? format.day(firstDay) : '' })}
        </Text>
      </div>
      <Answers answers={answers} chosen={chosen?.how} busy={busy} />
      {chosen && (
        <Ending value={chosen} onChange={setChosen} busy={busy} onSave={() => void giveUp(chosen)} />
      )}
    </Stack>
  );
}

/** One key and one line for each. */
function Answers(props: { answers: readonly Answer[]; chosen: string | undefined; busy: boolean }) {
  const { answers, chosen, busy } = props;
  const keys: KeyActions = Object.fromEntries(
    answers.map(({ label, run }, index) => [`Digit${index + 1}`, { label, run }]),
  );
  useKeys('dialog', keys);
  return (
    <Stack gap={2}>
      {answers.map(({ key, label, run }, index) => (
        <UnstyledButton
          key={key}
          className={styles.quickDay}
          data-chosen={chosen === key || undefined}
          disabled={busy}
          onClick={run}
          {...(index === 0 && chosen === undefined ? { 'data-autofocus': true } : {})}
        >
          <Kbd size="xs" aria-hidden>
            {index + 1}
          </Kbd>
          <Text size="sm" truncate title={label}>
            {label}
          </Text>
        </UnstyledButton>
      ))}
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
