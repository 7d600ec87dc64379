import type { Point } from '@shared/contract/points';
import { compareTexts } from '@shared/domain/order';

/** By the day on which each was met or is due, as one follows the other; those without a day come last, in the order of the process. */
export const pointsByDay = (points: readonly Point[]): Point[] =>
  points.toSorted((a, b) => compareTexts(dayOf(a), dayOf(b)));

const dayOf = ({ metDay, dueDay }: Point): string => metDay ?? dueDay ?? '~';
