import type { ReadableDb } from '@db/connection/sqlite';
import type { PermissionLine, ReachSide } from '@shared/contract/permissions';
import {
  CHANNELS,
  type Channel,
  type ContactWindow,
  standingEntries,
  strongerEntry,
} from '@shared/domain/permission';
import type { Day } from '@shared/domain/time';
import { bySide, type OfSide } from './bySide';

/** A side with its name and all that was said, for the card, for warnings and for the marks beside phone numbers. */
export interface NamedSide {
  readonly clientId: string;
  /** Null: the client as a whole. */
  readonly personId: string | null;
  readonly name: string;
  readonly doNotContact: string | null;
  readonly zone: string | null;
  readonly preferred: Channel | null;
  readonly windows: readonly ContactWindow[];
  readonly entries: readonly PermissionLine[];
}

/** Each client as a whole, then its people in the order of the card: what is in use, or lies in the trash with its client. */
export function sidesOf(db: ReadableDb, clientIds: readonly string[]): NamedSide[] {
  const ids = [JSON.stringify(clientIds)];
  const entries = bySide(db.all<OfSide & PermissionLine>(ENTRIES, ids));
  const windows = bySide(db.all<OfSide & ContactWindow>(WINDOWS, ids));
  return db.all<SideRow>(SIDES, { ids: JSON.stringify(clientIds) }).map(({ place: _, since: __, ...row }) => {
    const key = row.personId ?? row.clientId;
    return {
      ...row,
      windows: (windows.get(key) ?? []).map(({ weekday, from, to }) => ({ weekday, from, to })),
      entries: (entries.get(key) ?? []).map(({ sideId: _, ...entry }) => ({
        ...entry,
        general: row.personId === null,
      })),
    };
  });
}

/** What the card shows of a side; `client`: the side of its client as a whole. */
export function shownSide(side: NamedSide, client: NamedSide, today: Day): ReachSide {
  const { personId, doNotContact, zone, preferred, windows, entries } = side;
  return {
    ...{ personId, doNotContact, zone, preferred, windows: [...windows] },
    standing: CHANNELS.flatMap((channel) => standingEntry(side, client, channel, today) ?? []),
    entries: entries.length,
  };
}

/** The entry that holds for a side today; `general` when it was said for the whole client. */
export function standingEntry(
  side: NamedSide,
  client: NamedSide,
  channel: Channel,
  today: Day,
): PermissionLine | undefined {
  const general = standingEntries(client.entries, today).get(channel);
  if (side.personId === null) return general;
  return strongerEntry(general, standingEntries(side.entries, today).get(channel));
}

type SideRow = Omit<NamedSide, 'windows' | 'entries'> & { readonly place: number; readonly since: string };

const SIDES = `SELECT c.id AS clientId, NULL AS personId, c.name, c.do_not_contact AS doNotContact, c.zone,
    c.preferred_channel AS preferred, j.key AS place, '' AS since
  FROM json_each(:ids) j CROSS JOIN clients c ON c.id = j.value
  UNION ALL
  SELECT p.client_id, p.id, p.name, p.do_not_contact, p.zone, p.preferred_channel, j.key, p.created_at
  FROM json_each(:ids) j CROSS JOIN clients c ON c.id = j.value
    CROSS JOIN people p INDEXED BY people_by_client ON p.client_id = c.id AND p.deleted_at IS c.deleted_at
  ORDER BY place, since, personId`;

const ENTRIES = `SELECT coalesce(e.person_id, e.client_id) AS sideId, e.id, e.channel, e.permission, e.day, e.how, e.said
  FROM json_each(?) j CROSS JOIN permissions e ON e.client_id = j.value ORDER BY e.day DESC, e.id DESC`;

const WINDOWS = `SELECT coalesce(w.person_id, w.client_id) AS sideId, w.weekday, w.from_time AS "from", w.to_time AS "to"
  FROM json_each(?) j CROSS JOIN contact_windows w ON w.client_id = j.value ORDER BY w.weekday, w.from_time, w.id`;
