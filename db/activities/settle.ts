import type { CommandContext } from '@db/log/command';
import { recalculatePoints, settlePoints } from '@db/points';
import type { ActivityKind, ContactResult } from '@shared/domain/words';

/** Whose contact it was: a client's, of one deal or of none. */
interface Whose {
  readonly clientId: string;
  readonly dealId: string | null;
}

/** A contact took place: it meets the control points that wait for it, and points that count from it move. */
export function settleDone(
  context: CommandContext,
  { clientId, dealId }: Whose,
  fact: { readonly kind: ActivityKind; readonly result: ContactResult | null; readonly day: string },
): void {
  const event = { kind: 'activity', activity: fact.kind, result: fact.result } as const;
  settlePoints(context, { clientId, dealId, day: fact.day, event });
}

/** A contact is planned: it meets a "next contact exists", and points that count from a planned meeting move. */
export function settlePlanned(context: CommandContext, { clientId, dealId }: Whose, today: string): void {
  settlePoints(context, { clientId, dealId, day: today, event: { kind: 'next-contact' } });
}

/** Planned contacts of these deals changed: points that count from a planned meeting move. */
export function settleTouched(context: CommandContext, dealIds: readonly (string | null)[]): void {
  for (const dealId of new Set(dealIds)) if (dealId !== null) recalculatePoints(context, dealId);
}
