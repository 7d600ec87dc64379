import type { LabelledEmail, LabelledPhone } from './drafts';
import { phoneKey, type Reach } from './match';

export type Value = string | number | null;
export type Values<K extends string> = Readonly<Record<K, Value>>;

/**
 * The values in which a row says something else than the record; what the row does not say stays. `merge` keeps what
 * the record has and fills in what it lacks. Notes are never overwritten: what is new in them is put below.
 */
export function differences<K extends string>(
  stored: Values<K>,
  row: Partial<Values<K>>,
  merge: boolean,
): Partial<Record<K, Value>> {
  const changed: Partial<Record<K, Value>> = {};
  for (const name in row) {
    const [old, said] = [stored[name], row[name]];
    if (said === undefined || said === null || said === '' || said === old) continue;
    const lacking = old === null || old === '';
    if (lacking) changed[name] = said;
    else if (merge) continue;
    else if (name !== 'notes') changed[name] = said;
    else if (!String(old).includes(String(said))) changed[name] = `${old}\n${said}`;
  }
  return changed;
}

/** The phones and e-mails of a row that the record does not have; none is ever taken away. */
export function newReach(
  stored: Reach,
  row: { readonly phones?: readonly LabelledPhone[]; readonly emails?: readonly LabelledEmail[] },
): { phones: readonly LabelledPhone[]; emails: readonly LabelledEmail[] } {
  return {
    phones: row.phones?.filter((phone) => !stored.phones.has(phoneKey(phone))) ?? [],
    emails: row.emails?.filter(({ key }) => !stored.emails.has(key)) ?? [],
  };
}

/** The names of what is different, as the verdict lists them: `client.city`. */
export const changedFields = (record: string, changed: object): string[] =>
  Object.keys(changed).map((name) => `${record}.${name}`);
