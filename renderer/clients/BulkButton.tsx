import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './BulkButton.module.css';

interface BulkButtonProps extends ButtonProps, Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps> {
  readonly verb: string;
  readonly icon: ReactNode;
}

const PARTS = { label: styles.word ?? '', section: styles.picture ?? '' };

/** One thing to do with all chosen clients; beside the preview its picture alone, with the verb in the tooltip. */
export function BulkButton({ verb, icon, ...others }: BulkButtonProps) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      classNames={PARTS}
      leftSection={icon}
      aria-label={verb}
      title={verb}
      {...others}
    >
      {verb}
    </Button>
  );
}
