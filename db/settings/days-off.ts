import type { RawDb } from '@db/connection/sqlite';
import type { Settings } from '@shared/contract/settings';
import { addDays, type Day, daysBetween } from '@shared/domain/time';
import { daysOffAreStale, daysOffSource } from './days-off-source';
import { holidaysNamed } from './holidays-named';
import { readSettings } from './read';

/** Years around the present one for which holidays are kept: long enough for old stage visits and far event dates. */
const YEARS_BACK = 3;
const YEARS_AHEAD = 5;

/**
 * Fills the kept public holidays anew when they are stale. They are derived from the settings, so no command and no
 * undo has to know of them. Tells whether anything was changed. `year` is the present one.
 */
export async function keepDaysOff(db: RawDb, year: number): Promise<boolean> {
  if (!daysOffAreStale(db, year)) return false;
  const settings = readSettings(db);
  const days = settings.country === '' ? [] : await publicHolidays(settings, year);
  db.sqlite.transaction(() => {
    db.run('DELETE FROM days_off');
    for (const { day, name } of days)
      db.run('INSERT OR IGNORE INTO days_off (day, name) VALUES (?, ?)', [day, name]);
    db.run('DELETE FROM days_off_source');
    db.one('INSERT INTO days_off_source (source) VALUES (?)', [daysOffSource(settings, year)]);
  })();
  return true;
}

async function publicHolidays(settings: Settings, year: number) {
  const years = Array.from({ length: YEARS_BACK + YEARS_AHEAD + 1 }, (_, index) => year - YEARS_BACK + index);
  const holidays = await holidaysNamed(settings, years, settings.language);
  return holidays
    .filter(({ type }) => type === 'public')
    .flatMap((holiday) => daysOf(holiday).map((day) => ({ day, name: holiday.name })));
}

/** Some holidays last for days (New Year in Russia, the feasts of the Islamic year). */
function daysOf({ date, start, end }: { date: string; start: Date; end: Date }): Day[] {
  // `date` is the local day of the country as text, so it needs no zone; a change of the clock is less than half a day.
  const first = date.slice(0, 10);
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
  return daysBetween(first, addDays(first, count - 1));
}

const DAY_MS = 86_400_000;

/** Countries with a holiday calendar, by name in the given language. */
export async function holidayCountries(language: string): Promise<{ code: string; name: string }[]> {
  const { default: Holidays } = await import('date-holidays');
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' });
  const named = Object.entries(new Holidays().getCountries(language)).map(([code, name]) => ({
    code,
    name: names.of(code) ?? name,
  }));
  return named.sort((a, b) => a.name.localeCompare(b.name, language));
}

/** States and regions of a country that have days of their own. */
export async function holidayRegions(
  country: string,
  language: string,
): Promise<{ code: string; name: string }[]> {
  const { default: Holidays } = await import('date-holidays');
  const states = new Holidays().getStates(country, language) ?? {};
  return Object.entries(states).map(([code, name]) => ({ code, name }));
}
