import { Button, Group, Stack, Text } from '@mantine/core';
import { useCommand, useDb } from '@renderer/data';
import { EmptyState } from '@renderer/frame/EmptyState';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { useFormat } from '@renderer/format';
import { useKeys } from '@renderer/keys';
import type { OutputOf } from '@shared/contract';
import { assertNever } from '@shared/errors';
import {
  IconArrowLeft,
  IconBriefcase,
  IconBuilding,
  IconRepeat,
  IconFileText,
  IconTrash,
  IconUser,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './clients.module.css';

const SLICE = 100;
type Line = OutputOf<'clients.trash'>[number];

/** Deleted clients, deals, people, documents and yearly events, the latest first, each with the way back. */
export function Trash({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('clients');
  const [limit, setLimit] = useState(SLICE);
  const { data } = useDb('clients.trash', { limit });
  useKeys('screen', { Escape: { label: t('backToList'), run: onBack } });
  return (
    // A sentence in place of the list stands in the middle of the screen.
    <Stack gap="md" p="lg" maw={data?.length === 0 ? undefined : 880}>
      <Group>
        <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
          {t('backToList')}
        </Button>
      </Group>
      {!data && <WaitingRows />}
      {data?.length === 0 && (
        <EmptyState
          icon={<IconTrash size={32} stroke={1.5} aria-hidden />}
          title={t('trashEmpty')}
          text={t('trashEmptyText')}
        />
      )}
      <ul className={styles.trash} aria-label={t('trash')}>
        {data?.map((line) => (
          <TrashLine key={line.id} line={line} />
        ))}
      </ul>
      {data?.length === limit && (
        <Button variant="subtle" onClick={() => setLimit(Math.min(limit + SLICE, 1000))}>
          {t('showMore')}
        </Button>
      )}
    </Stack>
  );
}

const ICONS = {
  client: IconBuilding,
  deal: IconBriefcase,
  person: IconUser,
  document: IconFileText,
  event: IconRepeat,
} as const;

function TrashLine({ line }: { line: Line }) {
  const { t } = useTranslation(['clients', 'common']);
  const format = useFormat();
  const restore = useRestore();
  const Icon = ICONS[line.kind];
  return (
    <li className={styles.trashLine}>
      <Icon size={16} aria-hidden className={styles.quiet} />
      <span className={styles.cut}>
        <Text span size="sm" fw={550}>
          {line.title}
        </Text>
        <Text span size="sm" c="dimmed">
          {' · '}
          {[t(`kinds.${line.kind}`), line.client].filter(Boolean).join(' · ')}
        </Text>
      </span>
      <Text size="sm" c="dimmed" className="tabular">
        {format.instant(line.deletedAt)}
      </Text>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('restoreOne', { name: line.title })}
        onClick={() => restore(line)}
      >
        {t('common:restore')}
      </Button>
    </li>
  );
}

function useRestore(): (line: Line) => void {
  const { run: restoreClients } = useCommand('clients.restore');
  const { run: restoreDeals } = useCommand('deals.restore');
  const { run: restorePerson } = useCommand('people.restore');
  const { run: restoreDocument } = useCommand('documents.restore');
  const { run: restoreEvent } = useCommand('occasions.restoreEvent');
  return ({ kind, id }) => {
    switch (kind) {
      case 'client':
        return void restoreClients({ ids: [id] }, { undo: true });
      case 'deal':
        return void restoreDeals({ ids: [id] }, { undo: true });
      case 'person':
        return void restorePerson({ id }, { undo: true });
      case 'document':
        return void restoreDocument({ id }, { undo: true });
      case 'event':
        return void restoreEvent({ id }, { undo: true });
      default:
        assertNever(kind);
    }
  };
}
