import type { ReadableDb } from '@db/connection/sqlite';
import type { OutputOf, ParsedInputOf } from '@shared/contract';
import type { Channel } from '@shared/domain/permission';
import { digitsOf, emailKey } from '@shared/domain/names';
import type { Day } from '@shared/domain/time';
import { type NamedSide, sidesOf, standingEntry } from './sides';

type Asked = ParsedInputOf<'permissions.ofAddresses'>['addresses'][number];
type Bar = OutputOf<'permissions.ofAddresses'>[number];

interface Owner {
  readonly clientId: string;
  readonly personId: string | null;
}

/** Which of the addresses should not be used, and what was said; three statements for all, and two for each of their kinds. */
export function barsOf(
  db: ReadableDb,
  { addresses, today }: { readonly addresses: readonly Asked[]; readonly today: Day },
): Bar[] {
  const owners = addresses.map((one) => (one.of ? [one.of] : []));
  for (const kind of ['phone', 'email'] as const) {
    const places = addresses.flatMap((one, place) => (one.kind === kind && !one.of ? [place] : []));
    const keys = places.map((place) => keyOf(addresses[place]));
    const found = db.all<Owner & { key: string }>(OWNERS[kind], [JSON.stringify([...new Set(keys)])]);
    for (const [index, place] of places.entries())
      owners[place] = found.filter(({ key }) => key === keys[index]);
  }
  const sides = sidesOf(db, [...new Set(owners.flat().map(({ clientId }) => clientId))]);
  const byKey = new Map(sides.map((side) => [side.personId ?? side.clientId, side]));
  return addresses.map(({ kind }, place) => {
    for (const { clientId, personId } of owners[place] ?? []) {
      const client = byKey.get(clientId);
      const side = byKey.get(personId ?? clientId);
      const bar = client && side && barOf(side, client, kind, today);
      if (bar) return bar;
    }
    return null;
  });
}

function barOf(side: NamedSide, client: NamedSide, channel: Channel, today: Day): Bar {
  if (client.doNotContact !== null)
    return { code: 'client-do-not-contact', name: client.name, said: client.doNotContact, day: null };
  if (side.doNotContact !== null)
    return { code: 'person-do-not-contact', name: side.name, said: side.doNotContact, day: null };
  const entry = standingEntry(side, client, channel, today);
  if (entry?.permission !== 'withdrawn') return null;
  const { name } = entry.general ? client : side;
  return { code: 'permission-withdrawn', name, said: entry.said, day: entry.day };
}

const keyOf = (asked: Asked | undefined): string => {
  if (!asked) return '';
  return asked.kind === 'phone' ? digitsOf(asked.value) : emailKey(asked.value);
};

const owners = (table: 'phones' | 'emails', key: string) =>
  `SELECT x.${key} AS key, x.client_id AS clientId, x.person_id AS personId
   FROM json_each(?) j CROSS JOIN ${table} x INDEXED BY ${table}_by_${key === 'digits' ? 'digits' : 'key'} ON x.${key} = j.value
     JOIN clients c ON c.id = x.client_id LEFT JOIN people p ON p.id = x.person_id
   WHERE j.value <> '' AND c.deleted_at IS NULL AND p.deleted_at IS NULL`;

const OWNERS = { phone: owners('phones', 'digits'), email: owners('emails', 'address_key') };
