import { UnstyledButton } from '@mantine/core';
import type { ClientColumn } from '@shared/domain/clients';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import shared from './clients.module.css';
import styles from './ClientTable.module.css';
import { SHAPES } from './columns';
import { clearSelection, countSelected, selectAll, useSelection } from './selection';
import type { ClientHeader } from './useClientColumns';
import type { useClientFilter } from './useClientFilter';

interface TableHeadProps {
  readonly headers: readonly ClientHeader[];
  readonly list: ReturnType<typeof useClientFilter>;
  readonly total: number;
}

/** The heads of the columns: a click sorts, the right border sets the width. */
export function TableHead({ headers, list, total }: TableHeadProps) {
  const { t } = useTranslation('clients');
  const count = useSelection(({ selection }) => countSelected(selection, total));
  return (
    <thead className={styles.headGroup}>
      <tr aria-rowindex={1} className={`${styles.row} ${styles.head}`}>
        <th className={styles.check}>
          <input
            type="checkbox"
            className={styles.checkbox}
            aria-label={t('selectAll')}
            checked={count > 0 && count === total}
            ref={(box) => {
              if (box) box.indeterminate = count > 0 && count < total;
            }}
            onChange={() => (count === total ? clearSelection() : selectAll())}
          />
        </th>
        {headers.map((header) => (
          <ColumnHead key={header.id} header={header} list={list} />
        ))}
      </tr>
    </thead>
  );
}

function ColumnHead({ header, list }: { header: ClientHeader; list: TableHeadProps['list'] }) {
  const { t } = useTranslation('clients');
  const id = header.column.id as ClientColumn;
  const { sort, numeric } = SHAPES[id];
  const { order, sortBy } = list;
  const sorted = sort !== undefined && order.sort === sort;
  const Arrow = order.descending ? IconArrowDown : IconArrowUp;
  const title = (
    <>
      <span className={shared.cut}>{t(`columns.${id}`)}</span>
      {sorted && <Arrow size={14} aria-hidden />}
    </>
  );
  return (
    <th
      aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : undefined}
      className={styles.columnHead}
      data-numeric={numeric || undefined}
    >
      {sort ? (
        <UnstyledButton
          className={styles.sort}
          onClick={() => sortBy(sort)}
          data-sorted={sorted || undefined}
        >
          {title}
        </UnstyledButton>
      ) : (
        <span className={styles.sort}>{title}</span>
      )}
      <span
        className={styles.border}
        title={t('width', { column: t(`columns.${id}`) })}
        onMouseDown={header.getResizeHandler()}
        onTouchStart={header.getResizeHandler()}
        onDoubleClick={() => header.column.resetSize()}
        aria-hidden
      />
    </th>
  );
}
