import { Button, Group } from '@mantine/core';
import { Caps, useKeys } from '@renderer/keys';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './import.module.css';

interface FooterProps {
  readonly onBack?: () => void;
  /** What is said beside the button, such as why it cannot be pressed yet. */
  readonly note?: ReactNode;
  readonly next: { readonly label: string; readonly run: () => void; readonly disabled?: boolean };
}

/** The way back and the one primary button of a step, always at the same place; Ctrl/Cmd-Enter presses it. */
export function Footer({ onBack, note, next }: FooterProps) {
  const { t } = useTranslation('common');
  useKeys('screen', {
    'mod+Enter': { label: next.label, inFields: true, when: next.disabled !== true, run: next.run },
  });
  return (
    <div className={styles.footer}>
      {onBack && (
        <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
          {t('back')}
        </Button>
      )}
      <Group gap="md" ml="auto" wrap="nowrap" justify="flex-end">
        <span className={styles.note}>{note}</span>
        <Button
          disabled={next.disabled ?? false}
          onClick={next.run}
          rightSection={<Caps combo="mod+Enter" />}
        >
          {next.label}
        </Button>
      </Group>
    </div>
  );
}
