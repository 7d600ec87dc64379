import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';

/** Of a spreadsheet (support.microsoft.com, "Excel specifications and limits"). */
const LONGEST_CELL = 32_767;

/** Day, time ('' for any) and client of each line. */
type WeekLine = readonly [day: string, time: string, client: string];

/** The lines of an exported week, as another program reads the CSV. */
export function weekInCsv(path: string): WeekLine[] {
  const text = readFileSync(path, 'utf8');
  if (text.charCodeAt(0) !== 0xfeff)
    throw new Error('without its mark Excel takes the file for another encoding');
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`not a CSV file: ${errors[0]?.message}`);
  return data.slice(1).map(lineOf);
}

/** The first sheet, which has the whole week. */
export async function weekInXlsx(path: string): Promise<WeekLine[]> {
  const [week] = await readExcelFile(readFileSync(path));
  return (week?.data ?? []).slice(1).map((row) => lineOf(row.map((cell) => textOf(cell))));
}

/** The events of the calendar file in their order. */
export function weekInIcs(path: string): { uid: string; day: string; summary: string }[] {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, startDate, summary } = new ICAL.Event(component);
    return { uid, day: startDate.toString().slice(0, 10), summary };
  });
}

/** Columns: day, time, kind, client. */
const lineOf = ([day = '', time = '', , client = '']: readonly string[]): WeekLine => [day, time, client];

const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  const text = cell instanceof Date ? dayOrTime(cell) : String(cell);
  if (text.length > LONGEST_CELL) throw new Error(`Excel cannot open a cell of ${text.length} characters`);
  return text;
};

/** A time without a day lies at the beginning of a spreadsheet's calendar. */
const dayOrTime = (cell: Date): string => {
  const text = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString();
  return cell.getUTCFullYear() < 1901 ? text.slice(11, 16) : text.slice(0, 10);
};
