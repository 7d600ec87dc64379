import { Button, Group, Text, Title } from '@mantine/core';
import { useDb, useJob } from '@renderer/data';
import { useErrorText } from '@renderer/errors/useErrorText';
import { useFormat } from '@renderer/format';
import { IconArrowBackUp, IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Counts } from './Counts';
import { Footer } from './Footer';
import shared from './import.module.css';
import styles from './CheckStep.module.css';
import { type Done, useImport } from './store';
import type { ImportFlow } from './useImportFlow';
import { useRejects } from './useRejects';
import { Working } from './Working';

/** What the import did, where to see it, and the way to take it back. */
export function ResultStep({ done, flow }: { done: Done; flow: ImportFlow }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const token = useImport((state) => state.file?.token ?? '');
  const rejects = useRejects(token);
  const { state: reverting, cancel } = useJob('import.revert');
  const errorText = useErrorText();
  const { batch } = done;
  const takenBack = useTakenBack(batch);
  const count = done.created + done.updated;

  const takeBack = async (id: string): Promise<void> => {
    if (await flow.revert(id)) flow.another();
  };
  return (
    <div className={styles.step3}>
      <div className={styles.result} role="status">
        <IconCircleCheck size={44} stroke={1.4} className={styles.resultSign} aria-hidden />
        <Title order={2}>
          {takenBack
            ? t('result.takenBack', { name: done.name })
            : batch === null
              ? t('result.nothing')
              : t(`result.done.${done.kind}`, { count, number: format.number(count) })}
        </Title>
        {!takenBack && (done.updated > 0 || done.skipped > 0 || done.rejected > 0) && (
          <Counts counts={done} />
        )}
        {!takenBack && <RecordLines done={done} />}
        {reverting.kind === 'running' ? (
          <Working
            title={t('earlier.reverting', { name: done.name })}
            progress={reverting.progress}
            onCancel={cancel}
          />
        ) : (
          <Group gap="sm" justify="center">
            {!takenBack && <ShowRecords kind={done.kind} />}
            {done.rejected > 0 && (
              <Button
                variant="default"
                loading={rejects.busy}
                leftSection={<IconDownload size={16} aria-hidden />}
                onClick={() => void rejects.save()}
              >
                {t('check.saveRejected')}
              </Button>
            )}
            {batch !== null && !takenBack && (
              <Button
                variant="default"
                leftSection={<IconArrowBackUp size={16} aria-hidden />}
                onClick={() => void takeBack(batch)}
              >
                {t('earlier.revert')}
              </Button>
            )}
          </Group>
        )}
        {reverting.kind === 'failed' && (
          <Text size="sm" role="alert" className={shared.refusal ?? ''}>
            {errorText(reverting.error)}
          </Text>
        )}
      </div>
      <Footer next={{ label: t('result.another'), run: flow.another }} />
    </div>
  );
}

/** Whether the import was undone while its result is in sight. The list of imports may be a moment behind the import. */
function useTakenBack(batch: string | null): boolean {
  const { data: batches } = useDb('import.batches', {});
  const stands = batches?.some(({ id }) => id === batch) ?? false;
  const [stood, setStood] = useState(false);
  if (stands && !stood) setStood(true);
  return batch !== null && stood && !stands;
}

/** Deals stand on the board, clients and people in the list of clients; products have no screen of their own. */
function ShowRecords({ kind }: { kind: Done['kind'] }) {
  const { t } = useTranslation('import');
  if (kind === 'products') return null;
  return (
    <Button variant="default" component={Link} to={kind === 'deals' ? '/pipeline' : '/clients'}>
      {kind === 'deals' ? t('result.showDeals') : t('result.showClients')}
    </Button>
  );
}

/** Records that were made besides those the rows are about. */
function RecordLines({ done }: { done: Done }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const others = (['clients', 'people', 'deals', 'products'] as const)
    .filter((name) => name !== done.kind && done.records[name].created > 0)
    .map((name) => {
      const count = done.records[name].created;
      return t(`records.${name}`, { count, number: format.number(count) });
    });
  if (others.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {t('result.also', { records: others.join(', ') })}
    </Text>
  );
}
