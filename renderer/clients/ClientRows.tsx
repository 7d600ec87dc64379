import type { ReactNode } from 'react';
import styles from './ClientRows.module.css';
import { ROW_HEIGHT, type RowWindow } from './useClientRows';

/** Draws the rows of a long list that are in its window. */
export function ClientRows({ of, row }: { of: RowWindow; row: (index: number) => ReactNode }) {
  return (
    <div ref={of.scroller} className={styles.scroller}>
      <div className={styles.tall} style={{ height: of.height }}>
        {of.items.map(({ index, key, start }) => (
          <div
            key={key}
            className={styles.place}
            style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
          >
            {row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
