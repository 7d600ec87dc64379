import { Button, Group, Modal, Text } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { useKeys } from '@renderer/keys';
import { useTranslation } from 'react-i18next';
import styles from './difference.module.css';
import { type DifferenceGroup, differenceGroups } from './differenceGroups';
import { changesOf, type Generation } from './useGeneration';

/** As many lines of a group as one can read before deciding. */
const SHOWN = 50;

/** What generating the week again would change, grouped; Enter makes it. */
export function DifferenceDialog({ generation }: { generation: Generation }) {
  const { t } = useTranslation(['plan', 'common', 'words']);
  const format = useFormat();
  const { proposed, accept, refuse } = generation;
  useKeys('dialog', {
    'mod+Enter': { when: proposed !== null, inFields: true, run: () => void accept() },
  });
  if (proposed === null) return null;
  const { difference } = proposed.preview;
  const changes = changesOf(difference);
  const groups = differenceGroups(difference, (when) =>
    when.time === null ? format.day(when.day) : `${format.day(when.day)} ${when.time}`,
  );
  return (
    <Modal
      opened
      onClose={refuse}
      size={560}
      title={t('difference.title', { number: Number(proposed.asked.week.slice(6)) })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Text size="sm" c="dimmed">
        {t('difference.intro')}
      </Text>
      <div className={styles.groups}>
        {groups.map((group) => (
          <Changes key={group.name} group={group} />
        ))}
      </div>
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={refuse}>
          {t('common:cancel')}
        </Button>
        <Button data-autofocus onClick={() => void accept()}>
          {t('difference.apply', { count: changes, number: format.number(changes) })}
        </Button>
      </Group>
    </Modal>
  );
}

function Changes({ group: { name, rows } }: { group: DifferenceGroup }) {
  const { t } = useTranslation(['plan', 'words']);
  const format = useFormat();
  const more = rows.length - SHOWN;
  return (
    <section data-group={name}>
      <h3 className={styles.heading}>
        {t(`difference.${name}`)} <span className={styles.count}>{format.number(rows.length)}</span>
      </h3>
      <ul className={styles.rows}>
        {rows.slice(0, SHOWN).map(({ key, client, when, kind, along }) => (
          <li key={key}>
            <span className={styles.client}>{client}</span>
            <span className={styles.when}>
              {kind && `${t(`words:activityKinds.${kind}`)} · `}
              {when}
              {along && ` · ${t('difference.along')}`}
            </span>
          </li>
        ))}
        {more > 0 && (
          <li className={styles.more}>
            {t('difference.more', { count: more, number: format.number(more) })}
          </li>
        )}
      </ul>
    </section>
  );
}
