import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { useCommand, useDb, useDbClient } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { KeptText } from '@renderer/settings/KeptText';
import type { Template } from '@shared/contract/document';
import { DOCUMENT_KINDS, type DocumentKind } from '@shared/domain/words';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../documents.module.css';
import { KindIcon } from '../KindIcon';
import { FieldList } from './FieldList';

/** The user's own Word files, and the fields that they can use. */
export function TemplateList() {
  const { t } = useTranslation('documents');
  const { data: templates } = useDb('documents.templates', {});
  const [withFields, setWithFields] = useState(false);
  return (
    <section className={styles.settings}>
      <h2>{t('settings.templates')}</h2>
      <Text size="sm" c="dimmed" mb={8}>
        {t('settings.templatesHint')}
      </Text>
      {templates?.map((template) => (
        <TemplateRow key={template.id} template={template} />
      ))}
      <Group gap="sm" mt="sm">
        <AddTemplate />
        <Button
          variant="subtle"
          aria-expanded={withFields}
          onClick={() => setWithFields((before) => !before)}
        >
          {t('settings.fields')}
        </Button>
      </Group>
      {withFields && <FieldList />}
    </section>
  );
}

function TemplateRow({ template }: { template: Template }) {
  const { t } = useTranslation('documents');
  const rename = useCommand('documents.renameTemplate');
  const remove = useCommand('documents.removeTemplate');
  return (
    <div className={styles.template}>
      <KeptText
        aria-label={template.fileName}
        value={template.name}
        maxLength={300}
        onKeep={(name) => name !== '' && void rename.run({ id: template.id, name }, { undo: true })}
      />
      <Text size="sm" c="dimmed">
        {t(`kinds.${template.kind}`)}
      </Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('settings.removeTemplate', { name: template.name })}
        onClick={() => void remove.run({ id: template.id }, { undo: true })}
      >
        <IconTrash size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** Asks for the kind first, then for the file; what is wrong with the file is said in one sentence. */
function AddTemplate() {
  const { t } = useTranslation('documents');
  const client = useDbClient();
  const { say, showError } = useNotices();
  const [busy, setBusy] = useState(false);
  const add = async (kind: DocumentKind): Promise<void> => {
    const file = await window.cuepoint.app.chooseTemplate();
    if (!file) return;
    setBusy(true);
    const added = await client.call('documents.addTemplate', { kind, token: file.token });
    setBusy(false);
    if (added.ok) say(t('settings.templateAdded', { name: added.value.name }));
    else showError(added.error);
  };
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" loading={busy} leftSection={<IconPlus size={16} aria-hidden />}>
          {t('settings.addTemplate')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('settings.kindOf')}</Menu.Label>
        {DOCUMENT_KINDS.map((kind) => (
          <Menu.Item key={kind} leftSection={<KindIcon kind={kind} />} onClick={() => void add(kind)}>
            {t(`kinds.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
