import {
  type Askable,
  joinedPermissions,
  NO_FACTS,
  type Permission,
  type PermissionEntry,
  personToAsk,
  preferredOf,
  reachabilityOf,
} from '@shared/domain/permission';
import { describe, expect, it } from 'vitest';
import { buildReach, windowOf } from './build';

const TODAY = '2026-11-26';
const entry = (id: string, day: string, permission: Permission): PermissionEntry => ({
  ...{ id, day, permission, channel: 'phone' },
});
const phone = (client: readonly PermissionEntry[], person: readonly PermissionEntry[]) =>
  joinedPermissions(client, person, TODAY).phone;

describe('what was said by a person and for its client', () => {
  it('holds for the person when only the client said something', () => {
    expect(phone([entry('1', '2026-05-01', 'withdrawn')], [])).toBe('withdrawn');
    expect(phone([entry('1', '2026-05-01', 'granted')], [])).toBe('granted');
    expect(phone([], [])).toBeUndefined();
  });

  it('goes by the person where both did', () => {
    const granted = [entry('1', '2026-05-01', 'granted')];
    expect(phone(granted, [entry('2', '2026-04-01', 'withdrawn')])).toBe('withdrawn');
    expect(phone([entry('1', '2026-05-01', 'withdrawn')], [entry('2', '2026-06-01', 'granted')])).toBe(
      'granted',
    );
  });

  it('ends when the client withdraws later, of one day by what was entered last', () => {
    const own = [entry('2', '2026-05-01', 'granted')];
    expect(phone([entry('1', '2026-05-02', 'withdrawn')], own)).toBe('withdrawn');
    expect(phone([entry('3', '2026-05-01', 'withdrawn')], own)).toBe('withdrawn');
    expect(phone([entry('1', '2026-05-01', 'withdrawn')], own)).toBe('granted');
  });

  it('falls back to the client when the person’s own is no longer known', () => {
    expect(phone([entry('1', '2026-03-01', 'granted')], [entry('2', '2026-05-01', 'unknown')])).toBe(
      'granted',
    );
    expect(phone([], [entry('2', '2026-05-01', 'unknown')])).toBe('unknown');
  });

  it('does not look into the future', () => {
    expect(phone([entry('1', '2026-11-27', 'withdrawn')], [entry('2', '2026-05-01', 'granted')])).toBe(
      'granted',
    );
  });
});

describe('how a person can be reached', () => {
  const around = { today: TODAY, zone: 'Europe/Ljubljana' };

  it('counts the addresses of the client too', () => {
    const client = { ...NO_FACTS, addresses: ['phone', 'message'] as const };
    const person = { ...NO_FACTS, addresses: ['email'] as const };
    expect([...reachabilityOf(client, person, around).addresses].sort()).toEqual([
      'email',
      'message',
      'phone',
    ]);
  });

  it('takes the windows of the person before those of the client, on the nearest clock that was named', () => {
    const windows = [windowOf('5 13:00-15:30')];
    const general = [windowOf('1 09:00-10:00')];
    const hours = (client: object, person: object | null) =>
      reachabilityOf({ ...NO_FACTS, ...client }, person && { ...NO_FACTS, ...person }, around).hours;
    expect(hours({}, {})).toBeNull();
    expect(hours({ windows: general }, { windows })).toEqual({ zone: 'Europe/Ljubljana', windows });
    expect(hours({ windows: general, zone: 'Asia/Tokyo' }, {})).toEqual({
      zone: 'Asia/Tokyo',
      windows: general,
    });
    expect(hours({ zone: 'Asia/Tokyo' }, { windows, zone: 'America/New_York' })).toEqual({
      ...{ zone: 'America/New_York', windows },
    });
    expect(hours({ zone: 'Asia/Tokyo' }, null)).toEqual({ zone: 'Asia/Tokyo', windows: null });
  });

  it('knows both kinds of "do not contact"', () => {
    const reach = reachabilityOf({ ...NO_FACTS, doNotContact: true }, NO_FACTS, around);
    expect([reach.clientDoNotContact, reach.personDoNotContact]).toEqual([true, false]);
    expect(reachabilityOf(NO_FACTS, { ...NO_FACTS, doNotContact: true }, around).personDoNotContact).toBe(
      true,
    );
  });

  it('prefers what the person prefers', () => {
    const client = { ...NO_FACTS, preferred: 'email' } as const;
    expect(preferredOf(client, { ...NO_FACTS, preferred: 'message' })).toBe('message');
    expect(preferredOf(client, NO_FACTS)).toBe('email');
    expect(preferredOf(NO_FACTS, null)).toBeNull();
  });
});

describe('whom to ask for', () => {
  const one = (id: string, role: Askable['role'], over = {}): Askable => ({
    id,
    role,
    reach: buildReach(over),
  });

  it('is who decides most, of equals the one known longest', () => {
    expect(
      personToAsk([one('a', 'gatekeeper'), one('b', 'decision-maker'), one('c', 'decision-maker')]),
    ).toBe('b');
    expect(personToAsk([one('a', 'user'), one('b', 'other')])).toBe('a');
    expect(personToAsk([])).toBeNull();
  });

  it('is somebody who can be reached, never who asked to be left alone', () => {
    const unreachable = { addresses: new Set() };
    expect(personToAsk([one('a', 'decision-maker', unreachable), one('b', 'accountant')])).toBe('b');
    expect(
      personToAsk([one('a', 'decision-maker', { personDoNotContact: true }), one('b', 'user', unreachable)]),
    ).toBe('b');
    expect(personToAsk([one('a', 'user', { personDoNotContact: true })])).toBeNull();
  });

  it('does not mind that one channel is withdrawn while another is open', () => {
    const written = { permissions: { phone: 'withdrawn', message: 'withdrawn' } };
    expect(personToAsk([one('a', 'decision-maker', written), one('b', 'user')])).toBe('a');
  });
});
