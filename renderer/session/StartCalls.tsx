import { Button } from '@mantine/core';
import { Caps, useKeys } from '@renderer/keys';
import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './session.module.css';
import { useStartCalls } from './useStartCalls';

interface StartCallsProps {
  readonly manager: string | undefined;
  /** Where another button is the first of the screen. */
  readonly quiet?: boolean;
}

/** "Start calls", or "Continue: 7 of 18 done"; nothing when nobody waits for a call. */
export function StartCalls({ manager, quiet = false }: StartCallsProps) {
  const { t } = useTranslation('session');
  const { open, start, busy } = useStartCalls(manager);
  const running = open?.session;
  const isOffered = open !== undefined && (running ? running.left + running.fresh > 0 : open.waiting > 0);
  const label = running ? t('continue', { done: running.done, total: running.lines }) : t('start');
  useKeys('screen', { KeyC: { label, when: isOffered, run: start } });
  if (!isOffered) return null;
  return (
    <Button
      variant={quiet ? 'default' : 'filled'}
      leftSection={<IconPhoneCall size={16} aria-hidden />}
      rightSection={<Caps combo="KeyC" />}
      loading={busy}
      onClick={start}
    >
      {label}
      {!running && <span className={styles.startCount}>{open.waiting}</span>}
    </Button>
  );
}
