import type { ReadableDb } from '@db/connection/sqlite';
import { readSettings } from '@db/settings/read';
import {
  type Askable,
  type Channel,
  NO_FACTS,
  type PermissionEntry,
  personToAsk,
  preferredOf,
  type Reachability,
  type ReachFacts,
  reachabilityOf,
} from '@shared/domain/permission';
import type { Day, Time, Weekday, Zone } from '@shared/domain/time';
import type { PersonRole } from '@shared/domain/words';
import { bySide, type OfSide } from './bySide';

/** How many clients and their people can be reached. */
export interface ReachBook {
  /**
   * Of a person of the client. Null: of whom to ask for by default ({@link ReachBook.personOf}); of the client as a whole
   * when it has nobody. A person that is deleted or of another client is as nobody.
   */
  of(clientId: string, personId: string | null): Reachability;
  /** Whom to contact when nobody is named (`personToAsk`); null when the client has nobody who may be contacted. */
  personOf(clientId: string): string | null;
  /** The channel that is liked best; null: nobody said. `personId` as in {@link ReachBook.of}. */
  preferredOf(clientId: string, personId: string | null): Channel | null;
}

/**
 * Reads permissions, windows, addresses and "do not contact" of many clients with their people at once, six statements
 * whatever their number. A client that is not there is one of which nothing is known.
 */
export function readReach(
  db: ReadableDb,
  { clientIds, today }: { readonly clientIds: readonly string[]; readonly today: Day },
): ReachBook {
  const { zone } = readSettings(db);
  const facts = readFacts(db, clientIds);
  const around = { today, zone };
  const known = new Map<string, Reachability>();
  const asked = new Map<string, string | null>();

  function own(clientId: string, personId: string | null): Reachability {
    const key = personId ?? clientId;
    const found = known.get(key);
    if (found) return found;
    const client = facts.get(clientId);
    const person = personId === null ? undefined : client?.people.get(personId);
    const reach = reachabilityOf(client?.facts ?? NO_FACTS, person?.facts ?? null, around);
    known.set(key, reach);
    return reach;
  }

  function personOf(clientId: string): string | null {
    const found = asked.get(clientId);
    if (found !== undefined) return found;
    const people = [...(facts.get(clientId)?.people.values() ?? [])];
    const person = personToAsk(
      people.map(({ id, role }): Askable => ({ id, role, reach: own(clientId, id) })),
    );
    asked.set(clientId, person);
    return person;
  }

  const someone = (clientId: string, personId: string | null): string | null =>
    personId !== null && facts.get(clientId)?.people.has(personId) ? personId : personOf(clientId);

  return {
    of: (clientId, personId) => own(clientId, someone(clientId, personId)),
    personOf,
    preferredOf(clientId, personId) {
      const client = facts.get(clientId);
      const person = someone(clientId, personId);
      return preferredOf(
        client?.facts ?? NO_FACTS,
        (person !== null && client?.people.get(person)?.facts) || null,
      );
    },
  };
}

interface Side {
  readonly facts: ReachFacts;
}
interface PersonSide extends Side {
  readonly id: string;
  readonly role: PersonRole;
}
interface ClientSide extends Side {
  /** In the order in which they were added. */
  readonly people: Map<string, PersonSide>;
}

/** What {@link reachabilityOf} counts from, by client. */
function readFacts(db: ReadableDb, clientIds: readonly string[]): ReadonlyMap<string, ClientSide> {
  const ids = [JSON.stringify(clientIds)];
  const said = bySide(db.all<EntryRow>(ENTRIES, ids));
  const open = bySide(db.all<WindowRow>(WINDOWS, ids));
  const factsOf = (id: string, row: FactsRow): ReachFacts => ({
    doNotContact: row.doNotContact === 1,
    addresses: addressesOf(row.addresses),
    history: said.get(id) ?? NO_FACTS.history,
    zone: row.zone,
    windows: open.get(id)?.map(({ weekday, from, to }) => ({ weekday, from, to })) ?? NO_FACTS.windows,
    preferred: row.preferred,
  });
  const clients = new Map<string, ClientSide>();
  for (const row of db.all<FactsRow & { id: string }>(CLIENTS, ids))
    clients.set(row.id, { facts: factsOf(row.id, row), people: new Map() });
  for (const row of db.all<PersonRow>(PEOPLE, ids)) {
    const { id, role } = row;
    clients.get(row.clientId)?.people.set(id, { id, role, facts: factsOf(id, row) });
  }
  return clients;
}

interface FactsRow {
  readonly doNotContact: 0 | 1;
  readonly zone: Zone | null;
  readonly preferred: Channel | null;
  /** Bits in the order of {@link ADDRESSES}. */
  readonly addresses: number;
}
interface PersonRow extends FactsRow {
  readonly id: string;
  readonly clientId: string;
  readonly role: PersonRole;
}
type EntryRow = OfSide & PermissionEntry;
type WindowRow = OfSide & { readonly weekday: Weekday; readonly from: Time; readonly to: Time };

/** Few combinations occur, and each is made once. */
function addressesOf(bits: number): readonly Channel[] {
  return COMBINATIONS[bits] ?? NO_FACTS.addresses;
}
const ADDRESSES: readonly (readonly Channel[])[] = [['phone', 'message'], ['email'], ['message'], ['letter']];
const COMBINATIONS = Array.from({ length: 16 }, (_, bits): readonly Channel[] => [
  ...new Set(ADDRESSES.flatMap((channels, bit) => ((bits >> bit) & 1 ? channels : []))),
]);

/** A phone takes messages too; e-mail; name in a messenger; postal address. */
const HAS = (table: 'phones' | 'emails', client: string, person: string) =>
  `EXISTS (SELECT 1 FROM ${table} x INDEXED BY ${table}_by_client WHERE x.client_id = ${client} AND x.person_id IS ${person})`;

const CLIENTS = `SELECT c.id, c.do_not_contact IS NOT NULL AS doNotContact, c.zone, c.preferred_channel AS preferred,
    ${HAS('phones', 'c.id', 'NULL')} + 2 * ${HAS('emails', 'c.id', 'NULL')} + 8 * (c.address <> '') AS addresses
  FROM json_each(?) j CROSS JOIN clients c ON c.id = j.value`;

const PEOPLE = `SELECT p.id, p.client_id AS clientId, p.role, p.do_not_contact IS NOT NULL AS doNotContact, p.zone,
    p.preferred_channel AS preferred,
    ${HAS('phones', 'p.client_id', 'p.id')} + 2 * ${HAS('emails', 'p.client_id', 'p.id')} + 4 * (p.messenger <> '') AS addresses
  FROM json_each(?) j CROSS JOIN people p INDEXED BY people_by_client ON p.client_id = j.value
  WHERE p.deleted_at IS NULL ORDER BY j.key, p.created_at, p.id`;

const ENTRIES = `SELECT coalesce(e.person_id, e.client_id) AS sideId, e.id, e.channel, e.permission, e.day
  FROM json_each(?) j CROSS JOIN permissions e ON e.client_id = j.value`;

const WINDOWS = `SELECT coalesce(w.person_id, w.client_id) AS sideId, w.weekday, w.from_time AS "from", w.to_time AS "to"
  FROM json_each(?) j CROSS JOIN contact_windows w ON w.client_id = j.value`;
