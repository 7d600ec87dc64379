import { Title } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ColumnHead } from './ColumnHead';
import { fieldOf } from './decisions';
import shared from './import.module.css';
import styles from './ColumnTable.module.css';
import type { QuestionProps } from './Questions';
import { useImport } from './store';

const COLUMN_WIDTH = 208;
const LINE_WIDTH = 56;

/** The first rows under the columns' meanings. Only the columns on screen are drawn: a file may have a thousand. */
export function ColumnTable({ opened, flow }: QuestionProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const map = useImport((state) => state.map);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    horizontal: true,
    count: opened.columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN_WIDTH,
    overscan: 3,
    paddingStart: LINE_WIDTH,
    scrollPaddingStart: LINE_WIDTH,
    initialRect: { width: 1280, height: 480 },
  });
  const shown = virtual.getVirtualItems().flatMap(({ index, start }) => {
    const column = opened.columns[index];
    if (!column) return [];
    return {
      column,
      style: { left: start, width: COLUMN_WIDTH },
      out: opened.kind !== null && fieldOf(column, map) === null,
    };
  });
  const width = virtual.getTotalSize();
  return (
    <section aria-labelledby="import-columns" className={styles.columnsPart}>
      <Title order={2} id="import-columns" className={shared.sectionTitle ?? ''}>
        {t('columns.title')}
      </Title>
      <div ref={scroller} className={styles.columnScroller}>
        <table
          className={styles.columnTable}
          aria-labelledby="import-columns"
          style={{ width }}
          aria-colcount={opened.columns.length + 1}
          aria-rowcount={opened.rows + 1}
        >
          <thead>
            <tr className={styles.columnHeads}>
              <th className={styles.lineCell} scope="col">
                {t('columns.line')}
              </th>
              {shown.map(({ column, style, out }) => (
                <th
                  key={column.index}
                  scope="col"
                  className={styles.columnHead}
                  style={style}
                  data-out={out || undefined}
                  aria-colindex={column.index + 2}
                >
                  <ColumnHead column={column} opened={opened} flow={flow} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {opened.sample.map(({ line, cells }) => (
              <tr key={line} className={styles.sampleRow}>
                <td className={styles.lineCell}>{format.number(line)}</td>
                {shown.map(({ column, style, out }) => (
                  <td
                    key={column.index}
                    className={styles.sampleCell}
                    style={style}
                    data-out={out || undefined}
                    title={cells[column.index]}
                  >
                    {cells[column.index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
