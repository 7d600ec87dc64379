import type { PlanLine } from '@shared/contract/plan';
import type { ExplainedReason } from '@shared/contract/planWords';
import type { RowWords } from './useRowWords';

/** One reason of a line in words. */
export interface ReasonLine {
  readonly text: string;
  /** False: the contact of the line does not do for it. */
  readonly served: boolean;
  /** That the line does not do for it, and why not; '' where it does. */
  readonly aside: string;
  /** The rhythm of the client, which most lines have: no news. */
  readonly rhythm: boolean;
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
    aside: words.plan.notServed(reason),
    rhythm: isRhythm(reason),
  }));
  const { purpose } = line;
  if (purpose === '' || explained.some(({ text }) => text === purpose)) return found;
  const lead = { text: purpose, served: true, aside: '', rhythm: false };
  // What the plan wrote as purpose says its leading reason once more: a rhythm says it better itself.
  if (line.plan?.made) return isRhythm(explained[0]) ? found : [lead, ...found.slice(1)];
  return [lead, ...found];
}

/**
 * What stands below the leading reason. Why on this day is news only where the plan chose the day; what stands by itself says what else
 * it does for, then its value for the client, then the rhythm. What it does not do for is told in the details, where it cannot be
 * taken for its purpose.
 */
export function secondLine(
  line: PlanLine,
  rest: readonly ReasonLine[],
  { t, why }: { readonly t: RowWords['t']; readonly why: string },
): string {
  if (line.plan?.origin === 'generated' && why !== '') return why;
  const served = rest.filter((each) => each.served);
  const textOf = (some: readonly ReasonLine[], between: string) => some.map(({ text }) => text).join(between);
  if (!line.plan) return textOf(served, ' · ') || line.value;
  const also = (some: readonly ReasonLine[]): string =>
    some.length > 0 ? t('also', { reasons: textOf(some, ', ') }) : '';
  return also(served.filter(({ rhythm }) => !rhythm)) || line.value || also(served) || why;
}

const isRhythm = (reason: ExplainedReason | undefined): boolean =>
  reason?.kind === 'cadence' || reason?.kind === 'win-back';

const saidOf = (line: PlanLine, { reasons }: Pick<RowWords, 'reasons'>): ReasonLine[] =>
  [reasons.purpose(line), ...reasons.others(line)]
    .filter((text) => text !== '')
    .map((text) => ({ text, served: true, aside: '', rhythm: false }));
