import type { PlanLine } from '@shared/contract/plan';
import type { ExplainedReason } from '@shared/contract/planWords';
import type { RowWords } from './useRowWords';

/** One reason of a line in words. */
export interface ReasonLine {
  readonly text: string;
  /** False: the contact of the line does not do for it. */
  readonly served: boolean;
}

/**
 * All reasons of a line, the leading one first: as the generated plan explains them, else as the contact and its control points
 * tell. Empty when nobody wrote down why.
 */
export function reasonLines(line: PlanLine, words: Pick<RowWords, 'plan' | 'reasons'>): ReasonLine[] {
  const explained = line.plan?.reasons ?? [];
  if (explained.length === 0) return saidOf(line, words);
  const found = explained.map((reason) => ({
    text: words.plan.reason(reason, line.day),
    served: reason.served,
  }));
  const { purpose } = line;
  if (purpose === '' || explained.some(({ text }) => text === purpose)) return found;
  const lead = { text: purpose, served: true };
  // What the plan wrote as purpose says its leading reason once more: a rhythm says it better itself.
  if (line.plan?.made) return isRhythm(explained[0]) ? found : [lead, ...found.slice(1)];
  return [lead, ...found];
}

const isRhythm = (reason: ExplainedReason | undefined): boolean =>
  reason?.kind === 'cadence' || reason?.kind === 'win-back';

const saidOf = (line: PlanLine, { reasons }: Pick<RowWords, 'reasons'>): ReasonLine[] =>
  [reasons.purpose(line), ...reasons.others(line)]
    .filter((text) => text !== '')
    .map((text) => ({ text, served: true }));
