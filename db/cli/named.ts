import type { ReadableDb } from '@db/connection/sqlite';
import { nameKey } from '@shared/domain/names';
import type { DealStatus, DocumentKind } from '@shared/domain/words';

export interface NamedDeal {
  readonly id: string;
  readonly title: string;
  readonly clientId: string;
  readonly client: string;
  readonly productId: string | null;
  readonly currency: string;
  readonly status: DealStatus;
}

const DEAL = `SELECT d.id, d.title, d.client_id AS clientId, c.name AS client, d.product_id AS productId, d.currency,
    d.status
  FROM deals d JOIN clients c ON c.id = d.client_id WHERE d.deleted_at IS NULL`;

/** By id or whole title, else by a part of the title; letters count as in the search, large or small. */
export function dealsNamed(db: ReadableDb, name: string): NamedDeal[] {
  const key = nameKey(name);
  const whole = db.all<NamedDeal>(`${DEAL} AND (d.id = ? OR d.title_key = ?) ORDER BY d.id`, [name, key]);
  if (whole.length > 0 || key === '') return whole;
  return db.all<NamedDeal>(`${DEAL} AND instr(d.title_key, ?) > 0 ORDER BY d.id LIMIT 20`, [key]);
}

export interface NamedDocument {
  readonly id: string;
  readonly dealId: string;
  readonly kind: DocumentKind;
  readonly number: string;
  readonly version: number;
}

/**
 * By id, or by the number on the paper: its latest version, or the one that `v2` behind it names. Numbers are unique within a kind and
 * year only, so there may be several.
 */
export function documentsNamed(db: ReadableDb, name: string): NamedDocument[] {
  const [, number = name, version = null] = /^(.+?)(?: v(\d+))?$/.exec(name.trim()) ?? [];
  return db.all<NamedDocument>(
    `SELECT id, deal_id AS dealId, kind, number, max(version) AS version FROM documents
     WHERE deleted_at IS NULL AND (id = ? OR number = ? COLLATE NOCASE AND (? IS NULL OR version = ?))
     GROUP BY kind, year, serial ORDER BY id`,
    [name, number, version === null ? null : Number(version), version === null ? null : Number(version)],
  );
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Clients or products of exactly that name, or by id. */
export const recordsNamed = (db: ReadableDb, table: 'clients' | 'products', name: string): Named[] =>
  db.all<Named>(
    `SELECT id, name FROM ${table} WHERE deleted_at IS NULL AND (id = ? OR name_key = ?) ORDER BY id LIMIT 2`,
    [name, nameKey(name)],
  );
