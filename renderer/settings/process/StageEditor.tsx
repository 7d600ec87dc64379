import type { ProcessDefinition, StageDefinition } from '@shared/domain/process';
import { useTranslation } from 'react-i18next';
import { KeptNumber } from '../KeptNumber';
import { KeptText } from '../KeptText';
import { AddField } from './AddField';
import { renamed, withNewPoint, withStage } from './edit';
import { PointRow } from './PointRow';
import styles from './process.module.css';
import type { ChangeProcess } from './useProcess';

export interface EditorProps {
  readonly process: ProcessDefinition;
  readonly change: ChangeProcess;
}

interface StageEditorProps extends EditorProps {
  readonly number: number;
  readonly stage: StageDefinition;
}

/** One stage: its name, its limit, its control points. */
export function StageEditor({ number, stage: definition, process, change }: StageEditorProps) {
  const { t } = useTranslation(['settings', 'words']);
  const { stage, name, limit, points } = definition;
  const given = t(`words:stages.${stage}`);
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
        <span className={styles.limit}>
          {t('process.limit')}
          <KeptNumber
            aria-label={t('process.limitOf', { stage: name ?? given })}
            value={limit}
            min={1}
            max={1000}
            placeholder={t('process.never')}
            onKeep={(days) => change(withStage(process, stage, (before) => ({ ...before, limit: days })))}
          />
          {limit !== null && t('process.limitUnit')}
        </span>
      </header>
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
      <AddField label={t('process.addPoint')} onAdd={(text) => change(withNewPoint(process, stage, text))} />
    </section>
  );
}
