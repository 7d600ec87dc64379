import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useWorkingCalendar } from '@renderer/activities';
import { ContactModal } from '@renderer/activities/ContactModal';
import { PlannedDayField, QuickDays } from '@renderer/activities/DayChoice';
import { useToday } from '@renderer/format';
import { Form } from '@renderer/frame/Form';
import { Caps, useKeys } from '@renderer/keys';
import { addWorkingDays, type Day } from '@shared/domain/time';
import type { ContactResult } from '@shared/domain/words';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision } from './decisions';

/** Decisions that need one more word. */
export type Asking = 'move' | 'drop' | 'done';

interface DecisionProps {
  readonly count: number;
  /** The day a contact was planned for. */
  readonly dayOf: (id: string) => Day;
  /** The results that all of them can have. */
  readonly results: readonly ContactResult[];
  readonly onDecide: (decision: (id: string) => Decision) => void;
  readonly onClose: () => void;
}

export function DecisionDialogs({ asking, ...props }: DecisionProps & { readonly asking: Asking }) {
  if (asking === 'move') return <ToDay {...props} />;
  return asking === 'drop' ? <Drop {...props} /> : <Done {...props} />;
}

function ToDay({ count, onDecide, onClose }: DecisionProps) {
  const { t } = useTranslation(['triage', 'common']);
  const today = useToday();
  const calendar = useWorkingCalendar();
  const [day, setDay] = useState<Day | null>(() => addWorkingDays(today, 1, calendar));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (day !== null) onDecide(() => ({ do: 'move', day, time: null }));
  };
  return (
    <ContactModal title={t('moveTitle', { count })} onClose={onClose} size={480}>
      <Form onSubmit={submit}>
        <Stack gap="md">
          <QuickDays value={day} onChange={setDay} />
          <PlannedDayField value={day} onChange={setDay} data-autofocus />
          <Buttons label={t('moveThere')} whole={day !== null} onClose={onClose} />
        </Stack>
      </Form>
    </ContactModal>
  );
}

function Drop({ count, onDecide, onClose }: DecisionProps) {
  const { t } = useTranslation('triage');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onDecide(() => ({ do: 'drop', reason: reason.trim() }));
  };
  return (
    <ContactModal title={t('dropTitle', { count })} onClose={onClose} size={480}>
      <Form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={t('reason')}
            description={t('reasonHint')}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <Buttons label={t('actions.drop')} whole onClose={onClose} />
        </Stack>
      </Form>
    </ContactModal>
  );
}

/** They took place, and nobody wrote it down: a result by its figure, on their own day or today. */
function Done({ count, dayOf, results, onDecide, onClose }: DecisionProps) {
  const { t } = useTranslation(['triage', 'words', 'common']);
  const today = useToday();
  const [when, setWhen] = useState<'own' | 'today'>('own');
  const close = (result: ContactResult): void =>
    onDecide((id) => ({ do: 'done', result, day: when === 'today' ? today : dayOf(id) }));
  useKeys('dialog', {
    ...Object.fromEntries(
      results.map((result, at) => [
        `Digit${at + 1}`,
        { label: t(`words:results.${result}`), run: () => close(result) },
      ]),
    ),
  });
  return (
    <ContactModal title={t('doneTitle', { count })} onClose={onClose} size={680}>
      <Stack gap="md">
        <Radio.Group
          aria-label={t('doneWhen')}
          value={when}
          onChange={(value) => setWhen(value === 'today' ? 'today' : 'own')}
        >
          <Group gap="lg">
            <Radio value="own" label={t('ownDay')} data-autofocus />
            <Radio value="today" label={t('today')} />
          </Group>
        </Radio.Group>
        <Group gap="xs">
          {results.map((result, at) => (
            <Button
              key={result}
              variant="default"
              leftSection={<Caps combo={`Digit${at + 1}`} />}
              onClick={() => close(result)}
            >
              {t(`words:results.${result}`)}
            </Button>
          ))}
        </Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </Group>
      </Stack>
    </ContactModal>
  );
}

function Buttons({ label, whole, onClose }: { label: string; whole: boolean; onClose: () => void }) {
  const { t } = useTranslation('common');
  return (
    <Group justify="flex-end" gap="sm">
      <Button variant="default" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button type="submit" disabled={!whole}>
        {label}
      </Button>
    </Group>
  );
}
