import { ActionIcon, Button, Group, Table, Text, Tooltip } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useFormat } from '@renderer/format';
import type { Product } from '@shared/contract/products';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** One product with its actions; a deleted one is struck through and can be restored. */
export function ProductRow({ product, onEdit }: { product: Product; onEdit: () => void }) {
  const { t } = useTranslation(['products', 'common']);
  const format = useFormat();
  const { id, name, series, price, currency, deleted } = product;
  return (
    <Table.Tr>
      <Table.Td>
        <Text
          span
          size="sm"
          fw={500}
          td={deleted ? 'line-through' : undefined}
          c={deleted ? 'dimmed' : undefined}
        >
          {name}
        </Text>
        {deleted && (
          <Text span size="xs" c="dimmed" ml="sm">
            {t('deleted')}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{series}</Table.Td>
      <Table.Td ta="right" className="tabular">
        {price !== null && format.money({ minor: price, currency })}
      </Table.Td>
      <Table.Td>
        {deleted ? <Restore id={id} name={name} /> : <Actions id={id} name={name} onEdit={onEdit} />}
      </Table.Td>
    </Table.Tr>
  );
}

function Actions({ id, name, onEdit }: { id: string; name: string; onEdit: () => void }) {
  const { t } = useTranslation('products');
  const { run: remove } = useCommand('products.remove');
  return (
    <Group gap={2} wrap="nowrap" justify="flex-end">
      <Tooltip label={t('edit', { name })}>
        <ActionIcon aria-label={t('edit', { name })} onClick={onEdit}>
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('remove', { name })}>
        <ActionIcon aria-label={t('remove', { name })} onClick={() => void remove({ id }, { undo: true })}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

function Restore({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation(['products', 'common']);
  const { run: restore } = useCommand('products.restore');
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t('restore', { name })}
      onClick={() => void restore({ id }, { undo: true })}
    >
      {t('common:restore')}
    </Button>
  );
}
