import { Button, Popover, Stack, Text } from '@mantine/core';
import { CadenceFields } from '@renderer/cadence/CadenceFields';
import { isWhole, NO_CADENCE, ownOf, pausedOf } from '@renderer/cadence/draft';
import { Form } from '@renderer/frame/Form';
import type { Cadence, OwnCadence } from '@shared/domain/cadence';
import { IconRepeat } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BarButton } from './BarButton';

interface CadenceChangeProps {
  readonly busy: boolean;
  readonly onApply: (change: {
    cadence: { [K in keyof Cadence]: number | null };
    paused: OwnCadence['paused'];
  }) => void;
}

/** Asks for the cadence and pause of all chosen clients; an empty field gives them their segment's back. */
export function CadenceChange({ busy, onApply }: CadenceChangeProps) {
  const { t } = useTranslation('cadence');
  const [opened, setOpened] = useState(false);
  const [draft, setDraft] = useState(NO_CADENCE);
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    if (!isWhole(draft)) return;
    setOpened(false);
    onApply({ cadence: ownOf(draft), paused: pausedOf(draft) });
    setDraft(NO_CADENCE);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus width={400}>
      <Popover.Target>
        <BarButton
          verb={t('bulk.cadence')}
          icon={<IconRepeat size={14} aria-hidden />}
          loading={busy}
          onClick={() => setOpened(!opened)}
        />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('bulk.cadence')}>
        <Form onSubmit={apply}>
          <Stack gap="sm">
            <CadenceFields draft={draft} change={(part) => setDraft({ ...draft, ...part })} usual={null} />
            <Text size="xs" c="dimmed">
              {t('bulk.cadenceHint')}
            </Text>
            <Button type="submit" disabled={!isWhole(draft)}>
              {t('bulk.cadence')}
            </Button>
          </Stack>
        </Form>
      </Popover.Dropdown>
    </Popover>
  );
}
