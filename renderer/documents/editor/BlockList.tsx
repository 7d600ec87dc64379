import { Switch, Textarea, TextInput } from '@mantine/core';
import { type DocumentBlock, isBlockOf, MADE_BLOCKS } from '@shared/domain/documents';
import type { DocumentKind } from '@shared/domain/words';
import { useTranslation } from 'react-i18next';
import styles from '../documents.module.css';

interface BlockListProps {
  readonly kind: DocumentKind;
  readonly blocks: readonly DocumentBlock[];
  readonly onChange: (blocks: DocumentBlock[]) => void;
}

/** The parts of a document, each with its switch: what is off is not on the paper, its text stays here. */
export function BlockList({ kind, blocks, onChange }: BlockListProps) {
  const { t } = useTranslation('documents');
  const change = (key: string, part: Partial<DocumentBlock>): void =>
    onChange(blocks.map((block) => (block.key === key ? { ...block, ...part } : block)));
  return (
    <div>
      <h3>{t('editor.blocks')}</h3>
      {blocks.map((block) => {
        const { key } = block;
        if (!isBlockOf(kind, key)) return null;
        const name = block.title || t(`blocks.${key}`);
        return (
          <div key={key} className={styles.block}>
            <Switch
              size="sm"
              label={name}
              aria-label={t('editor.show', { block: name })}
              checked={block.on}
              onChange={(event) => change(key, { on: event.currentTarget.checked })}
            />
            {block.on && (
              <>
                {!MADE_BLOCKS.includes(key) && (
                  <TextInput
                    className={styles.blockText ?? ''}
                    size="xs"
                    aria-label={t('editor.blockTitle')}
                    placeholder={t(`blocks.${key}`)}
                    value={block.title}
                    maxLength={200}
                    onChange={(event) => change(key, { title: event.currentTarget.value })}
                  />
                )}
                <Textarea
                  className={styles.blockText ?? ''}
                  aria-label={t('editor.blockText', { block: name })}
                  placeholder={t('editor.textHint')}
                  value={block.text}
                  maxLength={20_000}
                  autosize
                  minRows={MADE_BLOCKS.includes(key) ? 1 : 2}
                  maxRows={14}
                  onChange={(event) => change(key, { text: event.currentTarget.value })}
                />
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}
