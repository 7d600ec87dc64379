import { compareTexts } from '@shared/domain/order';
import type { Day, Instant } from '@shared/domain/time';
import { appointmentOf, type DayContact } from './line';

/**
 * The lines of a day in the order of the call plan: appointments by their time, then what has no time, overdue first and
 * what waits longest before the rest. Several contacts of one client follow one another, so nobody is called twice an hour apart.
 */
export function inSessionOrder<Contact extends DayContact>(
  contacts: readonly Contact[],
  day: Day,
): readonly Contact[] {
  const ranked = contacts
    .map((contact) => ({ contact, at: appointmentOf(contact, day) }))
    .sort((a, b) => compareAppointments(a.at, b.at) || compareWaiting(a.contact, b.contact));
  const clients = new Map<string, Contact[]>();
  for (const { contact } of ranked) {
    const before = clients.get(contact.clientId);
    if (before) before.push(contact);
    else clients.set(contact.clientId, [contact]);
  }
  return [...clients.values()].flat();
}

const compareAppointments = (a: Instant | null, b: Instant | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : a - b;

const compareWaiting = (a: DayContact, b: DayContact): number =>
  compareTexts(a.standsOn, b.standsOn) || compareTexts(a.id, b.id);
