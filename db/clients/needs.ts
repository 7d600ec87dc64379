import type { ReadableDb } from '@db/connection/sqlite';
import type { CommandHandler } from '@db/serve/handlers';
import { BRIEF_TEXTS, type NeedsBrief, NO_BRIEF } from '@shared/domain/clients/needs';
import { CuepointError } from '@shared/errors';
import { storedClient } from './store';

/** The needs brief of a client; empty texts as long as nothing was written down. */
export const needsOf = (db: ReadableDb, clientId: string): NeedsBrief =>
  db.get<NeedsBrief>(BRIEF, [clientId]) ?? NO_BRIEF;

const COLUMNS: readonly { readonly column: string; readonly field: keyof NeedsBrief }[] = [
  ...BRIEF_TEXTS.map((text) => ({ column: text, field: text })),
  { column: 'decision_maker', field: 'decisionMaker' },
  { column: 'referral_day', field: 'referralDay' },
];

const BRIEF = `SELECT ${COLUMNS.map(({ column, field }) => `${column} AS ${field}`).join(', ')}
  FROM needs WHERE client_id = ?`;

/** Writes the given parts; the others stay. */
export const setNeeds: CommandHandler<'clients.setNeeds'> = (
  { db, now, newId, label },
  { clientId, needs },
) => {
  const client = storedClient(db, clientId);
  if (client.deletedAt !== null) throw new CuepointError('not-found', { what: 'client', id: clientId });
  const after: NeedsBrief = { ...needsOf(db, clientId), ...written(needs) };
  db.one(STORE, { ...after, id: newId(), clientId, now });
  label({ name: client.name });
  return { id: clientId };
};

const STORE = `INSERT INTO needs (id, client_id, ${COLUMNS.map(({ column }) => column).join(', ')}, updated_at)
  VALUES (:id, :clientId, ${COLUMNS.map(({ field }) => `:${field}`).join(', ')}, :now)
  ON CONFLICT (client_id) DO UPDATE SET
    ${COLUMNS.map(({ column }) => `${column} = excluded.${column}`).join(', ')}, updated_at = excluded.updated_at`;

/** `undefined` means "stays". */
type Given = { readonly [Field in keyof NeedsBrief]?: NeedsBrief[Field] | undefined };

const written = (needs: Given): Partial<NeedsBrief> =>
  Object.fromEntries(Object.entries(needs).filter(([, value]) => value !== undefined));
