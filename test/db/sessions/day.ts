import { records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';

export const TODAY = '2026-11-26';

export interface CallDay extends TestStore {
  /** Planned contacts by the names that the day gives them. */
  readonly contacts: Readonly<Record<string, string>>;
  readonly clients: Readonly<Record<string, string>>;
}

/**
 * A day with an appointment, an overdue contact, two contacts of one client and one of another manager; a contact of
 * tomorrow does not belong to it.
 */
export function callDay(options: Parameters<typeof testStore>[0] = {}): CallDay {
  const store = testStore(options);
  const made = records(store, (write) => {
    const client = (name: string, manager = 'Maja') => write.client({ name, manager });
    const clients = {
      Alfa: client('Alfa'),
      Beta: client('Beta'),
      Gama: client('Gama'),
      Delta: client('Delta', 'Tom'),
    };
    const contact = (client_id: string, more: Record<string, string | null> = {}) =>
      write.activity({ client_id, day: TODAY, kind: 'call', manager: 'Maja', purpose: 'ask', ...more });
    const contacts = {
      plain: contact(clients.Alfa),
      overdue: contact(clients.Beta, { day: '2026-11-20', time: '10:00' }),
      appointment: contact(clients.Gama, { time: '14:00', kind: 'meeting' }),
      second: contact(clients.Gama),
      others: contact(clients.Delta, { manager: 'Tom' }),
      tomorrow: contact(clients.Alfa, { day: '2026-11-27' }),
    };
    return { clients, contacts };
  });
  return { ...store, ...made };
}
