import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from '../documents.module.css';

interface QuestionListProps {
  readonly questions: readonly string[];
  readonly onChange: (questions: string[]) => void;
}

/** The touch points that the questionnaire asks about. */
export function QuestionList({ questions, onChange }: QuestionListProps) {
  const { t } = useTranslation('documents');
  return (
    <div>
      <h3>{t('editor.questions')}</h3>
      {questions.map((question, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place
        <div key={index} className={styles.question}>
          <TextInput
            aria-label={t('editor.questions')}
            value={question}
            maxLength={300}
            onChange={(event) => {
              const text = event.currentTarget.value;
              onChange(questions.map((each, at) => (at === index ? text : each)));
            }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('editor.removeQuestion', { number: index + 1 })}
            onClick={() => onChange(questions.filter((_, at) => at !== index))}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...questions, ''])}
      >
        {t('editor.addQuestion')}
      </Button>
    </div>
  );
}
