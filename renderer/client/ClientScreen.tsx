import { Tabs, Title } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { Recurrences } from '@renderer/recurrences/Recurrences';
import { RecordHistory } from '@renderer/history';
import { ClientOccasions } from '@renderer/occasions/ClientOccasions';
import { InPlaceNotes } from '@renderer/inplace';
import type { ClientCard } from '@shared/contract/client';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Barred } from './Barred';
import { ClientActions } from './ClientActions';
import { ClientFacts } from './ClientFacts';
import { ClientTitle } from './ClientTitle';
import styles from './client.module.css';
import { Deals } from './Deals';
import { Details } from './Details';
import { InTrash } from './InTrash';
import { Needs } from './Needs';
import { NextContact } from './NextContact';
import { People } from './People';
import { Timeline } from './Timeline';
import { type Past as PastKind, useAskedAhead } from './useAskedAhead';
import { useClientKeys } from './useClientKeys';
import { useClientUpdate } from './useClientUpdate';

/** Everything about one client: what comes next first, then deals and what happened; people and data beside it. */
export function ClientScreen() {
  const { id } = useParams({ from: '/clients/$id' });
  const today = useToday();
  const { data: client } = useDb('clients.card', { id, today }, { keepPrevious: false });
  const past = useSearch({ from: '/clients/$id' }).tab === 'history' ? 'history' : 'timeline';
  useAskedAhead(id, past);
  if (!client) return <WaitingRows rows={12} />;
  return <Card key={id} client={client} past={past} />;
}

function Card({ client, past }: { client: ClientCard; past: PastKind }) {
  const { t } = useTranslation('client');
  const update = useClientUpdate(client.id);
  useClientKeys(client);
  return (
    <>
      <ScreenHead title={<ClientTitle client={client} />} actions={<ClientActions client={client} />} />
      <div className={styles.card}>
        <div className={styles.main}>
          {client.deleted && <InTrash client={client} />}
          <Barred client={client} />
          <ClientFacts client={client} />
          <NextContact client={client} />
          <Recurrences clientId={client.id} />
          <Deals client={client} />
          <ClientOccasions client={client} />
          <Past clientId={client.id} shown={past} />
        </div>
        <div className={styles.side}>
          <People client={client} />
          <Details client={client} />
          <Needs client={client} />
          <section>
            <Title order={2} className={styles.heading}>
              {t('notes')}
            </Title>
            <InPlaceNotes
              label={t('notes')}
              placeholder={t('notesHint')}
              value={client.notes}
              onSave={(notes) => update({ notes })}
            />
          </section>
        </div>
      </div>
    </>
  );
}

/** Timeline and history of changes, one at a time; the address remembers which. */
function Past({ clientId, shown }: { clientId: string; shown: PastKind }) {
  const { t } = useTranslation('client');
  const navigate = useNavigate();
  const show = (next: string | null): void =>
    void navigate({
      to: '/clients/$id',
      params: { id: clientId },
      search: next === 'history' ? { tab: 'history' } : {},
      replace: true,
    });
  return (
    <Tabs value={shown} onChange={show} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="timeline">{t('timeline')}</Tabs.Tab>
        <Tabs.Tab value="history">{t('history')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="timeline">
        <Timeline clientId={clientId} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <RecordHistory kind="client" id={clientId} />
      </Tabs.Panel>
    </Tabs>
  );
}
