import type { Day, Zone } from '@shared/domain/time';
import type { PersonRole } from '@shared/domain/words';
import {
  CHANNELS,
  type Channel,
  type Permission,
  type PermissionEntry,
  type Permissions,
  standingEntries,
} from './channel';
import { type Reachability, refusalOf } from './verdict';
import type { ContactHours, ContactWindow } from './windows';

/** What is kept about reaching one side: a client as a whole, or one of its people. */
export interface ReachFacts {
  readonly doNotContact: boolean;
  /** Own addresses; see {@link reachabilityOf} for those of the client. */
  readonly addresses: readonly Channel[];
  readonly history: readonly PermissionEntry[];
  /** Null: not said. */
  readonly zone: Zone | null;
  readonly windows: readonly ContactWindow[];
  readonly preferred: Channel | null;
}

/** Nothing is known. */
export const NO_FACTS: ReachFacts = {
  ...{ doNotContact: false, addresses: [], history: [], zone: null, windows: [], preferred: null },
};

/**
 * How a person can be reached, or the client as a whole (`person` null). What the person says goes before what was said for
 * the client: its own windows, zone and permissions. A person without a phone of its own is asked for at the client's, so the
 * client's addresses count too. `zone`: the user's, for windows of which nobody said on whose clock they are.
 */
export function reachabilityOf(
  client: ReachFacts,
  person: ReachFacts | null,
  { today, zone }: { readonly today: Day; readonly zone: Zone },
): Reachability {
  return {
    clientDoNotContact: client.doNotContact,
    personDoNotContact: person?.doNotContact ?? false,
    permissions: joinedPermissions(client.history, person?.history ?? [], today),
    addresses: new Set([...client.addresses, ...(person?.addresses ?? [])]),
    hours: joinedHours(client, person, zone),
  };
}

/** By which channel the contact is liked best: as the person says, else as was said for the client; null: nobody said. */
export const preferredOf = (client: ReachFacts, person: ReachFacts | null): Channel | null =>
  person?.preferred ?? client.preferred;

/**
 * What holds for a person: what it said itself, else what was said for the whole client. A permission of the person ends when
 * the client withdraws it later; what the person withdrew only the person gives back.
 */
export function joinedPermissions(
  client: readonly PermissionEntry[],
  person: readonly PermissionEntry[],
  today: Day,
): Permissions {
  if (client.length === 0 && person.length === 0) return NOTHING_SAID;
  const [general, own] = [standingEntries(client, today), standingEntries(person, today)];
  const joined: Partial<Record<Channel, Permission>> = {};
  for (const channel of CHANNELS) {
    const entry = strongerEntry(general.get(channel), own.get(channel));
    if (entry) joined[channel] = entry.permission;
  }
  return joined;
}

/** Which of two standing entries of one channel holds for the person: see {@link joinedPermissions}. */
export function strongerEntry<Entry extends PermissionEntry>(
  general: Entry | undefined,
  own: Entry | undefined,
): Entry | undefined {
  if (!own || own.permission === 'unknown') return general ?? own;
  if (own.permission === 'withdrawn' || general?.permission !== 'withdrawn') return own;
  return general.day > own.day || (general.day === own.day && general.id > own.id) ? general : own;
}

const NOTHING_SAID: Permissions = {};

function joinedHours(client: ReachFacts, person: ReachFacts | null, userZone: Zone): ContactHours | null {
  const zone = person?.zone ?? client.zone;
  const windows = person && person.windows.length > 0 ? person.windows : client.windows;
  if (windows.length > 0) return { zone: zone ?? userZone, windows };
  return zone === null ? null : { zone, windows: null };
}

/** A person as far as it matters for whom to ask for. */
export interface Askable {
  readonly id: string;
  readonly role: PersonRole;
  readonly reach: Reachability;
}

/**
 * Whom to contact when nobody was named: of those who can be reached by phone, message or e-mail the one with the most to
 * decide, then the one who is known longest (the first of the list). Without any, the first that did not ask to be left alone.
 */
export function personToAsk(people: readonly Askable[]): string | null {
  let best: Askable | null = null;
  let rank = Number.POSITIVE_INFINITY;
  for (const person of people) {
    if (person.reach.personDoNotContact) continue;
    const own = ROLE_RANKS[person.role] + (isReachable(person.reach) ? 0 : UNREACHABLE);
    if (own < rank) [best, rank] = [person, own];
  }
  return best?.id ?? null;
}

const isReachable = (reach: Reachability): boolean =>
  EVERYDAY.some((channel) => refusalOf(channel, reach) === null);

const EVERYDAY: readonly Channel[] = ['phone', 'message', 'email'];
const UNREACHABLE = 100;
const ROLE_RANKS: Readonly<Record<PersonRole, number>> = {
  'decision-maker': 0,
  influencer: 1,
  user: 2,
  other: 2,
  accountant: 3,
  gatekeeper: 4,
};
