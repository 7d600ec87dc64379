import { TextInput, type TextInputProps } from '@mantine/core';
import type { Time } from '@shared/domain/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typedTime } from './typedTime';

interface TimeFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** Null: any time of the day. */
  readonly value: Time | null;
  readonly onChange: (time: Time | null) => void;
}

/** A time of the day, typed: `9`, `930`, `14:30`. Text that is no time is told and changes nothing. */
export function TimeField({ value, onChange, ...rest }: TimeFieldProps) {
  const { t } = useTranslation('activities');
  const [typed, setTyped] = useState<string | null>(null);
  const unclear = typed !== null && typed.trim() !== '' && typedTime(typed) === null;
  const change = (text: string): void => {
    setTyped(text);
    if (text.trim() === '') onChange(null);
    else if (typedTime(text) !== null) onChange(typedTime(text));
  };
  return (
    <TextInput
      value={typed ?? value ?? ''}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => !unclear && setTyped(null)}
      inputMode="numeric"
      placeholder={t('anyTime')}
      error={unclear && t('timeFormat')}
      {...rest}
    />
  );
}
