import type { WeekLine } from '@shared/domain/planner';
import type { Day, Week } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { type FormerLine, type FormerPlan, sinceOf } from '../former';
import type { GatheredWeek, PlannedContact } from '../gather';

/** A line of the new plan with the contact that it will be. */
export interface Target {
  readonly line: WeekLine;
  /** The contact, if there is one already; null: one is made. */
  readonly activityId: string | null;
  /** A contact of the user's that is placed by the plan; null for what stands, and for what the plan makes. */
  readonly contact: PlannedContact | null;
  readonly made: boolean;
  /** Further contacts of the client that this one does for: they move along. */
  readonly joined: readonly PlannedContact[];
  readonly former: FormerLine | null;
}

/**
 * Which contact each line is: a planned one that the line is about, else the one that the plan made for this client before, else a
 * new one.
 */
export function targetsOf(
  lines: readonly WeekLine[],
  { sourceOf }: GatheredWeek,
  former: FormerPlan | null,
  { week, today }: { readonly week: Week; readonly today: Day },
): Target[] {
  const formerOf = new Map((former?.lines ?? []).map((line) => [line.activityId, line]));
  const before = new Map<string, FormerLine>();
  for (const line of former?.lines ?? [])
    if (line.made === 1 && sinceOf(line, week, today) === 'untouched') before.set(line.clientId, line);

  return lines.map((line): Target => {
    const contacts = line.reasons.flatMap((reason) => {
      const source = sourceOf(reason);
      return reason.served && source.of === 'contact' ? [source.contact] : [];
    });
    if (line.origin !== 'generated') {
      const joined = contacts.filter(({ asked, here }) => asked === 0 || here < today);
      const standing = formerOf.get(line.key) ?? null;
      // What the user holds was touched, so it is no longer the plan's to take away; what is done keeps what it was.
      const made = line.origin === 'finished' && standing?.made === 1;
      return { line, activityId: line.key, contact: null, made, joined, former: standing };
    }
    const lead =
      contacts.find(({ kind }) => kind === line.kind) ?? contacts.find(({ kind }) => TALKS.has(kind)) ?? null;
    if (lead) {
      const joined = contacts.filter((each) => each !== lead);
      return {
        line,
        activityId: lead.id,
        contact: lead,
        made: false,
        joined,
        former: formerOf.get(lead.id) ?? null,
      };
    }
    const again = before.get(line.clientId) ?? null;
    return {
      line,
      activityId: again?.activityId ?? null,
      contact: null,
      made: true,
      joined: contacts,
      former: again,
    };
  });
}

/** An e-mail that is planned to remind of a payment does for the call that the payment asks for; a greeting does not. */
const TALKS: ReadonlySet<ActivityKind> = new Set<ActivityKind>([
  'call',
  'message',
  'email',
  'meeting',
  'video',
  'visit',
]);
