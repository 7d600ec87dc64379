import { type Day, minutesOf, type Time } from '@shared/domain/time';

/** Something that needs its manager from a time on, for so many minutes. */
export interface Appointment {
  readonly id: string;
  readonly clientId: string;
  readonly day: Day;
  readonly time: Time;
  readonly minutes: number;
  readonly manager: string;
}

/**
 * Which others of the same manager each of the `asked` lies over, by time; what begins when the other ends does not. Looks at each
 * only against its neighbours in time, so a week of ten thousand is no square.
 */
export function overlapsOf<Of extends Appointment>(
  appointments: readonly Of[],
  asked: ReadonlySet<string>,
): Map<string, Of[]> {
  const lines = new Map<string, Of[]>();
  for (const each of appointments) {
    const line = `${each.day} ${each.manager}`;
    const before = lines.get(line);
    if (before) before.push(each);
    else lines.set(line, [each]);
  }
  const found = new Map<string, Of[]>();
  const note = (one: Of, other: Of): void => {
    if (!asked.has(one.id)) return;
    const before = found.get(one.id);
    if (before) before.push(other);
    else found.set(one.id, [other]);
  };
  for (const line of lines.values()) {
    line.sort((a, b) => (a.time === b.time ? (a.id < b.id ? -1 : 1) : a.time < b.time ? -1 : 1));
    for (const [at, one] of line.entries()) {
      const end = minutesOf(one.time) + one.minutes;
      for (let next = at + 1; next < line.length; next += 1) {
        const other = line[next];
        if (!other || minutesOf(other.time) >= end) break;
        note(one, other);
        note(other, one);
      }
    }
  }
  return found;
}
