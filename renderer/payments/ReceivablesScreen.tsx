import { ActionIcon, Button, Menu, SegmentedControl, Tooltip } from '@mantine/core';
import { useDb, useJob } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useToday } from '@renderer/format';
import { EmptyState } from '@renderer/frame/EmptyState';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { AGES, type Age } from '@shared/domain/payments';
import { IconCoins, IconDownload } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AgeTiles } from './AgeTiles';
import { OwingClients } from './OwingClients';
import { OwingLines } from './OwingLines';
import styles from './payments.module.css';

const route = getRouteApi('/receivables');

/** Who owes us what since when (`product.md` §6): sums by age on top, the lines or the clients below. */
export function ReceivablesScreen() {
  const { t } = useTranslation('payments');
  const today = useToday();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const age = AGES.find((each) => each === search.age);
  const { clientId } = search;
  const byClient = search.by === 'client';
  const of = clientId === undefined ? {} : { clientId };
  const { data: sums } = useDb('payments.receivableSums', { today, ...of });
  const go = (changed: { age?: Age | undefined; by?: string | undefined; clientId?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  const filter = { ...of, ...(age === undefined ? {} : { age }) };
  const total = (sums ?? []).reduce(
    (count, one) => count + (age === undefined || one.age === age ? one.count : 0),
    0,
  );
  return (
    <>
      <ScreenHead
        title={t('receivables.title')}
        filters={
          <>
            <SegmentedControl
              size="xs"
              value={byClient ? 'client' : 'lines'}
              onChange={(by) => go({ by: by === 'client' ? by : undefined, clientId: undefined })}
              data={[
                { value: 'lines', label: t('receivables.lines') },
                { value: 'client', label: t('receivables.clients') },
              ]}
            />
            {clientId !== undefined && (
              <Button size="compact-sm" variant="default" onClick={() => go({ clientId: undefined })}>
                {t('receivables.all')}
              </Button>
            )}
          </>
        }
        actions={<Exporting filter={filter} />}
      />
      <div className={styles.receivables}>
        {!sums && <WaitingRows rows={12} />}
        {sums && sums.length === 0 && (
          <EmptyState
            icon={<IconCoins size={32} stroke={1.5} aria-hidden />}
            title={t('receivables.empty')}
            text={t('receivables.emptyText')}
          />
        )}
        {sums && sums.length > 0 && byClient && (
          <OwingClients today={today} onClient={(id) => go({ by: undefined, clientId: id })} />
        )}
        {sums && sums.length > 0 && !byClient && (
          <>
            <AgeTiles sums={sums} chosen={age} onChoose={(next) => go({ age: next })} />
            {total === 0 ? (
              <EmptyState title={t('receivables.emptyAge')} />
            ) : (
              <OwingLines filter={filter} total={total} today={today} />
            )}
          </>
        )}
      </div>
    </>
  );
}

/** Asks the database for the file and main for a place to save it. */
function Exporting({ filter }: { filter: { clientId?: string; age?: Age } }) {
  const { t } = useTranslation('payments');
  const today = useToday();
  const { say, showError } = useNotices();
  const { state, start } = useJob('payments.export');
  const run = async (format: 'csv' | 'xlsx'): Promise<void> => {
    const made = await start({ ...filter, today, format });
    if (!made.ok) return showError(made.error);
    const { name, bytes } = made.value;
    const saved = await window.cuepoint.app.saveFile({ suggestedName: name, bytes });
    if (!saved.ok) showError(saved.error);
    else if (saved.value !== null) say(t('receivables.exported', { name: saved.value }));
  };
  return (
    <Menu position="bottom-end">
      <Tooltip label={t('receivables.export')}>
        <Menu.Target>
          <ActionIcon aria-label={t('receivables.export')} loading={state.kind === 'running'}>
            <IconDownload size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void run('xlsx')}>{t('receivables.exportXlsx')}</Menu.Item>
        <Menu.Item onClick={() => void run('csv')}>{t('receivables.exportCsv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
