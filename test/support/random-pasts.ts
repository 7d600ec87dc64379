import { beginCommand } from '@db/log/command';
import { addDays, type Day } from '@shared/domain/time';
import { RESULTS } from '@shared/domain/words';
import type { TestStore } from '@test/support/store';
import fc from 'fast-check';

const FIRST: Day = '2022-01-01';
const day = fc.nat(1_900).map((count) => addDays(FIRST, count));
const length = fc.option(fc.integer({ min: 1, max: 400 }));

/** A client with what was done with it over some years: all that its cadence follows from. */
export const client = fc.record({
  segment: fc.constantFrom('', 'A', 'B', 'C', 'VIP', 'constructor', 'Дилеры'),
  manager: fc.constantFrom('', 'Maja', 'Глеб'),
  since: fc.option(day),
  ideal: length,
  maximum: length,
  gap: fc.option(fc.nat(400)),
  paused: fc.option(fc.oneof(day, fc.constant('for-good'))),
  ended: fc.constantFrom(null, null, null, 'moved'),
  doNotContact: fc.constantFrom(null, null, null, ''),
  contacts: fc.array(fc.record({ day, result: fc.option(fc.constantFrom(...RESULTS)) }), { maxLength: 6 }),
  planned: fc.array(fc.record({ day, asked: fc.boolean() }), { maxLength: 2 }),
  deals: fc.array(fc.record({ status: fc.constantFrom('open', 'won', 'lost'), day }), { maxLength: 2 }),
});
export type Past = typeof client extends fc.Arbitrary<infer P> ? P : never;

/** Writes these clients as one command. `anew`: over clients that are there with the same ids, whose past is taken away first. */
export function storePast(
  { store: { raw } }: TestStore,
  pasts: readonly Past[],
  { anew = false } = {},
): void {
  let count = 0;
  const command = beginCommand(raw, 'test', { now: () => '2026-11-26T09:00:00.000Z', newId: () => '' });
  if (anew) raw.exec('DELETE FROM activities; DELETE FROM deals');
  else
    raw.exec(
      "INSERT INTO segments (id, name, ideal, maximum, minimum_gap) VALUES ('s', 'Дилеры', 33, 70, 11)",
    );
  for (const [index, past] of pasts.entries()) {
    const id = `client-${index}`;
    const { segment, manager, since, ideal, maximum, gap, paused, ended, doNotContact } = past;
    raw.one(
      `INSERT INTO clients (id, name, name_key, manager, segment, since, cadence_ideal, cadence_maximum, cadence_gap, cadence_paused,
         no_contact_reason, do_not_contact, created_at)
       VALUES (:id, :id, :id, :manager, :segment, :since, :ideal, :maximum, :gap, :paused, :ended, :doNotContact,
         '2024-05-01T09:00:00.000Z')
       ON CONFLICT (id) DO UPDATE SET manager = excluded.manager, segment = excluded.segment, since = excluded.since,
         cadence_ideal = excluded.cadence_ideal, cadence_maximum = excluded.cadence_maximum, cadence_gap = excluded.cadence_gap,
         cadence_paused = excluded.cadence_paused, no_contact_reason = excluded.no_contact_reason,
         do_not_contact = excluded.do_not_contact`,
      { id, segment, manager, since, ideal, maximum, gap, paused, ended, doNotContact },
    );
    for (const deal of past.deals) {
      count += 1;
      raw.one(
        `INSERT INTO deals (id, client_id, title, title_key, currency, stage, status, entered_day, closed_day, created_at)
         VALUES (?, ?, 'x', 'x', 'EUR', 'closure', ?, '2022-01-01', ?, '')`,
        [`deal-${count}`, id, deal.status, deal.status === 'open' ? null : deal.day],
      );
    }
    for (const contact of past.contacts) {
      count += 1;
      raw.one(
        `INSERT INTO activities (id, client_id, kind, status, day, zone, result, done_day, created_at)
         VALUES (?, ?, 'call', 'done', ?, 'UTC', ?, ?, '')`,
        [`done-${count}`, id, contact.day, contact.result, contact.day],
      );
    }
    for (const planned of past.planned) {
      count += 1;
      raw.one(
        `INSERT INTO activities (id, client_id, kind, status, day, zone, asked, created_at)
         VALUES (?, ?, 'call', 'planned', ?, 'UTC', ?, '')`,
        [`planned-${count}`, id, planned.day, Number(planned.asked)],
      );
    }
  }
  command.commit(null);
}
