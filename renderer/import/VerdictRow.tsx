import { useFormat } from '@renderer/format';
import type { RowProps } from '@renderer/keys';
import type { ImportRowVerdict } from '@shared/contract/importShapes';
import { IconAlertTriangle } from '@tabler/icons-react';
import styles from './VerdictTable.module.css';
import { useRowWords } from './useRowWords';
import { VerdictSign } from './VerdictSign';

interface VerdictRowProps {
  /** Undefined while its page is on the way. */
  readonly row: ImportRowVerdict | undefined;
  readonly withClient: boolean;
  readonly start: number;
  readonly index: number;
  readonly focus: RowProps;
  readonly onOpen: (row: ImportRowVerdict) => void;
}

/** One row of the file: its line, what happens to it, what it is about, and why. */
export function VerdictRow({ row, withClient, start, index, focus, onOpen }: VerdictRowProps) {
  const format = useFormat();
  const words = useRowWords();
  return (
    <tr
      {...focus}
      className={styles.verdictRow}
      style={{ transform: `translateY(${start}px)` }}
      aria-rowindex={index + 2}
      data-verdict={row?.verdict}
      onDoubleClick={() => row && onOpen(row)}
    >
      <td className={styles.lineNumber}>{row && format.number(row.line)}</td>
      <td>{row && <VerdictSign verdict={row.verdict} />}</td>
      <td className={styles.rowTitle}>{row?.title}</td>
      {withClient && <td>{row?.client}</td>}
      <td className={styles.why}>
        {row && row.warnings.length > 0 && (
          <IconAlertTriangle size={14} className={styles.warningSign} aria-hidden />
        )}
        {row && words.line(row)}
      </td>
    </tr>
  );
}
