import { Button, Group } from '@mantine/core';
import { Caps, type Combo } from '@renderer/keys';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './activities.module.css';
import { type Ending, namesADay } from './results';
import type { NextStep } from './useNextStep';

/** The result keys count from 1: no next contact is the key before them. */
export const WITHOUT_NEXT: Combo = 'Digit0';

interface ResultButtonsProps {
  readonly ending: Ending | null;
  readonly next: NextStep;
  readonly busy: boolean;
  readonly onLeave: () => void;
  /** Finishes without a next contact. */
  readonly onWithout: () => void;
}

/**
 * Enter accepts the proposal, 0 goes without. They stay in sight however much the form holds. The focus stays with the chosen result, before
 * notes and next contact; only a day that the client named is typed at once.
 */
export function ResultButtons({ ending, next, busy, onLeave, onWithout }: ResultButtonsProps) {
  const { t } = useTranslation('activities');
  const accept = useRef<HTMLButtonElement>(null);
  const { ready } = next;
  useEffect(() => {
    if (ending === null || !ready || !namesADay(ending) || isTyping()) return;
    const day = accept.current?.form?.querySelector<HTMLInputElement>('[data-next-day]');
    day?.select();
    day?.focus();
  }, [ending, ready]);
  if (ending === null) {
    return (
      <Group justify="flex-end">
        <Button variant="default" onClick={onLeave} rightSection={<Caps combo="Escape" />}>
          {t('notYet')}
        </Button>
      </Group>
    );
  }
  const { givenUp, saleEnd, kept, draft } = next;
  const isUnfinished = draft?.day === null || (givenUp?.how === 'end' && givenUp.reason.trim() === '');
  const isGivenUp = givenUp !== null || saleEnd !== null;
  const isWithout = !kept && !draft && !isGivenUp;
  return (
    <Group justify="flex-end" gap="sm" className={styles.resultEnd} data-result-end>
      {!kept && !isWithout && (
        <Button
          variant="default"
          onClick={onWithout}
          disabled={busy}
          rightSection={<Caps combo={WITHOUT_NEXT} />}
        >
          {t('withoutNext')}
        </Button>
      )}
      <Button
        ref={accept}
        type="submit"
        loading={busy}
        disabled={!ready || isUnfinished}
        rightSection={<Caps combo="Enter" />}
      >
        {isWithout && ready ? t('withoutNext') : kept || isGivenUp ? t('finish') : t('planNext')}
      </Button>
    </Group>
  );
}

/** Who went on to write notes keeps the focus there when the proposal comes. */
const isTyping = (): boolean =>
  document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement;
