import type { ReadableDb } from '@db/connection/sqlite';
import type { JobHandler } from '@db/serve/handlers';
import { readCalendar, readSettings } from '@db/settings/read';
import { countActivities } from '@db/today/activities';
import { dueReminders, MISSED_FOR_MS, nextReminder } from '@shared/domain/reminders';
import { addDays, type Day, instantToWall, isWorkingDay } from '@shared/domain/time';
import { createText } from '@shared/text';
import { comingOf } from './coming';
import { namedContacts, READING, timedContacts } from './contacts';
import { type Counts, MOST_NAMES, settledBy, summaryOf, worded } from './words';

const DAY_MS = 86_400_000;

/** What to remind of now, in the user's language, and what the tray shows. */
export const due: JobHandler<'reminders.due'> = async function* ({ read }, { now, today, said }) {
  yield READING;
  const settings = readSettings(read);
  const { zone, me, language, reminders: choices } = settings;
  const at = Date.parse(now);
  const here = instantToWall(at, zone).day;
  const day = today ?? here;
  const calendar = readCalendar(read);
  // A zone may lie a day away from the user's.
  const span = {
    from: addDays(here, -Math.ceil(MISSED_FOR_MS / DAY_MS) - 1),
    to: addDays(here, 9),
  };
  const contacts = yield* timedContacts(read, span, me);
  const saidAt = new Map(said.map((each) => [each.key, Date.parse(each.at)]));
  const found = dueReminders(contacts, {
    ...{ now: at, zone, choices, isWorkingDay: (each: string) => isWorkingDay(each, calendar) },
    saidAt: (key) => saidAt.get(key),
  });
  const counts = countsOf(read, day, me);
  const { t } = createText(language);
  const next = choices.on ? nextReminder(contacts, at, choices.minutes) : null;
  const names = namedContacts(
    read,
    [...found.single, ...found.missed.slice(0, MOST_NAMES)].map(({ id }) => id),
  );
  return {
    ...{ choices, language, counts },
    reminders: worded(found, names, counts, { t, language, zone, today: here }),
    settled: settledBy(found, counts),
    next: next === null ? null : new Date(next).toISOString(),
    summary: summaryOf(counts, t),
    coming: comingOf(read, { day, me, now: at, zone }),
  };
};

/** The user's and nobody's, as Today counts them. */
function countsOf(read: ReadableDb, today: Day, me: string): Counts {
  const managers = me === '' ? [null] : [me, ''];
  const count = (section: 'today' | 'overdue'): number =>
    managers.reduce((sum, manager) => sum + countActivities(read, section, { today, manager }), 0);
  return { today: count('today'), overdue: count('overdue') };
}
