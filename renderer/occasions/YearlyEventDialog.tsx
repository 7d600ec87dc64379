import { Button, Group, NumberInput, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { ContactModal } from '@renderer/activities/ContactModal';
import { typedBirthday } from '@renderer/client/birthday';
import { useCommand } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { Form } from '@renderer/frame/Form';
import type { YearlyEvent } from '@shared/contract/occasions';
import { OCCASION_CONTACTS } from '@shared/domain/occasions';
import { readsTwoWays } from '@shared/domain/time';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface YearlyEventDialogProps {
  readonly client: { readonly id: string; readonly name: string };
  /** Null: a new one. */
  readonly event: YearlyEvent | null;
  readonly onClose: () => void;
}

/** The first time may lie ahead: an event that is held for the first time next summer. */
const ANY_DAY = '2999-12-31';

/** An event that a client holds every year: its day, how long before to talk about it, and what it makes. */
export function YearlyEventDialog({ client, event, onClose }: YearlyEventDialogProps) {
  const { t } = useTranslation(['occasions', 'common']);
  const { run: create, busy: creating } = useCommand('occasions.createEvent');
  const { run: update, busy: updating } = useCommand('occasions.updateEvent');
  const format = useFormat();
  const [title, setTitle] = useState(event?.title ?? '');
  const [typed, setTyped] = useState(event ? format.birthdayInField(event.day) : '');
  const [lead, setLead] = useState<number | string>(event?.lead ?? 60);
  const [makes, setMakes] = useState(event?.makes ?? 'sales');
  const [notes, setNotes] = useState(event?.notes ?? '');
  const [left, setLeft] = useState(false);
  const day = typedBirthday(typed, ANY_DAY);
  const isDoubtful = day !== null && readsTwoWays(typed);
  const isReady = title.trim() !== '' && day !== null;

  const submit = async (press: FormEvent): Promise<void> => {
    press.preventDefault();
    setLeft(true);
    if (!isReady) return;
    const fields = { title, day, lead: Number(lead) || 0, makes, notes };
    const result = event
      ? await update({ id: event.id, ...fields }, { undo: true })
      : await create({ clientId: client.id, ...fields }, { undo: true });
    if (result.ok) onClose();
  };
  return (
    <ContactModal
      title={t(event ? 'event.edit' : 'event.new', { client: client.name })}
      onClose={onClose}
      size={520}
    >
      <Form onSubmit={(press) => void submit(press)}>
        <Stack gap="md">
          <TextInput
            label={t('event.title')}
            placeholder={t('event.titleHint')}
            required
            maxLength={300}
            value={title}
            onChange={(press) => setTitle(press.currentTarget.value)}
            data-autofocus
          />
          <TextInput
            label={t('event.day')}
            description={isDoubtful ? t('common:dayRead', { day: format.birthday(day) }) : t('event.dayHint')}
            required
            value={typed}
            error={left && day === null ? t('event.dayWrong') : undefined}
            onBlur={() => setLeft(typed !== '')}
            onChange={(press) => setTyped(press.currentTarget.value)}
          />
          <SimpleGrid cols={2} spacing="sm">
            <NumberInput label={t('event.lead')} min={0} max={365} value={lead} onChange={setLead} />
            <Select
              label={t('event.makes')}
              data={OCCASION_CONTACTS.map((each) => ({ value: each, label: t(`makes.${each}`) }))}
              value={makes}
              onChange={(next) => next && setMakes(next)}
              allowDeselect={false}
            />
          </SimpleGrid>
          <Textarea
            label={t('event.notes')}
            autosize
            minRows={2}
            maxRows={6}
            value={notes}
            onChange={(press) => setNotes(press.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={creating || updating} disabled={!isReady}>
              {t(event ? 'event.save' : 'event.create')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </ContactModal>
  );
}
