import {
  channelOf,
  type ContactWish,
  contactVerdict,
  permissionsOn,
  type PermissionEntry,
} from '@shared/domain/permission';
import { describe, expect, it } from 'vitest';
import { buildCircumstances, buildReach, windowOf } from './build';

/** A call on a Monday at ten. */
const call = (over: Partial<ContactWish> = {}): ContactWish => ({
  channel: 'phone',
  day: '2026-11-23',
  time: '10:00',
  minutes: 15,
  ...over,
});
const granted = { phone: 'granted' } as const;
const codes = (...[wish, person, around]: Parameters<typeof contactVerdict>) =>
  contactVerdict(wish, person, around).objections.map(({ code }) => code);

describe('permission over time', () => {
  const entry = (id: string, day: string, permission: PermissionEntry['permission']): PermissionEntry => ({
    ...{ id, day, permission, channel: 'phone' },
  });

  it('is what was said last, and of one day what was entered last', () => {
    const history = [
      entry('3', '2026-05-01', 'granted'),
      entry('1', '2026-03-01', 'granted'),
      entry('2', '2026-04-01', 'withdrawn'),
      entry('4', '2026-05-01', 'withdrawn'),
    ];
    expect(permissionsOn(history, '2026-04-30')).toEqual({ phone: 'withdrawn' });
    expect(permissionsOn(history.slice(0, 3), '2026-05-01')).toEqual({ phone: 'granted' });
    expect(permissionsOn(history, '2026-05-01')).toEqual({ phone: 'withdrawn' });
    expect(permissionsOn(history, '2026-02-01')).toEqual({});
  });

  it('belongs to the channel of a kind of contact', () => {
    expect(channelOf('call')).toBe('phone');
    expect(channelOf('visit')).toBe('meeting');
    expect(channelOf('greeting')).toBe('email');
    expect(channelOf('invitation', 'message')).toBe('message');
  });
});

describe('the verdict on a contact', () => {
  it('is clear for a welcome call', () => {
    expect(contactVerdict(call(), buildReach({ permissions: granted }), buildCircumstances())).toEqual({
      may: true,
      objections: [],
    });
  });

  it('notes an unknown permission without forbidding', () => {
    expect(contactVerdict(call(), buildReach(), buildCircumstances())).toEqual({
      may: true,
      objections: [{ code: 'permission-unknown', channel: 'phone' }],
    });
  });

  it('warns of a withdrawn permission on its channel only', () => {
    const person = buildReach({ permissions: { phone: 'withdrawn', email: 'granted' } });
    const verdict = contactVerdict(call(), person, buildCircumstances());
    expect(verdict.may).toBe(false);
    expect(verdict.objections).toEqual([{ code: 'permission-withdrawn', channel: 'phone' }]);
    expect(contactVerdict(call({ channel: 'email' }), person, buildCircumstances()).may).toBe(true);
  });

  it('puts "do not contact" first', () => {
    const person = buildReach({ permissions: { phone: 'withdrawn' }, personDoNotContact: true });
    expect(codes(call(), person, buildCircumstances())).toEqual(['person-do-not-contact']);
    expect(codes(call(), { ...person, clientDoNotContact: true }, buildCircumstances())).toEqual([
      'client-do-not-contact',
    ]);
  });

  it('misses an address, but not for a meeting', () => {
    const person = buildReach({ addresses: new Set(), permissions: { ...granted, meeting: 'granted' } });
    expect(codes(call(), person, buildCircumstances())).toEqual(['no-address']);
    expect(codes(call({ channel: 'meeting' }), person, buildCircumstances())).toEqual([]);
  });

  it('knows days off and working hours', () => {
    const person = buildReach({ permissions: granted });
    expect(codes(call({ day: '2026-11-22' }), person, buildCircumstances())).toEqual(['day-off']);
    expect(codes(call({ time: '08:59' }), person, buildCircumstances())).toEqual(['outside-work']);
    expect(codes(call({ time: '17:45' }), person, buildCircumstances())).toEqual([]);
    expect(codes(call({ time: '17:46' }), person, buildCircumstances())).toEqual(['outside-work']);
  });

  it('knows windows for live contacts, with or without a time', () => {
    const hours = { zone: 'Europe/Ljubljana', windows: [windowOf('5 13:00-15:30')] };
    const person = buildReach({ permissions: { ...granted, email: 'granted' }, hours });
    const friday = '2026-11-27';
    expect(codes(call({ day: friday, time: '13:00' }), person, buildCircumstances())).toEqual([]);
    expect(codes(call({ day: friday, time: '15:16' }), person, buildCircumstances())).toEqual([
      'window-closed',
    ]);
    expect(codes(call({ day: friday, time: null }), person, buildCircumstances())).toEqual([]);
    expect(codes(call({ time: null }), person, buildCircumstances())).toEqual(['window-closed']);
    expect(codes(call({ channel: 'email' }), person, buildCircumstances())).toEqual([]);
  });

  it('says that a window is never open instead of closed', () => {
    const person = buildReach({ permissions: granted, hours: { zone: 'UTC', windows: [] } });
    expect(codes(call(), person, buildCircumstances())).toEqual(['window-never-open']);
  });

  it('tells which contact is too near', () => {
    const around = buildCircumstances({
      frequency: { minimumGap: 3, cap: null },
      contacts: ['2026-11-10', '2026-11-25'],
    });
    expect(contactVerdict(call(), buildReach({ permissions: granted }), around)).toEqual({
      may: false,
      objections: [{ code: 'gap', contact: '2026-11-25', days: 2, minimumGap: 3 }],
    });
  });
});
