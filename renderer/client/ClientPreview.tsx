import { Title } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { Recurrences } from '@renderer/recurrences/Recurrences';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Barred } from './Barred';
import { ClientFacts } from './ClientFacts';
import styles from './client.module.css';
import { Deals } from './Deals';
import { EditingHost } from './EditingHost';
import { InTrash } from './InTrash';
import { NextContact } from './NextContact';
import { People } from './People';
import { Timeline } from './Timeline';

/** The client beside a list: what comes next, whom to call, what is open, what was last. */
export function ClientPreview({ id }: { id: string }) {
  const { t } = useTranslation('client');
  const today = useToday();
  const { data: client } = useDb('clients.card', { id, today }, { keepPrevious: false });
  if (!client) return <WaitingRows rows={8} />;
  return (
    <div className={styles.preview}>
      <Title order={2} className={styles.previewName}>
        <Link to="/clients/$id" params={{ id }} className={styles.plainLink}>
          {client.name}
        </Link>
      </Title>
      {client.deleted && <InTrash client={client} />}
      <Barred client={client} />
      <ClientFacts client={client} />
      <NextContact client={client} />
      <Recurrences clientId={id} />
      <People client={client} />
      <Deals client={client} />
      <section>
        <Title order={2} className={styles.heading}>
          {t('timeline')}
        </Title>
        <Timeline clientId={id} first={8} />
      </section>
      <EditingHost />
    </div>
  );
}
