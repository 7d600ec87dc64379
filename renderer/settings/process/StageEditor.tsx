import { ActionIcon, Tooltip } from '@mantine/core';
import { useNames } from '@renderer/format';
import {
  LIMIT_DAYS,
  type ProcessDefinition,
  processFaults,
  type StageDefinition,
} from '@shared/domain/process';
import { isSame } from './isSame';
import { IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KeptNumber } from '../KeptNumber';
import { KeptText } from '../KeptText';
import { AddField } from './AddField';
import { namesakeOf, renamed, standardStage, withNewPoint, withStage } from './edit';
import { PointRow } from './PointRow';
import styles from './process.module.css';
import { StageSteps } from './StageSteps';
import { useFaultSentence, useGuard } from './useGuard';
import type { ChangeProcess } from './useProcess';

export interface EditorProps {
  readonly process: ProcessDefinition;
  readonly change: ChangeProcess;
}

interface StageEditorProps extends EditorProps {
  readonly number: number;
  readonly stage: StageDefinition;
}

/** One stage: its name, its limit, its control points, its steps and documents, and the way back to the standard. */
export function StageEditor({ number, stage: definition, process, change }: StageEditorProps) {
  const { t } = useTranslation(['settings', 'words']);
  const { stage, name, limit, points } = definition;
  const given = t(`words:stages.${stage}`);
  const names = useNames();
  const sentence = useFaultSentence();
  const { refused, keep } = useGuard<'limit'>(change);
  const nameOf = (key: string): string => names.point({ key, title: '' });
  const standard = withStage(process, stage, () => standardStage(stage));
  const isStandard = isSame(definition, standardStage(stage));
  const holds = isStandard ? t('process.stageIsStandard') : sentence(processFaults(standard)[0]);
  const back = holds ?? t('process.resetStage', { stage: name ?? given });
  const taken = (text: string): string | null => {
    const namesake = namesakeOf(process, '', text, nameOf);
    return namesake && t('process.faults.name-twice', { name: text, other: nameOf(namesake.key) });
  };
  return (
    <section className={styles.stage} aria-label={name ?? given}>
      <header className={styles.stageHead}>
        <span className={styles.number} aria-hidden>
          {number}
        </span>
        <KeptText
          aria-label={t('process.stage')}
          className={styles.stageName}
          value={name ?? given}
          maxLength={200}
          onKeep={(text) =>
            change(withStage(process, stage, (before) => renamed(before, text === given ? '' : text)))
          }
        />
        <span className={styles.limit} title={t('process.limitHint')}>
          {t('process.limit')}
          <KeptNumber
            aria-label={t('process.limitOf', { stage: name ?? given })}
            value={limit}
            // What is out of range is refused with a sentence instead of being cut while it is typed.
            clampBehavior="none"
            max={LIMIT_DAYS * 1_000}
            placeholder={t('process.never')}
            error={refused?.field === 'limit'}
            onKeep={(days) =>
              keep(
                withStage(process, stage, (before) => ({ ...before, limit: days })),
                'limit',
              )
            }
          />
          <span className={styles.limitUnit}>{limit !== null && t('process.limitUnit')}</span>
        </span>
        <Tooltip label={back}>
          <ActionIcon
            className={styles.back ?? ''}
            aria-label={back}
            data-disabled={holds !== null || undefined}
            aria-disabled={holds !== null}
            onClick={() => holds === null && change(standard)}
          >
            <IconRestore size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </header>
      {refused && (
        <p role="alert" className={styles.refused}>
          {refused.why}
        </p>
      )}
      {points.length > 0 && (
        <table className={styles.points}>
          <thead>
            <tr>
              <th scope="col">{t('process.point')}</th>
              <th scope="col">{t('process.offset')}</th>
              <th scope="col">{t('process.unit')}</th>
              <th scope="col">{t('process.from')}</th>
              <th scope="col" title={t('process.mandatoryHint')}>
                {t('process.mandatory')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {points.map((rule) => (
              <PointRow key={rule.key} stage={stage} rule={rule} process={process} change={change} />
            ))}
          </tbody>
        </table>
      )}
      <AddField
        label={t('process.addPoint')}
        refuse={taken}
        onAdd={(text) => change(withNewPoint(process, stage, text))}
      />
      <StageSteps definition={definition} process={process} change={change} />
    </section>
  );
}
