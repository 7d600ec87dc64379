import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { ContactModal } from '@renderer/activities/ContactModal';
import { useCommand } from '@renderer/data';
import { DayField } from '@renderer/frame/DayField';
import { Form } from '@renderer/frame/Form';
import type { DocumentRow } from '@shared/contract/document';
import { correctionsPoint, type DocumentStep, versionedNumber } from '@shared/domain/documents';
import type { Day } from '@shared/domain/time';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface StepDialogProps {
  readonly row: DocumentRow;
  readonly step: DocumentStep;
  readonly today: Day;
  readonly onClose: () => void;
}

/** The day of a step, and what there is to say with it: what the client wants changed and until when, why it is void. */
export function StepDialog({ row, step, today, onClose }: StepDialogProps) {
  const { t } = useTranslation(['documents', 'common']);
  const { run, busy } = useCommand('documents.step');
  const [day, setDay] = useState<Day | null>(today);
  const [answer, setAnswer] = useState('');
  const [correctionsDay, setCorrectionsDay] = useState<Day | null>(null);
  const says = step === 'reject' || step === 'void';
  const answers = step === 'accept' || step === 'reject' || step === 'sign';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (day === null || busy) return;
    const done = await run({ id: row.id, step, day, answer, correctionsDay }, { undo: true });
    if (done.ok) onClose();
  };
  return (
    <ContactModal title={t(`steps.${step}`)} onClose={onClose} size={460}>
      <Form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t(`kinds.${row.kind}`)} {versionedNumber(row)}
          </Text>
          <DayField
            label={t('stepDialog.day')}
            required
            withAsterisk={false}
            value={day}
            onChange={setDay}
            {...(answers && row.sentDay !== null ? { minDay: row.sentDay } : {})}
            maxDay={today}
            data-autofocus={says ? undefined : true}
          />
          {says && (
            <Textarea
              label={t(step === 'reject' ? 'stepDialog.whatChanges' : 'stepDialog.why')}
              value={answer}
              maxLength={500}
              onChange={(event) => setAnswer(event.currentTarget.value)}
              autosize
              minRows={2}
              maxRows={8}
              data-autofocus
            />
          )}
          {step === 'reject' && correctionsPoint(row.kind) !== null && (
            <DayField
              label={t('stepDialog.correctionsDay')}
              placeholder={t('stepDialog.byProcess')}
              value={correctionsDay}
              onChange={setCorrectionsDay}
              minDay={day ?? today}
              clearable
            />
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={day === null} loading={busy}>
              {t(CONFIRM[step])}
            </Button>
          </Group>
        </Stack>
      </Form>
    </ContactModal>
  );
}

const CONFIRM = {
  send: 'steps.send',
  accept: 'steps.accept',
  reject: 'stepDialog.confirmReject',
  sign: 'steps.sign',
  void: 'stepDialog.confirmVoid',
} as const;
