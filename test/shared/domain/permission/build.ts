import {
  CHANNELS,
  type Circumstances,
  type ContactWindow,
  NO_LIMIT,
  type Reachability,
} from '@shared/domain/permission';
import { PLAIN_CALENDAR, type Weekday } from '@shared/domain/time';

/** Somebody who can be reached by everything at any time. */
export const buildReach = (over: Partial<Reachability> = {}): Reachability => ({
  clientDoNotContact: false,
  personDoNotContact: false,
  permissions: {},
  addresses: new Set(CHANNELS),
  hours: null,
  ...over,
});

/** A working day in Ljubljana from nine to six, and a client without other contacts. */
export const buildCircumstances = (over: Partial<Circumstances> = {}): Circumstances => ({
  zone: 'Europe/Ljubljana',
  workStart: '09:00',
  workEnd: '18:00',
  calendar: PLAIN_CALENDAR,
  frequency: NO_LIMIT,
  contacts: [],
  ...over,
});

/** `5 13:00-15:30`: Friday from one to half past three. */
export function windowOf(text: string): ContactWindow {
  const [weekday, span] = text.split(' ') as [string, string];
  const [from, to] = span.split('-') as [string, string];
  return { weekday: Number(weekday) as Weekday, from, to };
}
