import { Button, Menu } from '@mantine/core';
import { DOCUMENT_KINDS, type DocumentKind, type Stage } from '@shared/domain/words';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KindIcon } from './KindIcon';

/** The document that a stage is about stands first. */
const OF_STAGE: Readonly<Record<Stage, DocumentKind>> = {
  presentation: 'minutes',
  proposal: 'proposal',
  contract: 'contract',
  payment: 'invoice',
  event: 'act',
  closure: 'act',
};

interface AddDocumentProps {
  readonly stage: Stage;
  readonly onAdd: (kind: DocumentKind) => void;
}

export function AddDocument({ stage, onAdd }: AddDocumentProps) {
  const { t } = useTranslation('documents');
  const first = OF_STAGE[stage];
  const kinds = [first, ...DOCUMENT_KINDS.filter((kind) => kind !== first)];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} aria-hidden />}>
          {t('add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} leftSection={<KindIcon kind={kind} />} onClick={() => onAdd(kind)}>
            {t(`kinds.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
