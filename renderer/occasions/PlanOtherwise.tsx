import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { ContactModal } from '@renderer/activities/ContactModal';
import { useToday } from '@renderer/format';
import { DayField } from '@renderer/frame/DayField';
import { Form } from '@renderer/frame/Form';
import type { OccasionRow } from '@shared/contract/occasions';
import type { Day } from '@shared/domain/time';
import { ACTIVITY_KINDS, type ActivityKind } from '@shared/domain/words';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answers } from './useAnswers';
import { useOccasionWords } from './useOccasionWords';

interface PlanOtherwiseProps {
  readonly rows: readonly OccasionRow[];
  readonly answers: Answers;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Contacts about occasions on another day, of another kind, with other words than these ask for. */
export function PlanOtherwise({ rows, answers, onClose, onDone }: PlanOtherwiseProps) {
  const { t } = useTranslation(['occasions', 'words', 'common']);
  const today = useToday();
  const words = useOccasionWords();
  const [only] = rows.length === 1 ? rows : [];
  const [day, setDay] = useState<Day | null>(only ? (only.best < today ? today : only.best) : null);
  const [kind, setKind] = useState<ActivityKind | null>(null);
  const [purpose, setPurpose] = useState(only ? words.whole(only) : '');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const went = await answers.plan(rows, {
      ...(day ? { day } : {}),
      ...(kind ? { kind } : {}),
      ...(only ? { purpose } : {}),
    });
    if (!went) return;
    onDone?.();
    onClose();
  };
  return (
    <ContactModal
      title={only ? words.label(only) : t('dialog.title', { count: rows.length })}
      onClose={onClose}
      size={440}
    >
      <Form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <DayField
            label={t('dialog.day')}
            required={only !== undefined}
            withAsterisk={false}
            value={day}
            onChange={setDay}
            minDay={today}
            {...(only ? {} : { placeholder: t('dialog.best'), clearable: true })}
            data-autofocus
          />
          <Select
            label={t('dialog.kind')}
            data={ACTIVITY_KINDS.map((each) => ({ value: each, label: t(`words:activityKinds.${each}`) }))}
            value={kind}
            onChange={setKind}
            placeholder={t('dialog.usual')}
            clearable
            clearButtonProps={{ 'aria-label': t('common:clear') }}
          />
          {only && (
            <TextInput
              label={t('dialog.purpose')}
              maxLength={500}
              value={purpose}
              data-autofocus
              onChange={(event) => setPurpose(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button
              type="submit"
              data-autofocus={only ? undefined : true}
              loading={answers.busy}
              disabled={only !== undefined && day === null}
            >
              {t('dialog.submit')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </ContactModal>
  );
}
