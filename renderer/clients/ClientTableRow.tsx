import { Checkbox } from '@mantine/core';
import { usePreview } from '@renderer/frame/preview';
import { useOpenRecord } from '@renderer/frame/useOpenRecord';
import type { RowProps } from '@renderer/keys';
import type { ClientRow } from '@shared/contract/clients';
import type { ClientColumn } from '@shared/domain/clients';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientCell } from './ClientCell';
import styles from './clients.module.css';
import { SHAPES } from './columns';
import type { SelectRow } from './useSelectRange';

interface ClientTableRowProps {
  /** Absent while its page is on the way. */
  readonly row: ClientRow | undefined;
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly start: number;
  readonly columns: readonly ClientColumn[];
  readonly active: boolean;
  readonly selected: boolean;
  readonly focus: (index: number) => RowProps;
  readonly onSelect: SelectRow;
}

/** One client: a click shows it beside the list, a second one opens it whole; drawn anew only when something changed. */
export const ClientTableRow = memo(
  function ClientTableRow({
    row,
    index,
    start,
    columns,
    active,
    selected,
    focus,
    onSelect,
  }: ClientTableRowProps) {
    const { t } = useTranslation('clients');
    const open = useOpenRecord();
    const click = (event: MouseEvent): void => {
      if (!row) return;
      if (event.shiftKey) onSelect(index, row.id, true);
      else if (event.ctrlKey || event.metaKey) onSelect(index, row.id, false);
      else usePreview.getState().show({ kind: 'client', id: row.id });
    };
    return (
      <tr
        {...focus(index)}
        aria-rowindex={index + 2}
        aria-selected={selected}
        data-active={active || undefined}
        className={styles.row}
        style={{ transform: `translateY(${start}px)` }}
        onClick={click}
        onDoubleClick={() => row && open({ kind: 'client', id: row.id })}
      >
        <td className={styles.check}>
          {row && (
            <Checkbox
              size="xs"
              tabIndex={-1}
              aria-label={t('select', { name: row.name })}
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
            {row && <ClientCell id={id} row={row} />}
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
    before.active === after.active &&
    before.selected === after.selected &&
    before.focus(before.index).tabIndex === after.focus(after.index).tabIndex,
);
