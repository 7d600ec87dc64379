import { Autocomplete, Button, Group, Select, SimpleGrid, Stack, Textarea } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useToday } from '@renderer/format';
import { DayField } from '@renderer/frame/DayField';
import { Form } from '@renderer/frame/Form';
import { sendOnEnter } from '@renderer/keys';
import type { PermissionLine } from '@shared/contract/permissions';
import { type Channel, CHANNELS, type Permission } from '@shared/domain/permission';
import type { Day } from '@shared/domain/time';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SideName } from './DoNotContact';
import { PermissionChoice } from './PermissionChoice';

interface EntryFormProps {
  readonly side: SideName;
  /** The entry that is corrected in place of recording a new one. */
  readonly entry?: PermissionLine;
  readonly onDone?: () => void;
}

const WAYS = ['call', 'meeting', 'email', 'message', 'form'] as const;

/** Channel, allowed or withdrawn, when, how, and what was said; Enter records and the next one can follow. */
export function EntryForm({ side, entry, onDone }: EntryFormProps) {
  const { t } = useTranslation(['permission', 'common']);
  const today = useToday();
  const [draft, setDraft] = useState(() => draftOf(entry, today));
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const { run: record, busy: recording } = useCommand('permissions.record');
  const { run: correct, busy: correcting } = useCommand('permissions.correct');
  const first = useRef<HTMLInputElement>(null);
  const { day } = draft;
  const isLater = day !== null && day > today;

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (day === null || isLater) return;
    const { clientId, personId } = side;
    const given = { ...draft, day, today };
    const result = entry
      ? await correct({ id: entry.id, ...given }, { undo: true })
      : await record({ clientId, personId, ...given }, { undo: true });
    if (!result.ok) return;
    if (onDone) onDone();
    setDraft(draftOf(entry && { ...entry, ...given }, today));
    first.current?.focus();
  };
  return (
    <Form onSubmit={(event) => void save(event)} aria-label={t('permission')}>
      <Stack gap="sm">
        <SimpleGrid cols={2} spacing="md">
          <Select
            ref={first}
            label={t('channel')}
            data={CHANNELS.map((channel) => ({ value: channel, label: t(`channels.${channel}`) }))}
            value={draft.channel}
            onChange={(channel) => channel && change({ channel })}
            allowDeselect={false}
            data-autofocus
          />
          <PermissionChoice value={draft.permission} onChange={(permission) => change({ permission })} />
        </SimpleGrid>
        <SimpleGrid cols={2} spacing="md">
          <DayField
            label={t('day')}
            required
            withAsterisk={false}
            value={day}
            maxDay={today}
            onChange={(next) => change({ day: next })}
            error={isLater && t('dayLater')}
          />
          <Autocomplete
            label={t('how')}
            placeholder={t('howHint')}
            data={WAYS.map((way) => t(`ways.${way}`))}
            value={draft.how}
            onChange={(how) => change({ how })}
            maxLength={500}
            selectFirstOptionOnChange={false}
          />
        </SimpleGrid>
        <Textarea
          label={t('said')}
          placeholder={t('saidHint')}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={2000}
          value={draft.said}
          onChange={(event) => change({ said: event.currentTarget.value })}
          onKeyDown={sendOnEnter}
        />
        <Group justify="flex-end" gap="sm">
          {onDone && (
            <Button variant="default" onClick={onDone}>
              {t('common:cancel')}
            </Button>
          )}
          <Button type="submit" loading={recording || correcting} disabled={day === null || isLater}>
            {entry ? t('saveEntry') : t('record')}
          </Button>
        </Group>
      </Stack>
    </Form>
  );
}

interface Draft {
  readonly channel: Channel;
  readonly permission: Permission;
  readonly day: Day | null;
  readonly how: string;
  readonly said: string;
}

/** Most of what is said is a "yes" to calls, or takes that back. */
const draftOf = (entry: Draft | undefined, today: Day): Draft => ({
  channel: entry?.channel ?? 'phone',
  permission: entry?.permission ?? 'granted',
  day: entry?.day ?? today,
  how: entry?.how ?? '',
  said: entry?.said ?? '',
});
