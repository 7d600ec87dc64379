import { ActionIcon, Menu } from '@mantine/core';
import type { DocumentRow } from '@shared/contract/document';
import {
  canHaveNext,
  type DocumentStep,
  isEditable,
  stepsOf,
  versionedNumber,
} from '@shared/domain/documents';
import { IconCopyPlus, IconDots, IconEye, IconPaperclip, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { useDocumentActions } from './useDocumentActions';

interface DocumentMenuProps {
  readonly row: DocumentRow;
  readonly actions: ReturnType<typeof useDocumentActions>;
  /** A step that asks for its day and words first. */
  readonly onAsk: (step: DocumentStep) => void;
  readonly onOpen: () => void;
}

/** Everything that can be done with a document. */
export function DocumentMenu({ row, actions, onAsk, onOpen }: DocumentMenuProps) {
  const { t } = useTranslation('documents');
  const editable = isEditable(row);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('menu', { number: versionedNumber(row) })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={editable ? <IconPencil size={16} aria-hidden /> : <IconEye size={16} aria-hidden />}
          onClick={onOpen}
        >
          {t(editable ? 'edit' : 'look')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPaperclip size={16} aria-hidden />}
          onClick={() => void actions.attach()}
        >
          {t('attach')}
        </Menu.Item>
        {canHaveNext(row) && (
          <Menu.Item
            leftSection={<IconCopyPlus size={16} aria-hidden />}
            onClick={() => void actions.nextVersion()}
          >
            {t(row.state === 'expired' ? 'renew' : 'next')}
          </Menu.Item>
        )}
        <Menu.Divider />
        {stepsOf(row.kind, row.state).map((step) => (
          <Menu.Item key={step} onClick={() => onAsk(step)}>
            {t(`steps.${step}`)}
          </Menu.Item>
        ))}
        {(row.state === 'draft' || row.state === 'void') && (
          <Menu.Item
            leftSection={<IconTrash size={16} aria-hidden />}
            color="var(--cue-overdue)"
            onClick={actions.remove}
          >
            {t('delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
