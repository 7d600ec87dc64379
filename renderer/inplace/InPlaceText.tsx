import { Autocomplete, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './inplace.module.css';

interface InPlaceTextProps {
  /** What the field is, for its name and, where nothing else is said, for the empty field. */
  readonly label: string;
  /** What an empty field shows where its label stands before it ("Not set"). */
  readonly empty?: string;
  readonly value: string;
  readonly onSave: (text: string) => void;
  /** Values that occur already. */
  readonly suggestions?: readonly string[];
  /** An empty text is not saved. */
  readonly required?: boolean;
  readonly className?: string;
}

/** A line of text that becomes a field by a click or Enter; Enter or leaving it saves, Esc takes it back. */
export function InPlaceText({
  label,
  empty,
  value,
  onSave,
  suggestions = [],
  required,
  className,
}: InPlaceTextProps) {
  const { t } = useTranslation('client');
  const [draft, setDraft] = useState<string | null>(null);
  const reading = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  useEffect(() => {
    if (draft === null && returns.current) reading.current?.focus();
    returns.current = false;
  }, [draft]);

  const save = (): void => {
    const text = draft?.trim() ?? value;
    setDraft(null);
    if (text !== value && (text !== '' || !required)) onSave(text);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // The window's own Esc would leave the field, which saves.
    event.stopPropagation();
    event.preventDefault();
    returns.current = true;
    if (event.key === 'Enter') save();
    else setDraft(null);
  };

  if (draft === null) {
    const shown = value === '' ? empty : value;
    return (
      <UnstyledButton
        ref={reading}
        className={`${styles.reading} ${className ?? ''}`}
        aria-label={shown === undefined ? t('change', { field: label }) : `${label}: ${shown}`}
        title={t('change', { field: label })}
        data-empty={value === '' || undefined}
        onClick={() => setDraft(value)}
      >
        {shown ?? label}
      </UnstyledButton>
    );
  }
  return (
    <Autocomplete
      aria-label={label}
      size="xs"
      className={styles.field}
      data={[...suggestions]}
      value={draft}
      onChange={setDraft}
      onKeyDownCapture={press}
      onBlur={save}
      onFocus={(event) => event.currentTarget.select()}
      autoFocus
      selectFirstOptionOnChange={false}
    />
  );
}
