export { occasionsIn } from './find';
export { countryHolidaysAreStale, keepCountryHolidays } from './holidays';
