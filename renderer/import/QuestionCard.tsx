import { Text, Title } from '@mantine/core';
import { IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Questions.module.css';

interface QuestionCardProps {
  /** Which question this is, for tests and for finding it on the page. */
  readonly name: string;
  readonly title: string;
  /** What hangs on the answer. */
  readonly text?: string;
  readonly answered: boolean;
  readonly children: ReactNode;
}

/** A question with its answers; whether it is answered is a sign and a word, not colour alone. */
export function QuestionCard({ name, title, text, answered, children }: QuestionCardProps) {
  const { t } = useTranslation('import');
  const id = useId();
  const Icon = answered ? IconCircleCheck : IconHelpCircle;
  return (
    <section
      className={styles.question}
      data-question={name}
      data-answered={answered || undefined}
      aria-labelledby={id}
    >
      <div className={styles.questionHead}>
        <Icon
          size={18}
          className={styles.questionSign}
          role="img"
          aria-label={answered ? t('questions.answered') : t('questions.open')}
        />
        <Title order={3} id={id}>
          {title}
        </Title>
      </div>
      {text && (
        <Text size="sm" c="dimmed">
          {text}
        </Text>
      )}
      {children}
    </section>
  );
}
