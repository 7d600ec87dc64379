import { type Day, diffDays } from '@shared/domain/time';
import type { Lifecycle } from '@shared/domain/words';
import type { Touch } from './touch';

/** The whole lifecycle of a client (`product.md` §2): what its deals say, and what the silence says. */
export const STANDINGS = [
  'lead',
  'first-sale',
  'repeat-sale',
  'between-sales',
  'losing-touch',
  'dormant',
  'won-back',
  'ended',
] as const satisfies readonly (Lifecycle | 'losing-touch' | 'dormant' | 'won-back')[];
export type Standing = (typeof STANDINGS)[number];

/** So many days a client that came back from silence counts as won back. Our choice: a quarter. */
export const WON_BACK_FOR = 90;

/**
 * Lifecycle joined with the touch. Only clients without a running sale lose touch or become dormant: an open deal has stages
 * and rot of its own. `wokenDay`: the day of the two-way contact that ended a dormant time; null when there was none.
 */
export function standingOf(
  lifecycle: Lifecycle,
  touch: Touch,
  { today, wokenDay }: { readonly today: Day; readonly wokenDay: Day | null },
): Standing {
  if (lifecycle === 'ended') return 'ended';
  if (wokenDay !== null && wokenDay <= today && diffDays(wokenDay, today) < WON_BACK_FOR) return 'won-back';
  const isSilent = touch.state === 'losing-touch' || touch.state === 'dormant';
  if (isSilent && (lifecycle === 'between-sales' || lifecycle === 'lead')) return touch.state;
  return lifecycle;
}

/** For `sort` of the list "losing touch": the most urgent first, then the longest silence, then the older record. */
export function compareTouch(
  a: { readonly id: string; readonly touch: Touch },
  b: { readonly id: string; readonly touch: Touch },
): number {
  return (
    b.touch.urgency - a.touch.urgency ||
    b.touch.elapsed - a.touch.elapsed ||
    (a.id === b.id ? 0 : a.id < b.id ? -1 : 1)
  );
}
