import { useJob } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { useTranslation } from 'react-i18next';
import { ColumnTable } from './ColumnTable';
import { FileFacts } from './FileFacts';
import { FileProblem } from './FileProblem';
import { Footer } from './Footer';
import styles from './import.module.css';
import { Questions } from './Questions';
import { isAnswered, stops } from './questions';
import { type Opened, useImport } from './store';
import type { ImportFlow } from './useImportFlow';
import { Working } from './Working';

/** What was found in the file, what must be asked, and which column is what. */
export function ColumnsStep({ flow }: { flow: ImportFlow }) {
  const { file, opened } = useImport();
  const { state } = useJob('import.open');
  if (!file) return null;
  if (state.kind === 'failed' && (state.error.code !== 'cancelled' || !opened)) {
    return (
      <div className={styles.page} role="alert">
        <FileProblem file={file} error={state.error} flow={flow} />
      </div>
    );
  }
  if (!opened) {
    const progress = state.kind === 'running' ? state.progress : null;
    return (
      <div className={styles.page}>
        <Working title={file.name} progress={progress} onCancel={flow.another} />
        <WaitingRows rows={6} />
      </div>
    );
  }
  return <OpenedFile opened={opened} busy={state.kind === 'running'} flow={flow} />;
}

function OpenedFile({ opened, busy, flow }: { opened: Opened; busy: boolean; flow: ImportFlow }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const map = useImport((state) => state.map);
  const stopped = opened.questions.some(stops);
  const open = opened.questions.filter((question) => !isAnswered(question, map)).length;
  const imported = opened.columns.filter(({ field }) => field !== null).length;
  return (
    <div className={styles.step2} aria-busy={busy}>
      <div className={styles.scrolling}>
        <FileFacts opened={opened} flow={flow} />
        <Questions opened={opened} flow={flow} />
        <ColumnTable opened={opened} flow={flow} />
      </div>
      <Footer
        onBack={flow.another}
        note={
          stopped
            ? t('columns.answerFirst')
            : open > 0
              ? t('columns.openQuestions', { count: open, number: format.number(open) })
              : t('columns.imported', {
                  imported: format.number(imported),
                  all: format.number(opened.columns.length),
                })
        }
        next={{
          label: t('columns.check', { count: opened.rows, number: format.number(opened.rows) }),
          run: () => void flow.check(),
          disabled: stopped,
        }}
      />
    </div>
  );
}
