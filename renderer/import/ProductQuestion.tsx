import { Button, type ComboboxData } from '@mantine/core';
import { SearchSelect } from '@renderer/frame/SearchSelect';
import { useDb } from '@renderer/data';
import { useTranslation } from 'react-i18next';
import { withMeaning } from './decisions';
import styles from './Questions.module.css';
import { QuestionCard } from './QuestionCard';
import { isAnswered, type QuestionOf } from './questions';
import { useImport } from './store';
import type { ImportFlow } from './useImportFlow';
import { Word } from './Word';

interface ProductProps {
  readonly questions: readonly QuestionOf<'product'>[];
  readonly flow: ImportFlow;
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
              <SearchSelect
                className={styles.meaning}
                aria-label={t('questions.meaningOf', { word: value })}
                placeholder={t('questions.chooseProduct')}
                data={choices}
                value={meaning === '' ? LEFT_OUT : (meaning ?? null)}
                onChange={(chosen) => answer(value, chosen === LEFT_OUT ? '' : (chosen ?? undefined))}
                nothingFoundMessage={t('facts.nothingFound')}
              />
            </Word>
          );
        })}
      </ul>
    </QuestionCard>
  );
}
