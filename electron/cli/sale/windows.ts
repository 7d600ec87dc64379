import { type ContactWindow, tidyWindows } from '@shared/domain/permission';
import { parseTime, type Time, type Weekday } from '@shared/domain/time';
import { UsageError } from '../usage';

const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** "Mon, Tue, Fri" as {@link windowsWritten} reads them. */
export const weekdayNames = (days: readonly Weekday[]): string => days.map((day) => NAMES[day - 1]).join(',');

/** "Fri 13:00-15:30; Mon-Wed,Sat 09:00-11:00" or with 1 for Monday; 00:00 is the end of the day. Throws {@link UsageError}. */
export function windowsWritten(written: string): ContactWindow[] {
  const parts = written
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return tidyWindows(parts.flatMap((part) => windowsOfPart(part, written)));
}

function windowsOfPart(part: string, value: string): ContactWindow[] {
  const [, days = '', from = '', to = ''] = /^(\S+)\s+(\d\d?:\d\d)\s*[-–]\s*(\d\d?:\d\d)$/.exec(part) ?? [];
  const weekdays = days.split(',').flatMap(weekdaysOfSpan);
  const [begins, ends] = [timeOf(from), timeOf(to)];
  const fits = begins !== null && ends !== null && (ends === '00:00' || begins < ends);
  if (!fits || weekdays.length === 0 || weekdays.includes(null)) throw new UsageError('windows', { value });
  return weekdays.flatMap((weekday) => (weekday === null ? [] : [{ weekday, from: begins, to: ends }]));
}

const timeOf = (text: string): Time | null => parseTime(text.padStart(5, '0'));

/** "Mon-Wed", "Fri", "1-3"; null stands for what is no weekday. */
function weekdaysOfSpan(span: string): (Weekday | null)[] {
  const [first = '', last = first, ...more] = span.split(/[-–]/);
  const [from, to] = [weekdayOf(first), weekdayOf(last)];
  if (from === null || to === null || to < from || more.length > 0) return [null];
  return Array.from({ length: to - from + 1 }, (_, index) => (from + index) as Weekday);
}

function weekdayOf(text: string): Weekday | null {
  const place = NAMES.findIndex((name) => name.toLowerCase() === text.toLowerCase().slice(0, 3));
  if (place !== -1 && /^[a-z]+$/i.test(text)) return (place + 1) as Weekday;
  return /^[1-7]$/.test(text) ? (Number(text) as Weekday) : null;
}
