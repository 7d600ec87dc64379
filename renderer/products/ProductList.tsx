import { Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useCreate } from '@renderer/frame/create';
import { EmptyState } from '@renderer/frame/EmptyState';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import type { Product } from '@shared/contract/products';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditProduct } from './EditProduct';
import { ProductRow } from './ProductRow';

/** What the user sells: add, change, delete and restore. A section of the settings. */
export function ProductList() {
  const { t } = useTranslation('products');
  const [withDeleted, setWithDeleted] = useState(false);
  const [editing, setEditing] = useState<Product | null>(null);
  const { data } = useDb('products.list', { withDeleted });
  const add = (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() => useCreate.getState().open('product')}
    >
      {t('new')}
    </Button>
  );
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('hint')}
      </Text>
      {!data && <WaitingRows />}
      {data && (
        <Group justify="space-between">
          <Checkbox
            size="xs"
            label={t('showDeleted')}
            checked={withDeleted}
            onChange={(event) => setWithDeleted(event.currentTarget.checked)}
          />
          {data.length > 0 && add}
        </Group>
      )}
      {data?.length === 0 && <EmptyState title={t('emptyTitle')} text={t('emptyText')} action={add} />}
      {data && data.length > 0 && (
        <Table highlightOnHover verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('name')}</Table.Th>
              <Table.Th>{t('series')}</Table.Th>
              <Table.Th ta="right">{t('price')}</Table.Th>
              <Table.Th w={80} aria-label={t('actions')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.map((product) => (
              <ProductRow key={product.id} product={product} onEdit={() => setEditing(product)} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {editing && <EditProduct product={editing} onClose={() => setEditing(null)} />}
    </Stack>
  );
}
