import { Button, Group, Text, Title } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import type { YearlyEvent } from '@shared/contract/occasions';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientOccasion } from './ClientOccasion';
import styles from './occasions.module.css';
import { YearlyEventDialog } from './YearlyEventDialog';

interface ClientOccasionsProps {
  readonly client: { readonly id: string; readonly name: string; readonly deleted: boolean };
}

/** So many are seen at once; the others come on request. */
const FIRST = 4;

/** What comes to a client within a year: birthdays, anniversaries, holidays with greetings, its own yearly events. */
export function ClientOccasions({ client }: ClientOccasionsProps) {
  const { t } = useTranslation('occasions');
  const today = useToday();
  const { data } = useDb('occasions.ofClient', { clientId: client.id, today }, { keepPrevious: false });
  const [whole, setWhole] = useState(false);
  const [edited, setEdited] = useState<YearlyEvent | 'new' | null>(null);
  if (!data) return null;
  const shown = whole ? data.occasions : data.occasions.slice(0, FIRST);
  const more = data.occasions.length - FIRST;
  return (
    <section data-section="occasions">
      <Group justify="space-between" mb={8}>
        <Title order={2}>{t('card.title')}</Title>
        {!client.deleted && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setEdited('new')}
          >
            {t('card.add')}
          </Button>
        )}
      </Group>
      {data.occasions.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('card.none')}
        </Text>
      )}
      <ul className={styles.lines} aria-label={t('card.title')}>
        {shown.map((occasion) => (
          <ClientOccasion
            key={occasion.key}
            occasion={occasion}
            event={data.events.find(({ id }) => id === occasion.recordId)}
            deleted={client.deleted}
            onEdit={setEdited}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={() => setWhole(!whole)}>
          {whole ? t('card.fewer') : t('card.showAll', { count: more })}
        </Button>
      )}
      {edited && (
        <YearlyEventDialog
          client={client}
          event={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}
