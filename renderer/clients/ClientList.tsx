import { Button, Group } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useCreate } from '@renderer/frame/create';
import { EmptyState } from '@renderer/frame/EmptyState';
import { NothingFits } from '@renderer/frame/NothingFits';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { IconUsers } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientTable } from './ClientTable';
import styles from './clients.module.css';
import { FilterBar } from './FilterBar';
import { ListActions } from './ListActions';
import { SelectionBar } from './SelectionBar';
import { clearSelection, countSelected, useSelection } from './selection';
import type { useClientFilter } from './useClientFilter';

/** The bar above the table and the table, or what to do when there is nothing to show. */
export function ClientList({ list }: { list: ReturnType<typeof useClientFilter> }) {
  const { filter, filtered } = list;
  const { data } = useDb('clients.count', filter);
  const total = data?.count;
  const selected = useSelection(({ selection }) => countSelected(selection, total ?? 0));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter shows other clients
  useEffect(() => clearSelection, [filter]);
  return (
    <div className={styles.list}>
      <div className={styles.bar}>
        {selected > 0 ? (
          <SelectionBar filter={filter} total={total ?? 0} selected={selected} />
        ) : (
          <>
            {total === 0 && !filtered ? <span /> : <FilterBar list={list} total={total} />}
            <ListActions list={list} />
          </>
        )}
      </div>
      {total === undefined && <WaitingRows rows={16} />}
      {total === 0 && (filtered ? <NothingFits onClear={list.clear} /> : <NoClients />)}
      {total !== undefined && total > 0 && <ClientTable list={list} total={total} />}
    </div>
  );
}

function NoClients() {
  const { t } = useTranslation('clients');
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<IconUsers size={32} stroke={1.5} aria-hidden />}
      title={t('emptyTitle')}
      text={t('emptyText')}
      action={
        <Group>
          <Button onClick={() => void navigate({ to: '/import' })}>{t('importFile')}</Button>
          <Button variant="default" onClick={() => useCreate.getState().open('client')}>
            {t('newClient')}
          </Button>
        </Group>
      }
    />
  );
}
