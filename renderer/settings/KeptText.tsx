import { TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';

interface KeptTextProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  readonly value: string;
  /** Called with the trimmed text when the field is left or Enter is pressed, if it is another one. */
  readonly onKeep: (text: string) => void;
}

/** A text that is kept when the field is left; Esc takes back what was typed. */
export function KeptText({ value, onKeep, ...rest }: KeptTextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (): void => {
    if (typed !== null && typed.trim() !== value) onKeep(typed.trim());
    setTyped(null);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') keep();
    if (event.key !== 'Escape' || typed === null) return;
    event.stopPropagation();
    setTyped(null);
  };
  return (
    <TextInput
      {...rest}
      value={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={press}
    />
  );
}
