import type { ReadableDb } from '@db/connection/sqlite';
import { readSettings } from '@db/settings/read';
import type { ExplainedReason } from '@shared/contract/planWords';
import type { Day, Time, Week } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { AS_WRITTEN, type FormerLine, storedReasons } from '../former';
import type { PlannedContact } from '../gather';
import type { ComputedPlan } from './compute';
import { goneOf } from './gone';
import { madeContact, productsOf } from './made';
import { type Target, targetsOf } from './targets';
import { planWords } from './words';

/** Day and time of a contact, and whether the client named the day. */
export interface Place {
  readonly day: Day;
  readonly time: Time | null;
  readonly asked: 0 | 1;
}

/** A contact as the plan makes it. */
export interface MadeContact {
  readonly clientId: string;
  readonly dealId: string | null;
  readonly personId: string | null;
  readonly productId: string | null;
  readonly kind: ActivityKind;
  readonly day: Day;
  readonly time: Time | null;
  readonly minutes: number | null;
  readonly purpose: string;
}

/** What a line of the plan will be in the file. */
export interface LineChange {
  readonly target: Target;
  /** What is explained, as it is stored. */
  readonly stored: Pick<FormerLine, 'origin' | 'why' | 'reasons' | 'days' | 'objections' | 'made' | 'pinned'>;
  /** The contact to make, or the one made before as it should be; null: it is the user's. */
  readonly makes: MadeContact | null;
  /** Where the user's contact comes to stand, and where it stood; null: it stays. */
  readonly moves: Move | null;
  readonly joined: readonly Move[];
}

export interface Move {
  readonly contact: PlannedContact;
  readonly to: Place;
}

/** A contact as it stands in the file now. */
export interface Standing extends Place {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly personId: string | null;
  readonly dealId: string | null;
  readonly productId: string | null;
  readonly minutes: number | null;
  readonly purpose: string;
  readonly current: string;
}

export interface PlanChanges {
  readonly plan: ComputedPlan;
  readonly lines: readonly LineChange[];
  /** Lines of the former plan that are no more: what the plan had made goes, what it had moved is put back. */
  readonly gone: readonly { readonly line: FormerLine; readonly contact: 'goes' | 'goes back' | 'stays' }[];
  readonly standing: ReadonlyMap<string, Standing>;
}

/** What writing a computed plan would change in the file; reads only. */
export function changesOf(
  db: ReadableDb,
  computed: ComputedPlan,
  when: { readonly week: Week; readonly today: Day },
): PlanChanges {
  const { plan, gathered, former } = computed;
  const targets = targetsOf(plan.lines, gathered, former, when);
  const { zone } = readSettings(db);
  const words = planWords(db, (id) => db.get<{ name: string }>(PERSON, [id])?.name ?? '');
  const made = targets.filter(({ made: isMade, line }) => isMade && line.origin === 'generated');
  const products = productsOf(
    db,
    made.map(({ line }) => line.clientId),
  );
  const lines = targets.map((target): LineChange => {
    const { line, contact } = target;
    const explained = line.reasons.map((reason) =>
      words.explained(reason, reason.served, gathered.sourceOf(reason)),
    );
    const makes = made.includes(target)
      ? madeContact(target, products, (each) => words.purpose(each, gathered.sourceOf), gathered.sourceOf)
      : null;
    return {
      target,
      stored: storedLine(target, explained),
      makes,
      moves: contact && {
        contact,
        to: placed(contact, line.day, contact.zone === zone && contact.kind === line.kind ? line.time : null),
      },
      joined: target.joined.map((each) => ({
        contact: each,
        // One that stands there already keeps its time, and with it the day that it was agreed for.
        to: each.here === line.day ? each : placed(each, line.day, null),
      })),
    };
  });
  return {
    plan: computed,
    lines,
    gone: goneOf(lines, computed, when),
    standing: standingNow(db, lines, computed),
  };
}

const PERSON = 'SELECT name FROM people WHERE id = ?';

const placed = (contact: PlannedContact, day: Day, time: Time | null): Place => ({
  ...{ day, time },
  asked: day === contact.here ? contact.asked : 0,
});

/** What is done keeps the explanation that it had when it was to be done. */
function storedLine(
  { line, former, made }: Target,
  explained: readonly ExplainedReason[],
): LineChange['stored'] {
  const isHeld = line.origin === 'pinned' || line.origin === 'by-hand';
  const own = {
    origin: line.origin,
    made: made ? 1 : 0,
    pinned: isHeld ? 1 : 0,
  } as const;
  if (line.origin === 'finished' && former) {
    const { why, reasons, days, objections } = former;
    return { ...own, why, reasons, days, objections };
  }
  return {
    ...own,
    why: line.why,
    reasons: JSON.stringify(explained),
    days: JSON.stringify(line.days),
    objections: JSON.stringify(line.objections),
  };
}

function standingNow(
  db: ReadableDb,
  lines: readonly LineChange[],
  { former }: ComputedPlan,
): Map<string, Standing> {
  const ids = new Set((former?.lines ?? []).map(({ activityId }) => activityId));
  for (const { target, joined } of lines) {
    if (target.activityId !== null) ids.add(target.activityId);
    for (const { contact } of joined) ids.add(contact.id);
  }
  const rows = db.all<Standing>(STANDING, [JSON.stringify([...ids])]);
  return new Map(rows.map((row) => [row.id, row]));
}

const STANDING = `SELECT a.id, a.kind, a.person_id AS personId, a.deal_id AS dealId, a.product_id AS productId, a.day, a.time, a.asked,
    a.minutes, a.purpose, ${AS_WRITTEN} AS current
  FROM json_each(?) j CROSS JOIN activities a ON a.id = j.value`;

/** What the reasons of a line are linked to: they count as served while this contact stands. */
export const linksOf = (reasons: string) =>
  storedReasons({ reasons }).filter(
    ({ kind, served }) => served && (kind === 'occasion' || kind === 'unhappy' || kind === 'promoter'),
  );
