import { Autocomplete, Button, Popover, Stack } from '@mantine/core';
import { useDb } from '@renderer/data';
import { IconUsersGroup } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks for the segment of all chosen clients. */
export function SegmentChange({ busy, onApply }: { busy: boolean; onApply: (segment: string) => void }) {
  const { t } = useTranslation(['clients', 'cadence']);
  const { data: facets } = useDb('clients.facets', {});
  const [opened, setOpened] = useState(false);
  const [segment, setSegment] = useState('');
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    setOpened(false);
    onApply(segment);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus width={280}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={busy}
          leftSection={<IconUsersGroup size={14} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('cadence:bulk.segment')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('cadence:bulk.segment')}>
        <form onSubmit={apply}>
          <Stack gap="sm">
            <Autocomplete
              label={t('cadence:bulk.segmentOfAll')}
              description={t('cadence:bulk.segmentHint')}
              data={facets?.segments ?? []}
              maxLength={60}
              value={segment}
              onChange={setSegment}
              comboboxProps={{ withinPortal: false }}
              data-autofocus
            />
            <Button type="submit">{t('cadence:bulk.segment')}</Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
