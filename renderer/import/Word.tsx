import { Text } from '@mantine/core';
import { useFormat } from '@renderer/format';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Questions.module.css';

interface WordProps {
  readonly value: string;
  readonly count: number | undefined;
  readonly children: ReactNode;
}

/** A word of the file, in how many rows it stands (where that is known), and what it means. */
export function Word({ value, count, children }: WordProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  return (
    <li className={styles.word} data-word={value}>
      <div className={styles.wordName}>
        <Text fw={550} truncate title={value}>
          {value}
        </Text>
        {count !== undefined && (
          <Text size="xs" c="dimmed" className="tabular">
            {t('facts.rows', { count, number: format.number(count) })}
          </Text>
        )}
      </div>
      {children}
    </li>
  );
}
