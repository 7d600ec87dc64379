import type { RowProps } from '@renderer/keys';
import type { ClientRow } from '@shared/contract/client';
import type { ClientColumn } from '@shared/domain/clients';
import { memo, type MouseEvent } from 'react';
import { ClientCell } from './ClientCell';
import styles from './ClientTable.module.css';
import { SHAPES } from './columns';
import type { RowWords } from './useRowWords';
import type { SelectRow } from './useSelectRange';

interface ClientTableRowProps {
  /** Absent while its page is on the way. */
  readonly row: ClientRow | undefined;
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly start: number;
  readonly columns: readonly ClientColumn[];
  readonly words: RowWords;
  readonly active: boolean;
  readonly selected: boolean;
  readonly focus: (index: number) => RowProps;
  readonly onSelect: SelectRow;
  readonly onOpen: (index: number) => void;
}

/** One client: a click shows it beside the list, a second one opens it whole; drawn anew only when something changed. */
export const ClientTableRow = memo(
  function ClientTableRow({
    row,
    index,
    start,
    columns,
    words,
    active,
    selected,
    focus,
    onSelect,
    onOpen,
  }: ClientTableRowProps) {
    const click = (event: MouseEvent): void => {
      if (!row) return;
      if (event.shiftKey) onSelect(index, row.id, true);
      else if (event.ctrlKey || event.metaKey) onSelect(index, row.id, false);
      else onOpen(index);
    };
    return (
      <tr
        {...focus(index)}
        aria-rowindex={index + 2}
        aria-selected={selected}
        data-record={row?.id}
        data-active={active || undefined}
        className={styles.row}
        style={{ transform: `translateY(${start}px)` }}
        onClick={click}
      >
        <td className={styles.check}>
          {row && (
            <input
              type="checkbox"
              tabIndex={-1}
              className={styles.checkbox}
              aria-label={words.t('select', { name: row.name })}
              checked={selected}
              onClick={(event) => {
                event.stopPropagation();
                onSelect(index, row.id, event.shiftKey);
              }}
              onChange={() => undefined}
            />
          )}
        </td>
        {columns.map((id) => (
          <td key={id} className={styles.cell} data-numeric={SHAPES[id].numeric || undefined}>
            {row && <ClientCell id={id} row={row} words={words} />}
          </td>
        ))}
      </tr>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.index === after.index &&
    before.start === after.start &&
    before.columns === after.columns &&
    before.words === after.words &&
    before.active === after.active &&
    before.selected === after.selected &&
    before.focus(before.index).tabIndex === after.focus(after.index).tabIndex,
);
