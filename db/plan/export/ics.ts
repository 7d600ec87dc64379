import { TZDate } from '@date-fns/tz';
import type { PlanLine } from '@shared/contract/plan';
import { addDays, wallToInstant } from '@shared/domain/time';
import ical, { ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';
import { type PlanTexts, purposeText, reasonTexts } from './table';
import { vtimezone } from './timezone';

const DEFAULT_MINUTES = 30;

/**
 * The plan as a calendar file (RFC 5545): one VEVENT a line with a UID that is the same in every export, so a second
 * import updates instead of doubling. Lines with a time stand in their zone with its VTIMEZONE, lines without one are
 * whole-day events that do not block the day.
 */
export function planAsIcs(lines: readonly PlanLine[], texts: PlanTexts, now: string): string {
  const calendar = ical({
    name: texts.t('plan:fileName'),
    prodId: { company: 'Cuepoint', product: 'Cuepoint', language: texts.language.toUpperCase() },
  });
  const years = lines.map((line) => Number(line.day.slice(0, 4)));
  const span = { from: Math.min(...years), to: Math.max(...years) };
  calendar.timezone({ name: '', generator: (zone) => vtimezone(zone, span) });
  for (const line of lines) {
    calendar.createEvent({
      id: `${line.uid}@cuepoint`,
      stamp: new Date(now),
      sequence: sequenceAt(now),
      ...when(line),
      summary: summary(line, texts),
      description: description(line, texts),
      status: ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

/**
 * Grows from export to export, or calendars keep what they imported first (`product.md` §5): seconds since the beginning
 * of 2026, which stay within RFC 5545's 31 bits until 2094.
 */
const sequenceAt = (now: string): number =>
  Math.max(0, Math.floor((Date.parse(now) - Date.UTC(2026, 0, 1)) / 1000));

function when(line: PlanLine) {
  if (line.time === null) {
    // VALUE=DATE with an exclusive end; a free whole day, so that it does not hide appointments.
    return {
      start: dateOnly(line.day),
      end: dateOnly(addDays(line.day, 1)),
      allDay: true,
      busystatus: ICalEventBusyStatus.FREE,
    };
  }
  const start = new TZDate(wallToInstant(line.day, line.time, line.zone), line.zone);
  const minutes = line.minutes ?? DEFAULT_MINUTES;
  return { start, end: new TZDate(start.getTime() + minutes * 60_000, line.zone), timezone: line.zone };
}

/** Midnight UTC, because a date without zone is written from its UTC parts. */
const dateOnly = (day: string): Date => new Date(`${day}T00:00:00Z`);

function summary(line: PlanLine, { t }: PlanTexts): string {
  const kind = t(`words:activityKinds.${line.kind}`);
  return [`${kind}: ${line.client}`, line.person].filter((part) => part !== '').join(' · ');
}

function description(line: PlanLine, texts: PlanTexts): string {
  const { t } = texts;
  const purpose = purposeText(line, texts);
  const rows: ReadonlyArray<readonly [label: string, value: string]> = [
    [t('plan:columns.phone'), line.phone],
    [t('plan:columns.purpose'), purpose],
    [t('plan:columns.product'), line.product],
    [t('plan:columns.value'), line.value],
    [t('plan:columns.deal'), line.deal],
    [t('plan:columns.reasons'), reasonTexts(line, texts).join('; ')],
  ];
  return rows
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n');
}
