import type { ReadableDb } from '@db/connection/sqlite';
import { readSettings } from '@db/settings/read';
import type { OutputOf } from '@shared/contract';
import type { ActivityKind } from '@shared/domain/words';

interface Row {
  readonly clientId: string;
  readonly kind: ActivityKind;
  readonly purpose: string;
  readonly value: string;
  readonly productId: string | null;
}

/**
 * What may serve again: of the latest contacts of the client, those of the kind first, then of the latest contacts of anybody of the
 * same kind, as far as they are written as the user or this client writes. Two short ranges of an index, however much there is.
 */
export function suggestions(
  db: ReadableDb,
  { clientId, kind }: { readonly clientId: string; readonly kind: ActivityKind },
): OutputOf<'activities.suggestions'> {
  const own = db.all<Row>(OWN, [clientId]);
  const scripts = new Set([isCyrillicUser(db), ...own.map(({ purpose }) => isCyrillic(purpose))]);
  const latest = db.all<Row>(LATEST).filter(({ purpose }) => scripts.has(isCyrillic(purpose)));
  const rows = [
    ...own.filter((row) => row.kind === kind),
    ...own.filter((row) => row.kind !== kind),
    ...latest.filter((row) => row.kind === kind),
  ];
  const first = (texts: readonly string[]) =>
    [...new Set(texts.filter((text) => text !== ''))].slice(0, MOST);
  const products = [...new Set(own.flatMap(({ productId }) => productId ?? []))].slice(0, MOST);
  return {
    purposes: first(rows.map(({ purpose }) => purpose)),
    values: first(rows.filter((row) => own.includes(row)).map(({ value }) => value)),
    products: db.all<{ id: string; name: string }>(
      `SELECT p.id, p.name FROM json_each(?) j CROSS JOIN products p ON p.id = j.value
       WHERE p.deleted_at IS NULL ORDER BY j.key`,
      [JSON.stringify(products)],
    ),
  };
}

const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);
const isCyrillicUser = (db: ReadableDb): boolean => readSettings(db).language === 'ru';

const MOST = 6;
const COLUMNS = 'client_id AS clientId, kind, purpose, value, product_id AS productId';
const OWN = `SELECT ${COLUMNS} FROM activities INDEXED BY activities_by_client
  WHERE client_id = ? AND deleted_at IS NULL ORDER BY day DESC LIMIT 60`;
const LATEST = `SELECT ${COLUMNS} FROM activities WHERE deleted_at IS NULL ORDER BY id DESC LIMIT 200`;
