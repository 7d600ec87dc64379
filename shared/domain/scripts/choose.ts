import type { Standing } from '@shared/domain/cadence';
import type { ReasonKind } from '@shared/domain/planner/request';
import { isMeeting } from '@shared/domain/process';
import type { ActivityKind, Stage } from '@shared/domain/words';
import type { ScriptKey } from './script';

/** What decides which script lies beside a contact. */
export interface ScriptFacts {
  readonly kind: ActivityKind;
  /** What its occasion makes (`shared/domain/occasions`); null: it is about none. */
  readonly occasion: 'greeting' | 'invitation' | 'sales' | null;
  /** Why the call plan put it there, the leading reason first; empty for a contact that no plan explains. */
  readonly reasons: readonly ReasonKind[];
  /** Keys of the open control points that are due by the day of the contact, the earliest first. */
  readonly points: readonly string[];
  /** The client was unhappy and has not been told yet what was done about it. */
  readonly unhappy: boolean;
  /** Of the deal, when that is open or paused; null without one. */
  readonly stage: Stage | null;
  /** We found the client for this deal, and its presentation has not been held yet. */
  readonly cold: boolean;
  /** Where the client stands; only somebody we spoke with before can be dormant. */
  readonly standing: Standing;
}

/**
 * The script for a contact (`product.md` §4): by its kind, then by its reason, then by what is due on the deal, then by
 * the deal's stage, at last by where the client stands. The user may choose another.
 */
export function suggestScript(facts: ScriptFacts): ScriptKey {
  const { kind, occasion, reasons, points, unhappy, stage, cold, standing } = facts;
  if (kind === 'greeting' || occasion === 'greeting') return 'greeting';
  const [reason] = reasons;
  if (unhappy || reasons.includes('unhappy') || reason === 'promoter') return 'satisfaction';
  if (reason === 'win-back') return 'win-back';
  // A call that comes before the presentation only agrees when it takes place.
  const approaches = cold && !isMeeting(kind);
  for (const point of points) {
    const script = OF_POINT.get(point);
    if (script && !(approaches && script === 'presentation')) return script;
  }
  if (stage === 'presentation' && approaches) return isNew(standing) ? 'cold-call' : 'regular';
  if (stage !== null) return OF_STAGE[stage];
  if (standing === 'lead') return isMeeting(kind) ? 'presentation' : 'cold-call';
  return standing === 'dormant' || standing === 'ended' ? 'win-back' : 'regular';
}

/** Who has bought from us is no cold call. */
const isNew = (standing: Standing): boolean => standing === 'lead' || standing === 'first-sale';

/** What is due on the deal says what the talk is about. */
const OF_POINT: ReadonlyMap<string, ScriptKey> = new Map([
  ['presentation-held', 'presentation'],
  ['minutes-sent', 'presentation'],
  ['proposal-sent', 'corrections'],
  ['proposal-approval', 'corrections'],
  ['proposal-valid', 'corrections'],
  ['corrections-sent', 'corrections'],
  ['contract-approval', 'corrections'],
  ['corrections-made', 'corrections'],
  ['contract-signed', 'corrections'],
  ['invoice-sent', 'payment-reminder'],
  ['invoice-valid', 'payment-reminder'],
  ['payment-due', 'payment-reminder'],
  ['later-payment-due', 'payment-reminder'],
  ['balance-paid', 'payment-reminder'],
  ['survey-done', 'satisfaction'],
  ['call-back', 'satisfaction'],
]);

const OF_STAGE: Readonly<Record<Stage, ScriptKey>> = {
  presentation: 'presentation',
  proposal: 'corrections',
  contract: 'corrections',
  payment: 'payment-reminder',
  event: 'regular',
  closure: 'satisfaction',
};
