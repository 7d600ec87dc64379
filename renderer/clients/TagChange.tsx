import { Button, Popover, Stack, TagsInput } from '@mantine/core';
import { useDb } from '@renderer/data';
import { IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BarButton } from './BarButton';

interface TagChanges {
  readonly addTags: string[];
  readonly removeTags: string[];
}

/** Asks which tags all chosen clients get and lose. */
export function TagChange({ busy, onApply }: { busy: boolean; onApply: (tags: TagChanges) => void }) {
  const { t } = useTranslation(['clients', 'common']);
  const { data: facets } = useDb('clients.facets', {});
  const [opened, setOpened] = useState(false);
  const [added, setAdded] = useState<string[]>([]);
  const [removed, setRemoved] = useState<string[]>([]);
  const apply = (): void => {
    setOpened(false);
    onApply({ addTags: added, removeTags: removed });
    setAdded([]);
    setRemoved([]);
  };
  const field = {
    data: facets?.tags ?? [],
    comboboxProps: { withinPortal: false },
    maxTags: 50,
    clearable: true,
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus width={320}>
      <Popover.Target>
        <BarButton
          verb={t('editTags')}
          icon={<IconTag size={14} aria-hidden />}
          loading={busy}
          onClick={() => setOpened(!opened)}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('editTags')}>
        <Stack gap="sm">
          <TagsInput
            {...field}
            label={t('addTags')}
            placeholder={t('tagsHint')}
            value={added}
            onChange={setAdded}
            data-autofocus
          />
          <TagsInput
            {...field}
            label={t('removeTags')}
            placeholder={t('tagsHint')}
            value={removed}
            onChange={setRemoved}
          />
          <Button onClick={apply} disabled={added.length + removed.length === 0}>
            {t('common:apply')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
