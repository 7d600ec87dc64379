import { Button, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useContactText, useWorkingCalendar } from '@renderer/activities';
import { ContactModal } from '@renderer/activities/ContactModal';
import { useCommand, useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { DayField } from '@renderer/frame/DayField';
import { Form } from '@renderer/frame/Form';
import type { UnhappyCase } from '@shared/contract/surveys';
import { addMonths, type Day, workingDayFrom } from '@shared/domain/time';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

type Later = 'add' | 'plan' | 'none';

/** Closes a case: what the client was told was changed, and the later contact that this is a reason for. */
export function CloseCase({ of, onClose }: { of: UnhappyCase; onClose: () => void }) {
  const { t } = useTranslation('surveys');
  const today = useToday();
  const { data } = useDb('activities.choices', { clientId: of.clientId });
  // The contacts decide what is offered first, so the form waits for them.
  if (!data) return null;
  const planned = data.planned.find(({ id, day }) => id !== of.call?.id && day >= today) ?? null;
  return (
    <ContactModal title={t('close.title')} onClose={onClose} size={560}>
      <CloseForm of={of} planned={planned} onClose={onClose} />
    </ContactModal>
  );
}

interface CloseFormProps {
  readonly of: UnhappyCase;
  readonly planned: (Parameters<ReturnType<typeof useContactText>>[0] & { readonly id: string }) | null;
  readonly onClose: () => void;
}

function CloseForm({ of, planned, onClose }: CloseFormProps) {
  const { t } = useTranslation(['surveys', 'common']);
  const today = useToday();
  const calendar = useWorkingCalendar();
  const contactText = useContactText();
  const { run, busy } = useCommand('surveys.closeCase');
  // What was just written into the case may still be on its way.
  const [typed, setTold] = useState<string | null>(null);
  const told = typed ?? of.actions;
  const [later, setLater] = useState<Later>(planned ? 'add' : 'plan');
  const [day, setDay] = useState<Day | null>(() => workingDayFrom(addMonths(today, 1), calendar));
  const [purpose, setPurpose] = useState<string | null>(null);
  const reason = purpose ?? t('purpose.told', { told: told.trim().split('\n')[0]?.slice(0, 200) ?? '' });
  const ready =
    told.trim() !== '' && (later !== 'plan' || (day !== null && day >= today)) && reason.trim() !== '';

  const close = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!ready) return;
    const next =
      later === 'add' && planned
        ? { activityId: planned.id, purpose: reason }
        : later === 'plan' && day !== null
          ? { day, purpose: reason }
          : null;
    const result = await run({ id: of.id, told, day: today, later: next }, { undo: true });
    if (result.ok) onClose();
  };
  return (
    <Form onSubmit={(event) => void close(event)}>
      <Stack gap="md">
        <Text size="sm">{t('close.text')}</Text>
        <Textarea
          label={t('close.told')}
          placeholder={t('close.toldHint')}
          value={told}
          onChange={(event) => setTold(event.currentTarget.value)}
          autosize
          minRows={3}
          required
          data-autofocus
        />
        <Stack gap="xs">
          <Text size="sm" fw={500}>
            {t('close.later')}
          </Text>
          <SegmentedControl<Later>
            aria-label={t('close.later')}
            value={later}
            onChange={setLater}
            data={[
              ...(planned ? [{ value: 'add' as const, label: t('close.add') }] : []),
              { value: 'plan', label: t('close.plan') },
              { value: 'none', label: t('close.none') },
            ]}
          />
          {later === 'add' && planned && (
            <Text size="sm" c="dimmed">
              {contactText(planned)}
            </Text>
          )}
        </Stack>
        {later !== 'none' && (
          <Group align="flex-start" grow preventGrowOverflow={false}>
            {later === 'plan' && (
              <DayField label={t('close.day')} value={day} onChange={setDay} minDay={today} maw={180} />
            )}
            <TextInput
              label={t('close.reason')}
              value={reason}
              maxLength={500}
              onChange={(event) => setPurpose(event.currentTarget.value)}
            />
          </Group>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={!ready} loading={busy}>
            {t('close.confirm')}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
