import { Select } from '@mantine/core';
import type { OutputOf } from '@shared/contract';
import { ANSWER_FIELDS, type AnswerField } from '@shared/domain/surveys/import';
import { useTranslation } from 'react-i18next';
import styles from './ImportAnswers.module.css';
import { useTouchPoints } from './useTouchPoints';

interface AnswerColumnsProps {
  readonly columns: OutputOf<'surveys.preview'>['columns'];
  readonly onMap: (index: number, field: AnswerField | null) => void;
}

/** What each column of the file holds, as it was recognised; the user's word counts. */
export function AnswerColumns({ columns, onMap }: AnswerColumnsProps) {
  const { t } = useTranslation('surveys');
  const touchPoints = useTouchPoints();
  const fields: { value: AnswerField; label: string }[] = [
    ...ANSWER_FIELDS.map((field) => ({ value: field, label: t(`file.fields.${field}`) })),
    ...touchPoints.map(({ key, name }) => ({ value: `touch:${key}` as const, label: name })),
  ];
  return (
    <div className={styles.columns}>
      {columns.map(({ index, header, field, example }) => (
        <Select
          key={index}
          size="xs"
          label={header || t('file.noHeader', { number: index + 1 })}
          description={example.slice(0, 40) || t('file.emptyColumn')}
          placeholder={t('file.leftOut')}
          data={fields}
          value={field}
          onChange={(value) => onMap(index, fields.find((each) => each.value === value)?.value ?? null)}
          clearable
          searchable
        />
      ))}
    </div>
  );
}
