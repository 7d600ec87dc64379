import { Select, type SelectProps } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface SearchSelectProps extends Omit<SelectProps, 'searchable' | 'allowDeselect' | 'autoSelectOnBlur'> {
  /** Whether the options are those of what is typed; false while they are still being looked for. */
  readonly settled?: boolean;
}

/**
 * A choice that is made by typing a part of it: what fits best is marked while one types, and Enter takes it, as does leaving the field.
 * A text that fits nothing is told of when the field goes back to what it was; it never just vanishes.
 */
export function SearchSelect({ settled = true, onChange, onBlur, error, ...props }: SearchSelectProps) {
  const { t } = useTranslation('common');
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState<string | null>(null);
  const taken = useRef(false);
  const isTyped = typed.trim() !== '';
  return (
    <Select
      {...props}
      searchable
      allowDeselect={false}
      // Only what was typed is completed: a field that was emptied or merely passed through stays as it is.
      selectFirstOptionOnChange={isTyped && settled}
      autoSelectOnBlur={isTyped}
      onInput={(event: FormEvent<HTMLInputElement>) => {
        taken.current = false;
        setTyped(event.currentTarget.value);
        setUnknown(null);
      }}
      onOptionSubmit={() => {
        taken.current = true;
        setTyped('');
      }}
      onChange={(value, option) => {
        setUnknown(null);
        onChange?.(value, option);
      }}
      onBlur={(event) => {
        if (isTyped && !taken.current) setUnknown(typed.trim());
        setTyped('');
        onBlur?.(event);
      }}
      nothingFoundMessage={isTyped && settled ? (props.nothingFoundMessage ?? t('nothingFound')) : undefined}
      error={unknown === null ? error : t('chooseListed', { text: unknown })}
    />
  );
}
