import { Button, Group } from '@mantine/core';
import { Caps } from '@renderer/keys';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Ending, namesADay } from './results';
import type { NextStep } from './useNextStep';

interface ResultButtonsProps {
  readonly ending: Ending | null;
  readonly next: NextStep;
  readonly busy: boolean;
  readonly onLeave: () => void;
}

/** Enter accepts the proposal; Esc goes without. The button that Enter presses has the focus, or the day that is to be named. */
export function ResultButtons({ ending, next, busy, onLeave }: ResultButtonsProps) {
  const { t } = useTranslation('activities');
  const accept = useRef<HTMLButtonElement>(null);
  const { ready } = next;
  useEffect(() => {
    if (ending === null || !ready || isTyping()) return;
    const form = accept.current?.form;
    const day = namesADay(ending) ? form?.querySelector<HTMLInputElement>('[data-next-day]') : null;
    if (day) day.select();
    (day ?? accept.current)?.focus();
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
    <Group justify="flex-end" gap="sm">
      {!kept && !isWithout && (
        <Button variant="default" onClick={onLeave} disabled={busy} rightSection={<Caps combo="Escape" />}>
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
