import { TextInput } from '@mantine/core';
import { SearchSelect } from '@renderer/frame/SearchSelect';
import { useDb } from '@renderer/data';
import { useTranslation } from 'react-i18next';

interface ValueFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What is in it for the client. */
export function ValueField({ value, onChange }: ValueFieldProps) {
  const { t } = useTranslation('activities');
  return (
    <TextInput
      label={t('value')}
      placeholder={t('valueHint')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={500}
    />
  );
}

interface ProductFieldProps {
  readonly value: string | null;
  readonly onChange: (productId: string | null) => void;
  readonly placeholder?: string | undefined;
}

/** What to offer. */
export function ProductField({ value, onChange, placeholder }: ProductFieldProps) {
  const { t } = useTranslation(['activities', 'common']);
  const { data: products } = useDb('products.list', {});
  return (
    <SearchSelect
      label={t('product')}
      placeholder={placeholder ?? t('noProduct')}
      data={(products ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      clearable
      clearButtonProps={{ 'aria-label': t('common:clear') }}
    />
  );
}
