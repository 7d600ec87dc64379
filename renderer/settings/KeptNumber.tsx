import { NumberInput, type NumberInputProps } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';

interface KeptNumberProps extends Omit<NumberInputProps, 'value' | 'onChange'> {
  readonly value: number | null;
  /** Called when the field is left or Enter is pressed, if the number is another one; null for an emptied field. */
  readonly onKeep: (value: number | null) => void;
}

/** A number, whole unless said otherwise, that is kept when the field is left; Esc takes back what was typed. */
export function KeptNumber({ value, onKeep, ...rest }: KeptNumberProps) {
  const [typed, setTyped] = useState<string | number | null>(null);
  const keep = (): void => {
    const number = typed === '' ? null : Number(typed);
    if (typed !== null && number !== value && !Number.isNaN(number)) onKeep(number);
    setTyped(null);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') keep();
    if (event.key !== 'Escape' || typed === null) return;
    event.stopPropagation();
    setTyped(null);
  };
  return (
    <NumberInput
      allowDecimal={false}
      clampBehavior="strict"
      {...rest}
      value={typed ?? value ?? ''}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={press}
      hideControls
    />
  );
}
