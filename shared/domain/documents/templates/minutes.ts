import { blockParts, linesOf, type Making } from './common';
import type { Part } from './model';
import { buyerOf } from './printed';

/** Meeting minutes: who met, what the client needs (from the needs brief), what was agreed and what comes next. */
export function minutes(making: Making): Part[] {
  const { document, facts, texts } = making;
  const { t, day } = texts;
  const { place, people } = document.content;
  const rows: [string, string][] = [
    [t('documents:paper.client'), buyerOf(document, facts).name],
    [t('documents:paper.held'), day(document.day)],
    [t('documents:paper.place'), place],
    [t('documents:paper.participants'), linesOf(people).join(', ')],
    [t('documents:paper.writtenBy'), facts.deal.manager],
  ];
  return [
    { kind: 'facts', rows: rows.filter(([, value]) => value !== '') },
    ...blockParts(making),
    { kind: 'text', text: t('documents:paper.text.correctMinutes') },
  ];
}
