import { Button, Text, Title, Tooltip } from '@mantine/core';
import { useDb, useJob } from '@renderer/data';
import { useErrorText } from '@renderer/errors/useErrorText';
import { useFormat } from '@renderer/format';
import type { ImportBatch } from '@shared/contract/importShapes';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Counts } from './Counts';
import shared from './import.module.css';
import styles from './FileStep.module.css';
import { sourceName } from './sourceNames';
import type { ImportFlow } from './useImportFlow';
import { Working } from './Working';

/** Imports that stand, newest first, each with what it did and the way to take it back whole. */
export function EarlierImports({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation('import');
  const { data: batches } = useDb('import.batches', {});
  const { state, cancel } = useJob('import.revert');
  const errorText = useErrorText();
  const [taken, setTaken] = useState<string | null>(null);
  if (!batches || batches.length === 0) return null;

  const revert = (batch: ImportBatch): void => {
    setTaken(batch.id);
    void flow.revert(batch.id);
  };
  return (
    <section aria-labelledby="earlier-imports">
      <Title order={2} id="earlier-imports" className={shared.sectionTitle ?? ''}>
        {t('earlier.title')}
      </Title>
      <ul className={styles.batches}>
        {batches.map((batch) => (
          <li key={batch.id} className={styles.batch} data-batch={batch.fileName}>
            {taken === batch.id && state.kind === 'running' ? (
              <Working
                title={t('earlier.reverting', { name: batch.fileName })}
                progress={state.progress}
                onCancel={cancel}
              />
            ) : (
              <BatchLine batch={batch} busy={state.kind === 'running'} onRevert={() => revert(batch)} />
            )}
            {taken === batch.id && state.kind === 'failed' && (
              <Text size="sm" role="alert" className={shared.refusal ?? ''}>
                {errorText(state.error)}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function BatchLine({ batch, busy, onRevert }: { batch: ImportBatch; busy: boolean; onRevert: () => void }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const program = sourceName(batch.source);
  return (
    <div className={styles.batchLine}>
      <div className={styles.batchName}>
        <Tooltip label={batch.fileName}>
          <Text fw={550} truncate>
            {batch.fileName}
          </Text>
        </Tooltip>
        <Text size="xs" c="dimmed" truncate>
          {[t(`kind.${batch.kind}`), program, format.instant(batch.at)].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <Counts counts={batch} />
      <Button
        variant="default"
        size="compact-sm"
        disabled={busy}
        leftSection={<IconArrowBackUp size={14} aria-hidden />}
        aria-label={t('earlier.revertOf', { name: batch.fileName })}
        onClick={onRevert}
      >
        {t('earlier.revert')}
      </Button>
    </div>
  );
}
