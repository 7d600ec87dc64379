import { ActionIcon, Text } from '@mantine/core';
import { KeptText } from '@renderer/settings/KeptText';
import { AddField } from '@renderer/settings/process/AddField';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './settings.module.css';
import { usePlaceholders } from './usePlaceholders';

interface ChecklistEditorProps {
  readonly checklist: readonly string[];
  readonly onChange: (checklist: readonly string[]) => void;
}

/** The points in their order: one more, one less, up and down. */
export function ChecklistEditor({ checklist, onChange }: ChecklistEditorProps) {
  const { t } = useTranslation('scripts');
  const { shown, kept } = usePlaceholders();
  const without = (at: number): string[] => checklist.filter((_, index) => index !== at);
  const move = (at: number, by: 1 | -1): void =>
    onChange(without(at).toSpliced(at + by, 0, checklist[at] ?? ''));
  // A tick is kept under the point's text, so no two of them are the same.
  const rewrite = (at: number, text: string): void =>
    onChange(text === '' || without(at).includes(text) ? without(at) : checklist.toSpliced(at, 1, text));
  const add = (text: string): void => {
    if (!checklist.includes(text)) onChange([...checklist, text]);
  };
  return (
    <section aria-label={t('settings.checklist')}>
      <Text size="sm" fw={500}>
        {t('settings.checklist')}
      </Text>
      <Text size="xs" c="dimmed" mb={4}>
        {t('settings.checklistHint')}
      </Text>
      {checklist.map(shown).map((point, at) => (
        <div key={point} className={styles.pointRow}>
          <KeptText
            aria-label={t('settings.point', { number: at + 1 })}
            value={point}
            maxLength={300}
            onKeep={(text) => rewrite(at, kept(text))}
          />
          <ActionIcon
            aria-label={t('settings.up', { point })}
            disabled={at === 0}
            onClick={() => move(at, -1)}
          >
            <IconArrowUp size={14} aria-hidden />
          </ActionIcon>
          <ActionIcon
            aria-label={t('settings.down', { point })}
            disabled={at === checklist.length - 1}
            onClick={() => move(at, 1)}
          >
            <IconArrowDown size={14} aria-hidden />
          </ActionIcon>
          <ActionIcon aria-label={t('settings.removePoint', { point })} onClick={() => onChange(without(at))}>
            <IconTrash size={14} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <AddField label={t('settings.addPoint')} onAdd={(text) => add(kept(text))} />
    </section>
  );
}
