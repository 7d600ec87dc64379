import { ActionIcon, Button, Fieldset, Group, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './clients.module.css';

export interface ReachDraft {
  readonly key: string;
  readonly value: string;
  readonly label: string;
}

interface ReachFieldsProps {
  readonly kind: 'phone' | 'email';
  readonly lines: readonly ReachDraft[];
  readonly onChange: (lines: ReachDraft[]) => void;
}

/** Phones or e-mails as lines of value and label; an empty line is not kept. */
export function ReachFields({ kind, lines, onChange }: ReachFieldsProps) {
  const { t } = useTranslation('clients');
  const isPhone = kind === 'phone';
  const change = (key: string, part: Partial<ReachDraft>): void =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  return (
    <Fieldset variant="unstyled" legend={isPhone ? t('phones') : t('emails')} className={styles.reachFields}>
      {lines.map(({ key, value, label }) => (
        <Group key={key} gap="xs" wrap="nowrap">
          <TextInput
            flex={2}
            type={isPhone ? 'tel' : 'email'}
            aria-label={isPhone ? t('number') : t('mail')}
            placeholder={isPhone ? t('number') : t('mail')}
            maxLength={500}
            value={value}
            onChange={(event) => change(key, { value: event.currentTarget.value })}
          />
          <TextInput
            flex={1}
            aria-label={t('label')}
            placeholder={t('labelHint')}
            maxLength={500}
            value={label}
            onChange={(event) => change(key, { label: event.currentTarget.value })}
          />
          <ActionIcon
            aria-label={t('removeLine', { value: value || (isPhone ? t('number') : t('mail')) })}
            onClick={() => onChange(lines.filter((line) => line.key !== key))}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...lines, emptyLine()])}
      >
        {isPhone ? t('addPhone') : t('addEmail')}
      </Button>
    </Fieldset>
  );
}

let made = 0;

/** A new line of the form; its key lives only as long as the form. */
export function emptyLine(value = '', label = ''): ReachDraft {
  made += 1;
  return { key: String(made), value, label };
}

/** Phones as the commands take them. */
export const phonesOf = (lines: readonly ReachDraft[]) =>
  lines.filter(({ value }) => value.trim() !== '').map(({ value, label }) => ({ number: value, label }));

/** E-mails as the commands take them. */
export const emailsOf = (lines: readonly ReachDraft[]) =>
  lines.filter(({ value }) => value.trim() !== '').map(({ value, label }) => ({ address: value, label }));
