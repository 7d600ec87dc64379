import type { CommandContext } from '@db/log/command';
import type { ActivityKind, ContactResult } from '@shared/domain/words';

/** A contact of this kind that ended so on this day. */
export interface DoneFact {
  readonly kind: ActivityKind;
  readonly result: ContactResult | null;
  readonly day: string;
}

/** A contact took place: it meets the control points of its deal that wait for it. */
export function settleDone(_context: CommandContext, _dealId: string | null, _fact: DoneFact): void {}

/** A contact is planned: it meets a "next contact exists", and points that count from a planned meeting move. */
export function settlePlanned(_context: CommandContext, _dealId: string | null, _today: string): void {}

/** Planned contacts of these deals changed: points that count from a planned meeting move. */
export function settleTouched(_context: CommandContext, _dealIds: readonly (string | null)[]): void {}
