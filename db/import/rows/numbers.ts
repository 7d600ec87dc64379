import type { ReadableDb } from '@db/connection/sqlite';
import {
  type FieldId,
  type ImportRow,
  type Issue,
  namesAgree,
  phoneKey,
  type Reach,
  reachOf,
  type RowRules,
  sameHuman,
  type Warning,
} from '@shared/domain/import';
import { companyKey, nameKey } from '@shared/domain/names';
import { headerOf } from './outcome';

/**
 * Takes the number from a row of an unknown table where it is that of a record which the row does not mean. Numbers of a known program
 * are identities, whatever the record is called by now, and so are codes and long numbers of any table; a short one in a table of
 * somebody's own often only counts its rows, and the next list begins with 1 again. So there the record must have more in common with
 * the row: a client or product its name (as it is, was here earlier, or says less), a client or person a phone or an e-mail; a person the
 * name or the client; a deal its client, or title and amount together, since titles repeat. Otherwise the row is read on by its names,
 * with a remark, as if it had no number; the next import of the same file does the same, so it finds what this one makes and changes
 * nothing.
 */
export function withOwnNumbers(
  db: ReadableDb,
  scope: string,
  rules: RowRules,
): (row: ImportRow) => ImportRow {
  const [clients, people] = [numbered(db, 'clients', scope), numbered(db, 'people', scope)];
  const [deals, products] = [numbered(db, 'deals', scope), numbered(db, 'products', scope)];
  const titled = rules.fields.includes('deal.title');

  const isClient = (id: string, { client, person }: ImportRow): boolean =>
    client !== null &&
    client.name !== rules.placeholderClient &&
    (everNamed(db, 'clients', id, client.name) || reaches(db, 'client_id', id, reachOf(client, person)));
  const isOfClient = (table: 'people' | 'deals', id: string, row: ImportRow): boolean =>
    everSaid(db, table, id, 'client_id').some((clientId) => isClient(clientId, row));

  const foreign = {
    client: (row: ImportRow): boolean => {
      const id = clients(row.client?.externalId)?.id;
      return id !== undefined && !isClient(id, row);
    },
    person: (row: ImportRow): boolean => {
      const { person } = row;
      const id = people(person?.externalId)?.id;
      if (id === undefined || person === null) return false;
      const same = everNamed(db, 'people', id, person.name) || reaches(db, 'person_id', id, reachOf(person));
      return !same && !isOfClient('people', id, row);
    },
    deal: (row: ImportRow): boolean => {
      const { client, deal } = row;
      const known = deals(deal?.externalId);
      if (known === null || deal === null || isOfClient('deals', known.id, row)) return false;
      const same =
        titled &&
        everSaid(db, 'deals', known.id, 'title').some((title) => nameKey(title) === nameKey(deal.title));
      const nobody = client === null || client.name === rules.placeholderClient;
      // The number is all that such a list says of whose deal it is and which.
      if (nobody && !titled) return false;
      return !(same && (nobody || (deal.amount !== undefined && deal.amount === known.amount)));
    },
    product: (row: ImportRow): boolean => {
      const id = products(row.product?.externalId)?.id;
      return id !== undefined && !everNamed(db, 'products', id, row.product?.name ?? '');
    },
  };
  return (row) => {
    if (row.reasons.length > 0) return row;
    const taken = RECORDS.filter((record) => foreign[record](row));
    return taken.reduce((left, record) => withoutNumber(left, record, rules), row);
  };
}

/** What the rows of a list may be counted with. */
const RUNNING = /^[#№]?\s*\d{1,6}\.?$/;

const RECORDS = ['client', 'person', 'deal', 'product'] as const;
type RecordName = (typeof RECORDS)[number];

function withoutNumber(row: ImportRow, record: RecordName, rules: RowRules): ImportRow {
  const draft = row[record];
  if (draft === null) return row;
  const { externalId = '', ...rest } = draft;
  const column = headerOf(rules, `${record}.externalId` satisfies FieldId);
  const remark: Issue<Warning> = { code: 'number-of-another', column, value: externalId };
  return { ...row, [record]: rest, warnings: [...row.warnings, remark] };
}

type Table = 'clients' | 'people' | 'deals' | 'products';
type Numbered = { readonly id: string; readonly amount: number | null };

/** Finds the stored record with a running number; what this import makes is not among them. */
function numbered(
  db: ReadableDb,
  table: Table,
  scope: string,
): (externalId: string | undefined) => Numbered | null {
  const any = `SELECT 1 FROM ${table} WHERE source = ? AND external_id IS NOT NULL LIMIT 1`;
  if (db.get(any, [scope]) === undefined) return () => null;
  const amount = table === 'deals' ? 'amount' : 'NULL';
  const sql = `SELECT id, ${amount} AS amount FROM ${table} WHERE source = ? AND external_id = ?`;
  return (externalId) =>
    externalId !== undefined && RUNNING.test(externalId)
      ? (db.get<Numbered>(sql, [scope, externalId]) ?? null)
      : null;
}

/** All that a record's column says or ever said here. */
function everSaid(
  db: ReadableDb,
  table: Table,
  id: string,
  column: 'name' | 'title' | 'client_id',
): string[] {
  const ever = `SELECT ${column} AS said FROM ${table} WHERE id = :id
    UNION SELECT before ->> '${column}' FROM change_log WHERE row_id = :id
    UNION SELECT after ->> '${column}' FROM change_log WHERE row_id = :id`;
  return db.all<{ said: string | null }>(ever, { id }).flatMap(({ said }) => said ?? []);
}

const everNamed = (db: ReadableDb, table: Table, id: string, name: string): boolean =>
  everSaid(db, table, id, 'name').some((said) => namesAgree(companyKey(said), companyKey(name)));

/** Whether a phone or an e-mail of the row is the record's: of a client, that of its people too. */
function reaches(db: ReadableDb, owner: 'client_id' | 'person_id', id: string, row: Reach): boolean {
  const phones = db.all<{ number: string; digits: string }>(
    `SELECT number, digits FROM phones WHERE ${owner} = ?`,
    [id],
  );
  const emails = db.all<{ key: string }>(`SELECT address_key AS key FROM emails WHERE ${owner} = ?`, [id]);
  const own = { phones: new Set(phones.map(phoneKey)), emails: new Set(emails.map(({ key }) => key)) };
  const by = sameHuman(own, row);
  return by === 'phone' || by === 'email';
}
