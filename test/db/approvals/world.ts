import type { SqlValue } from '@db/connection/sqlite';
import { runCommand } from '@db/log/command';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';

/** A Thursday. */
export const TODAY = '2026-11-26';
/** Before the clock of the test store, so that what is asked for later is not met by these. */
const WRITTEN = '2026-11-20T08:00:00.000Z';
let made = 0;

/** A store with a deal at the contract and a first version of its contract. */
export async function dealWithContract({ stage = 'contract' as 'contract' | 'proposal' } = {}) {
  const store = testStore();
  const { call } = store;
  const [clientId, personId] = records(store, (write) => {
    const id = write.client();
    return [id, write.person({ client_id: id, name: 'Anna Petrova' })];
  });
  const { id: dealId } = await call('deals.create', { clientId, title: 'Gala', today: TODAY });
  await call('deals.move', { id: dealId, to: stage, override: 'known', today: TODAY });

  /** Writes a document as the feature of documents does. */
  const document = (over: Record<string, SqlValue> = {}): string => {
    made += 1;
    const id = `019a0001-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
    const row: Record<string, SqlValue> = {
      ...{ id, client_id: clientId, deal_id: dealId, kind: stage, number: `C-2026-00${made}`, year: 2026 },
      ...{
        serial: made,
        version: 1,
        language: 'en',
        day: '2026-11-20',
        currency: 'EUR',
        created_at: WRITTEN,
      },
      ...over,
    };
    const columns = Object.keys(row);
    runCommand(store.store.raw, 'test.document', { now: () => WRITTEN, newId: () => id }, ({ db }) =>
      db.one(
        `INSERT INTO documents (${columns.join()}) VALUES (${columns.map((name) => `:${name}`).join()})`,
        row,
      ),
    );
    return id;
  };
  const list = () => call('approvals.list', { dealId, today: TODAY });
  /** Point states by "key: title", open ones with their day. */
  const points = async () => {
    const deal = await call('deals.get', { id: dealId, today: TODAY });
    return Object.fromEntries(
      deal.points
        .filter(({ key }) => key.endsWith('-approval') || key.startsWith('corrections'))
        .map(({ key, title, state, dueDay, metDay, dueBy }) => [
          title || key,
          state === 'met' ? `met ${metDay}` : `${state} ${dueDay}${dueBy === 'hand' ? ' by hand' : ''}`,
        ]),
    );
  };
  /** Ids of the approvers of the latest round by name. */
  const ids = async () => {
    const [round] = (await list()).rounds;
    return Object.fromEntries((round?.approvals ?? []).map(({ name, id }) => [name, id]));
  };
  return { ...store, clientId, personId, dealId, document, list, points, ids };
}

export const DIRECTOR = { name: 'Boris', role: 'Director' } as const;
export const LAWYER = { name: 'Vera', role: 'Lawyer', deputy: 'Gleb' } as const;
