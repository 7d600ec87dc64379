import { ActionIcon, Menu } from '@mantine/core';
import { useCommand } from '@renderer/data';
import type { Step } from '@shared/contract/preparation';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** What else can be done with a step: its place, whether the client signs it off, delete. */
export function StepMenu({ step, at, last }: { step: Step; at: number; last: boolean }) {
  const { t } = useTranslation(['preparation', 'common']);
  const update = useCommand('preparation.update');
  const reorder = useCommand('preparation.reorder');
  const remove = useCommand('preparation.remove');
  const { id, title, signOff } = step;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('more', { step: title })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {at > 0 && (
          <Menu.Item onClick={() => void reorder.run({ id, to: at - 1 }, { undo: true })}>
            {t('up')}
          </Menu.Item>
        )}
        {!last && (
          <Menu.Item onClick={() => void reorder.run({ id, to: at + 1 }, { undo: true })}>
            {t('down')}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => void update.run({ id, signOff: signOff === 'none' }, { undo: true })}>
          {t(signOff === 'none' ? 'need' : 'notNeeded')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="var(--cue-overdue)" onClick={() => void remove.run({ id }, { undo: true })}>
          {t('common:delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
