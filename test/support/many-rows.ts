import type { WritableDb } from '@db/connection/sqlite';
import { runCommand } from '@db/log/command';
import { createChance } from '@db/seed/random';
import { addDays } from '@shared/domain/time';
import type { TestStore } from '@test/support/store';

const STAGES = ['presentation', 'proposal', 'contract', 'payment', 'event', 'closure'] as const;
const TODAY = '2026-11-26';
const NOW = '2026-11-26T09:00:00.000Z';

export interface ManyRows {
  readonly seed: number;
  /** The command also changes a client, in the middle of what it makes. */
  readonly changing: boolean;
}

/**
 * One command that makes five clients and some thousand deals, visits, control points and contacts of every kind, for them and for
 * clients and deals that were there, each row followed by the triggers.
 */
export function makeManyRows({ store }: TestStore, { seed, changing }: ManyRows): void {
  const chance = createChance(seed);
  let made = 0;
  const id = (kind: string) => {
    made += 1;
    return `${kind}-${String(made).padStart(6, '0')}`;
  };
  const day = () => addDays(TODAY, chance.between(-400, 60));
  const maybe = <T>(value: T) => (chance.between(0, 2) === 0 ? null : value);
  const insert = (db: WritableDb, table: string, row: Record<string, string | number | null>) =>
    db.one(
      `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
        .map((column) => `:${column}`)
        .join(', ')})`,
      row,
    );
  const ids = (table: string) =>
    store.raw.all<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`).map((row) => row.id);
  const clock = { now: () => NOW, newId: () => id('new') };

  runCommand(store.raw, 'import.run', clock, ({ db }) => {
    const manager = () => chance.pick(['', 'Maja', 'Ivan']);
    for (let at = 0; at < 5; at += 1) {
      const name = id('client');
      insert(db, 'clients', { id: name, name, name_key: name, manager: manager(), created_at: NOW });
    }
    const clients = ids('clients');
    const known = store.raw.all<{ id: string; client_id: string }>('SELECT id, client_id FROM deals');
    const deals = Array.from({ length: 800 }, () => {
      const [deal, client] = [id('deal'), chance.pick(clients)];
      const status = chance.pick(['open', 'open', 'paused', 'won', 'won', 'lost', 'cancelled']);
      insert(db, 'deals', {
        ...{ id: deal, client_id: client, title: deal, title_key: deal, status, created_at: NOW },
        ...{ amount: maybe(chance.between(1, 9_999)), currency: chance.pick(['EUR', 'USD']) },
        ...{ stage: chance.pick(STAGES), entered_day: day(), event_day: maybe(day()), manager: manager() },
        paused_until: status === 'paused' ? day() : null,
        closed_day: ['won', 'lost', 'cancelled'].includes(status) ? day() : null,
      });
      return { id: deal, client_id: client };
    });
    for (const deal of deals) {
      for (let visit = chance.between(0, 2); visit >= 0; visit -= 1)
        insert(db, 'stage_visits', {
          ...{
            id: id('visit'),
            deal_id: deal.id,
            stage: chance.pick(STAGES),
            entered_day: day(),
            entered_at: NOW,
          },
          ...{ entry: chance.pick(['created', 'forward', 'back', 'imported']) },
          ...(visit === 0 ? { exit: null, left_day: null } : { exit: 'forward', left_day: day() }),
        });
    }
    if (changing)
      db.run("UPDATE clients SET city = 'Kranj', do_not_contact = 'asked' WHERE id = ?", [
        clients.at(0) ?? '',
      ]);
    const all = [...known, ...deals];
    for (let at = 0; at < 1_200; at += 1) {
      const deal = chance.pick(all);
      const state = chance.pick(['pending', 'pending', 'met', 'waived']);
      insert(db, 'control_points', {
        ...{ id: id('point'), client_id: deal.client_id, deal_id: deal.id, stage: chance.pick(STAGES) },
        ...{ title: 'See', due_day: maybe(day()), state, met_day: state === 'met' ? day() : null },
        ...{ position: chance.between(0, 9), created_at: NOW },
      });
    }
    for (let at = 0; at < 2_000; at += 1) {
      const deal = chance.pick(all);
      const status = chance.pick(['planned', 'planned', 'done', 'cancelled']);
      insert(db, 'activities', {
        ...{ id: id('contact'), client_id: deal.client_id, deal_id: maybe(deal.id), day: day(), status },
        ...{
          kind: chance.pick(['call', 'meeting', 'email']),
          manager: manager(),
          purpose: 'ask',
          zone: 'UTC',
        },
        ...{ time: maybe('10:00'), created_at: NOW },
        ...(status === 'done'
          ? {
              done_day: day(),
              done_at: chance.pick([NOW, TODAY]),
              result: chance.pick(['spoke', 'no-answer', 'held']),
            }
          : {}),
      });
    }
  });
}
