import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type RawDb } from '@db/connection/sqlite';
import { MIGRATIONS } from '@db/migrations';
import { foundation } from '@db/migrations/0001-foundation';
import { migrate } from '@db/migrations/migrate';
import type { Migration } from '@db/migrations/migration';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaOf } from './schema-of';

let folder = '';
let db: RawDb;
const file = () => join(folder, 'cuepoint.sqlite');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-migrate-'));
  db = connect(file());
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const SNAPSHOT = join(import.meta.dirname, 'schema.sql');

describe('foundation', () => {
  it('makes the reviewed schema from nothing', () => {
    expect(db.value('SELECT count(*) FROM sqlite_schema')).toBe(0);
    migrate(db, file(), [foundation]);
    // Look at the difference, then write it down with: UPDATE_SCHEMA=1 npx vitest run test/db/migrations
    if (process.env.UPDATE_SCHEMA) writeFileSync(SNAPSHOT, schemaOf(db));
    expect(schemaOf(db)).toBe(readFileSync(SNAPSHOT, 'utf8'));
    expect(db.value('PRAGMA user_version')).toBe(1);
  });

  it('makes every table STRICT, but for the full-text index', () => {
    migrate(db, file());
    const loose = db.all<{ name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'",
    );
    expect(loose).toEqual([]);
  });
});

describe('migrating', () => {
  it('numbers the migrations from 1 without gaps', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length);
  });

  const colours: Migration = {
    version: 2,
    name: 'colours',
    up: (of) => of.exec("ALTER TABLE products ADD COLUMN colour TEXT NOT NULL DEFAULT ''"),
  };

  function fileWithProduct(): void {
    migrate(db, file(), [foundation]);
    db.exec(`INSERT INTO commands (at, name, params, kind, state) VALUES ('x', 'products.create', '{}', 'do', 'done');
      INSERT INTO products (id, name, name_key, currency, created_at) VALUES ('p', 'Gala', 'gala', 'EUR', 'x')`);
  }

  it('keeps the records, copies the file before, and logs the new column too', () => {
    fileWithProduct();
    migrate(db, file(), [foundation, colours]);
    expect(db.get('SELECT name, colour FROM products')).toEqual({ name: 'Gala', colour: '' });
    db.exec("UPDATE products SET colour = 'red'");
    expect(db.value("SELECT after ->> 'colour' FROM change_log ORDER BY n DESC LIMIT 1")).toBe('red');
    const copy = connect(`${file()}.before-v2`, { readonly: true });
    expect(copy.value('PRAGMA user_version')).toBe(1);
    expect(copy.value('SELECT name FROM products')).toBe('Gala');
    copy.close();
  });

  it('tells how far an older file is, and nothing of a new one', () => {
    const told: number[] = [];
    const tell = (part: number) => void told.push(part);
    migrate(db, file(), [foundation], tell);
    expect(told).toEqual([]);
    migrate(db, file(), [foundation, colours], tell);
    expect(told).toEqual([0, 0.25, 0.5, 0.75]);
    migrate(db, file(), [foundation, colours], tell);
    expect(told).toHaveLength(4);
  });

  it('leaves the file as it was when a migration fails half way', () => {
    fileWithProduct();
    const before = schemaOf(db);
    const broken: Migration = {
      ...colours,
      up: (of) => {
        colours.up(of);
        of.exec('DELETE FROM products; INSERT INTO nowhere VALUES (1)');
      },
    };
    expect(() => migrate(db, file(), [foundation, broken])).toThrow('nowhere');
    expect(schemaOf(db)).toBe(before);
    expect(db.value('PRAGMA user_version')).toBe(1);
    expect(db.value('SELECT count(*) FROM products')).toBe(1);
    expect(db.value('PRAGMA foreign_keys')).toBe(1);
  });

  it('refuses a migration that breaks references', () => {
    fileWithProduct();
    const breaking: Migration = {
      ...colours,
      up: (of) =>
        of.exec(`INSERT INTO people (id, client_id, name, name_key, created_at)
          VALUES ('p', 'nobody', 'Ana', 'ana', '2026-11-26')`),
    };
    expect(() => migrate(db, file(), [foundation, breaking])).toThrow('breaks 1 references');
    expect(db.value('SELECT count(*) FROM people')).toBe(0);
  });

  it('changes nothing while another program reads what is not in the file yet', () => {
    db.exec('PRAGMA journal_mode = WAL');
    fileWithProduct();
    const reading = connect(file(), { readonly: true });
    reading.exec('BEGIN');
    expect(reading.value('SELECT count(*) FROM products')).toBe(1);
    db.exec("UPDATE products SET name = 'Ball'");
    expect(() => migrate(db, file(), [foundation, colours])).toThrow(
      expect.objectContaining({ data: expect.objectContaining({ code: 'db-locked' }) }),
    );
    expect(existsSync(`${file()}.before-v2`)).toBe(false);
    reading.close();
    migrate(db, file(), [foundation, colours]);
    const copy = connect(`${file()}.before-v2`, { readonly: true });
    expect(copy.value('SELECT name FROM products')).toBe('Ball');
    copy.close();
  });

  it('makes the copy anew each time, so it is never older than the file', () => {
    fileWithProduct();
    writeFileSync(`${file()}.before-v2`, 'from an earlier attempt');
    migrate(db, file(), [foundation, colours]);
    const copy = connect(`${file()}.before-v2`, { readonly: true });
    expect(copy.value('SELECT count(*) FROM products')).toBe(1);
    copy.close();
    expect(existsSync(`${file()}.before-v2.part`)).toBe(false);
  });
});
