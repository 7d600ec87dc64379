import { Button, Menu } from '@mantine/core';
import { useDb } from '@renderer/data';
import { stageDefinition } from '@shared/domain/process/definition';
import { DOCUMENT_KINDS, type DocumentKind, type Stage } from '@shared/domain/words';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KindIcon } from './KindIcon';

interface AddDocumentProps {
  readonly stage: Stage;
  readonly onAdd: (kind: DocumentKind) => void;
}

/** A new document: those that the process names for the stage stand first. */
export function AddDocument({ stage, onAdd }: AddDocumentProps) {
  const { t } = useTranslation('documents');
  const { data: process } = useDb('settings.process', {});
  const first = process ? stageDefinition(process, stage).documents : [];
  const others = DOCUMENT_KINDS.filter((kind) => !first.includes(kind));
  const item = (kind: DocumentKind) => (
    <Menu.Item key={kind} leftSection={<KindIcon kind={kind} />} onClick={() => onAdd(kind)}>
      {t(`kinds.${kind}`)}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} aria-hidden />}>
          {t('add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {first.map(item)}
        {first.length > 0 && others.length > 0 && <Menu.Divider />}
        {others.map(item)}
      </Menu.Dropdown>
    </Menu>
  );
}
