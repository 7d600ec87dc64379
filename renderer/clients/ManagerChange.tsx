import { Autocomplete, Button, Popover, Stack } from '@mantine/core';
import { useDb } from '@renderer/data';
import { IconUserCheck } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks for the manager of all chosen clients. */
export function ManagerChange({ busy, onApply }: { busy: boolean; onApply: (manager: string) => void }) {
  const { t } = useTranslation(['clients', 'common']);
  const { data: facets } = useDb('clients.facets', {});
  const [opened, setOpened] = useState(false);
  const [manager, setManager] = useState('');
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    setOpened(false);
    onApply(manager);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus width={280}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={busy}
          leftSection={<IconUserCheck size={14} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('setManager')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('setManager')}>
        <form onSubmit={apply}>
          <Stack gap="sm">
            <Autocomplete
              label={t('managerOfAll')}
              data={facets?.managers ?? []}
              value={manager}
              onChange={setManager}
              comboboxProps={{ withinPortal: false }}
              data-autofocus
            />
            <Button type="submit">{t('setManager')}</Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
