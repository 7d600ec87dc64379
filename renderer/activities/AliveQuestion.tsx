import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { DayField } from '@renderer/frame/DayField';
import { Form } from '@renderer/frame/Form';
import type { Activity, GivenUp } from '@shared/contract/activity';
import { addMonths } from '@shared/domain/time';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, Answers } from './Answers';
import { type SaleEnd, useOpenSale, useSaleEnd } from './useOpenSale';

interface AliveQuestionProps {
  readonly activity: Activity;
  /** What keeping it means. */
  readonly keep: string;
  readonly onKeep: () => void;
  readonly onClose: () => void;
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
  const giveUp = async (ending: GivenUp): Promise<void> => {
    const done = await run({ id, today, ending }, { undo: true });
    if (done.ok) onClose();
  };
  const ofSale = (how: SaleEnd, { id: dealId, title }: NonNullable<typeof sale>): Answer => ({
    key: how,
    label: t(`alive.sale.${how}`, { title }),
    run: () => {
      onClose();
      void endSale(how, dealId);
    },
  });
  const until = addMonths(today, 3);
  const ofClient: Answer[] = [
    { key: 'pause', label: t('alive.pause'), run: () => setChosen({ how: 'pause', until }) },
    ...(hasAny
      ? []
      : [{ key: 'end', label: t('alive.end'), run: () => setChosen({ how: 'end', reason: '' }) }]),
  ];
  const answers: Answer[] = [
    { key: 'keep', label: keep, run: onKeep },
    { key: 'drop', label: t('alive.drop'), run: () => void giveUp({ how: 'drop' }) },
    ...(sale ? [ofSale('pause', sale), ofSale('lose', sale)] : ofClient),
  ];
  return (
    <Stack gap="md">
      <div>
        <Text fw={600}>{t('alive.title')}</Text>
        <Text size="sm" c="dimmed">
          {t('alive.text', { count: snoozes, day: firstDay ? format.day(firstDay) : '' })}
        </Text>
      </div>
      <Answers
        answers={ready ? answers : answers.slice(0, SURE)}
        ready={ready}
        chosen={chosen?.how}
        busy={busy}
      />
      {chosen && (
        <Ending value={chosen} onChange={setChosen} busy={busy} onSave={() => void giveUp(chosen)} />
      )}
    </Stack>
  );
}

/** What follows them depends on the sales of the client. */
const SURE = 2;

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
    <Form onSubmit={submit}>
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
    </Form>
  );
}
