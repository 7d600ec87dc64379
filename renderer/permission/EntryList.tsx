import { ActionIcon, Group, Text, Title, Tooltip } from '@mantine/core';
import { useCommand, useDb } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { SignShape } from '@renderer/signs';
import type { PermissionLine } from '@shared/contract/permissions';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SideName } from './DoNotContact';
import { EntryForm } from './EntryForm';
import styles from './permission.module.css';

/** The history: what was said on which day and how; each entry can be corrected and removed where it was said. */
export function EntryList({ side }: { side: SideName }) {
  const { t } = useTranslation('permission');
  const { clientId, personId } = side;
  const { data } = useDb('permissions.history', { clientId, personId }, { keepPrevious: false });
  const [edited, setEdited] = useState<string | null>(null);
  if (!data) return null;
  return (
    <section className={styles.history}>
      <Title order={3} size="h5">
        {t('history')}
      </Title>
      {data.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noHistory')}
        </Text>
      )}
      <ol className={styles.entries} aria-label={t('history')}>
        {data.map((entry) => (
          <li key={entry.id}>
            {edited === entry.id ? (
              <EntryForm side={side} entry={entry} onDone={() => setEdited(null)} />
            ) : (
              <Entry
                entry={entry}
                // What was said for the whole client is corrected there.
                isOwn={personId === null || !entry.general}
                onEdit={() => setEdited(entry.id)}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface EntryProps {
  readonly entry: PermissionLine;
  readonly isOwn: boolean;
  readonly onEdit: () => void;
}

function Entry({ entry, isOwn, onEdit }: EntryProps) {
  const { t } = useTranslation('permission');
  const format = useFormat();
  const { run: remove } = useCommand('permissions.removeEntry');
  const { channel, permission, how, said } = entry;
  const day = format.day(entry.day);
  const line = t('line', { channel: t(`channels.${channel}`), state: t(`states.${permission}`) });
  return (
    <div className={styles.entry}>
      <time dateTime={entry.day} title={format.dayLong(entry.day)} className={styles.entryDay}>
        {day}
      </time>
      <div className={styles.entryBody}>
        <span className={styles.choice}>
          {permission !== 'unknown' && <SignShape kind={permission === 'granted' ? 'met' : 'blocked'} />}
          {line}
        </span>
        <Text size="xs" c="dimmed">
          {[how, !isOwn && t('general')].filter(Boolean).join(' · ')}
        </Text>
        {said !== '' && <Text size="sm">{t('quote', { said })}</Text>}
      </div>
      {isOwn && (
        <Group gap={2} wrap="nowrap" className={styles.entryActions}>
          <Tooltip label={t('editEntry', { line, day })}>
            <ActionIcon size={24} aria-label={t('editEntry', { line, day })} onClick={onEdit}>
              <IconPencil size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('removeEntry', { line, day })}>
            <ActionIcon
              size={24}
              aria-label={t('removeEntry', { line, day })}
              onClick={() => void remove({ id: entry.id }, { undo: true })}
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      )}
    </div>
  );
}
