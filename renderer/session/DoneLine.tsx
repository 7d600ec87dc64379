import { Button } from '@mantine/core';
import { useUndone } from '@renderer/activities';
import { useFormat } from '@renderer/format';
import { Caps } from '@renderer/keys';
import { Sign } from '@renderer/signs';
import type { SessionLineData } from '@shared/contract/sessions';
import type { LineState } from '@shared/domain/sessions';
import { useTranslation } from 'react-i18next';
import styles from './CallLine.module.css';
import type { Cursor } from './useCursor';

interface DoneLineProps {
  readonly line: SessionLineData;
  readonly state: LineState;
  readonly cursor: Cursor;
}

/** In place of the result, for a line that was looked back at: how it ended, taking that back, and going on. */
export function DoneLine({ line, state, cursor }: DoneLineProps) {
  const { t } = useTranslation(['session', 'words']);
  const format = useFormat();
  const undone = useUndone();
  const text =
    state === 'done'
      ? t('doneAs', { result: line.result ? t(`words:results.${line.result}`) : t('summary.noResult') })
      : state === 'moved'
        ? t('movedTo', { day: format.day(line.standsOn) })
        : t(`state.${state}`);
  return (
    <div className={styles.work}>
      <div className={styles.doneLine}>
        <Sign kind={state === 'done' ? 'met' : state === 'moved' ? 'planned' : 'waived'} word={text} />
        {state === 'done' && (
          <Button variant="default" rightSection={<Caps combo="KeyR" />} onClick={() => void undone(line.id)}>
            {t('reopen')}
          </Button>
        )}
        <Button rightSection={<Caps combo="Enter" />} onClick={cursor.goOn}>
          {t('goOn')}
        </Button>
      </div>
    </div>
  );
}
