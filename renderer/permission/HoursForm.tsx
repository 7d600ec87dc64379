import { Button, Fieldset, Group, Select, Stack, Text } from '@mantine/core';
import { useCommand, useSettings } from '@renderer/data';
import { Form } from '@renderer/frame/Form';
import { zoneChoices } from '@renderer/settings/zones';
import type { ReachSide } from '@shared/contract/permissions';
import { type Channel, CHANNELS, groupWindows, windowsOf } from '@shared/domain/permission';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SideName } from './DoNotContact';
import styles from './permission.module.css';
import { placeOf } from './useWindowWords';
import { isWhole, newWindow, type WindowDraft, WindowRow } from './WindowRow';

interface HoursFormProps {
  readonly side: SideName;
  readonly known: ReachSide;
  readonly client: ReachSide;
  readonly onDone: () => void;
}

/** When live contacts are welcome, on whose clock, and the channel that is liked best. Enter saves. */
export function HoursForm({ side, known, client, onDone }: HoursFormProps) {
  const { t } = useTranslation(['permission', 'common']);
  const { clientId, personId } = side;
  const [rows, setRows] = useState<readonly WindowDraft[]>(() => startOf(known));
  const [zone, setZone] = useState(known.zone);
  const [preferred, setPreferred] = useState(known.preferred);
  const { run: setHours, busy } = useCommand('permissions.setHours');
  const written = rows.filter(
    ({ weekdays, from, to }) => weekdays.length > 0 || from !== null || to !== null,
  );

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const whole = written.filter(isWhole);
    if (whole.length < written.length) return;
    const windows = windowsOf(whole);
    const result = await setHours({ clientId, personId, zone, windows, preferred }, { undo: true });
    if (result.ok) onDone();
  };
  return (
    <Form onSubmit={(event) => void save(event)}>
      <Stack gap="md">
        <Select
          label={t('preferred')}
          placeholder={t('noPreferred')}
          data={CHANNELS.map((channel) => ({ value: channel, label: t(`channels.${channel}`) }))}
          value={preferred}
          onChange={(channel: Channel | null) => setPreferred(channel)}
          clearable
          clearButtonProps={{ 'aria-label': t('common:clear') }}
          w="50%"
          data-autofocus
        />
        <Fieldset variant="unstyled" legend={t('windows')} classNames={{ legend: styles.legend ?? '' }}>
          <Text size="xs" c="dimmed" mb={8}>
            {t('windowsHint')}
          </Text>
          <Stack gap="xs">
            {rows.map((row) => (
              <WindowRow
                key={row.key}
                row={row}
                onChange={(next) => setRows(rows.map((each) => (each.key === row.key ? next : each)))}
                onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
              />
            ))}
          </Stack>
          <Button
            size="compact-sm"
            variant="subtle"
            mt={4}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setRows([...rows, newWindow()])}
          >
            {t('addWindow')}
          </Button>
        </Fieldset>
        <TheirZone value={zone} inherited={personId === null ? null : client.zone} onChange={setZone} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onDone}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={!written.every(isWhole)}>
            {t('saveHours')}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

const startOf = ({ windows }: ReachSide): WindowDraft[] =>
  windows.length === 0 ? [newWindow()] : groupWindows(windows).map(newWindow);

interface TheirZoneProps {
  readonly value: string | null;
  /** The client's, for a person; null: none is known. */
  readonly inherited: string | null;
  readonly onChange: (zone: string | null) => void;
}

function TheirZone({ value, inherited, onChange }: TheirZoneProps) {
  const { t } = useTranslation(['permission', 'common']);
  const { zone: own } = useSettings();
  const choices = useMemo(() => zoneChoices([own], Date.now()), [own]);
  return (
    <Select
      label={t('zone')}
      description={t('zoneHint')}
      placeholder={
        inherited === null
          ? t('zoneOfUser', { zone: placeOf(own) })
          : t('zoneOfClient', { zone: placeOf(inherited) })
      }
      data={choices}
      value={value}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('common:clear') }}
      limit={80}
      maxDropdownHeight={220}
    />
  );
}
