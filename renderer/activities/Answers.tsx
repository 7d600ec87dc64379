import { Kbd, Stack, Text, UnstyledButton } from '@mantine/core';
import { type KeyActions, useKeys } from '@renderer/keys';
import { useEffect, useState } from 'react';
import styles from './activities.module.css';

export interface Answer {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

interface AnswersProps {
  readonly answers: readonly Answer[];
  /** False: more are to come. */
  readonly ready: boolean;
  readonly chosen: string | undefined;
  readonly busy: boolean;
}

/** The answers to a question, one line and one digit each. A digit that is pressed before its answer is there waits for it. */
export function Answers({ answers, ready, chosen, busy }: AnswersProps) {
  const [early, setEarly] = useState<number | null>(null);
  const answer = (index: number): void => {
    if (answers[index]) answers[index].run();
    else if (!ready) setEarly(index);
  };
  const keys: KeyActions = Object.fromEntries(
    Array.from({ length: MOST }, (_, index) => {
      const label = answers[index]?.label;
      return [`Digit${index + 1}`, { ...(label ? { label } : {}), run: () => answer(index) }];
    }),
  );
  useKeys('dialog', keys);
  useEffect(() => {
    if (!ready || early === null) return;
    setEarly(null);
    answers[early]?.run();
  }, [ready, early, answers]);
  return (
    <Stack gap={2}>
      {answers.map(({ key, label, run }, index) => (
        <UnstyledButton
          key={key}
          className={styles.quickDay}
          data-chosen={chosen === key || undefined}
          disabled={busy}
          onClick={run}
          {...(index === 0 && chosen === undefined ? { 'data-autofocus': true } : {})}
        >
          <Kbd size="xs" aria-hidden>
            {index + 1}
          </Kbd>
          <Text size="sm" truncate title={label}>
            {label}
          </Text>
        </UnstyledButton>
      ))}
    </Stack>
  );
}

const MOST = 4;
