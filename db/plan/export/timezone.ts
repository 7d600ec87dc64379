import { tzOffset } from '@date-fns/tz';

const HOUR = 3_600_000;

interface Change {
  /** Instant of the change and the offsets in minutes before and after it. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The VTIMEZONE of an IANA zone with each change of its offset in the years around `span` written out
 * (RFC 5545 §3.6.5), found from the zone data of the runtime.
 */
export function vtimezone(zone: string, span: { readonly from: number; readonly to: number }): string {
  const start = Date.UTC(span.from - 1, 0, 1);
  const changes = changesBetween(zone, start, Date.UTC(span.to + 2, 0, 1));
  const first: Change = {
    at: start,
    before: tzOffset(zone, new Date(start)),
    after: tzOffset(zone, new Date(start)),
  };
  const standard = Math.min(first.after, ...changes.map((change) => change.after));
  const observances = [first, ...changes].flatMap((change) => observance(change, change.after > standard));
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances, 'END:VTIMEZONE'].join('\r\n');
}

function observance({ at, before, after }: Change, summer: boolean): string[] {
  const kind = summer ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    // The local time just before the change, as the clock on the wall showed it.
    `DTSTART:${stamp(at + before * 60_000)}`,
    `TZOFFSETFROM:${offset(before)}`,
    `TZOFFSETTO:${offset(after)}`,
    `END:${kind}`,
  ];
}

/** Steps by the hour only where two days differ, so a zone without changes costs a look per day. */
function changesBetween(zone: string, from: number, to: number): Change[] {
  const changes: Change[] = [];
  for (let day = from; day < to; day += 24 * HOUR) {
    if (tzOffset(zone, new Date(day)) === tzOffset(zone, new Date(day + 24 * HOUR))) continue;
    for (let at = day; at < day + 24 * HOUR; at += HOUR / 2) {
      const before = tzOffset(zone, new Date(at));
      const after = tzOffset(zone, new Date(at + HOUR / 2));
      if (before !== after) changes.push({ at: at + HOUR / 2, before, after });
    }
  }
  return changes;
}

const two = (value: number): string => String(value).padStart(2, '0');

function stamp(local: number): string {
  const date = new Date(local);
  const day = `${date.getUTCFullYear()}${two(date.getUTCMonth() + 1)}${two(date.getUTCDate())}`;
  return `${day}T${two(date.getUTCHours())}${two(date.getUTCMinutes())}00`;
}

function offset(minutes: number): string {
  const size = Math.abs(Math.round(minutes));
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
