import { Button, Group, Text, Title } from '@mantine/core';
import { ContactLink } from '@renderer/frame/ContactLink';
import { ReachLine } from '@renderer/permission/ReachLine';
import type { ClientCard } from '@shared/contract/client';
import type { ReachSide } from '@shared/contract/permissions';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './client.module.css';
import { useReachSides } from './useReachSides';
import { useEditing } from './editing';
import { Reach } from './Reach';

/** How to reach the client itself, and where it is; what is empty is not shown. */
export function Details({ client }: { client: ClientCard }) {
  const { t } = useTranslation(['client', 'clients', 'words']);
  const { edit } = useEditing();
  const { phones, emails, website, address, city, country, industry, kind } = client;
  const place = [address, city, country].filter(Boolean).join(', ');
  return (
    <section>
      <Group justify="space-between" className={styles.heading}>
        <Title order={2}>{t('details')}</Title>
        {!client.deleted && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPencil size={14} aria-hidden />}
            onClick={() => edit({ kind: 'client', client })}
          >
            {t('edit')}
          </Button>
        )}
      </Group>
      <Reach of={{ clientId: client.id, personId: null }} phones={phones} emails={emails} />
      <ClientReach client={client} />
      {website && <ContactLink kind="website" value={website} />}
      {place && <Text size="sm">{place}</Text>}
      <Text size="sm" c="dimmed">
        {[t(`words:clientKinds.${kind}`), industry].filter(Boolean).join(' · ')}
      </Text>
    </section>
  );
}

/** What was said for the client as a whole; nothing is said of it while there is nothing. */
function ClientReach({ client }: { client: ClientCard }) {
  const { edit } = useEditing();
  const { client: side } = useReachSides(client.id);
  if (!side || !isKnown(side)) return null;
  const { id: clientId, name, deleted } = client;
  const open = (): void => edit({ kind: 'permission', side: { clientId, personId: null, name } });
  return <ReachLine side={side} client={side} name={name} {...(deleted ? {} : { onOpen: open })} />;
}

const isKnown = ({ standing, windows, preferred, zone }: ReachSide): boolean =>
  standing.length > 0 || windows.length > 0 || preferred !== null || zone !== null;
