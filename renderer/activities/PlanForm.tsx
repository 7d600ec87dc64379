import { Button, Group, SegmentedControl, SimpleGrid, Stack } from '@mantine/core';
import { useDb } from '@renderer/data';
import { Failed } from '@renderer/frame/Failed';
import { useToday } from '@renderer/format';
import { Form } from '@renderer/frame/Form';
import { ContactWarnings } from '@renderer/permission/ContactWarnings';
import { RepeatDetails, RepeatField } from '@renderer/recurrences/RepeatFields';
import type { Activity } from '@shared/contract/activity';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientField } from './ClientField';
import { ContactEnds } from './ContactEnds';
import type { EditScope, PlanFrom } from './dialogs';
import { draftOf, fieldsOf, newDraft, personOf, type PlanDraft } from './draft';
import { OtherClock } from './OtherClock';
import { PlannedAlready } from './PlannedAlready';
import { Notes, Whom } from './PlanFields';
import { When } from './WhenFields';
import { Why } from './WhyFields';
import { quickDays } from './quickDays';
import { useSavedContact } from './useSavedContact';
import { useWorkingCalendar } from './useWorkingCalendar';

interface PlanFormProps {
  readonly from?: PlanFrom;
  /** A contact that is changed in place of planning a new one. */
  readonly activity?: Activity;
  /** Of a contact that comes again: what the form begins with. */
  readonly scope?: EditScope;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}

const NO_CHOICES = { clientName: '', people: [], deals: [], planned: [] };

/** Plans a contact: whom, why now, what to offer, when, and whether it comes again (`product.md` §4). Enter in any field plans it. */
export function PlanForm({ from = {}, activity, scope: first = 'this', onDone, onCancel }: PlanFormProps) {
  const { t } = useTranslation(['activities', 'common']);
  const today = useToday();
  const calendar = useWorkingCalendar();
  const proposed = quickDays(today, calendar)[1]?.day ?? today;
  const [draft, setDraft] = useState<PlanDraft>(() =>
    activity ? draftOf(activity) : newDraft(from, proposed),
  );
  const [scope, setScope] = useState<EditScope>(first);
  const form = useRef<HTMLFormElement>(null);
  const { clientId } = draft;
  const { data, error } = useDb(
    'activities.choices',
    { clientId: clientId ?? '' },
    { enabled: clientId !== null, keepPrevious: false },
  );
  const recurrenceId = activity?.recurrenceId ?? null;
  const { data: recurrence } = useDb(
    'recurrences.get',
    { id: recurrenceId ?? '' },
    { enabled: recurrenceId !== null, handles: 'all' },
  );
  const { save, busy } = useSavedContact();
  // Who is quicker than what is known of the client waits for it.
  const [isEarly, setEarly] = useState(false);
  useEffect(() => {
    if (!isEarly || !data) return;
    setEarly(false);
    form.current?.requestSubmit();
  }, [isEarly, data]);

  const choices = data ?? NO_CHOICES;
  const change = (part: Partial<PlanDraft>): void => {
    setEarly(false);
    setDraft((before) => ({ ...before, ...part }));
  };
  const fields = fieldsOf(draft, choices);
  const repeat = draft.repeat ?? recurrence?.repeat ?? null;
  const isOne = recurrence !== undefined && scope === 'this';

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!fields) return;
    if (!data) return setEarly(true);
    const of = activity && { ...activity, follows: recurrence !== undefined && scope === 'following' };
    const id = await save(of, fields, repeat);
    if (id !== null) onDone(id);
  };

  if (error) return <Failed error={error.data} />;
  return (
    <Form ref={form} onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        {recurrence && (
          <SegmentedControl
            size="xs"
            aria-label={t('scope')}
            value={scope}
            onChange={setScope}
            data={(['this', 'following'] as const).map((value) => ({ value, label: t(`scopes.${value}`) }))}
          />
        )}
        {!activity && !from.clientId && (
          <ClientField
            value={clientId}
            onChange={(id) =>
              change({ clientId: id, dealId: undefined, personId: undefined, productId: undefined })
            }
          />
        )}
        <PlannedAlready planned={choices.planned.filter(({ id }) => id !== activity?.id)} />
        <Whom draft={draft} change={change} choices={choices} />
        <Why draft={draft} change={change} choices={choices} isNew={!activity} />
        <When draft={draft} change={change} />
        {activity && <OtherClock contact={activity} />}
        <ContactWarnings
          wish={{ ...draft, personId: personOf(draft, choices), activityId: activity?.id ?? null }}
          onTake={({ kind, day, time }) => change({ kind, day, time })}
        />
        <SimpleGrid cols={isOne ? 1 : 2} spacing="md">
          {!isOne && (
            <RepeatField
              value={repeat}
              onChange={(next) => change({ repeat: next })}
              required={recurrence !== undefined}
            />
          )}
          <Notes draft={draft} change={change} />
        </SimpleGrid>
        {!isOne && repeat && (
          <RepeatDetails value={repeat} onChange={(next) => change({ repeat: next })} start={draft.day} />
        )}
        <Group justify="flex-end" gap="sm">
          {activity && scope === 'this' && (
            <ContactEnds contact={activity} onGone={() => onDone(activity.id)} />
          )}
          <Button variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={!fields} loading={busy || isEarly}>
            {activity ? t('common:save') : t('plan')}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
