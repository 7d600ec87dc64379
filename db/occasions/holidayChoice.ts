import type { ReadableDb } from '@db/connection/sqlite';
import type { OutputOf } from '@shared/contract';
import { addDays, type Day } from '@shared/domain/time';
import { countriesOfClients } from './holidays';
import { holidayRows } from './rows';

type Holidays = OutputOf<'occasions.holidays'>;

/** The public holidays of a year from `today` in the clients' countries, one line a rule, by day. */
export function holidaysOfClients(db: ReadableDb, today: Day): Holidays {
  const living = clientsByCountry(db);
  const byRule = new Map<string, Holidays[number]>();
  for (const { country, day, title, rule } of holidayRows(db, { from: today, to: addDays(today, 366) })) {
    const line = byRule.get(rule) ?? { rule, day, names: [], countries: [], clients: 0 };
    byRule.set(rule, line);
    if (!line.names.includes(title)) line.names.push(title);
    if (line.countries.includes(country)) continue;
    line.countries.push(country);
    line.clients += living.get(country) ?? 0;
  }
  return [...byRule.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function clientsByCountry(db: ReadableDb): ReadonlyMap<string, number> {
  return new Map(
    [...countriesOfClients(db)].map(([country, texts]) => [
      country,
      db.value<number>(
        `SELECT count(*) FROM json_each(?) t
           CROSS JOIN clients c INDEXED BY clients_by_country ON c.country = t.value AND c.deleted_at IS NULL`,
        [JSON.stringify(texts)],
      ),
    ]),
  );
}
