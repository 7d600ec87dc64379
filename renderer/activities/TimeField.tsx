import { TextInput, type TextInputProps } from '@mantine/core';
import { useTyped } from '@renderer/frame/useTyped';
import type { Time } from '@shared/domain/time';
import { useTranslation } from 'react-i18next';
import { typedTime } from './typedTime';

interface TimeFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** Null: any time of the day. */
  readonly value: Time | null;
  readonly onChange: (time: Time | null) => void;
}

/** A time of the day, typed: `9`, `930`, `14:30`. Text that is no time is told, changes nothing, and no form is sent with it. */
export function TimeField({ value, onChange, error, ...rest }: TimeFieldProps) {
  const { t } = useTranslation('activities');
  const typed = useTyped({ value, read: typedTime, onChange });
  return (
    <TextInput
      value={typed.text ?? value ?? ''}
      onChange={(event) => typed.type(event.currentTarget.value)}
      onBlur={typed.leave}
      inputMode="numeric"
      placeholder={t('anyTime')}
      error={typed.unread ? t('timeFormat') : error}
      {...typed.mark}
      {...rest}
    />
  );
}
