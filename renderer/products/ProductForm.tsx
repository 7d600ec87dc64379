import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { Form } from '@renderer/frame/Form';
import { MoneyField } from '@renderer/frame/MoneyField';
import type { InputOf } from '@shared/contract';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOfProduct, isCurrency, type ProductDraft } from './productDraft';

interface ProductFormProps {
  readonly start: ProductDraft;
  readonly save: string;
  readonly busy: boolean;
  readonly onSave: (fields: InputOf<'products.create'>) => void;
  readonly onCancel: () => void;
}

/** Name, series, list price; Enter in any field saves. */
export function ProductForm({ start, save, busy, onSave, onCancel }: ProductFormProps) {
  const { t } = useTranslation(['products', 'common']);
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<ProductDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const fields = fieldsOfProduct(draft);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (fields) onSave(fields);
  };
  return (
    <Form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={t('name')}
          required
          maxLength={300}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          data-autofocus
        />
        <TextInput
          label={t('series')}
          placeholder={t('seriesHint')}
          maxLength={500}
          value={draft.series}
          onChange={(event) => change({ series: event.currentTarget.value })}
        />
        <SimpleGrid cols={2} spacing="sm">
          <MoneyField
            label={t('price')}
            value={draft.price}
            currency={isCurrency(draft.currency) ? draft.currency.toUpperCase() : 'EUR'}
            onChange={(price, priceReads) => change({ price, priceReads })}
          />
          <TextInput
            label={t('currency')}
            maxLength={3}
            value={draft.currency}
            error={isCurrency(draft.currency) ? undefined : t('currencyFormat')}
            onChange={(event) => change({ currency: event.currentTarget.value.toUpperCase() })}
          />
        </SimpleGrid>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={!fields}>
            {save}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}
