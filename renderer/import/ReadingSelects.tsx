import { Select } from '@mantine/core';
import { DELIMITERS, type Delimiter, ENCODINGS, type Encoding } from '@shared/domain/import/reading';
import { useTranslation } from 'react-i18next';
import styles from './FileStep.module.css';

interface ReadingSelectProps<Value extends string> {
  /** Null: it is found out from the file. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** In which encoding a text file is read. */
export function EncodingSelect({ value, onChange }: ReadingSelectProps<Encoding>) {
  const { t } = useTranslation('import');
  const names: Record<Encoding, string> = {
    'utf-8': 'UTF-8',
    'utf-8-bom': 'UTF-8 BOM',
    'utf-16le': 'UTF-16 LE',
    'utf-16be': 'UTF-16 BE',
    'windows-1251': t('encodings.cyrillic', { name: 'Windows-1251' }),
    'windows-1250': t('encodings.central', { name: 'Windows-1250' }),
    'windows-1252': t('encodings.western', { name: 'Windows-1252' }),
  };
  return (
    <Select
      label={t('facts.encoding')}
      className={styles.fact}
      placeholder={t('facts.found')}
      data={ENCODINGS.map((encoding) => ({ value: encoding, label: names[encoding] }))}
      value={value}
      onChange={(chosen) => chosen && onChange(chosen)}
      allowDeselect={false}
    />
  );
}

/** What stands between the cells of a text file. */
export function DelimiterSelect({ value, onChange }: ReadingSelectProps<Delimiter>) {
  const { t } = useTranslation('import');
  const names: Record<Delimiter, string> = {
    ',': t('delimiters.comma'),
    ';': t('delimiters.semicolon'),
    '\t': t('delimiters.tab'),
    '|': t('delimiters.bar'),
  };
  return (
    <Select
      label={t('facts.delimiter')}
      className={styles.fact}
      placeholder={t('facts.found')}
      data={DELIMITERS.map((delimiter) => ({ value: delimiter, label: names[delimiter] }))}
      value={value}
      onChange={(chosen) => chosen && onChange(chosen)}
      allowDeselect={false}
    />
  );
}
