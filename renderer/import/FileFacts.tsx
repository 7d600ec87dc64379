import { Select, Text, Title } from '@mantine/core';
import { SearchSelect } from '@renderer/frame/SearchSelect';
import { useSettings } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { useCountries } from '@renderer/settings/useCountries';
import { useCurrencies } from '@renderer/settings/useCurrencies';
import { IMPORT_KINDS, typeOf } from '@shared/domain/import/fields';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asKind, fieldOf } from './decisions';
import shared from './import.module.css';
import styles from './FileStep.module.css';
import { DelimiterSelect, EncodingSelect } from './ReadingSelects';
import { sourceName } from './sourceNames';
import { type Opened, useImport } from './store';
import type { ImportFlow } from './useImportFlow';

/** What the file turned out to be; each finding can be changed where detection erred. */
export function FileFacts({ opened, flow }: { opened: Opened; flow: ImportFlow }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { reading, map } = useImport();
  const program = sourceName(opened.source);
  const types = new Set(
    opened.columns.flatMap((column) => {
      const field = fieldOf(column, map);
      return field === null ? [] : [typeOf(field)];
    }),
  );
  return (
    <section className={styles.facts} aria-label={t('facts.label')}>
      <div className={styles.factsName}>
        <IconFileSpreadsheet size={28} stroke={1.4} aria-hidden />
        <div className={styles.factsText}>
          <Title order={2} className={shared.cut ?? ''} title={opened.name}>
            {opened.name}
          </Title>
          <Text size="sm" c="dimmed" className="tabular">
            {[
              program ? t('facts.from', { program }) : null,
              t('facts.rows', { count: opened.rows, number: format.number(opened.rows) }),
              t('facts.columns', {
                count: opened.columns.length,
                number: format.number(opened.columns.length),
              }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
      </div>
      {opened.kind !== null && (
        <Select
          label={t('facts.kind')}
          className={styles.fact}
          data={IMPORT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={map.as ?? opened.kind}
          onChange={(kind) => kind && flow.change(asKind(map, kind))}
          allowDeselect={false}
        />
      )}
      {opened.encoding !== null && (
        <EncodingSelect
          value={reading.encoding ?? opened.encoding}
          onChange={(encoding) => flow.reread({ ...reading, encoding })}
        />
      )}
      {opened.delimiter !== null && (
        <DelimiterSelect
          value={reading.delimiter ?? opened.delimiter}
          onChange={(delimiter) => flow.reread({ ...reading, delimiter })}
        />
      )}
      {opened.sheets.length > 1 && (
        <Select
          label={t('facts.sheet')}
          className={styles.fact}
          data={[...new Set(opened.sheets)]}
          value={reading.sheet ?? opened.sheet}
          onChange={(sheet) => sheet && flow.reread({ ...reading, sheet })}
          allowDeselect={false}
        />
      )}
      {types.has('amount') && <CurrencySelect opened={opened} flow={flow} />}
      {types.has('phone') && <CountrySelect opened={opened} flow={flow} />}
    </section>
  );
}

/** Of amounts that name none. */
function CurrencySelect({ opened, flow }: { opened: Opened; flow: ImportFlow }) {
  const { t } = useTranslation('import');
  const map = useImport((state) => state.map);
  const settings = useSettings();
  const value = map.currency ?? opened.map.currency ?? settings.currency;
  const currencies = useCurrencies(value);
  return (
    <SearchSelect
      label={t('facts.currency')}
      className={styles.fact}
      data={currencies}
      value={value}
      onChange={(currency) => currency && flow.change({ ...map, currency })}
      nothingFoundMessage={t('facts.nothingFound')}
    />
  );
}

/** Of phones that are written without the code of a country. */
function CountrySelect({ opened, flow }: { opened: Opened; flow: ImportFlow }) {
  const { t } = useTranslation('import');
  const map = useImport((state) => state.map);
  const settings = useSettings();
  const value = map.country ?? opened.map.country ?? settings.country;
  const { countries } = useCountries('');
  return (
    <SearchSelect
      label={t('facts.country')}
      className={styles.fact}
      placeholder={t('facts.noCountry')}
      data={countries.map(({ code, name }) => ({ value: code, label: name }))}
      value={value === '' ? null : value}
      onChange={(country) => flow.change({ ...map, country: country ?? undefined })}
      nothingFoundMessage={t('facts.nothingFound')}
    />
  );
}
