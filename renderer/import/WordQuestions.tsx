import { Button, type ComboboxData, Select, Text } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useFormat, useNames } from '@renderer/format';
import { DEAL_PLACES, type DealPlace } from '@shared/domain/import/stages';
import { STAGES } from '@shared/domain/words';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withMeaning } from './decisions';
import styles from './import.module.css';
import { QuestionCard } from './QuestionCard';
import { isAnswered, type QuestionOf } from './questions';
import { useImport } from './store';
import type { ImportFlow } from './useImportFlow';

interface WordProps<K extends 'stage' | 'product'> {
  readonly questions: readonly QuestionOf<K>[];
  readonly flow: ImportFlow;
}

/** Which of our stages the file's words mean. */
export function StageQuestion({ questions, flow }: WordProps<'stage'>) {
  const { t } = useTranslation(['import', 'words']);
  const names = useNames();
  const map = useImport((state) => state.map);
  const isStage = (place: DealPlace): place is (typeof STAGES)[number] =>
    STAGES.some((stage) => stage === place);
  const places = DEAL_PLACES.map((place) => ({
    value: place,
    label: isStage(place) ? names.stage(place) : t(`words:statuses.${place}`),
  }));
  return (
    <QuestionCard
      name="stage"
      title={t('questions.stage', { count: questions.length })}
      text={t('questions.waiting')}
      answered={questions.every((question) => isAnswered(question, map))}
    >
      <ul className={styles.words}>
        {questions.map(({ value, count }) => (
          <Word key={value} value={value} count={count}>
            <Select
              className={styles.meaning}
              aria-label={t('questions.meaningOf', { word: value })}
              placeholder={t('questions.chooseStage')}
              data={places}
              value={map.values.stage[value] ?? null}
              onChange={(place) => flow.change(withMeaning(map, 'stage', value, place ?? undefined))}
            />
          </Word>
        ))}
      </ul>
    </QuestionCard>
  );
}

/** A select keeps `''` for "nothing chosen", so leaving the product out has a name of its own here. */
const LEFT_OUT = ' left out';

/** Which of our products the file's names mean; the likeliest is one click away. */
export function ProductQuestion({ questions, flow }: WordProps<'product'>) {
  const { t } = useTranslation('import');
  const map = useImport((state) => state.map);
  const { data: products } = useDb('products.list', {});
  const answer = (value: string, meaning: string | undefined): void =>
    flow.change(withMeaning(map, 'product', value, meaning));
  return (
    <QuestionCard
      name="product"
      title={t('questions.product', { count: questions.length })}
      text={t('questions.waiting')}
      answered={questions.every((question) => isAnswered(question, map))}
    >
      <ul className={styles.words}>
        {questions.map(({ value, count, suggestions }) => {
          const meaning = map.values.product[value];
          const likely = suggestions.map(({ name }) => name);
          const others = (products ?? []).map(({ name }) => name).filter((name) => !likely.includes(name));
          const choices: ComboboxData = [
            ...(likely.length > 0 ? [{ group: t('questions.similar'), items: likely }] : []),
            {
              group: t('questions.otherwise'),
              items: [
                { value, label: t('questions.newProduct', { name: value }) },
                { value: LEFT_OUT, label: t('questions.withoutProduct') },
              ],
            },
            ...(others.length > 0 ? [{ group: t('questions.products'), items: [...new Set(others)] }] : []),
          ];
          const [first] = likely;
          return (
            <Word key={value} value={value} count={count}>
              {first !== undefined && meaning === undefined && (
                <Button variant="light" onClick={() => answer(value, first)}>
                  {t('questions.itIs', { name: first })}
                </Button>
              )}
              <Select
                className={styles.meaning}
                aria-label={t('questions.meaningOf', { word: value })}
                placeholder={t('questions.chooseProduct')}
                data={choices}
                value={meaning === '' ? LEFT_OUT : (meaning ?? null)}
                onChange={(chosen) => answer(value, chosen === LEFT_OUT ? '' : (chosen ?? undefined))}
                searchable
                nothingFoundMessage={t('facts.nothingFound')}
              />
            </Word>
          );
        })}
      </ul>
    </QuestionCard>
  );
}

/** A word of the file, in how many rows it stands, and what it means. */
function Word({ value, count, children }: { value: string; count: number; children: ReactNode }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  return (
    <li className={styles.word} data-word={value}>
      <div className={styles.wordName}>
        <Text fw={550} truncate title={value}>
          {value}
        </Text>
        <Text size="xs" c="dimmed" className="tabular">
          {t('facts.rows', { count, number: format.number(count) })}
        </Text>
      </div>
      {children}
    </li>
  );
}
