import { Button, Menu } from '@mantine/core';
import { useKeys } from '@renderer/keys';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { CREATE_KINDS, type CreateKind, useCreate } from './create';
import { createDialogs } from './createDialogs';
import { useFirstStands } from './firstPicture';

export const useNewMenu = create<{ opened: boolean }>(() => ({ opened: false }));

/** The text of each kind in `frame.json`. */
export const NEW_LABELS = {
  client: 'newClient',
  person: 'newPerson',
  deal: 'newDeal',
  activity: 'newActivity',
  talk: 'newTalk',
  product: 'newProduct',
} as const satisfies Record<CreateKind, string>;

/** The kinds that can be made now, in the order of the menu. */
export const offeredKinds = (): CreateKind[] => CREATE_KINDS.filter((kind) => createDialogs[kind]);

/** "New" (N): client, contact, deal, planned contact, one that took place, product. */
export function NewMenu() {
  const { t } = useTranslation('frame');
  const { opened } = useNewMenu();
  const setOpened = (next: boolean): void => useNewMenu.setState({ opened: next });
  useKeys('global', { KeyN: { label: t('new'), run: () => setOpened(true) } });

  const stands = useFirstStands();
  const looks = { variant: 'default', leftSection: <IconPlus size={16} aria-hidden /> } as const;
  // Who presses it before the menu is there gets it as soon as it is.
  if (!stands)
    return (
      <Button {...looks} aria-haspopup="menu" onClick={() => setOpened(true)}>
        {t('new')}
      </Button>
    );
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={230}>
      <Menu.Target>
        <Button {...looks}>{t('new')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offeredKinds().map((kind) => (
          <Menu.Item key={kind} onClick={() => useCreate.getState().open(kind)}>
            {t(NEW_LABELS[kind])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
