import { Button, Group, Text, Title } from '@mantine/core';
import { useCommand, useDb } from '@renderer/data';
import { InPlaceNotes } from '@renderer/inplace';
import type { ClientCard } from '@shared/contract/clients';
import { NEEDS } from '@shared/domain/documents/facts';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './client.module.css';

/** What is known of the client's needs (`product.md` §4): minutes and proposals are filled from it. */
export function Needs({ client }: { client: ClientCard }) {
  const { t } = useTranslation('documents');
  const { data: needs } = useDb('clients.needs', { id: client.id }, { keepPrevious: false });
  const { run } = useCommand('clients.setNeeds');
  const [writing, setWriting] = useState(false);
  if (!needs) return null;
  const written = NEEDS.filter((need) => needs[need] !== '');
  return (
    <section aria-label={t('needs.title')}>
      <Group justify="space-between" className={styles.heading}>
        <Title order={2}>{t('needs.title')}</Title>
        {!client.deleted && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={writing}
            leftSection={<IconPencil size={14} aria-hidden />}
            onClick={() => setWriting((before) => !before)}
          >
            {t(writing ? 'editor.close' : 'needs.write')}
          </Button>
        )}
      </Group>
      {!writing && written.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('needs.empty')}
        </Text>
      )}
      {(writing ? NEEDS : written).map((need) => (
        <div key={need} className={styles.need}>
          <Text size="xs" c="dimmed">
            {t(`blocks.${need}`)}
          </Text>
          {writing ? (
            <InPlaceNotes
              label={t(`blocks.${need}`)}
              placeholder=""
              value={needs[need]}
              onSave={(text) => void run({ clientId: client.id, needs: { [need]: text } }, { undo: true })}
            />
          ) : (
            <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
              {needs[need]}
            </Text>
          )}
        </div>
      ))}
    </section>
  );
}
