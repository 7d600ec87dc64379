import { Skeleton } from '@mantine/core';
import styles from './board.module.css';
import { COLUMNS } from './columns';

/** The empty columns for the blink until the cards come. */
export function WaitingBoard() {
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
