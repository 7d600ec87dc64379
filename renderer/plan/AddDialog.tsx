import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { ContactModal } from '@renderer/activities/ContactModal';
import { ClientField } from '@renderer/activities/ClientField';
import { TimeField } from '@renderer/activities/TimeField';
import { useCommand } from '@renderer/data';
import { useToday } from '@renderer/format';
import { Form } from '@renderer/frame/Form';
import { ContactWarnings } from '@renderer/permission/ContactWarnings';
import type { Day, Time } from '@shared/domain/time';
import { ACTIVITY_KINDS, type ActivityKind } from '@shared/domain/words';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayButtons } from './DayButtons';
import type { DayCount } from './rows';

export interface AddFrom {
  /** Null: the dialog asks whom. */
  readonly client: { readonly id: string; readonly name: string } | null;
  /** The day that is proposed. */
  readonly day: Day;
}

interface AddDialogProps {
  readonly week: string;
  readonly days: readonly DayCount[];
  readonly from: AddFrom;
  readonly onClose: () => void;
}

/** A line by hand: whom, on which day, why. It is held on its day when the week is generated again. */
export function AddDialog({ week, days, from, onClose }: AddDialogProps) {
  const { t } = useTranslation(['plan', 'activities', 'common', 'words']);
  const today = useToday();
  const [clientId, setClientId] = useState<string | null>(from.client?.id ?? null);
  const [day, setDay] = useState<Day>(from.day);
  const [time, setTime] = useState<Time | null>(null);
  const [kind, setKind] = useState<ActivityKind>('call');
  const [purpose, setPurpose] = useState('');
  const { run, busy } = useCommand('plan.add');
  const number = Number(week.slice(6));

  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (clientId === null) return;
    const line = { week, clientId, day, time, kind, purpose: purpose.trim(), today };
    const added = await run(line, { undo: true });
    if (added.ok) onClose();
  };
  return (
    <ContactModal
      title={
        from.client ? t('add.titleClient', { number, client: from.client.name }) : t('add.title', { number })
      }
      onClose={onClose}
      size={600}
    >
      <Form onSubmit={(event) => void add(event)}>
        <Stack gap="md">
          {from.client === null && <ClientField value={clientId} onChange={setClientId} />}
          <DayButtons days={days} value={day} onChange={setDay} />
          <Group gap="md" grow>
            <Select
              label={t('add.kind')}
              data={ACTIVITY_KINDS.map((value) => ({ value, label: t(`words:activityKinds.${value}`) }))}
              value={kind}
              onChange={(value) => setKind(ACTIVITY_KINDS.find((each) => each === value) ?? 'call')}
              allowDeselect={false}
            />
            <TimeField label={t('activities:time')} value={time} onChange={setTime} />
          </Group>
          <ContactWarnings
            wish={{ clientId, personId: null, kind, day, time }}
            onTake={(offer) => {
              if (days.some((each) => each.day === offer.day)) setDay(offer.day);
              setTime(offer.time);
              setKind(offer.kind);
            }}
          />
          <TextInput
            label={t('add.purpose')}
            placeholder={t('add.purposeHint')}
            value={purpose}
            maxLength={500}
            onChange={(event) => setPurpose(event.currentTarget.value)}
            {...(from.client ? { 'data-autofocus': true } : {})}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={clientId === null} loading={busy}>
              {t('add.submit')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </ContactModal>
  );
}
