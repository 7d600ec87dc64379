import { Anchor } from '@mantine/core';
import { useJob } from '@renderer/data';
import type { ChosenFile } from '@shared/contract/transport';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DropZone } from './DropZone';
import { EarlierImports } from './EarlierImports';
import { FileProblem } from './FileProblem';
import shared from './import.module.css';
import styles from './FileStep.module.css';
import { useImport } from './store';
import type { ImportFlow } from './useImportFlow';
import { Working } from './Working';

/** Which file: dropped or chosen; below it the imports that stand and can be taken back. */
export function FileStep({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation('import');
  const file = useImport((state) => state.file);
  const { state } = useJob('import.open');
  const [refused, setRefused] = useState<string | null>(null);

  const take = (chosen: ChosenFile | null): void => {
    setRefused(null);
    if (chosen) void flow.openFile(chosen);
  };
  const choose = async (): Promise<void> => take(await window.cuepoint.app.chooseImportFile());
  const drop = async (dropped: File): Promise<void> => {
    const chosen = await window.cuepoint.app.registerDroppedFile(dropped);
    if (chosen) take(chosen);
    else setRefused(dropped.name);
  };

  return (
    <div className={shared.page}>
      {state.kind === 'running' && file ? (
        <div className={styles.zone}>
          <Working title={file.name} progress={state.progress} onCancel={flow.another} />
        </div>
      ) : (
        <DropZone onChoose={() => void choose()} onDrop={(dropped) => void drop(dropped)} />
      )}
      <div role="alert">
        {refused !== null && <p className={styles.problem}>{t('drop.refused', { name: refused })}</p>}
        {refused === null && state.kind === 'failed' && file && (
          <FileProblem file={file} error={state.error} flow={flow} />
        )}
      </div>
      <Anchor component={Link} to="/surveys" size="sm">
        {t('drop.answers')}
      </Anchor>
      <EarlierImports flow={flow} />
    </div>
  );
}
