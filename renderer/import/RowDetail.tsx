import { Button, Text } from '@mantine/core';
import { useFormat } from '@renderer/format';
import type { ImportRowVerdict } from '@shared/contract/importShapes';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import shared from './import.module.css';
import styles from './VerdictTable.module.css';
import { useRowWords } from './useRowWords';
import { VerdictSign } from './VerdictSign';

interface RowDetailProps {
  readonly row: ImportRowVerdict | undefined;
  readonly onOpen: ((row: ImportRowVerdict) => void) | undefined;
}

/** Everything about the row the keys are on; lines of the table are cut, this is not. */
export function RowDetail({ row, onOpen }: RowDetailProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const words = useRowWords();
  if (!row) return null;
  const match = words.match(row);
  return (
    <section className={styles.detail} aria-live="polite" aria-label={t('check.detail')}>
      <div className={styles.detailHead}>
        <VerdictSign verdict={row.verdict} />
        <Text fw={550} className={shared.wrap}>
          {[row.title, row.client].filter(Boolean).join(' · ') ||
            t('check.lineNumber', { number: format.number(row.line) })}
        </Text>
        {row.match && onOpen && (
          <Button size="compact-sm" variant="default" ml="auto" onClick={() => onOpen(row)}>
            {t('check.openRecord')}
          </Button>
        )}
      </div>
      {words.reasons(row).map((sentence) => (
        <Text size="sm" key={sentence}>
          {sentence}
        </Text>
      ))}
      {match && <Text size="sm">{match}</Text>}
      {words.warnings(row).map((sentence) => (
        <Text size="sm" key={sentence} className={styles.warning}>
          <IconAlertTriangle size={14} aria-hidden /> {sentence}
        </Text>
      ))}
    </section>
  );
}
