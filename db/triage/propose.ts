import type { ReadableDb } from '@db/connection/sqlite';
import {
  candidatesFor,
  type PlannedContact,
  plannedContacts,
  standingLine,
  type Wanted,
} from '@db/plan/gather';
import { valuesOf } from '@db/plan/gather/values';
import type { JobHandler } from '@db/serve/handlers';
import { readCalendar, readSettings } from '@db/settings/read';
import type { TriageItem } from '@shared/contract/triage';
import type { Progress } from '@shared/contract/transport';
import { plannedReason, type Reason, retryReason, type Triage, triageSteps } from '@shared/domain/planner';
import { plannerSettings } from '@shared/domain/planner/schema';
import { addDays, type Day, onWall, startOfWeek, type Zone } from '@shared/domain/time';
import { joinOf } from '@shared/domain/triage';
import { managersOf, overdueOrder } from './overdue';

interface Asked {
  readonly today: Day;
  readonly weeks: number;
  readonly now: number;
}

/** See `triage.propose`. Each manager has room of their own, so one after the other is asked. */
export const propose: JobHandler<'triage.propose'> = async function* (
  { read, now },
  { today, manager, weeks },
) {
  const managers = manager === undefined ? managersOf(read, today) : [manager];
  const found: Placed[] = [];
  for (const [index, each] of managers.entries()) {
    const asked = { today, weeks, now: Date.parse(now()) };
    found.push(yield* placesFor(read, each, asked, { index, of: managers.length }));
  }
  const order = overdueOrder(read, today, manager ?? null);
  const items = new Map(found.flatMap(({ items: own }) => own.map((item) => [item.id, item])));
  const lastDay = found.map((each) => each.lastDay ?? '').reduce((a, b) => (a > b ? a : b), '');
  return {
    items: order.flatMap((id) => items.get(id) ?? []),
    lastDay: lastDay === '' ? null : lastDay,
  };
};

interface Placed {
  readonly items: TriageItem[];
  readonly lastDay: Day | null;
}

function* placesFor(
  db: ReadableDb,
  manager: string,
  { today, weeks, now }: Asked,
  part: { readonly index: number; readonly of: number },
): Generator<Progress, Placed> {
  const settings = readSettings(db);
  const to = addDays(startOfWeek(today, 1), 7 * weeks - 1);
  const step = (done: number, total: number): Progress => ({
    ...{ part: (part.index + done / Math.max(1, total)) / part.of, phase: 'placing', done, total },
  });
  const planned = plannedContacts(db, { from: startOfWeek(today, 1), to, today, manager });
  let contacts = planned.next();
  while (!contacts.done) {
    yield step(0, weeks);
    contacts = planned.next();
  }
  const isOverdue = (contact: PlannedContact): boolean => onWall(contact, settings.zone).day < today;
  const overdue = contacts.value.filter(isOverdue);
  const standing = contacts.value.filter((contact) => !isOverdue(contact));
  const span = { from: today, to };
  const values = valuesOf(db, [...new Set(overdue.map(({ clientId }) => clientId))], settings.currency);
  const wanted = wantedOf(overdue, (contact) => {
    const value = values.get(contact.clientId) ?? 0;
    const asked = { ...contact, asked: contact.asked === 1 };
    return contact.attempt > 0 ? retryReason(contact, span, value) : plannedReason(asked, span, value);
  });
  const gathering = candidatesFor(db, wanted, {
    ...{ from: today, to, today, also: new Map() },
    without: new Set(contacts.value.map(({ id }) => id)),
  });
  let candidates = gathering.next();
  while (!candidates.done) {
    yield step(0, weeks);
    candidates = gathering.next();
  }
  const steps = triageSteps({
    ...{ overdue: candidates.value, weeks, today, now, removed: new Set<string>() },
    settings: plannerSettings(settings.planner, settings),
    calendar: readCalendar(db),
    // Whatever is planned keeps its day and its room.
    ...{ fixed: [], byHand: [], finished: [] },
    pinned: standing.map((contact) => standingLine(contact, settings.zone)),
  });
  let placing = steps.next();
  while (!placing.done) {
    yield step(placing.value, weeks);
    placing = steps.next();
  }
  return { items: itemsOf(placing.value, overdue, standing, settings.zone), lastDay: placing.value.lastDay };
}

/** The reasons of one client that ask for the same person. */
function wantedOf(
  contacts: readonly PlannedContact[],
  reasonOf: (contact: PlannedContact) => Reason,
): Wanted[] {
  const wanted = new Map<string, { clientId: string; personId: string | null; reasons: Reason[] }>();
  for (const contact of contacts) {
    const { clientId, personId } = contact;
    const key = personId ?? clientId;
    const before = wanted.get(key);
    if (before) before.reasons.push(reasonOf(contact));
    else wanted.set(key, { clientId, personId, reasons: [reasonOf(contact)] });
  }
  return [...wanted.values()];
}

/** What the placing means for each overdue contact. */
function itemsOf(
  { lines, leftOut }: Triage,
  overdue: readonly PlannedContact[],
  standing: readonly PlannedContact[],
  zone: Zone,
): TriageItem[] {
  const byId = new Map([...overdue, ...standing].map((contact) => [contact.id, contact]));
  const items = new Map<string, TriageItem>();
  for (const { key, day, time, why, reasons } of lines) {
    const contacts = reasons.flatMap(({ id }) => byId.get(id) ?? []);
    // A standing line of the client takes them along; else the first of them leads.
    const lead = byId.get(key) ?? contacts[0];
    for (const contact of contacts) {
      const into = lead && lead.id !== contact.id && joinOf(lead, contact) ? lead.id : null;
      items.set(contact.id, { ...ofContact(contact, zone), place: { day, time, why, into }, left: null });
    }
  }
  for (const { code, days, reasons } of leftOut) {
    for (const { id } of reasons) {
      const contact = byId.get(id);
      if (contact && !items.has(id))
        items.set(id, { ...ofContact(contact, zone), place: null, left: { code, days: [...days] } });
    }
  }
  return [...items.values()];
}

const ofContact = (contact: PlannedContact, zone: Zone) => {
  const { id, clientId, dealId, kind } = contact;
  return { id, clientId, dealId, kind, day: onWall(contact, zone).day };
};
