import { Button, Group, Text } from '@mantine/core';
import { useDb } from '@renderer/data';
import { FilterSelect } from '@renderer/frame/FilterSelect';
import { STANDINGS } from '@shared/domain/cadence';
import { CONTACT_SIGNS } from '@shared/domain/words';
import { useTranslation } from 'react-i18next';
import styles from './FilterBar.module.css';
import type { useClientFilter } from './useClientFilter';

interface FilterBarProps {
  readonly list: ReturnType<typeof useClientFilter>;
  readonly total: number | undefined;
}

/** The conditions of the list beside its text field, and how many clients fit them. */
export function FilterBar({ list, total }: FilterBarProps) {
  const { t } = useTranslation(['clients', 'common', 'frame', 'words', 'signs']);
  const { data: facets } = useDb('clients.facets', {});
  const { filter, filtered, change, clear } = list;
  const nobody = { value: '', label: t('noManager') };
  const nothing = { value: '', label: t('noSegment') };
  const values = (all: readonly string[] = []) => all.map((value) => ({ value, label: value }));
  return (
    <Group gap="sm" wrap="nowrap" className={styles.filters} role="group" aria-label={t('filters')}>
      <Choice
        label={t('columns.nextDay')}
        value={filter.sign}
        options={CONTACT_SIGNS.map((sign) => ({ value: sign, label: t(`signs:${sign}`) }))}
        onChange={(sign) => change({ sign })}
      />
      <Choice
        label={t('columns.lifecycle')}
        value={filter.lifecycle}
        options={STANDINGS.map((one) => ({ value: one, label: t(`words:lifecycles.${one}`) }))}
        onChange={(lifecycle) => change({ lifecycle })}
      />
      <Choice
        label={t('columns.manager')}
        value={filter.manager}
        options={[...values(facets?.managers), nobody]}
        onChange={(manager) => change({ manager })}
      />
      <Choice
        label={t('columns.segment')}
        value={filter.segment}
        options={[...values(facets?.segments), nothing]}
        onChange={(segment) => change({ segment })}
      />
      <Choice
        label={t('columns.tags')}
        value={filter.tag}
        options={values(facets?.tags)}
        onChange={(tag) => change({ tag })}
      />
      {/* Where nothing fits, the button stands in place of the list. */}
      {filtered && total !== 0 && (
        <Button size="compact-sm" variant="subtle" onClick={clear}>
          {t('frame:clearFilter')}
        </Button>
      )}
      <Text size="sm" c="dimmed" className={styles.total} role="status">
        {total !== undefined && t('common:clients', { count: total })}
      </Text>
    </Group>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: { value: string; label: string }[];
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <FilterSelect
      size="xs"
      aria-label={label}
      placeholder={label}
      data={options}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      clearable
      searchable={options.length > 8}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      maxDropdownHeight={320}
      data-active={value !== undefined || undefined}
      className={styles.choice}
    />
  );
}
