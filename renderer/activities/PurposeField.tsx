import { Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NoReason } from './NoReason';

interface PurposeFieldProps {
  readonly value: string;
  readonly onChange: (purpose: string) => void;
  readonly 'data-autofocus'?: boolean;
}

/** The reason of a contact. It may be empty, but that is told: a contact without a reason is flagged (`product.md` §4). */
export function PurposeField({ value, onChange, ...rest }: PurposeFieldProps) {
  const { t } = useTranslation('activities');
  return (
    <TextInput
      label={
        <Group gap="sm" component="span">
          {t('purpose')}
          {value.trim() === '' && <NoReason />}
        </Group>
      }
      placeholder={t('purposeHint')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={500}
      {...rest}
    />
  );
}
