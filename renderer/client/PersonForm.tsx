import { Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { ReachFields } from '@renderer/clients/ReachFields';
import { useToday } from '@renderer/format';
import { Form } from '@renderer/frame/Form';
import { useBirthdayText } from '@renderer/occasions/useBirthdayText';
import { PERSON_ROLES } from '@shared/domain/words';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typedBirthday } from './birthday';
import { birthdayReads, fieldsOfPerson, type PersonDraft } from './personDraft';

type Fields = NonNullable<ReturnType<typeof fieldsOfPerson>>;

interface PersonFormProps {
  readonly start: PersonDraft;
  readonly save: string;
  readonly busy: boolean;
  /** False while something outside the form is missing. */
  readonly ready?: boolean;
  readonly onSave: (fields: Fields) => void;
  readonly onCancel: () => void;
}

/** The data of a person; Enter in any line saves. */
export function PersonForm({ start, save, busy, ready = true, onSave, onCancel }: PersonFormProps) {
  const { t } = useTranslation(['client', 'words', 'common', 'permission']);
  const today = useToday();
  const nextBirthday = useBirthdayText();
  const [draft, setDraft] = useState(start);
  const [left, setLeft] = useState(false);
  const change = (part: Partial<PersonDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const fields = fieldsOfPerson(draft, today);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setLeft(true);
    if (fields && ready) onSave(fields);
  };
  return (
    <Form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={t('personName')}
          required
          maxLength={300}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          data-autofocus={ready || undefined}
        />
        <SimpleGrid cols={2} spacing="sm">
          <Select
            label={t('role')}
            data={PERSON_ROLES.map((role) => ({ value: role, label: t(`words:roles.${role}`) }))}
            value={draft.role}
            onChange={(role) => role && change({ role })}
            allowDeselect={false}
          />
          <TextInput
            label={t('position')}
            maxLength={500}
            value={draft.position}
            onChange={(event) => change({ position: event.currentTarget.value })}
          />
        </SimpleGrid>
        <ReachFields kind="phone" lines={draft.phones} onChange={(phones) => change({ phones })} />
        <ReachFields kind="email" lines={draft.emails} onChange={(emails) => change({ emails })} />
        <SimpleGrid cols={2} spacing="sm">
          <TextInput
            label={t('permission:messenger')}
            placeholder={t('permission:messengerHint')}
            maxLength={500}
            value={draft.messenger}
            onChange={(event) => change({ messenger: event.currentTarget.value })}
          />
          <TextInput
            label={t('birthday')}
            placeholder={t('birthdayHint')}
            description={nextBirthday(typedBirthday(draft.birthday, today)) || undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={draft.birthday}
            error={left && !birthdayReads(draft, today) ? t('birthdayFormat') : undefined}
            onBlur={() => setLeft(true)}
            onChange={(event) => change({ birthday: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Textarea
          label={t('personNotes')}
          autosize
          minRows={2}
          maxRows={8}
          value={draft.notes}
          onChange={(event) => change({ notes: event.currentTarget.value })}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={!fields || !ready}>
            {save}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
