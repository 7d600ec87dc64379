import { Button, Group, Text } from '@mantine/core';
import { KeptText } from '@renderer/settings/KeptText';
import { PLACEHOLDERS, type Script, TALK_PARTS, type Talk, type TalkPart } from '@shared/domain/scripts';
import { IconRestore, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChecklistEditor } from './ChecklistEditor';
import { KeptArea, type KeptAreaHandle } from './KeptArea';
import { Preview } from './Preview';
import styles from './settings.module.css';
import { usePlaceholders } from './usePlaceholders';
import { contentOf, type KeepScript } from './useKeepScript';

interface ScriptEditorProps {
  readonly script: Script;
  readonly keeping: KeepScript;
}

/** One script: its parts and points on the left, how it will lie beside a call on the right. */
export function ScriptEditor({ script, keeping }: ScriptEditorProps) {
  const { t } = useTranslation('scripts');
  const content = contentOf(script);
  const { nameOf, shown, kept } = usePlaceholders();
  // What stands in the fields and is not kept yet.
  const [typing, setTyping] = useState<Partial<Record<TalkPart, string>>>({});
  const [part, setPart] = useState<TalkPart>('opening');
  const areas = useRef(new Map<TalkPart, KeptAreaHandle>());
  const type = (of: TalkPart, text: string | null): void =>
    setTyping(({ [of]: _, ...others }) => (text === null ? others : { ...others, [of]: kept(text) }));
  const keepPart = (of: TalkPart, text: string): void =>
    keeping.keep(script, { talk: { ...content.talk, [of]: kept(text) } });
  const live: Talk = { ...content.talk, ...typing };
  return (
    <div className={styles.editor}>
      <div className={styles.fields}>
        <KeptText
          label={t('settings.name')}
          value={script.name}
          maxLength={300}
          onKeep={(name) => name !== '' && keeping.keep(script, { name })}
        />
        <div>
          <Text size="xs" c="dimmed">
            {t('settings.insert')}
          </Text>
          <div className={styles.placeholders}>
            {PLACEHOLDERS.map((each) => (
              <Button
                key={each}
                size="compact-xs"
                variant="default"
                aria-label={t('settings.insertOf', { placeholder: nameOf(each) })}
                // The field that is written in keeps the focus.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => areas.current.get(part)?.insert(`{${nameOf(each)}}`)}
              >
                {nameOf(each)}
              </Button>
            ))}
          </div>
        </div>
        {TALK_PARTS.map((each) => (
          <KeptArea
            key={each}
            ref={(handle) => {
              if (handle) areas.current.set(each, handle);
            }}
            label={t(`parts.${each}`)}
            value={shown(content.talk[each])}
            onKeep={(text) => keepPart(each, text)}
            onType={(text) => type(each, text)}
            onFocus={() => setPart(each)}
          />
        ))}
        <Text size="xs" c="dimmed">
          {t('settings.lineHint')}
        </Text>
        <ChecklistEditor
          checklist={content.checklist}
          onChange={(checklist) => keeping.keep(script, { checklist })}
        />
        <Group gap="sm">
          {script.origin === 'changed' && (
            <Button
              variant="default"
              leftSection={<IconRestore size={16} aria-hidden />}
              onClick={() => keeping.remove(script)}
            >
              {t('settings.standard')}
            </Button>
          )}
          {script.origin === 'own' && (
            <Button
              variant="default"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => keeping.remove(script)}
            >
              {t('settings.remove')}
            </Button>
          )}
        </Group>
      </div>
      <Preview name={script.name} talk={live} checklist={content.checklist} />
    </div>
  );
}
