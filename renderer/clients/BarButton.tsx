import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './BarButton.module.css';

interface BarButtonProps extends ButtonProps, Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps> {
  readonly verb: string;
  readonly icon: ReactNode;
}

const PARTS = { label: styles.word ?? '', section: styles.picture ?? '' };

/** One thing to do with the list or with all that is chosen in it; where there is little room its picture alone, with the verb in the tooltip. */
export function BarButton({ verb, icon, ...others }: BarButtonProps) {
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
