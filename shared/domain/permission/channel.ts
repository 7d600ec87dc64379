import type { Day } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';

/** The ways to reach a person; permission is given and withdrawn per person and channel (`product.md` §4). */
export const CHANNELS = ['phone', 'meeting', 'message', 'email', 'letter'] as const;
export type Channel = (typeof CHANNELS)[number];

export const PERMISSIONS = ['granted', 'unknown', 'withdrawn'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What is known about each channel; a channel that is absent is `unknown`. */
export type Permissions = Readonly<Partial<Record<Channel, Permission>>>;

/** The channel of a kind of contact. Invitations and greetings go by the person's `preferred` channel. */
export function channelOf(kind: ActivityKind, preferred: Channel = 'email'): Channel {
  return KIND_CHANNELS[kind] ?? preferred;
}

/** Both sides must be there at the same time, so the person's windows count. What is written waits until it is read. */
export const isLive = (channel: Channel): boolean => channel === 'phone' || channel === 'meeting';

/** One entry of the history of permissions: when, how it was said and what was said are kept by the caller. */
export interface PermissionEntry {
  /** UUIDv7: later entries have greater ids. */
  readonly id: string;
  readonly channel: Channel;
  readonly permission: Permission;
  readonly day: Day;
}

/** What holds on `today`: per channel the entry of the latest day, and of one day the one entered last. */
export function permissionsOn(history: readonly PermissionEntry[], today: Day): Permissions {
  const standing = standingEntries(history, today);
  return Object.fromEntries([...standing].map(([channel, { permission }]) => [channel, permission]));
}

/** The entries that hold on `today`, as {@link permissionsOn}. */
export function standingEntries<Entry extends PermissionEntry>(
  history: readonly Entry[],
  today: Day,
): ReadonlyMap<Channel, Entry> {
  const latest = new Map<Channel, Entry>();
  for (const entry of history) {
    const before = latest.get(entry.channel);
    if (entry.day <= today && (!before || isAfter(entry, before))) latest.set(entry.channel, entry);
  }
  return latest;
}

const isAfter = (a: PermissionEntry, b: PermissionEntry): boolean =>
  a.day === b.day ? a.id > b.id : a.day > b.day;

const KIND_CHANNELS: Readonly<Partial<Record<ActivityKind, Channel>>> = {
  call: 'phone',
  meeting: 'meeting',
  video: 'meeting',
  visit: 'meeting',
  message: 'message',
  email: 'email',
  letter: 'letter',
};
