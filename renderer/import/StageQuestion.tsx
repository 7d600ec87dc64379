import { Button, Select } from '@mantine/core';
import { useNames } from '@renderer/format';
import type { ImportMap } from '@shared/domain/import';
import { DEAL_PLACES, type DealPlace } from '@shared/domain/import/stages';
import { type Stage, STAGES } from '@shared/domain/words';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withMeaning } from './decisions';
import styles from './Questions.module.css';
import { QuestionCard } from './QuestionCard';
import { isAnswered, type QuestionOf } from './questions';
import { useImport } from './store';
import type { ImportFlow } from './useImportFlow';
import { Word } from './Word';

interface StageProps {
  readonly questions: readonly QuestionOf<'stage'>[];
  /** Words of the file whose meaning is known or was said. */
  readonly known: ImportMap['values']['stage'];
  readonly flow: ImportFlow;
}

/** Which of our stages the file's words mean: what is not known is asked, what is known can be changed. */
export function StageQuestion({ questions, known, flow }: StageProps) {
  const { t } = useTranslation(['import', 'words']);
  const places = usePlaceNames();
  const map = useImport((state) => state.map);
  const [changing, setChanging] = useState(false);
  const answered = questions.every((question) => isAnswered(question, map));
  const asked = new Set(questions.map(({ value }) => value));
  const others = Object.entries(known).filter(([value]) => !asked.has(value));
  const words: readonly { value: string; count?: number }[] = [
    ...questions,
    ...(changing ? others.map(([value]) => ({ value })) : []),
  ];
  return (
    <QuestionCard
      name="stage"
      title={
        questions.length === 0 ? t('questions.stages') : t('questions.stage', { count: questions.length })
      }
      {...(answered ? {} : { text: t('questions.waiting') })}
      answered={answered}
    >
      {words.length > 0 && (
        <ul className={styles.words}>
          {words.map(({ value, count }) => (
            <Word key={value} value={value} count={count}>
              <Select
                className={styles.meaning}
                aria-label={t('questions.meaningOf', { word: value })}
                placeholder={t('questions.chooseStage')}
                data={DEAL_PLACES.map((place) => ({ value: place, label: places[place] }))}
                value={map.values.stage[value] ?? known[value] ?? null}
                onChange={(place) => place && flow.change(withMeaning(map, 'stage', value, place))}
                allowDeselect={false}
              />
            </Word>
          ))}
        </ul>
      )}
      {!changing && others.length > 0 && (
        <ul className={styles.known}>
          {others.map(([value, place]) => (
            <li key={value}>
              {value} <IconArrowRight size={14} aria-hidden /> {places[place]}
            </li>
          ))}
          <li>
            <Button size="compact-xs" variant="subtle" onClick={() => setChanging(true)}>
              {t('questions.change')}
            </Button>
          </li>
        </ul>
      )}
    </QuestionCard>
  );
}

/** Our stages by the names the user gave them, and the two ways a deal is closed. */
function usePlaceNames(): Readonly<Record<DealPlace, string>> {
  const { t } = useTranslation('words');
  const names = useNames();
  const stages = Object.fromEntries(STAGES.map((stage) => [stage, names.stage(stage)])) as Record<
    Stage,
    string
  >;
  return { ...stages, won: t('statuses.won'), lost: t('statuses.lost') };
}
