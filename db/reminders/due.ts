import type { JobHandler } from '@db/serve/handlers';
import { readCalendar, readSettings } from '@db/settings/read';
import { dueReminders, MISSED_FOR_MS, nextReminder } from '@shared/domain/reminders';
import { addDays, instantToWall, isWorkingDay } from '@shared/domain/time';
import { createText } from '@shared/text';
import { comingContacts, countContacts, timedContacts } from './contacts';
import { nextOf, settledBy, summaryOf, worded } from './words';

const DAY_MS = 86_400_000;
/** In the menu of the tray. */
const COMING = 5;

/** What to remind of now, in the user's language, and what the tray shows. */
export const due: JobHandler<'reminders.due'> = async function* ({ read }, { now, today, said }) {
  yield { part: 0, phase: 'reading', done: 0, total: 1 };
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
  const contacts = timedContacts(read, span, me);
  const saidAt = new Map(said.map((each) => [each.key, Date.parse(each.at)]));
  const found = dueReminders(contacts, {
    ...{ now: at, zone, choices, isWorkingDay: (each: string) => isWorkingDay(each, calendar) },
    saidAt: (key) => saidAt.get(key),
  });
  const counts = countContacts(read, day, me);
  const { t } = createText(language);
  const next = choices.on ? nextReminder(contacts, at, choices.minutes) : null;
  return {
    ...{ choices, language, counts },
    reminders: worded(found, counts, { t, language, zone, today: here }),
    settled: settledBy(found, counts),
    next: next === null ? null : new Date(next).toISOString(),
    summary: summaryOf(counts, t),
    coming: nextOf(comingContacts(read, day, me), at, zone, COMING),
  };
};
