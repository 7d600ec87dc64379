import type { Time } from '@shared/domain/time';

/** A time as people type it: `9`, `930`, `14:30`, `14.30`, `9-15`; null when it is no time of the day. */
export function typedTime(text: string): Time | null {
  const typed = /^(\d{1,2})(?:[:.,\-\s]?(\d{2}))?$/.exec(text.trim());
  if (!typed) return null;
  const [hours, minutes] = [Number(typed[1]), Number(typed[2] ?? 0)];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
