import { Button, type ComboboxData, Select, Text } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useFormat, useNames } from '@renderer/format';
import type { ImportMap } from '@shared/domain/import';
import { DEAL_PLACES, type DealPlace } from '@shared/domain/import/stages';
import { type Stage, STAGES } from '@shared/domain/words';
import { IconArrowRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withMeaning } from './decisions';
import styles from './import.module.css';
import { QuestionCard } from './QuestionCard';
import { isAnswered, type QuestionOf } from './questions';
import { useImport } from './store';
import type { ImportFlow } from './useImportFlow';

interface StageProps {
  readonly questions: readonly QuestionOf<'stage'>[];
  /** Words of the file whose meaning is known or was said. */
  readonly known: ImportMap['values']['stage'];
  readonly flow: ImportFlow;
}

interface ProductProps {
  readonly questions: readonly QuestionOf<'product'>[];
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

/** A select keeps `''` for "nothing chosen", so leaving the product out has a name of its own here. */
const LEFT_OUT = ' left out';

/** Which of our products the file's names mean; the likeliest is one click away. */
export function ProductQuestion({ questions, flow }: ProductProps) {
  const { t } = useTranslation('import');
  const map = useImport((state) => state.map);
  const { data: products } = useDb('products.list', {});
  const answered = questions.every((question) => isAnswered(question, map));
  const answer = (value: string, meaning: string | undefined): void =>
    flow.change(withMeaning(map, 'product', value, meaning));
  return (
    <QuestionCard
      name="product"
      title={t('questions.product', { count: questions.length })}
      {...(answered ? {} : { text: t('questions.waiting') })}
      answered={answered}
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

/** A word of the file, in how many rows it stands (where that is known), and what it means. */
function Word({ value, count, children }: { value: string; count: number | undefined; children: ReactNode }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  return (
    <li className={styles.word} data-word={value}>
      <div className={styles.wordName}>
        <Text fw={550} truncate title={value}>
          {value}
        </Text>
        {count !== undefined && (
          <Text size="xs" c="dimmed" className="tabular">
            {t('facts.rows', { count, number: format.number(count) })}
          </Text>
        )}
      </div>
      {children}
    </li>
  );
}
