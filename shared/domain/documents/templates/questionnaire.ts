import { blockParts, type Making } from './common';
import type { Part } from './model';
import { buyerOf } from './printed';

/**
 * The questionnaire after the event: the recommendation score 0–10 first and large, a score for each touch point, what
 * influenced it, and whether we may call.
 */
export function questionnaire(making: Making): Part[] {
  const { document, facts, texts } = making;
  const { t, day } = texts;
  const scale = (question: string, small: boolean): Part => ({
    kind: 'scale',
    question,
    low: small ? '' : t('documents:paper.scaleLow'),
    high: small ? '' : t('documents:paper.scaleHigh'),
    small,
  });
  const rows: [string, string][] = [
    [t('documents:paper.client'), buyerOf(document, facts).name],
    [t('documents:paper.eventDay'), facts.deal.eventDay === null ? '' : day(facts.deal.eventDay)],
  ];
  const recommend = scale(
    t('documents:paper.recommend', { company: facts.company.name || t('documents:paper.us') }),
    false,
  );
  const blocks = blockParts(making, (key) => {
    if (key === 'touchPoints')
      return [
        { kind: 'heading', text: t('documents:paper.rate') },
        ...document.content.questions.map((question) => scale(question, true)),
      ];
    if (key === 'influence') return [{ kind: 'write', question: t('documents:paper.influence'), lines: 3 }];
    if (key === 'mayCall')
      return [
        {
          kind: 'boxes',
          question: t('documents:paper.mayCall'),
          options: [t('documents:paper.yes'), t('documents:paper.no')],
        },
        { kind: 'write', question: t('documents:paper.yourName'), lines: 1 },
      ];
    return [];
  });
  const intro = document.content.blocks.some(
    ({ key, on, text }) => key === 'intro' && on && text.trim() !== '',
  );
  return [
    { kind: 'facts', rows: rows.filter(([, value]) => value !== '') },
    ...blocks.slice(0, intro ? 1 : 0),
    recommend,
    ...blocks.slice(intro ? 1 : 0),
  ];
}
