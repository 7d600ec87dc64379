import { ActionIcon, Menu } from '@mantine/core';
import { useCommand } from '@renderer/data';
import type { Deal } from '@shared/contract/deal';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTypes } from './useTypes';

/** Steps of another type of event: those that nobody has begun make room. */
export function TypeMenu({ deal }: { deal: Deal }) {
  const { t } = useTranslation('preparation');
  const { types, nameOf } = useTypes();
  const { run } = useCommand('preparation.plan');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('otherType')} title={t('otherType')}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown maw={300}>
        <Menu.Label>{t('replaced')}</Menu.Label>
        {types.map((type) => (
          <Menu.Item
            key={type.key}
            onClick={() => void run({ dealId: deal.id, eventType: type.key, replace: true }, { undo: true })}
          >
            {nameOf(type)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
