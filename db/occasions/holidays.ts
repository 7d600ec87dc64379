import type { RawDb, ReadableDb } from '@db/connection/sqlite';
import { holidaysNamed } from '@db/settings/holidays-named';
import { readSettings } from '@db/settings/read';
import { countryCode, holidayRule } from '@shared/domain/occasions';
import type { Day } from '@shared/domain/time';
import type { Language } from '@shared/domain/words';
import {
  countryHolidaysAreStale,
  countryTexts,
  type HolidaysSource,
  keptSource,
  presentSource,
} from './holidays-source';

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
  const { country, language } = readSettings(db);
  const [was, is] = [keptSource(db), presentSource(db, year)];
  const codes = codesOf(is, country);
  // Often a country that is kept already is only written in another way.
  const isKept = was?.terms === is?.terms && codesOf(was, country).join() === codes.join();
  const found = isKept ? null : await holidaysOf(codes, language, year);
  db.sqlite.transaction(() => {
    if (found !== null) replaceHolidays(db, found);
    db.run('DELETE FROM country_holidays_source');
    db.one('INSERT INTO country_holidays_source (source) VALUES (?)', [
      is === null ? '' : JSON.stringify(is),
    ]);
  })();
  return found !== null;
}

const codesOf = (source: HolidaysSource | null, own: string): string[] =>
  [...new Set(source?.texts.map((text) => countryCode(text) ?? own))].filter((code) => code !== '').sort();

function replaceHolidays(db: RawDb, found: Awaited<ReturnType<typeof holidaysOf>>): void {
  db.run('DELETE FROM country_holidays');
  for (const { country, day, name, rule } of found) {
    db.run('INSERT OR IGNORE INTO country_holidays (country, day, name, rule) VALUES (?, ?, ?, ?)', [
      ...[country, day, name, rule],
    ]);
  }
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
