import { Chip, Group } from '@mantine/core';
import { useNames } from '@renderer/format';
import type { StageDefinition } from '@shared/domain/process';
import { DOCUMENT_KINDS } from '@shared/domain/words';
import { useTranslation } from 'react-i18next';
import { KeptText } from '../KeptText';
import { AddField } from './AddField';
import { renamed, withNewStep, withStage } from './edit';
import styles from './process.module.css';
import { RemoveButton } from './RemoveButton';
import type { EditorProps } from './StageEditor';
import { useGivenNames } from './useGivenNames';

interface StageStepsProps extends EditorProps {
  readonly definition: StageDefinition;
}

/** What leads forward in a stage, and the papers that belong to it. */
export function StageSteps({ definition, process, change }: StageStepsProps) {
  const { t } = useTranslation(['settings', 'documents']);
  const names = useNames();
  const givenName = useGivenNames();
  const { stage, steps, documents } = definition;
  return (
    <div className={styles.aside}>
      <div>
        <div className={styles.asideHead}>{t('process.steps')}</div>
        {steps.map(({ key }) => {
          const given = givenName('steps', key);
          const name = names.step(key);
          const rename = (text: string): void => {
            if (text === '' && given === undefined) return;
            const own = text === given ? '' : text;
            change(
              withStage(process, stage, (before) => ({
                ...before,
                steps: before.steps.map((step) => (step.key === key ? renamed(step, own) : step)),
              })),
            );
          };
          return (
            <Group key={key} gap="xs" wrap="nowrap">
              <KeptText
                className={styles.reason}
                aria-label={t('process.step')}
                value={name}
                maxLength={200}
                onKeep={rename}
              />
              <RemoveButton
                name={name}
                stays={null}
                onRemove={() =>
                  change(
                    withStage(process, stage, (before) => ({
                      ...before,
                      steps: before.steps.filter((step) => step.key !== key),
                    })),
                  )
                }
              />
            </Group>
          );
        })}
        <AddField label={t('process.addStep')} onAdd={(text) => change(withNewStep(process, stage, text))} />
      </div>
      <div>
        <div className={styles.asideHead} data-over-chips title={t('process.documentsHint')}>
          {t('process.documents')}
        </div>
        <Group gap={6} role="group" aria-label={t('process.documents')}>
          {DOCUMENT_KINDS.map((kind) => (
            <Chip
              key={kind}
              size="xs"
              checked={documents.includes(kind)}
              onChange={(on) =>
                change(
                  withStage(process, stage, (before) => ({
                    ...before,
                    documents: DOCUMENT_KINDS.filter((each) =>
                      each === kind ? on : before.documents.includes(each),
                    ),
                  })),
                )
              }
            >
              {t(`documents:kinds.${kind}`)}
            </Chip>
          ))}
        </Group>
        {stage === 'event' && <p className={styles.note}>{t('process.stepLists')}</p>}
      </div>
    </div>
  );
}
