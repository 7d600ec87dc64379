/** "Would you recommend us?" is answered with a number from 0 to 10 (`product.md` §6). */
export const LOWEST_SCORE = 0;
export const HIGHEST_SCORE = 10;
export const SCORES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Promoters 9–10, neutral 7–8, detractors 0–6. */
export const SCORE_GROUPS = ['promoter', 'neutral', 'detractor'] as const;
export type ScoreGroup = (typeof SCORE_GROUPS)[number];

export function groupOf(score: number): ScoreGroup {
  if (score >= 9) return 'promoter';
  return score >= 7 ? 'neutral' : 'detractor';
}

/** An unhappy client is one whom we call back within 24 hours (`product.md` §3, closure). */
export const isUnhappy = (score: number): boolean => groupOf(score) === 'detractor';

export interface Recommendation {
  readonly answers: number;
  readonly promoters: number;
  readonly neutral: number;
  readonly detractors: number;
  /** Share of promoters minus share of detractors, −100 to 100, rounded half away from zero; null without an answer. */
  readonly score: number | null;
}

/** The recommendation score over any number of answers, given as how many gave which score. */
export function recommendation(
  given: readonly { readonly score: number; readonly count: number }[],
): Recommendation {
  const of = (group: ScoreGroup): number =>
    given.reduce((sum, { score, count }) => sum + (groupOf(score) === group ? count : 0), 0);
  const [promoters, neutral, detractors] = [of('promoter'), of('neutral'), of('detractor')];
  const answers = promoters + neutral + detractors;
  return { answers, promoters, neutral, detractors, score: percent(promoters - detractors, answers) };
}

function percent(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const rounded = Math.floor((Math.abs(part) * 200 + whole) / (2 * whole));
  return part < 0 ? -rounded : rounded;
}
