import { zoneOrUtc } from '@shared/domain/time';
import { tzOffset } from '@date-fns/tz';

export interface ZoneChoice {
  readonly value: string;
  readonly label: string;
}

/**
 * All IANA zones of the runtime and the given ones, by name, with the offset that holds at `now` (milliseconds since
 * 1970): "Europe/Ljubljana · UTC+1". Underscores are spaces, so that "new york" finds its zone.
 */
export function zoneChoices(besides: readonly string[], now: number): ZoneChoice[] {
  const at = new Date(now);
  return [...new Set([...besides, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
    .sort((a, b) => a.localeCompare(b, 'en'))
    .map((value) => ({ value, label: labelOf(value, tzOffset(value, at)) }));
}

const labelOf = (zone: string, minutes: number): string =>
  zone === 'UTC' ? zone : `${zone.replaceAll('_', ' ')} · ${offset(minutes)}`;

/** The zone that the program was started with, else the system's. */
export const ownZone = (): string =>
  window.cuepoint.app.fixedZone ?? zoneOrUtc(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** "UTC+5:30" of minutes. */
function offset(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}`;
}
