import { InPlaceText } from '@renderer/inplace';
import type { ClientCard } from '@shared/contract/client';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './client.module.css';
import { useClientUpdate } from './useClientUpdate';

/** "Clients › Alfa Events": the way back and the name, which is edited in place. */
export function ClientTitle({ client }: { client: ClientCard }) {
  const { t } = useTranslation(['client', 'clients']);
  const update = useClientUpdate(client.id);
  return (
    <span className={styles.title}>
      <Link to="/clients" className={styles.crumb}>
        {t('clients')}
      </Link>
      <span aria-hidden className={styles.crumb}>
        ›
      </span>
      <InPlaceText
        label={t('clients:clientName')}
        value={client.name}
        onSave={(name) => update({ name })}
        required
      />
    </span>
  );
}
