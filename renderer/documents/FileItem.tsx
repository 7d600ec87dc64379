import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import type { DocumentFile } from '@shared/contract/document';
import { IconChevronDown, IconDownload, IconPaperclip, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './documents.module.css';

/** A file of a document: a click opens it in the program that the system has for its kind. */
export function FileItem({ file }: { file: DocumentFile }) {
  const { t } = useTranslation('documents');
  const { showError } = useNotices();
  const remove = useCommand('documents.removeFile');
  const open = async (): Promise<void> => {
    const opened = await window.cuepoint.app.openDocumentFile(file.id);
    if (!opened.ok) showError(opened.error);
  };
  const save = async (): Promise<void> => {
    const saved = await window.cuepoint.app.saveDocumentFile({ id: file.id, suggestedName: file.name });
    if (!saved.ok) showError(saved.error);
  };
  return (
    <span className={styles.file}>
      <UnstyledButton
        className={styles.fileName}
        aria-label={t('open', { name: file.name })}
        fz="xs"
        onClick={() => void open()}
      >
        <IconPaperclip size={14} aria-hidden />
        {file.name}
      </UnstyledButton>
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('fileMenu', { name: file.name })}>
            <IconChevronDown size={14} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void save()}>
            {t('saveCopy')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconX size={16} aria-hidden />}
            onClick={() => void remove.run({ id: file.id }, { undo: true })}
          >
            {t('takeOff')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
