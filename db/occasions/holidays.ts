import type { RawDb, ReadableDb } from '@db/connection/sqlite';
import { holidaysNamed } from '@db/settings/holidays-named';
import { readSettings } from '@db/settings/read';
import { countryCode, holidayRule } from '@shared/domain/occasions';
import type { Day } from '@shared/domain/time';
import type { Language } from '@shared/domain/words';
import { countryHolidaysAreStale, countryHolidaysSource, countryTexts } from './holidays-source';

/** Years around the present one for which holidays are kept: what was, and as far as anybody plans. */
const YEARS_BACK = 1;
const YEARS_AHEAD = 3;

/**
 * The texts in which clients name their country, by its ISO code. A client who names none, or one that nobody knows, lives in the
 * user's country; without that its holidays are not known.
 */
export function countriesOfClients(db: ReadableDb): ReadonlyMap<string, readonly string[]> {
  const own = readSettings(db).country;
  const byCode = new Map<string, string[]>();
  for (const text of countryTexts(db)) {
    const code = countryCode(text) ?? own;
    if (code === '') continue;
    const texts = byCode.get(code);
    if (texts) texts.push(text);
    else byCode.set(code, [text]);
  }
  return byCode;
}

/**
 * Fills the public holidays of the clients' countries anew when they are stale. They are derived, so no command and no undo has
 * to know of them. Tells whether anything was changed. `year` is the present one.
 */
export async function keepCountryHolidays(db: RawDb, year: number): Promise<boolean> {
  if (!countryHolidaysAreStale(db, year)) return false;
  const { language } = readSettings(db);
  const codes = [...countriesOfClients(db).keys()];
  const found = codes.length === 0 ? [] : await holidaysOf(codes, language, year);
  const source = countryHolidaysSource(db, year);
  db.sqlite.transaction(() => {
    db.run('DELETE FROM country_holidays');
    for (const { country, day, name, rule } of found) {
      db.run('INSERT OR IGNORE INTO country_holidays (country, day, name, rule) VALUES (?, ?, ?, ?)', [
        ...[country, day, name, rule],
      ]);
    }
    db.run('DELETE FROM country_holidays_source');
    db.one('INSERT INTO country_holidays_source (source) VALUES (?)', [source]);
  })();
  return true;
}

async function holidaysOf(codes: readonly string[], language: Language, year: number) {
  const years = Array.from({ length: YEARS_BACK + YEARS_AHEAD + 1 }, (_, index) => year - YEARS_BACK + index);
  const found = await Promise.all(
    codes.map(async (country) => ({ country, holidays: await holidaysNamed({ country }, years, language) })),
  );
  return found.flatMap(({ country, holidays }) =>
    holidays
      // A greeting is for the feast, not for the Monday that is free instead; of several days for the first.
      .filter(({ type, substitute }) => type === 'public' && !substitute)
      .map(({ date, name, rule }) => ({
        ...{ country, name, day: date.slice(0, 10) as Day, rule: holidayRule(rule) },
      })),
  );
}
