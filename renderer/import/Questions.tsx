import { useTranslation } from 'react-i18next';
import { DateOrderQuestion, DecimalQuestion } from './FormQuestions';
import { FieldQuestion, KindQuestion } from './NeededQuestions';
import { ProductQuestion } from './ProductQuestion';
import { StageQuestion } from './StageQuestion';
import { NewRecordsQuestion, NoClientQuestion } from './RecordQuestions';
import styles from './Questions.module.css';
import { ofKind, shownQuestions } from './questions';
import { type Opened, useImport } from './store';
import type { ImportFlow } from './useImportFlow';

export interface QuestionProps {
  readonly opened: Opened;
  readonly flow: ImportFlow;
}

/** Everything only the user can say, one card each; words of stages and names of products share theirs. */
export function Questions({ opened, flow }: QuestionProps) {
  const { t } = useTranslation('import');
  const asked = useImport((state) => state.asked);
  const questions = shownQuestions(asked, opened.questions, opened.columns);
  const stages = ofKind(questions, 'stage');
  const known = opened.columns.some(({ field }) => field === 'deal.stage') ? opened.map.values.stage : {};
  const hasStages = stages.length > 0 || Object.keys(known).length > 0;
  if (questions.length === 0 && !hasStages) return null;
  const products = ofKind(questions, 'product');
  const props = { opened, flow };
  return (
    <section className={styles.questions} aria-label={t('questions.label')}>
      {ofKind(questions, 'kind').map(({ kind }) => (
        <KindQuestion key={kind} flow={flow} />
      ))}
      {ofKind(questions, 'field').map(({ field }) => (
        <FieldQuestion key={field} field={field} {...props} />
      ))}
      {ofKind(questions, 'date-order').map((question) => (
        <DateOrderQuestion key={question.kind} question={question} flow={flow} />
      ))}
      {ofKind(questions, 'decimal').map((question) => (
        <DecimalQuestion key={question.kind} question={question} {...props} />
      ))}
      {products.length > 0 && <ProductQuestion questions={products} flow={flow} />}
      {stages.length > 0 && <StageQuestion questions={stages} known={known} flow={flow} />}
      {ofKind(questions, 'no-client').map((question) => (
        <NoClientQuestion key={question.kind} question={question} flow={flow} />
      ))}
      {[...ofKind(questions, 'new-clients'), ...ofKind(questions, 'new-products')].map((question) => (
        <NewRecordsQuestion key={question.kind} question={question} flow={flow} />
      ))}
      {stages.length === 0 && hasStages && <StageQuestion questions={[]} known={known} flow={flow} />}
    </section>
  );
}
