import { Button, Text } from '@mantine/core';
import { useErrorText } from '@renderer/errors/useErrorText';
import type { ChosenFile } from '@shared/contract/transport';
import type { ErrorCode, ErrorData } from '@shared/errors';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import shared from './import.module.css';
import styles from './FileStep.module.css';
import { DelimiterSelect, EncodingSelect } from './ReadingSelects';
import { useImport } from './store';
import type { ImportFlow } from './useImportFlow';

/** Files that may be read well once it is known how they are written. */
const READ_DIFFERENTLY: ReadonlySet<ErrorCode> = new Set([
  'file-encoding',
  'file-one-column',
  'file-unclosed-quote',
  'file-no-data',
]);

interface FileProblemProps {
  readonly file: ChosenFile;
  readonly error: ErrorData;
  readonly flow: ImportFlow;
}

/** Why a file could not be opened, and what can be done: read it differently, or take another. */
export function FileProblem({ file, error, flow }: FileProblemProps) {
  const { t } = useTranslation('import');
  const errorText = useErrorText();
  const reading = useImport((state) => state.reading);
  if (error.code === 'cancelled') return null;
  return (
    <div className={styles.problem} data-problem={error.code}>
      <IconAlertCircle size={20} className={styles.problemIcon} aria-hidden />
      <div className={styles.problemBody}>
        <Text fw={550} className={shared.wrap}>
          {file.name}
        </Text>
        <Text size="sm">{errorText(error)}</Text>
        <div className={shared.problemWays}>
          {READ_DIFFERENTLY.has(error.code) && (
            <>
              <EncodingSelect
                value={reading.encoding ?? null}
                onChange={(encoding) => flow.reread({ ...reading, encoding })}
              />
              <DelimiterSelect
                value={reading.delimiter ?? null}
                onChange={(delimiter) => flow.reread({ ...reading, delimiter })}
              />
            </>
          )}
          <Button variant="default" onClick={flow.another}>
            {t('problem.anotherFile')}
          </Button>
        </div>
      </div>
    </div>
  );
}
