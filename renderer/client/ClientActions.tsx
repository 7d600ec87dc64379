import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { useCommand } from '@renderer/data';
import type { ClientCard } from '@shared/contract/client';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EditingHost } from './EditingHost';
import { useEditing } from './editing';

/** What is done to a client as a whole: edit, end contact, delete (which can be undone). */
export function ClientActions({ client }: { client: ClientCard }) {
  const { t } = useTranslation(['client', 'common', 'permission']);
  const { edit } = useEditing();
  const side = { clientId: client.id, personId: null, name: client.name };
  const { run: remove } = useCommand('clients.remove');
  return (
    <>
      <EditingHost />
      <Menu position="bottom-end">
        <Tooltip label={t('moreActions')}>
          <Menu.Target>
            <ActionIcon aria-label={t('moreActions')}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
        </Tooltip>
        <Menu.Dropdown>
          <Menu.Item onClick={() => edit({ kind: 'client', client })}>{t('editDetails')}</Menu.Item>
          <Menu.Item disabled={client.deleted} onClick={() => edit({ kind: 'permission', side })}>
            {t('permission:changeMenu')}
          </Menu.Item>
          {client.doNotContact === null && (
            <Menu.Item disabled={client.deleted} onClick={() => edit({ kind: 'do-not-contact', side })}>
              {t('permission:doNotContactMenu')}
            </Menu.Item>
          )}
          {client.noContactReason === null && (
            <Menu.Item disabled={client.deleted} onClick={() => edit({ kind: 'no-contact', client })}>
              {t('noFurther')}
            </Menu.Item>
          )}
          <Menu.Item
            color="var(--cue-overdue)"
            disabled={client.deleted}
            onClick={() => void remove({ ids: [client.id] }, { undo: true })}
          >
            {t('deleteClient')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
