import { useDb } from '@renderer/data';
import type { Point } from '@shared/contract/points';
import { ruleOf } from '@shared/domain/process';

/** Whether a point is met by a hand; the user's own points are, the others as their rule says. */
export function useByHand({ stage, key }: Pick<Point, 'stage' | 'key'>): boolean {
  const { data: process } = useDb('settings.process', {});
  if (key === '') return true;
  if (!process) return false;
  const rule = ruleOf(process, stage, key);
  return rule === null || rule.metBy === 'hand';
}
