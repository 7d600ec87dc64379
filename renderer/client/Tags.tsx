import { Autocomplete, CloseButton, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ClientFacts.module.css';

interface TagsProps {
  readonly tags: readonly string[];
  /** Tags that occur on other clients. */
  readonly known: readonly string[];
  readonly onAdd: (tag: string) => void;
  readonly onRemove: (tag: string) => void;
}

/** Tags with a cross each and a place for one more: Enter adds it and asks for the next. */
export function Tags({ tags, known, onAdd, onRemove }: TagsProps) {
  const { t } = useTranslation('client');
  const [draft, setDraft] = useState<string | null>(null);

  const add = (tag: string): void => {
    const clean = tag.trim();
    if (clean !== '' && !tags.includes(clean)) onAdd(clean);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    if (event.key === 'Enter' && draft) {
      add(draft);
      setDraft('');
    } else setDraft(null);
  };

  return (
    <fieldset className={styles.tags} aria-label={t('tags')}>
      {tags.map((tag) => (
        <span key={tag} className={styles.tag}>
          {tag}
          <CloseButton size={16} aria-label={t('removeTag', { tag })} onClick={() => onRemove(tag)} />
        </span>
      ))}
      {draft === null ? (
        <UnstyledButton className={styles.addTag} onClick={() => setDraft('')}>
          <IconPlus size={14} aria-hidden /> {t('addTag')}
        </UnstyledButton>
      ) : (
        <Autocomplete
          size="xs"
          w={140}
          aria-label={t('addTag')}
          data={known.filter((tag) => !tags.includes(tag))}
          value={draft}
          onChange={setDraft}
          onOptionSubmit={(tag) => {
            add(tag);
            setDraft(null);
          }}
          onKeyDownCapture={press}
          onBlur={() => {
            add(draft);
            setDraft(null);
          }}
          autoFocus
        />
      )}
    </fieldset>
  );
}
