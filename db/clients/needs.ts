import type { ReadableDb } from '@db/connection/sqlite';
import type { CommandHandler } from '@db/serve/handlers';
import { NEEDS, type Needs } from '@shared/domain/documents/facts';
import { CuepointError } from '@shared/errors';
import { storedClient } from './store';

/** The needs brief of a client; empty texts as long as nothing was written down. */
export const needsOf = (db: ReadableDb, clientId: string): Needs =>
  db.get<Needs>(`SELECT ${NEEDS.join(', ')} FROM needs WHERE client_id = ?`, [clientId]) ?? NOTHING;

const NOTHING: Needs = {
  contact: '',
  business: '',
  expectations: '',
  situation: '',
  success: '',
  criteria: '',
  limits: '',
  other: '',
};

/** Writes the given parts; the others stay. */
export const setNeeds: CommandHandler<'clients.setNeeds'> = (
  { db, now, newId, label },
  { clientId, needs },
) => {
  const client = storedClient(db, clientId);
  if (client.deletedAt !== null) throw new CuepointError('not-found', { what: 'client', id: clientId });
  const after: Needs = { ...needsOf(db, clientId), ...written(needs) };
  db.one(
    `INSERT INTO needs (id, client_id, ${NEEDS.join(', ')}, updated_at)
     VALUES (:id, :clientId, ${NEEDS.map((need) => `:${need}`).join(', ')}, :now)
     ON CONFLICT (client_id) DO UPDATE SET ${NEEDS.map((need) => `${need} = excluded.${need}`).join(', ')},
       updated_at = excluded.updated_at`,
    { ...after, id: newId(), clientId, now },
  );
  label({ name: client.name });
  return { id: clientId };
};

const written = (needs: Partial<Needs>): Partial<Needs> =>
  Object.fromEntries(Object.entries(needs).filter(([, text]) => text !== undefined));
