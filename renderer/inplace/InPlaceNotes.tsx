import { Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import styles from './inplace.module.css';

interface InPlaceNotesProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onSave: (text: string) => void;
}

/**
 * Notes that are always open: leaving the field or the screen saves them, Esc takes back what was typed. What was typed
 * stays until the saved text has come back, so that going on at once goes on from it.
 */
export function InPlaceNotes({ label, placeholder, value, onSave }: InPlaceNotesProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, value, onSave });
  latest.current = { draft, value, onSave };

  const save = (): void => {
    const { draft: typed, value: saved, onSave: send } = latest.current;
    if (typed !== null && typed !== saved) send(typed);
  };
  const field = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a saved text that has come back takes the draft's place.
  useEffect(() => {
    if (document.activeElement !== field.current) setDraft(null);
  }, [value]);

  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    latest.current.draft = null;
    setDraft(null);
    event.currentTarget.blur();
  };
  return (
    <Textarea
      ref={field}
      aria-label={label}
      placeholder={placeholder}
      autosize
      minRows={3}
      maxRows={16}
      classNames={{ input: styles.notes }}
      value={draft ?? value}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={save}
    />
  );
}
