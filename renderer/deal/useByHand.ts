import { useDb } from '@renderer/data';
import type { Point } from '@shared/contract/points';
import { type PointRule, ruleOf } from '@shared/domain/process';

type Ruled = Pick<Point, 'stage' | 'key'>;

/** What meets a point: a hand, where it is the user's own or has no rule; else the fact of its rule. Null until the process is read. */
export function useMetBy({ stage, key }: Ruled): PointRule['metBy'] | null {
  const { data: process } = useDb('settings.process', {});
  if (key === '') return 'hand';
  return process ? (ruleOf(process, stage, key)?.metBy ?? 'hand') : null;
}

/** Whether a point is met by a hand; the user's own points are, the others as their rule says. */
export const useByHand = (point: Ruled): boolean => useMetBy(point) === 'hand';
