import { Button, Group, Stack } from '@mantine/core';
import { useCommand, useDb } from '@renderer/data';
import { Failed } from '@renderer/frame/Failed';
import { useToday } from '@renderer/format';
import { useKeys } from '@renderer/keys';
import type { Activity } from '@shared/contract/activities';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientField } from './ClientField';
import type { PlanFrom } from './dialogs';
import { draftOf, fieldsOf, newDraft, type PlanDraft } from './draft';
import { PlannedAlready } from './PlannedAlready';
import { About, When, Whom } from './PlanFields';
import { quickDays } from './quickDays';
import { useWorkingCalendar } from './useWorkingCalendar';

interface PlanFormProps {
  readonly from?: PlanFrom;
  /** A contact that is changed in place of planning a new one. */
  readonly activity?: Activity;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}

const NO_CHOICES = { clientName: '', people: [], deals: [], planned: [] };

/** Plans a contact: whom, when, why, what to offer (`product.md` §4). Enter in any field plans it. */
export function PlanForm({ from = {}, activity, onDone, onCancel }: PlanFormProps) {
  const { t } = useTranslation(['activities', 'common']);
  const today = useToday();
  const calendar = useWorkingCalendar();
  const proposed = quickDays(today, calendar)[1]?.day ?? today;
  const [draft, setDraft] = useState<PlanDraft>(() =>
    activity ? draftOf(activity) : newDraft(from, proposed),
  );
  const form = useRef<HTMLFormElement>(null);
  const { clientId } = draft;
  const { data, error } = useDb(
    'activities.choices',
    { clientId: clientId ?? '' },
    { enabled: clientId !== null, keepPrevious: false },
  );
  const { run: plan, busy: planning } = useCommand('activities.plan');
  const { run: update, busy: updating } = useCommand('activities.update');
  useKeys('dialog', { 'mod+Enter': { inFields: true, run: () => form.current?.requestSubmit() } });

  const choices = data ?? NO_CHOICES;
  const change = (part: Partial<PlanDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const fields = fieldsOf(draft, choices);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!fields || !data) return;
    const result = activity
      ? await update({ id: activity.id, ...fields }, { undo: true })
      : await plan({ ...fields, today }, { undo: true });
    if (result.ok) onDone(result.value.id);
  };

  if (error) return <Failed error={error.data} />;
  return (
    <form ref={form} onSubmit={(event) => void save(event)}>
      <Stack gap="md">
        {!activity && !from.clientId && (
          <ClientField
            value={clientId}
            onChange={(id) =>
              change({ clientId: id, dealId: undefined, personId: null, productId: undefined })
            }
          />
        )}
        <PlannedAlready planned={choices.planned.filter(({ id }) => id !== activity?.id)} />
        <Whom draft={draft} change={change} choices={choices} />
        <When draft={draft} change={change} />
        <About draft={draft} change={change} choices={choices} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={!fields || !data} loading={planning || updating}>
            {activity ? t('common:save') : t('plan')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
