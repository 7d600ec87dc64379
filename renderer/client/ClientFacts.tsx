import { ClientCadence } from '@renderer/cadence/ClientCadence';
import { useCommand, useDb } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { InPlaceText } from '@renderer/inplace';
import { useOrigins } from '@renderer/leads/useOrigins';
import type { ClientCard } from '@shared/contract/client';
import { useTranslation } from 'react-i18next';
import shared from './client.module.css';
import styles from './ClientFacts.module.css';
import { Tags } from './Tags';
import { useClientUpdate } from './useClientUpdate';

/** Where the client stands, in a line: state, segment, manager, tags, last contact; all but the derived in place. */
export function ClientFacts({ client }: { client: ClientCard }) {
  const { t } = useTranslation(['client', 'clients', 'words', 'deal']);
  const format = useFormat();
  const update = useClientUpdate(client.id);
  // One by one: two tags typed quickly must not overwrite each other.
  const { run: changeTags } = useCommand('clients.bulkEdit');
  const { data: facets } = useDb('clients.facets', {});
  const { data: known } = useDb('segments.list', {});
  const segments = known && [...known.segments, ...known.others].map(({ name }) => name);
  const origins = useOrigins();
  const last = client.lastContactDay;
  return (
    <div className={styles.facts}>
      <span className={styles.lifecycle}>{t(`words:lifecycles.${client.standing}`)}</span>
      <Fact label={t('segment')}>
        <InPlaceText
          label={t('segment')}
          empty={t('deal:notSet')}
          value={client.segment}
          suggestions={segments}
          onSave={(segment) => update({ segment })}
        />
      </Fact>
      <Fact label={t('manager')}>
        <InPlaceText
          label={t('manager')}
          empty={t('deal:notSet')}
          value={client.manager}
          suggestions={facets?.managers}
          onSave={(manager) => update({ manager })}
        />
      </Fact>
      {(client.lifecycle === 'lead' || client.origin !== '') && (
        <Fact label={t('clients:origin')}>
          <InPlaceText
            label={t('clients:origin')}
            empty={t('deal:notSet')}
            value={client.origin}
            suggestions={origins}
            onSave={(origin) => update({ origin })}
          />
        </Fact>
      )}
      <Tags
        tags={client.tags}
        known={facets?.tags ?? []}
        onAdd={(tag) => void changeTags({ ids: [client.id], addTags: [tag] })}
        onRemove={(tag) => void changeTags({ ids: [client.id], removeTags: [tag] })}
      />
      {/* That nobody talked with them yet is said by the rhythm. */}
      {last && (
        <span className={shared.quiet} title={format.dayLong(last)}>
          {t('lastContact', { when: format.relative(last) })}
        </span>
      )}
      <ClientCadence clientId={client.id} />
    </div>
  );
}

/** The label is only shown beside a value: an empty field says its own name. */
function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <span className={styles.fact}>
      <span className={styles.factLabel} aria-hidden>
        {label}
      </span>
      {children}
    </span>
  );
}
