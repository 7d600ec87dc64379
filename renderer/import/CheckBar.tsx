import { Button, Chip, Group, Select } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { ON_DUPLICATE, type OnDuplicate } from '@shared/domain/import/map';
import { VERDICTS, type VerdictKind } from '@shared/domain/import/verdict';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './CheckStep.module.css';
import { decide, type Trial, useImport } from './store';
import type { ImportFlow } from './useImportFlow';
import { useRejects } from './useRejects';
import { VerdictIcon } from './VerdictSign';

/** Rows of one verdict, or all. */
export type Only = VerdictKind | null;

interface CheckBarProps {
  readonly trial: Trial;
  readonly only: Only;
  readonly onOnly: (only: Only) => void;
  readonly token: string;
  readonly flow: ImportFlow;
}

/** Rows by verdict as a filter, what to do with records that are there already, and the rejected rows as a file. */
export function CheckBar({ trial, only, onOnly, token, flow }: CheckBarProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const map = useImport((state) => state.map);
  const opened = useImport((state) => state.opened);
  const rejects = useRejects(token);
  const present = VERDICTS.filter((verdict) => trial.verdicts[verdict] > 0);
  const onDuplicate = map.onDuplicate ?? opened?.map.onDuplicate ?? 'skip';
  const change = (choice: OnDuplicate): void => {
    decide({ ...map, onDuplicate: choice });
    void flow.check();
  };
  return (
    <div className={styles.checkBar}>
      <Chip.Group<false, string>
        value={only ?? 'all'}
        onChange={(value) => onOnly(present.find((each) => each === value) ?? null)}
      >
        <Group gap="sm" role="group" aria-label={t('check.filter')}>
          <Chip value="all" size="sm" variant="outline">
            {t('check.all')} <b className="tabular">{format.number(trial.read)}</b>
          </Chip>
          {present.map((verdict) => (
            <Chip key={verdict} value={verdict} size="sm" variant="outline" data-verdict={verdict}>
              <span className={styles.chipLabel}>
                <VerdictIcon verdict={verdict} size={14} />
                {t(`verdict.${verdict}`)} <b className="tabular">{format.number(trial.verdicts[verdict])}</b>
              </span>
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <div className={styles.checkWays}>
        {trial.rejected > 0 && (
          <Button
            variant="default"
            loading={rejects.busy}
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => void rejects.save()}
          >
            {t('check.saveRejected')}
          </Button>
        )}
        <Select
          className={styles.duplicates}
          label={t('check.onDuplicate')}
          data={ON_DUPLICATE.map((value) => ({ value, label: t(`onDuplicate.${value}`) }))}
          value={onDuplicate}
          onChange={(value) => value && change(value)}
          allowDeselect={false}
          comboboxProps={{ width: 340, position: 'bottom-end' }}
        />
      </div>
    </div>
  );
}
