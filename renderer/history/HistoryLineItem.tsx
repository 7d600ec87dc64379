import { Alert, Button, Text } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { undoLabel } from '@renderer/errors/undoLabel';
import { useErrorText } from '@renderer/errors/useErrorText';
import { useFormat } from '@renderer/format';
import type { OutputOf } from '@shared/contract';
import type { ErrorData } from '@shared/errors';
import { afterColon } from '@shared/text/afterColon';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldChanges } from './FieldChanges';
import styles from './history.module.css';

type Line = OutputOf<'history.ofRecord'>[number];

/** One step: what was done, when, by whom, what it changed; a step that still stands can be undone on its own. */
export function HistoryLineItem({ line }: { line: Line }) {
  const { t } = useTranslation('history');
  const { t: tUndo } = useTranslation(['frame', 'common', 'errors', 'undo']);
  const format = useFormat();
  const errorText = useErrorText();
  const { run: undo, busy } = useCommand('history.undo');
  const [refused, setRefused] = useState<ErrorData | null>(null);
  const label = undoLabel(tUndo, line);
  const inner = { label: afterColon(label) };
  const sentence = { do: label, undo: t('undoOf', inner), redo: t('redoOf', inner) }[line.kind];
  const stands = line.kind === 'do' && line.state === 'done';
  const when = format.instant(line.at);

  const undoThis = async (): Promise<void> => {
    const result = await undo({ seq: line.seq }, { handles: ['undo-conflict'] });
    setRefused(!result.ok && result.error.code === 'undo-conflict' ? result.error : null);
  };

  return (
    <li className={styles.line} data-undone={(line.kind === 'do' && !stands) || undefined}>
      <div className={styles.head}>
        <Text span size="sm" fw={500} className={styles.sentence}>
          {sentence}
        </Text>
        {line.kind === 'do' && !stands && (
          <Text span size="xs" c="dimmed">
            {t('undone')}
          </Text>
        )}
        <Text span size="xs" c="dimmed" className={`tabular ${styles.when}`}>
          {line.who ? t('by', { when, who: line.who }) : when}
        </Text>
        {stands && (
          <Button
            size="compact-xs"
            variant="default"
            loading={busy}
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            aria-label={t('undoThisLabel', inner)}
            onClick={() => void undoThis()}
          >
            {t('undoThis')}
          </Button>
        )}
      </div>
      {refused && (
        <Alert
          color="yellow"
          title={t('conflictTitle')}
          my="xs"
          withCloseButton
          onClose={() => setRefused(null)}
        >
          {errorText(refused)}
        </Alert>
      )}
      <FieldChanges fields={line.fields} />
    </li>
  );
}
