import type { SqlValue, WritableDb } from '@db/connection/sqlite';
import { runCommand } from '@db/log/command';
import { nameKey } from '@shared/domain/names';
import type { TestStore } from './store';

/** Rows for tests, written straight into the tables as one command; what is not given gets a plain value. */
export interface RecordWriter {
  client(fields?: Fields): string;
  person(fields: Fields & { client_id: string }): string;
  phone(fields: Fields & { client_id: string; number: string }): string;
  product(fields?: Fields): string;
  deal(fields: Fields & { client_id: string }): string;
  point(fields: Fields & { client_id: string; deal_id: string }): string;
  activity(fields: Fields & { client_id: string; day: string }): string;
  /** Any other record, all its columns given. */
  row(table: string, fields: Fields): string;
}
type Fields = Readonly<Record<string, SqlValue>>;

const NOW = '2026-11-01T08:00:00.000Z';
let made = 0;

/** A UUIDv7 that sorts by the order of creation. */
const nextId = (): string => {
  made += 1;
  return `019a0000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
};

/** Writes records; answers what `body` returns. */
export function records<T>({ store }: TestStore, body: (write: RecordWriter) => T): T {
  const clock = { now: () => NOW, newId: nextId };
  return runCommand(store.raw, 'test.records', clock, ({ db }) => body(writer(db))).value;
}

function writer(db: WritableDb): RecordWriter {
  const insert = (table: string, row: Fields): string => {
    const id = String(row.id ?? nextId());
    const full: Fields = { ...row, id };
    const columns = Object.keys(full);
    db.one(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`,
      full,
    );
    return id;
  };
  const named = (name: SqlValue) => ({ name, name_key: nameKey(String(name)) });
  return {
    client: ({ name = 'Alfa Events', ...rest } = {}) =>
      insert('clients', { ...named(name), created_at: NOW, ...rest }),
    person: ({ name = 'Anna Petrova', ...rest }) =>
      insert('people', { ...named(name), created_at: NOW, ...rest }),
    phone: (row) => insert('phones', { digits: row.number.replaceAll(/\D/g, ''), ...row }),
    product: ({ name = 'New Year party', ...rest } = {}) =>
      insert('products', { ...named(name), currency: 'EUR', created_at: NOW, ...rest }),
    deal: ({ title = 'New Year party', ...rest }) => {
      const deal: Fields = {
        stage: 'presentation',
        status: 'open',
        entered_day: '2026-11-01',
        currency: 'EUR',
        ...rest,
      };
      const id = insert('deals', {
        title,
        title_key: nameKey(String(title)),
        created_at: NOW,
        ...deal,
      });
      insert('stage_visits', {
        deal_id: id,
        stage: deal.stage ?? 'presentation',
        entry: 'created',
        entered_day: deal.entered_day ?? '2026-11-01',
        entered_at: NOW,
      });
      return id;
    },
    row: insert,
    point: (row) =>
      insert('control_points', { stage: 'presentation', key: 'minutes-sent', created_at: NOW, ...row }),
    activity: (row) =>
      insert('activities', {
        kind: 'call',
        status: 'planned',
        zone: 'Europe/Ljubljana',
        created_at: NOW,
        ...(row.status === 'done' ? { done_day: row.day, done_at: NOW } : {}),
        ...row,
      }),
  };
}
