import type { MoveOutcome } from '@shared/contract/deal';
import type { Point } from '@shared/contract/points';
import type { ControlPoint, Gate, Refused } from '@shared/domain/process';
import { CuepointError } from '@shared/errors';
import type { StoredDeal } from './store';

/** What stands in the way, with the names that the user gave to own points. */
export function gateOutcome(
  gate: Gate,
  points: readonly (ControlPoint & Partial<Pick<Point, 'title'>>)[],
): MoveOutcome {
  const titles = new Map(points.map(({ id, title }) => [id, title ?? '']));
  return {
    kind: 'gate',
    points: gate.open.map((each) => ({
      ...each,
      title: each.id === null ? '' : (titles.get(each.id) ?? ''),
    })),
  };
}

/** A step that the process does not allow, for commands whose dialogs offer only allowed ones. */
export const notAllowed = (deal: StoredDeal, to: string, { reason }: Refused): CuepointError =>
  new CuepointError('move-not-allowed', { from: deal.stage, to, reason });
