import { Button, Group, Modal, Table, Text } from '@mantine/core';
import { useFormatAnyway } from '@renderer/format';
import type { ChosenBackup, FileFacts } from '@shared/contract/restoring';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface RestoreDialogProps {
  /** Null: nothing is asked. */
  readonly backup: ChosenBackup | null;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onRestore: (backup: ChosenBackup) => void;
}

const COUNTED = ['clients', 'deals', 'activities'] as const;

/** What the backup holds beside what it would replace, and the decision. */
export function RestoreDialog({ backup, busy, onClose, onRestore }: RestoreDialogProps) {
  const { t } = useTranslation(['settings', 'common']);
  const format = useFormatAnyway();
  // Its words stay until it has gone from the screen.
  const [shown, setShown] = useState(backup);
  if (backup !== null && backup !== shown) setShown(backup);
  const changed = ({ changedAt }: FileFacts): string =>
    changedAt === null ? t('data.facts.never') : format.instant(changedAt);
  const row = (label: string, of: (facts: FileFacts) => string) =>
    shown && (
      <Table.Tr key={label}>
        <Table.Th scope="row">{label}</Table.Th>
        <Table.Td>{of(shown.backup)}</Table.Td>
        {shown.present && <Table.Td>{of(shown.present)}</Table.Td>}
      </Table.Tr>
    );
  return (
    <Modal
      opened={backup !== null}
      onClose={() => !busy && onClose()}
      size={520}
      title={shown && t('data.restoreTitle', { name: shown.name })}
      closeButtonProps={{ 'aria-label': t('common:close'), disabled: busy }}
    >
      <Table mb="md" fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            <Table.Th scope="col">{t('data.facts.backup')}</Table.Th>
            {shown?.present && <Table.Th scope="col">{t('data.facts.present')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {row(t('data.facts.changedAt'), changed)}
          {COUNTED.map((each) => row(t(`data.facts.${each}`), (facts) => format.number(facts[each])))}
          {row(t('data.facts.bytes'), ({ bytes }) => format.size(bytes))}
        </Table.Tbody>
      </Table>
      <Text size="sm" mb="md">
        {t('data.restoreText')}
      </Text>
      <Group gap="sm" justify="flex-end">
        <Button variant="default" disabled={busy} onClick={onClose} data-autofocus>
          {t('common:cancel')}
        </Button>
        <Button color="red" loading={busy} onClick={() => backup && onRestore(backup)}>
          {t('data.restoreConfirm')}
        </Button>
      </Group>
    </Modal>
  );
}
