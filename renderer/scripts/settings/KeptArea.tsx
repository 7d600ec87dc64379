import { Textarea } from '@mantine/core';
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';

export interface KeptAreaHandle {
  /** Puts a text in where the caret stands. */
  insert(text: string): void;
}

interface KeptAreaProps {
  readonly ref?: Ref<KeptAreaHandle>;
  readonly label: string;
  readonly value: string;
  /** When the field is left with another text. */
  readonly onKeep: (text: string) => void;
  /** At every letter, for a preview; null: what is kept counts again. */
  readonly onType: (text: string | null) => void;
  readonly onFocus: () => void;
}

/** A long text that is kept when the field is left; Esc takes back what was typed. */
export function KeptArea({ ref, label, value, onKeep, onType, onFocus }: KeptAreaProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const type = (text: string | null): void => {
    setTyped(text);
    onType(text);
  };
  const keep = (): void => {
    if (typed !== null && typed.trim() !== value) onKeep(typed.trim());
    type(null);
  };
  useImperativeHandle(ref, () => ({
    insert: (text) => {
      const area = field.current;
      if (!area) return;
      area.focus();
      area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
      type(area.value);
    },
  }));
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Escape' || typed === null) return;
    event.stopPropagation();
    type(null);
  };
  return (
    <Textarea
      ref={field}
      label={label}
      autosize
      minRows={2}
      maxRows={14}
      maxLength={8_000}
      value={typed ?? value}
      onChange={(event) => type(event.currentTarget.value)}
      onFocus={onFocus}
      onBlur={keep}
      onKeyDown={press}
    />
  );
}
