import { compareTexts } from '@shared/domain/order';
import { type Day, diffDays } from '@shared/domain/time';
import type { Occasion } from './occasion';

/** So many days around a greeting no second one goes to the same person. */
export const GREETING_GAP = 7;

/** An occasion with the greetings of the same person that it stands for as well. */
export interface MergedOccasion extends Occasion {
  readonly also: readonly Occasion[];
}

/** A greeting that went out already. */
export interface Greeted {
  readonly clientId: string;
  readonly personId: string | null;
  readonly day: Day;
}

/**
 * No double greeting (`product.md` §4): of greetings to the same person within `gap` days the most personal stays and names the others;
 * a greeting to the client as a whole counts for all its people. What was greeted within `gap` days is left out.
 * Invitations and sales contacts are no greetings; they merge with other reasons of the client in the plan.
 */
export function mergeOccasions(
  occasions: readonly Occasion[],
  greeted: readonly Greeted[] = [],
  gap = GREETING_GAP,
): MergedOccasion[] {
  const [first] = occasions;
  // What most clients have: nothing to be joined with.
  if (first && occasions.length === 1 && greeted.length === 0) return [{ ...first, also: [] }];
  const kept: { occasion: Occasion; also: Occasion[] }[] = [];
  for (const occasion of [...occasions].sort(byWeight)) {
    if (occasion.makes !== 'greeting') {
      kept.push({ occasion, also: [] });
      continue;
    }
    if (greeted.some((each) => isSame(each, occasion) && isNear(each.day, occasion.best, gap))) continue;
    const before = kept.find(
      (each) => isSame(each.occasion, occasion) && areNear(each.occasion, occasion, gap),
    );
    if (before) before.also.push(occasion);
    else kept.push({ occasion, also: [] });
  }
  return kept
    .map(({ occasion, also }) => ({ ...occasion, also }))
    .sort((a, b) => (a.best === b.best ? compareTexts(a.id, b.id) : compareTexts(a.best, b.best)));
}

/** Whether a greeting to the one is a greeting to the other too. */
const isSame = (
  a: Pick<Occasion, 'clientId' | 'personId'>,
  b: Pick<Occasion, 'clientId' | 'personId'>,
): boolean =>
  a.clientId === b.clientId && (a.personId === null || b.personId === null || a.personId === b.personId);

/** Whether two greetings are too near to each other to go to the same person. */
export const areNear = (
  a: Pick<Occasion, 'makes' | 'best'>,
  b: Pick<Occasion, 'makes' | 'best'>,
  gap = GREETING_GAP,
): boolean => a.makes === 'greeting' && b.makes === 'greeting' && isNear(a.best, b.best, gap);

const isNear = (a: Day, b: Day, gap: number): boolean => a === b || Math.abs(diffDays(a, b)) <= gap;

/** The most personal first, then the earlier. */
const WEIGHT: readonly Occasion['kind'][] = ['birthday', 'client-event', 'anniversary', 'holiday'];
const byWeight = (a: Occasion, b: Occasion): number =>
  WEIGHT.indexOf(a.kind) - WEIGHT.indexOf(b.kind) || compareTexts(a.best, b.best) || compareTexts(a.id, b.id);
