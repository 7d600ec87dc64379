import { ActionIcon, Button, Group, Text, Title, Tooltip } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useCreate } from '@renderer/frame/create';
import { useFormat } from '@renderer/format';
import { useBirthdayText } from '@renderer/occasions/useBirthdayText';
import { DoNotContact } from '@renderer/permission/DoNotContact';
import { ReachLine } from '@renderer/permission/ReachLine';
import type { ClientCard } from '@shared/contract/client';
import type { Person } from '@shared/contract/people';
import { IconBellOff, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import shared from './client.module.css';
import styles from './People.module.css';
import { useEditing } from './editing';
import { Reach } from './Reach';
import { type ReachSides, useReachSides } from './useReachSides';

/** The people of a client with role, phones and e-mails. */
export function People({ client }: { client: ClientCard }) {
  const { t } = useTranslation('client');
  const sides = useReachSides(client.id);
  return (
    <section>
      <Group justify="space-between" className={shared.heading}>
        <Title order={2}>{t('people')}</Title>
        {!client.deleted && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => useCreate.getState().open('person', { clientId: client.id })}
          >
            {t('addPerson')}
          </Button>
        )}
      </Group>
      {client.people.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noPeople')}
        </Text>
      )}
      <ul className={styles.people} aria-label={t('people')}>
        {client.people.map((person) => (
          <PersonItem key={person.id} person={person} sides={sides} deleted={client.deleted} />
        ))}
      </ul>
    </section>
  );
}

interface PersonItemProps {
  readonly person: Person;
  readonly sides: ReachSides;
  readonly deleted: boolean;
}

function PersonItem({ person, sides, deleted }: PersonItemProps) {
  const { t } = useTranslation(['client', 'words', 'permission']);
  const format = useFormat();
  const nextBirthday = useBirthdayText();
  const { edit } = useEditing();
  const { run: remove } = useCommand('people.remove');
  const { name, role, position, birthday, notes, messenger, doNotContact } = person;
  const named = { clientId: person.clientId, personId: person.id, name };
  const own = sides.of(person.id);
  const roleName = t(`words:roles.${role}`);
  const about = [
    role !== 'other' && roleName,
    position.toLocaleLowerCase() !== roleName.toLocaleLowerCase() && position,
    birthday && `${t('birthday')}: ${format.birthday(birthday)}`,
    nextBirthday(birthday),
  ].filter(Boolean);
  return (
    <li className={styles.person}>
      <div className={styles.personHead}>
        <Text span size="sm" fw={550} className={shared.cut}>
          {name}
        </Text>
        <Group gap={2} wrap="nowrap" className={styles.personActions}>
          {doNotContact === null && !deleted && (
            <Tooltip label={t('permission:doNotContactTitle', { name })}>
              <ActionIcon
                size={22}
                aria-label={t('permission:doNotContactTitle', { name })}
                onClick={() => edit({ kind: 'do-not-contact', side: named })}
              >
                <IconBellOff size={14} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
          <Tooltip label={t('editPerson', { name })}>
            <ActionIcon
              size={22}
              aria-label={t('editPerson', { name })}
              onClick={() => edit({ kind: 'person', person })}
            >
              <IconPencil size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('removePerson', { name })}>
            <ActionIcon
              size={22}
              aria-label={t('removePerson', { name })}
              onClick={() => void remove({ id: person.id }, { undo: true })}
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      </div>
      {about.length > 0 && (
        <Text size="xs" c="dimmed">
          {about.join(' · ')}
        </Text>
      )}
      {doNotContact !== null && <DoNotContact {...named} said={doNotContact} readOnly={deleted} small />}
      <Reach of={named} phones={person.phones} emails={person.emails} />
      {messenger && <Text size="sm">{messenger}</Text>}
      {own && sides.client && (
        <ReachLine
          side={own}
          client={sides.client}
          name={name}
          {...(deleted ? {} : { onOpen: () => edit({ kind: 'permission', side: named }) })}
        />
      )}
      {notes && (
        <Text size="xs" className={styles.personNotes}>
          {notes}
        </Text>
      )}
    </li>
  );
}
