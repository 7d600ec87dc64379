import { Skeleton } from '@mantine/core';
import { useSettings } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { useEffect } from 'react';
import styles from './board.module.css';
import { COLUMNS } from './columns';

/** The empty columns for the blink until the cards come. What writes the cards is made meanwhile: waking Intl takes 10 ms. */
export function WaitingBoard() {
  const { currency } = useSettings();
  const format = useFormat();
  useEffect(() => {
    format.moneyShort({ minor: 0, currency });
  }, [format, currency]);
  return (
    <div className={styles.board} aria-hidden>
      {COLUMNS.map((column) => (
        <div key={column} className={styles.column}>
          <Skeleton height={56} animate={false} />
        </div>
      ))}
    </div>
  );
}
