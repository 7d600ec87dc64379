import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ContactEndItems } from './ContactEnds';
import { useContactDialogs } from './dialogs';
import type { RemovableContact } from './useContactRemoval';

/** What else is done to a planned contact than to finish or move it: edit, call off, delete. */
export function ContactMenu({ contact }: { contact: RemovableContact }) {
  const { t } = useTranslation(['activities', 'common']);
  const { openEdit } = useContactDialogs();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('ends.menu')}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => openEdit(contact)}>{t('common:edit')}</Menu.Item>
        <ContactEndItems contact={contact} />
      </Menu.Dropdown>
    </Menu>
  );
}
