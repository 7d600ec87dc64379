import { Tooltip } from '@mantine/core';
import { SearchSelect } from '@renderer/frame/SearchSelect';
import { useFormat } from '@renderer/format';
import type { ImportColumn } from '@shared/contract/importShapes';
import { isFieldId } from '@shared/domain/import/fields';
import { useTranslation } from 'react-i18next';
import { fieldOf, withField } from './decisions';
import shared from './import.module.css';
import styles from './ColumnTable.module.css';
import type { QuestionProps } from './Questions';
import { useImport } from './store';

/** A select keeps `''` for "nothing chosen", so leaving a column out has a name of its own here. */
const LEFT_OUT = 'left out';

/** What a column is imported as, above its header in the file. */
export function ColumnHead({ column, opened, flow }: QuestionProps & { column: ImportColumn }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const map = useImport((state) => state.map);
  const field = fieldOf(column, map);
  const header = column.header === '' ? t('columns.unnamed', { number: column.index + 1 }) : column.header;
  const unsure = field !== null && field === column.proposed && column.confidence <= 0.5;
  return (
    <>
      {opened.kind !== null && (
        <SearchSelect
          size="xs"
          title={field === null ? undefined : t(`field.${field}`)}
          aria-label={t('columns.meaningOf', { column: header })}
          data={[
            { value: LEFT_OUT, label: t('columns.leftOut') },
            ...opened.fields.map((id) => ({ value: id, label: t(`field.${id}`) })),
          ]}
          value={field ?? LEFT_OUT}
          onChange={(chosen) => {
            if (chosen === null) return;
            flow.change(withField(map, opened.columns, column.header, isFieldId(chosen) ? chosen : null));
          }}
          nothingFoundMessage={t('facts.nothingFound')}
          maxDropdownHeight={320}
          comboboxProps={{ width: 280, position: 'bottom-start' }}
        />
      )}
      <Tooltip
        label={t('columns.filled', {
          filled: format.number(column.filled),
          all: format.number(opened.rows),
        })}
      >
        <span className={styles.header}>
          <span className={shared.cut}>{header}</span>
          {unsure && <span className={styles.unsure}>{t('columns.unsure')}</span>}
        </span>
      </Tooltip>
    </>
  );
}
